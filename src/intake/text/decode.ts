// From the bytes of a text file to its text: by its byte order mark, else as
// UTF-8 where it is that, else by a guess that is said to be one.

export type Decoded = {
  readonly text: string;
  readonly encoding: string;
  readonly isGuess: boolean;
};

/** The text of bytes in one of the encodings that files in use have. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decoded(bytes, marked, false);
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', false);
  const wide = guessUtf16(bytes);
  if (wide !== undefined) return decoded(bytes, wide, true);
  return decoded(bytes, looksArabic(bytes) ? 'windows-1256' : 'windows-1252', true);
}

/** The text in an encoding that the file itself names; by a guess where it does not hold. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  if (encodingOfMark(bytes) !== undefined) return decodeText(bytes);
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding === 'utf-8' && !isUtf8(bytes)) return decodeText(bytes);
    return decoded(bytes, encoding, false);
  } catch {
    return decodeText(bytes);
  }
}

function decoded(bytes: Uint8Array, encoding: string, isGuess: boolean): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess };
}

function encodingOfMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: in most texts every other byte is one of very few. */
function guessUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  const [even, odd] = [0, 1].map((rest) => {
    const half = head.filter((_, i) => i % 2 === rest);
    return half.filter((byte) => byte === 0 || byte === 6).length / Math.max(1, half.length);
  });
  if (even === undefined || odd === undefined || !head.includes(0)) return undefined;
  if (odd > 0.8 && even < 0.5) return 'utf-16le';
  if (even > 0.8 && odd < 0.5) return 'utf-16be';
  return undefined;
}

/** Whether bytes above 127 are letters of the Arabic script, mostly, if read as windows-1256. */
function looksArabic(bytes: Uint8Array): boolean {
  const high = bytes.subarray(0, 1 << 16).filter((byte) => byte >= 0x80);
  const text = new TextDecoder('windows-1256').decode(high);
  const arabic = text.match(/[\p{Script=Arabic}،؛؟\u200c\u200d]/gu)?.length ?? 0;
  // A text in a Latin script has few letters above 127, and hardly ever two together.
  return arabic > high.length * 0.6 && high.length * 3 > Math.min(bytes.length, 1 << 16);
}
