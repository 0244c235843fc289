// Latin letters with marks that stand for two letters of plain romanisation.
// Everything else about spelling is folded by base/fold-text.ts.

const spelledOut = new Map([
  ...lettersTo('sh', 'šŝş'),
  ...lettersTo('ch', 'čćç'),
  ...lettersTo('zh', 'ž'),
  ...lettersTo('kh', 'ḫẖḵ'),
  ...lettersTo('gh', 'ġḡğ'),
  ...lettersTo('j', 'ǧǰ'),
  ...lettersTo('th', 'ṯ'),
  ...lettersTo('dh', 'ḏ'),
]);

function lettersTo(to: string, from: string): [string, string][] {
  return [...from].map((letter): [string, string] => [letter, to]);
}

const marked = /[šŝşčćçžḫẖḵġḡğǧǰṯḏ]/gu;

/** The text in lower case with š, ḫ, ǧ and their like as sh, kh, j; other marks are left alone. */
export function spellOut(text: string): string {
  // All of ASCII and of the Arabic script is without such letters.
  if (!/[\u0080-\u036f\u1e00-\u1eff]/.test(text)) return text;
  const whole = text.normalize('NFC').toLowerCase();
  return whole.replace(marked, (letter) => spelledOut.get(letter) ?? letter);
}
