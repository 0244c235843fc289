// The outline of a name: its consonants and long vowels in plain Latin letters,
// from whatever script it is written in. Among names that share the keys of a
// query (search-keys.ts) it tells which come closest; it finds nothing by itself.
import { foldedWords } from './fold-text.ts';

// Folded letters of the Arabic script. ʿayn and alef stand for what the Latin
// forms write as short vowels, which are left out.
const letters = new Map<string, string>([
  ...pairs('بb پp تt طt ثs سs صs جj ژj دd ذz زz ضz ظz رr فf قg غg گg کk لl مm نn حh هh وv یy'),
  ['ش', 'sh'],
  ['خ', 'kh'],
  ['چ', 'ch'],
  ['ا', ''],
  ['ع', ''],
]);

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]);
}

// In this order: first the vowels that Persian writes as و and ی, then the rest.
const romanisations: readonly (readonly [RegExp, string])[] = [
  [/^[aeiou]+/, 'a'],
  [/(?<!^)(?:o[ou]|[uw])/g, 'v'],
  [/(?<!^)(?:ee|[ae]?[iy])/g, 'y'],
  [/(?<!^)[aeo]/g, ''],
  [/gh|q/g, 'g'],
  [/zh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
];

const mostWords = 12;

/** The outline of each word, with single spaces between; equal for most spellings of one name. */
export function outlineOf(text: string): string {
  return foldedWords(text).slice(0, mostWords).map(outlineOfWord).join(' ').trim();
}

function outlineOfWord(word: string): string {
  let out = /^[a-z]/.test(word) ? romanised(word) : fromArabic(word);
  out = out.replace(/(.)\1+/gu, '$1');
  return out.length > 2 ? out.replace(/(?<![skc])h$/, '') : out;
}

function romanised(word: string): string {
  return romanisations.reduce((text, [from, to]) => text.replace(from, to), word);
}

function fromArabic(word: string): string {
  const opening = /^(?:[اع][یو]?|[یو](?=[^اوی]))/.exec(word)?.[0] ?? '';
  const rest = [...word.slice(opening.length)].map((letter) => letters.get(letter) ?? letter);
  return `${openingOf(opening)}${rest.join('')}`;
}

function openingOf(opening: string): string {
  if (opening === '') return '';
  return opening === 'ی' ? 'y' : opening === 'و' ? 'v' : 'a';
}
