// In which script a text is written, by the code of ISO 15924.

/** A code of ISO 15924, such as `Arab` or `Latn`. */
export type Script = string;

const known: readonly (readonly [Script, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Syrc', /\p{Script=Syriac}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hira', /\p{Script=Hiragana}/gu],
  ['Kana', /\p{Script=Katakana}/gu],
  ['Hani', /\p{Script=Han}/gu],
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
