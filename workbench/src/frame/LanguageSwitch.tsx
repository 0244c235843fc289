// English or Persian, at once, without loading the page again.
import { setLanguage, useLanguage, useWords } from '../words.ts';

export function LanguageSwitch() {
  const t = useWords('frame');
  const other = useLanguage() === 'fa' ? 'en' : 'fa';
  return (
    <button type="button" className="quiet-button" onClick={() => void setLanguage(other)}>
      <span lang={other}>{t('other-language')}</span>
    </button>
  );
}
