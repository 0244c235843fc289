// Values as they are shown to a person, in a terminal or a report: short where that
// is enough, and unable to disturb the text around them. What they are stays as it is.

const persian = new Intl.NumberFormat('fa', { useGrouping: false });

/** A parameter of a sentence: a number in the digits of the language, a text {@link isolate}d. */
export function showParam(value: string | number, language: 'en' | 'fa'): string {
  if (typeof value === 'string') return isolate(value, language);
  return language === 'fa' ? persian.format(value) : String(value);
}

/** The first digits of an id: what a person copies. Ids that people chose stay whole. */
export function shortId(id: string): string {
  return /^[0-9a-f]{32,64}$/.test(id) ? id.slice(0, 12) : id;
}

/** Everything that cannot be seen, but for U+200C, which Persian is written with; halves of a character, too. */
export const unseen = /(?!\u200c)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

// What ends a line or turns the direction. The joiners U+200C and U+200D and the marks
// U+200E, U+200F, U+061C belong to how people write, and turn nothing outside an isolate.
const turning = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Writes each character of a kind as `\u{202E}`. */
export function spellOut(text: string, kind: RegExp): string {
  return text.replace(kind, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `\\u{${hex.padStart(4, '0')}}`;
  });
}

// The blocks of the scripts that are written from right to left.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const onlyArabic = /^[\p{Script=Arabic}\p{M}\p{P}\p{Zs}\u200c\u200d]*$/u;

/**
 * A value inside a sentence, so that neither can turn the other (Unicode UAX #9): what ends a
 * line or turns the direction is spelled out, and the rest stands between U+2068 and U+2069.
 * Those are left out where the value runs as the sentence does, so that it can be searched for.
 */
export function isolate(text: string, language: 'en' | 'fa'): string {
  const shown = spellOut(text, turning);
  const runsAlong = language === 'fa' ? onlyArabic.test(shown) : !rightToLeft.test(shown);
  return runsAlong ? shown : `\u2068${shown}\u2069`;
}
