// What a written name says besides the name: nicknames in brackets or quotation
// marks, and after "known as" or معروف به.

export type Written = { readonly name: string; readonly nicknames: readonly string[] };

const mayHold = /[([{"«“„]|a\.?k\.?a|known|alias|nicknamed|معروف|مشهور|ملقب|الشهير|شهير|مكنى|مکنی/i;
const quoted = /[([{"«“„]([^()[\]{}"«»“”„]*)[)\]}"»”“]?/gu;
const knownAs =
  /(?:\ba\.?k\.?a\b\.?|\b(?:also )?known as\b|\balias\b|\bnicknamed\b|(?:ال)?(?:معروف|مشهور|ملقب|شهير|شهیر|مكنى|مکنی)(?:ة|ه)?(?:\s+(?:به|بـ|ب)(?=\s)|\s+ب(?=ا|أ)|\s*:)?)\s*/iu;

/** Parts a written name from its nicknames. */
export function partNicknames(text: string): Written {
  if (!mayHold.test(text)) return { name: text, nicknames: [] };
  const nicknames: string[] = [];
  let name = text.replace(quoted, (_, inner: string) => {
    const [first = '', second] = inner.split(knownAs);
    nicknames.push(second ?? first);
    return ' ';
  });
  const found = knownAs.exec(name);
  if (found !== null && found.index > 0) {
    nicknames.push(name.slice(found.index + found[0].length));
    name = name.slice(0, found.index);
  }
  // A text that is all bracket is the name itself.
  if (name.trim() === '') return { name: nicknames.join(' '), nicknames: [] };
  return { name, nicknames: nicknames.filter((nickname) => nickname.trim() !== '') };
}
