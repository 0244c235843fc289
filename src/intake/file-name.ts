// The name that an offered file is recorded under. A name is evidence: it is
// kept as it is, and no name is a reason to refuse bytes. Only where a name is
// not valid UTF-8, which no text can hold, is it escaped, and that is said.
import { parseUtf8 } from '../base/bytes.ts';
import { spellOut } from '../base/shown.ts';

/**
 * `plain`: the text is the name. `percent`: every byte that is no part of valid UTF-8, and every
 * per cent sign, stands as `%` and two upper-case hexadecimal digits.
 */
export type FileName = { readonly text: string; readonly spelling: 'plain' | 'percent' };

/** The record of a name or relative path given in the system's bytes; nothing of it is lost. */
export function readFileName(bytes: Uint8Array): FileName {
  try {
    // A leading U+FEFF is part of a name, where it would be a fault in a document.
    return {
      text: parseUtf8(Buffer.concat([Buffer.from('/'), bytes])).slice(1),
      spelling: 'plain',
    };
  } catch {
    return { text: escapeBytes(bytes), spelling: 'percent' };
  }
}

/** The bytes of a recorded name: the reverse of {@link readFileName}. */
export function writeFileName(name: FileName): Uint8Array {
  if (name.spelling === 'plain') return Buffer.from(name.text, 'utf8');
  const parts = name.text.split(/(%[0-9A-F]{2})/);
  return Buffer.concat(
    parts.map((part, i) => (i % 2 ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part, 'utf8'))),
  );
}

/**
 * A name as it may safely stand in a terminal, a page or a report: control characters, line and
 * paragraph separators, and the marks that turn the direction of writing stand as `\u{202E}`, so
 * that `gpj.exe` cannot pass for an image. The recorded name stays as it is.
 */
export function showFileName(text: string): string {
  return spellOut(text, misleading);
}

const misleading = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function escapeBytes(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    const length = validLength(bytes, at);
    const piece = bytes.subarray(at, at + Math.max(1, length));
    out +=
      length === 0 || bytes[at] === 0x25 ? percent(piece) : Buffer.from(piece).toString('utf8');
    at += piece.length;
  }
  return out;
}

/** The length of the one valid UTF-8 character at an offset, or 0. */
function validLength(bytes: Uint8Array, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length += 1) {
    const piece = Buffer.from(bytes.subarray(at, at + length));
    if (Buffer.from(piece.toString('utf8'), 'utf8').equals(piece)) return length;
  }
  return 0;
}

function percent(bytes: Uint8Array): string {
  return `%${Buffer.from(bytes)
    .toString('hex')
    .toUpperCase()
    .replace(/(..)(?!$)/g, '$1%')}`;
}
