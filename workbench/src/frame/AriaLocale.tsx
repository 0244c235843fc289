// Tells React Aria which language and direction the page is in.
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { localeOf } from '../language.ts';
import { useLanguage } from '../words.ts';

export function AriaLocale({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={localeOf(useLanguage())}>{children}</I18nProvider>;
}
