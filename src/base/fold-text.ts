// Comparison of texts whose letters differ only in how they were typed: Arabic
// or Persian keyboards, vowel marks, joiners, capitals, diacritics. What folds
// to what is listed in docs/formats/name.md. A folded text is for comparing and
// searching only; what is kept and shown is always the text as written.

// Letters of the Arabic script that stand for one another, after marks are off.
const arabicLetters = lettersTo({
  ی: 'يىېےۍێ',
  ک: 'كڪ',
  گ: 'ګڭ',
  ه: 'ةەہھۃ',
  ا: 'ٱ',
  و: 'ۆۇۈۋڤ',
  ر: 'ڕڑ',
  ل: 'ڵ',
  ت: 'ٹ',
  د: 'ڈ',
  ن: 'ں',
});

// Latin letters that Unicode does not take apart, and the Greek final sigma.
const latinLetters = lettersTo({
  ss: 'ß',
  ae: 'æ',
  oe: 'œ',
  o: 'ø',
  l: 'ł',
  d: 'đð',
  th: 'þ',
  i: 'ı',
  ng: 'ŋ',
  a: 'ə',
  σ: 'ς',
});

function lettersTo(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(rows).flatMap(([to, from]) => [...from].map((c) => [c, to])));
}

// Written within a word without being a letter of it: apostrophes, ʿayn and
// hamza signs, the lone hamza, tatweel, and the kerning of old typewriters.
const dropped = /^['’‘‛`´ʹʺʻʼʽʾʿˈ′ءـ\u0674]$/u;

// Joiners part words as a space does; other format characters are nothing.
const joiners = /^[\u200b\u200c]$/u;

const digitZeros = [0x06f0, 0x0660];

/** Persian and Arabic digits as 0 to 9; everything else as it is. */
export function latinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digitOf(digit.charCodeAt(0))));
}

function digitOf(code: number): number | undefined {
  const zero = digitZeros.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? undefined : code - zero;
}

/** What one code point becomes: letters and digits, a space, or nothing. */
function foldPoint(point: number): string {
  const whole = String.fromCodePoint(point);
  if (joiners.test(whole)) return ' ';
  let out = '';
  for (const char of whole.normalize('NFKD').toLowerCase().normalize('NFKD')) out += foldPart(char);
  return out;
}

function foldPart(char: string): string {
  const letter = arabicLetters.get(char) ?? latinLetters.get(char);
  if (letter !== undefined) return letter;
  if (dropped.test(char) || /^[\p{M}\p{Cf}]$/u.test(char)) return '';
  const digit = digitOf(char.charCodeAt(0));
  if (digit !== undefined) return String(digit);
  return /^[\p{L}\p{N}]$/u.test(char) ? char : ' ';
}

// Folded once for each code point of the basic plane that has been met.
const known: (string | undefined)[] = new Array(0x10000).fill(undefined);

/** What {@link foldText} makes of one code point: letters and digits, a space, or nothing. */
export function foldCodePoint(point: number): string {
  if (point > 0xffff) return foldPoint(point);
  const found = known[point];
  if (found !== undefined) return found;
  const folded = foldPoint(point);
  known[point] = folded;
  return folded;
}

/**
 * The text for comparing: letters unified, marks and apostrophes gone, lower
 * case, Latin digits, words parted by single spaces. Idempotent.
 */
export function foldText(text: string): string {
  let out = '';
  let isGap = false;
  for (let i = 0; i < text.length; i += 1) {
    let point = text.charCodeAt(i);
    if (point >= 0xd800 && point <= 0xdbff) {
      point = text.codePointAt(i) ?? point;
      if (point > 0xffff) i += 1;
    }
    const folded = foldCodePoint(point);
    if (folded === ' ') isGap = true;
    else if (folded !== '') {
      out += isGap && out !== '' ? ` ${folded}` : folded;
      isGap = false;
    }
  }
  // A single sign may stand for bracketed or spaced letters, such as ㈀ or ﷺ.
  const isLoose = out.includes('  ') || out.startsWith(' ') || out.endsWith(' ');
  return isLoose ? out.trim().replace(/ +/g, ' ') : out;
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}
