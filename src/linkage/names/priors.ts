// How common a token is among people, from outside the lists that are linked.
import type { TableLanguage } from './across.ts';
import { readLatin, shareOf } from './given-names.ts';
import type { NameToken } from './token.ts';

/**
 * The share of people who bear a given name, or undefined where nothing is known
 * of the token. Sources: tables/given-names.ts. Of family names nothing is known.
 */
export function priorOf(token: NameToken): number | undefined {
  if (token.isInitial || token.script === 'other') return undefined;
  const languages: TableLanguage[] = token.language === 'und' ? ['fa', 'ar'] : [token.language];
  let most: number | undefined;
  for (const language of languages) {
    const share = shareIn(token, language);
    if (share !== undefined && share > (most ?? 0)) most = share;
  }
  return most;
}

/**
 * One text for the spellings of a name that is known, so that they are counted together:
 * the name in the Arabic script that a Latin word writes. Of any other word the word.
 */
export function countedAs({ text, script, language, isInitial }: NameToken): string {
  if (script !== 'latin' || language === 'und' || isInitial) return text;
  return readLatin(text, language)?.text ?? text;
}

function shareIn({ text, script }: NameToken, language: TableLanguage): number | undefined {
  if (script === 'arab') return shareOf(text, language);
  const reading = readLatin(text, language);
  return reading === undefined ? undefined : shareOf(reading.text, language);
}
