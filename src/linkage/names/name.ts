// Names in Persian, Arabic and Latin script, made ready for comparison.
// What is normalised and how is written in docs/linkage-names.md.
import { foldedWords } from '../../base/fold-text.ts';
import { blockingKeys } from './keys.ts';
import { spellOut } from './latin-letters.ts';
import { partNicknames } from './nicknames.ts';
import type { Language, NameColumns, NameToken, PreparedName, Role, TokenScript } from './token.ts';
import { type NameWord, nameWords } from './words.ts';

export { alignNames } from './align.ts';
export { compareTokens } from './compare.ts';
export { countedAs, priorOf } from './priors.ts';
export type { Language, NameColumns, NameToken, PreparedName } from './token.ts';

/** Words and tokens beyond this count are not looked at: no name has so many. */
const mostTokens = 24;

/**
 * Makes the columns of one row ready for {@link alignNames}. Where the parts are
 * given, the full name is not looked at. Never fails; an empty row has no tokens.
 */
export function prepareName(
  columns: NameColumns,
  options: { readonly language?: Language } = {},
): PreparedName {
  const language = options.language ?? 'und';
  const tokens: NameToken[] = [];
  const nicknames: string[] = [];
  const add = (text: string | undefined, role: Role) => {
    if (text === undefined || text === '' || tokens.length >= mostTokens) return;
    const written = partNicknames(text);
    nicknames.push(...written.nicknames);
    for (const word of wordsOf(written.name, language)) {
      tokens.push(tokenOf(word.text, roleOf(word, role), language));
    }
  };
  add(columns.given, 'given');
  add(columns.family, 'family');
  if (tokens.length === 0) add(columns.full, 'any');
  add(columns.father, 'father');
  add(columns.grandfather, 'grandfather');
  for (const other of [...nicknames, ...(columns.alternates ?? [])]) add(other, 'nick');
  return { tokens: tokens.length > mostTokens ? tokens.slice(0, mostTokens) : tokens, language };
}

/** The tokens of a name as text, in their order, as {@link prepareName} makes them. */
function wordsOf(text: string, language: Language): NameWord[] {
  // The joiner parts the parts of one name, as in خامنه‌ای; what is a compound is parted later.
  const parted = text.replace(twoFamilies, ' ').replaceAll('\u200c', '');
  const folded = foldedWords(spellOut(parted));
  return nameWords(folded.length > mostTokens ? folded.slice(0, mostTokens) : folded, language);
}

/** Between two family names, the first in -i: رضایی‌کریمی. Endings are joined again later. */
const twoFamilies = /(?<=[\u0620-\u06ff]{3}[یي])\u200c(?=[\u0620-\u06ff]{4})/g;

function roleOf({ generation }: NameWord, role: Role): Role {
  if (generation === 0 || role === 'nick') return role;
  return generation === 1 ? 'father' : 'grandfather';
}

function tokenOf(text: string, role: Role, language: Language): NameToken {
  const script = scriptOf(text);
  const keys = blockingKeys(text, script, language);
  return { text, script, role, keys, isInitial: text.length === 1, language };
}

/** By the first letter: folded words of two scripts are rare, and their letters are compared anyhow. */
function scriptOf(text: string): TokenScript {
  const code = text.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return 'latin';
  return code >= 0x0620 && code <= 0x06ff ? 'arab' : 'other';
}
