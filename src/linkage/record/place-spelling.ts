// Places written in two scripts in one column are one place: each Latin spelling
// is read as the place in the Arabic script that it writes best, if one is near
// enough. Compared by the layer of names, because places are written as names are.
import { compareTokens, type Language, type NameToken, prepareName } from '../names/name.ts';

const leastLikeness = 0.88;
const arabic = /\p{Script=Arabic}/u;

/** For each text the number of the text that stands for it, itself where no other does. */
export function joinSpellings(texts: readonly string[], language: Language): Int32Array {
  const own = Int32Array.from(texts.keys());
  const written = texts.map((text) => arabic.test(text));
  if (language === 'und' || !written.includes(true)) return own;
  const byKey = new Map<string, { number: number; token: NameToken }[]>();
  texts.forEach((text, number) => {
    const token = written[number] === true ? wholeOf(text, language) : undefined;
    if (token === undefined) return;
    for (const key of token.keys) {
      const found = byKey.get(key);
      if (found === undefined) byKey.set(key, [{ number, token }]);
      else found.push({ number, token });
    }
  });
  texts.forEach((text, number) => {
    const token = written[number] === true || text === '' ? undefined : wholeOf(text, language);
    if (token === undefined) return;
    let best = leastLikeness;
    for (const key of token.keys) {
      for (const other of byKey.get(key) ?? []) {
        const likeness = compareTokens(other.token, token);
        if (likeness <= best) continue;
        best = likeness;
        own[number] = other.number;
      }
    }
  });
  return own;
}

/** The place as one token, its words written together. */
function wholeOf(text: string, language: Language): NameToken | undefined {
  return prepareName({ given: text.replaceAll(' ', '') }, { language }).tokens[0];
}
