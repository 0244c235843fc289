// Arrays that several threads read without copies of their own.

export function sharedInts(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

export function sharedFloats(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(4 * length));
}

/** The texts, one after the other, as UTF-16 units; text i lies from starts[i] to starts[i + 1]. */
export type Texts = { readonly units: Uint16Array; readonly starts: Int32Array };

export function sharedTexts(texts: readonly string[]): Texts {
  const starts = sharedInts(texts.length + 1);
  let size = 0;
  texts.forEach((text, i) => {
    starts[i] = size;
    size += text.length;
  });
  starts[texts.length] = size;
  const units = new Uint16Array(new SharedArrayBuffer(2 * size));
  texts.forEach((text, i) => {
    const from = starts[i] ?? 0;
    for (let at = 0; at < text.length; at += 1) units[from + at] = text.charCodeAt(at);
  });
  return { units, starts };
}

/** Text i as a string. */
export function textAt({ units, starts }: Texts, i: number): string {
  const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0];
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
