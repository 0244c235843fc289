// Arrays that several threads read without copies of their own.

export function sharedInts(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

export function sharedFloats(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(4 * length));
}

/** The texts, one after the other, as UTF-16 units. */
export type Texts = {
  readonly units: Uint16Array;
  /**
   * Of each text where it begins, at 2 i, and the set of its letters as bits (see score/jaro.ts),
   * side by side because they are looked at together. It ends where the next one begins.
   */
  readonly heads: Int32Array;
};

export function sharedTexts(texts: readonly string[]): Texts {
  const heads = sharedInts(2 * texts.length + 1);
  const units = new Uint16Array(
    new SharedArrayBuffer(2 * texts.reduce((sum, { length }) => sum + length, 0)),
  );
  let to = 0;
  texts.forEach((text, i) => {
    heads[2 * i] = to;
    let letters = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      letters |= 1 << (unit & 31);
      units[to] = unit;
      to += 1;
    }
    heads[2 * i + 1] = letters;
  });
  heads[2 * texts.length] = to;
  return { units, heads };
}

/** Text i as a string. */
export function textAt({ units, heads }: Texts, i: number): string {
  const [from, to] = [heads[2 * i] ?? 0, heads[2 * i + 2] ?? 0];
  let text = '';
  // A call takes some thousands of arguments, not a million.
  for (let at = from; at < to; at += 4096)
    text += String.fromCharCode(...units.subarray(at, Math.min(at + 4096, to)));
  return text;
}

/** What is compared of a cell; whoever writes more than a page in one gives no name and no place. */
const mostLetters = 4096;

export function comparedText(text: string): string {
  return text.length > mostLetters ? text.slice(0, mostLetters) : text;
}
