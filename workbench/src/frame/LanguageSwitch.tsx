// English or Persian, at once, without loading the page again.
import { Button } from 'react-aria-components/Button';
import { setLanguage, useLanguage, useWords } from '../words.ts';

export function LanguageSwitch() {
  const t = useWords('frame');
  const other = useLanguage() === 'fa' ? 'en' : 'fa';
  return (
    <Button className="quiet-button" onPress={() => void setLanguage(other)}>
      <span lang={other}>{t('other-language')}</span>
    </Button>
  );
}
