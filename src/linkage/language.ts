// In which language the names of the lists are, so that spellings and scripts are
// compared by the right table. Said by link.json or found out from the letters,
// and for lists in Latin letters from the given names in them.
import { foldedWords } from '../base/fold-text.ts';
import { type Language, prepareName, priorOf } from './names/name.ts';
import type { ColumnGuess } from './table/columns.ts';
import { valueAt } from './table/dictionary.ts';

const nameRoles = new Set(['name', 'given', 'family', 'father']);
const mostLooked = 400;

// Letters that only one of the two has say more than the two keyboards' ye and kaf,
// which are used for either language; so does the article.
const signs = {
  fa: { own: /[پچژگ]|زاده|\u200c/u, keyboard: /[کی]/u },
  ar: { own: /[ةأإ]|(?:^| )ال[^ ]{3}/u, keyboard: /[يكى]/u },
};
const ownWeight = 3;

function signOf(text: string, { own, keyboard }: (typeof signs)['fa']): number {
  return (own.test(text) ? ownWeight : 0) + (keyboard.test(text) ? 1 : 0);
}

/** 'und' where neither Persian nor Arabic names are many. */
export function languageOf(lists: readonly (readonly ColumnGuess[])[]): Language {
  let [persian, arabic, arab] = [0, 0, 0];
  const latin = { fa: 0, ar: 0, words: 0 };
  for (const { column } of lists.flat().filter(({ role }) => nameRoles.has(role))) {
    const step = Math.max(1, Math.floor(column.values.size / mostLooked));
    for (let code = 1; code <= column.values.size; code += step) {
      const text = valueAt(column.values, code);
      if (!/\p{Script=Arabic}/u.test(text)) countLatin(text, latin);
      else {
        arab += 1;
        persian += signOf(text, signs.fa);
        arabic += signOf(text, signs.ar);
      }
    }
  }
  if (arab > 0) return persian > arabic ? 'fa' : 'ar';
  const known = Math.max(latin.fa, latin.ar);
  if (known < 0.25 * latin.words) return 'und';
  return latin.fa >= latin.ar ? 'fa' : 'ar';
}

function countLatin(text: string, counts: { fa: number; ar: number; words: number }): void {
  for (const word of foldedWords(text).slice(0, 3)) {
    if (word.length < 3) continue;
    counts.words += 1;
    for (const language of ['fa', 'ar'] as const) {
      const [token] = prepareName({ full: word }, { language }).tokens;
      if (token !== undefined && (priorOf(token) ?? 0) > 5e-4) counts[language] += 1;
    }
  }
}
