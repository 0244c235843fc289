// Light, dark, or as the system says.
import { IconButton } from '../parts/IconButton.tsx';
import { setTheme, type Theme, useTheme } from '../theme.ts';
import { useWords } from '../words.ts';

const next: { readonly [theme in Theme]: Theme } = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};
const icons = { system: 'half', light: 'sun', dark: 'moon' } as const;

export function ThemeSwitch() {
  const t = useWords('frame');
  const theme = useTheme();
  return (
    <IconButton
      icon={icons[theme]}
      label={t(`theme.${theme}`)}
      onPress={() => setTheme(next[theme])}
    />
  );
}
