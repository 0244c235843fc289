// In which script a text is written, by the code of ISO 15924.

/** A code of ISO 15924, such as `Arab` or `Latn`. */
export type Script = string;

const known: readonly (readonly [Script, RegExp])[] = [
  ['Arab', /(?=\p{L})\p{Script=Arabic}/gu],
  ['Latn', /(?=\p{L})\p{Script=Latin}/gu],
  ['Cyrl', /(?=\p{L})\p{Script=Cyrillic}/gu],
  ['Hebr', /(?=\p{L})\p{Script=Hebrew}/gu],
  ['Armn', /(?=\p{L})\p{Script=Armenian}/gu],
  ['Geor', /(?=\p{L})\p{Script=Georgian}/gu],
  ['Grek', /(?=\p{L})\p{Script=Greek}/gu],
  ['Syrc', /(?=\p{L})\p{Script=Syriac}/gu],
  ['Deva', /(?=\p{L})\p{Script=Devanagari}/gu],
  ['Beng', /(?=\p{L})\p{Script=Bengali}/gu],
  ['Ethi', /(?=\p{L})\p{Script=Ethiopic}/gu],
  ['Thai', /(?=\p{L})\p{Script=Thai}/gu],
  ['Mymr', /(?=\p{L})\p{Script=Myanmar}/gu],
  ['Hang', /(?=\p{L})\p{Script=Hangul}/gu],
  ['Hira', /(?=\p{L})\p{Script=Hiragana}/gu],
  ['Kana', /(?=\p{L})\p{Script=Katakana}/gu],
  ['Hani', /(?=\p{L})\p{Script=Han}/gu],
];

/** The script with the most letters in a text, the first of equals; `Zyyy` for none that we know. */
export function scriptOf(text: string): Script {
  let [best, most]: [Script, number] = ['Zyyy', 0];
  for (const [script, letters] of known) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

export function isScript(text: string): boolean {
  return /^[A-Z][a-z]{3}$/.test(text);
}

/** How many letters of a script a text has; undefined for a script that we cannot tell. */
export function lettersOf(text: string, script: Script): number | undefined {
  const letters = known.find(([code]) => code === script)?.[1];
  return letters === undefined ? undefined : (text.match(letters)?.length ?? 0);
}
