// A Latin form of a name in Persian letters, made by rule for readers who cannot
// read it. It is marked as derived wherever it is shown, is never recorded and
// never searched by. Implements docs/formats/name.md, section 6.
import { foldedWords } from '../../base/fold-text.ts';
import { wordsWithVowels } from './romanised-words.ts';
import type { Script } from './script.ts';

/**
 * The letters of BGN/PCGN 1958 for Persian without their diacritics. Persian does not write short
 * vowels: they stand where the word is one of those of which they are known, and nowhere else.
 */
export const romanScheme = 'bgn-pcgn-1958-plain';

export type Derived = { readonly text: string; readonly script: Script; readonly scheme: string };

/** What is derived from a name as written, or null where these rules are not its own. */
export function deriveName(name: {
  readonly full: string;
  readonly script: Script | null;
  readonly language: string | null;
}): Derived | null {
  const { full, script, language } = name;
  const isPersian = language === null || /^(fa|prs)(-|$)/.test(language);
  if (script !== 'Arab' || !isPersian) return null;
  const words = foldedWords(full).map(romaniseWord);
  // A letter that the scheme has not, of another language or script, leaves nothing derived; nor
  // does a word that comes to nothing, as the initial ع, for the rest would pass for the whole.
  if (words.length === 0 || !words.every((word) => /^[\x21-\x7e]+$/.test(word))) return null;
  return { text: words.join(' '), script: 'Latn', scheme: romanScheme };
}

function romaniseWord(word: string): string {
  if (/^[0-9]+$/.test(word)) return word;
  return capital(wordsWithVowels.get(word) ?? joined(word) ?? byLetters(word));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A word that two known ones make, as given names and family names often are. */
function joined(word: string): string | undefined {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [head, tail] = [
      wordsWithVowels.get(word.slice(0, at)),
      wordsWithVowels.get(word.slice(at)),
    ];
    if (head !== undefined && tail !== undefined) return head + tail;
  }
  return endings
    .filter(([ending]) => word.endsWith(ending) && word.length >= ending.length + 2)
    .map(([ending, latin]) => {
      const stem = word.slice(0, -ending.length);
      return (wordsWithVowels.get(stem) ?? byLetters(stem)) + latin;
    })[0];
}

const endings: readonly (readonly [string, string])[] = [
  ['زاده', 'zadeh'],
  ['پور', 'pur'],
  ['نژاد', 'nezhad'],
  ['وند', 'vand'],
  ['نیا', 'nia'],
  ['یان', 'ian'],
];

const consonants = new Map<string, string>([
  ...pairs('بb پp تt طt ثs سs صs جj دd ذz زz ضz ظz رr فf قq گg کk لl مm نn حh هh'),
  ['ش', 'sh'],
  ['خ', 'kh'],
  ['چ', 'ch'],
  ['ژ', 'zh'],
  ['غ', 'gh'],
  ['ع', ''],
]);

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]);
}

/** Letter by letter: alef is a; ye and vav are vowels between consonants, else y and v. */
function byLetters(word: string): string {
  // Before a consonant, alef with ye or vav opens a word with a long vowel.
  const opening = /^ا[یو](?=[^اوی])/.exec(word)?.[0] ?? '';
  const letters = [...word.slice(opening.length)];
  const first = opening === '' ? '' : opening.endsWith('ی') ? 'i' : 'u';
  return first + lettersOf(letters);
}

function lettersOf(letters: readonly string[]): string {
  return letters
    .map((letter, i) => {
      const [before, after] = [letters[i - 1], letters[i + 1]];
      if (letter === 'ا') return 'a';
      if (letter === 'ی') return isVowelHere(before, after) ? 'i' : 'y';
      if (letter === 'و') return isVowelHere(before, after) ? 'u' : 'v';
      if (letter === 'ه' && after === undefined && i > 1 && before !== 'ا') return 'eh';
      return consonants.get(letter) ?? letter;
    })
    .join('');
}

function isVowelHere(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && !vowels.has(before) && !vowels.has(after ?? '');
}

const vowels = new Set(['ا', 'و', 'ی']);
