// The workbench's words: one file per page and language, fetched with the page.
// Switching the language fetches what is open in the other one and turns the page around.
import i18next, { type BackendModule, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isRtl, type Language, languageKept, languageOf } from './language.ts';

const files = import.meta.glob<{ default: object }>('./words/*/*.json');

const wordFiles: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, page, done) => {
    const load = files[`./words/${language}/${page}.json`];
    if (load === undefined) return done(new Error(`no words for ${page} in ${language}`), null);
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error instanceof Error ? error : new Error('words'), null),
    );
  },
};

/** Loads the frame's words in the language that was kept or that the browser asks for. */
export async function startWords(): Promise<void> {
  const language = languageKept();
  await Promise.all([
    i18next.use(wordFiles).use(initReactI18next).init(options(language)),
    turn(language),
  ]);
}

function options(language: Language) {
  return {
    lng: language,
    fallbackLng: false as const,
    supportedLngs: ['en', 'fa'],
    ns: ['frame', 'parts'],
    defaultNS: 'frame',
    interpolation: { escapeValue: false },
    returnNull: false as const,
    react: { useSuspense: true },
  };
}

/** Makes a page's words ready; a route awaits it before it shows the page. */
export function loadWords(...pages: string[]): Promise<void> {
  return i18next.loadNamespaces(pages);
}

/** A page's own words; `t('title')` looks into words/<language>/<page>.json. */
export function useWords(page: string): TFunction {
  return useTranslation(page).t;
}

export function useLanguage(): Language {
  return languageOf(useTranslation().i18n.language);
}

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem('gavah.language', language);
  await turn(language);
  await i18next.changeLanguage(language);
}

// Vazirmatn is there before the first Persian word is drawn, so that nothing moves when it comes.
async function turn(language: Language): Promise<void> {
  document.documentElement.lang = language;
  document.documentElement.dir = isRtl(language) ? 'rtl' : 'ltr';
  if (language !== 'fa') return;
  const font = document.fonts.load('1em "Vazirmatn"', 'گواه');
  const patience = new Promise((resolve) => setTimeout(resolve, 800));
  await Promise.race([font, patience]).catch(() => undefined);
}
