// Language and colours, in this browser only.
import { RadioChoice } from '../../parts/Choice.tsx';
import { setTheme, useTheme } from '../../theme.ts';
import { setLanguage, useLanguage, useWords } from '../../words.ts';

const themes = ['system', 'light', 'dark'] as const;

export function Looks() {
  const t = useWords('settings');
  const language = useLanguage();
  const theme = useTheme();
  return (
    <section className="card stack">
      <h2>{t('looks')}</h2>
      <RadioChoice
        label={t('language')}
        inLine
        value={language}
        choices={[
          { id: 'en', label: t('english') },
          { id: 'fa', label: t('persian') },
        ]}
        onChange={(chosen) => void setLanguage(chosen)}
      />
      <RadioChoice
        label={t('theme')}
        inLine
        value={theme}
        choices={themes.map((id) => ({ id, label: t(`themes.${id}`) }))}
        onChange={setTheme}
      />
    </section>
  );
}
