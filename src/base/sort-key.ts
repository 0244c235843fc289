// The order of texts in lists: the Persian alphabet, in plain byte order, so
// that every database under the C collation sorts alike. Order: gaps between
// words, numbers by value, Latin, Arabic script, other scripts. What is equal at
// the first level is in docs/formats/name.md, section 4; texts that are still
// equal are ordered as written.
import { foldCodePoint } from './fold-text.ts';

// Both keep a key within what a database index takes, 2,700 bytes.
const mostSigns = 512;
const mostWritten = 256;

// 0x20 before 0x2d before the digits: a name comes before its continuations.
const end = ' ';
const gap = '-';

// The Persian alphabet, آ before ا. The first 25 letters have one sign each, the
// last eight two; no sign begins another.
const alphabet = [...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
const alefMadda = 'a';
const signs = new Map([
  ...alphabet.map((letter, i): [string, string] => [
    letter,
    i < 25 ? String.fromCharCode(97 + i) : `z${i - 25}`,
  ]),
  ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter): [string, string] => [
    letter,
    letter.toUpperCase(),
  ]),
]);

/**
 * A key whose byte order is the order of the texts. Equal only for texts that
 * agree in their first 256 code points and the first 512 signs of their letters.
 *
 * Joiners, vowel marks, diacritics and capitals count only between texts that
 * are otherwise equal. Compare it as UTF-8 bytes.
 */
export function sortKey(text: string): string {
  return primaryKey(text) + end + startOf(text);
}

/** The first level alone, in ASCII: equal for texts that differ only in how they were typed. */
export function primaryKey(text: string): string {
  let out = '';
  let digits = '';
  let isGap = false;
  for (let i = 0; i < text.length && out.length < mostSigns; i += 1) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i += 1;
    const sign = signOf(point, text.charCodeAt(i + 1));
    if (sign === '') continue;
    const isDigit = sign >= '0' && sign <= '9';
    if (digits !== '' && !isDigit) {
      out += numberSign(digits);
      digits = '';
    }
    if (sign === gap) isGap = out !== '';
    else {
      if (isGap && digits === '') out += gap;
      isGap = false;
      if (isDigit) digits += sign;
      else out += sign;
    }
  }
  if (digits !== '') out += numberSign(digits);
  return out.slice(0, mostSigns);
}

const joiner = 0x200c;
const joinerOrSpace = 0x200b;
const alef = 0x0627;
const madda = 0x0653;

function signOf(point: number, next: number): string {
  if (point === joiner || point === joinerOrSpace) return '';
  if (point === 0x0622 || (point === alef && next === madda)) return alefMadda;
  const found = point < 0x10000 ? known[point] : undefined;
  if (found !== undefined) return found;
  const sign = newSign(point);
  if (point < 0x10000) known[point] = sign;
  return sign;
}

const known: (string | undefined)[] = new Array(0x10000).fill(undefined);

function newSign(point: number): string {
  const folded = foldCodePoint(point).trim();
  if (folded === '') return foldCodePoint(point) === '' ? '' : gap;
  return [...folded].map(letterSign).join('');
}

function letterSign(letter: string): string {
  if (letter === ' ') return gap;
  if (letter >= '0' && letter <= '9') return letter;
  return signs.get(letter) ?? `~${(letter.codePointAt(0) ?? 0).toString(16).padStart(5, '0')}`;
}

/** A number by value: how many digits it has, then the digits; leading zeros do not count. */
function numberSign(digits: string): string {
  const rest = digits.replace(/^0+/, '');
  if (rest.length <= 9) return rest.length + rest;
  return `:${String(rest.length).padStart(3, '0')}${rest}`;
}

function startOf(text: string): string {
  return text.length <= mostWritten
    ? text
    : [...text.slice(0, 2 * mostWritten)].slice(0, mostWritten).join('');
}
