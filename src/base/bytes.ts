// Bytes and their two text spellings, each with exactly one accepted form.
import { Failure } from './failure.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** UTF-8 of a text. @throws Failure B-008 if the text is not well-formed Unicode. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new Failure('B-008');
  return encoder.encode(text);
}

/**
 * Reads UTF-8, refusing what is not valid and any leading byte order mark.
 *
 * @throws Failure B-003 if the bytes are not UTF-8, B-004 if they begin with a BOM.
 */
export function parseUtf8(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw new Failure('B-004');
  try {
    return strictUtf8.decode(bytes);
  } catch (cause) {
    throw new Failure('B-003', { at: firstFault(bytes) }, cause);
  }
}

/** The offset at which bytes stop being valid UTF-8, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  return good;
}

export function writeHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

/** @throws Failure B-001 unless the text is exactly `length` bytes of lower-case hexadecimal. */
export function parseHex(text: string, length: number): Uint8Array {
  if (text.length !== 2 * length || !/^[0-9a-f]*$/.test(text)) {
    throw new Failure('B-001', { bytes: length });
  }
  return Buffer.from(text, 'hex');
}

export function writeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}

/** Reads padded standard base64. @throws Failure B-002 for any other spelling, spare bits included. */
export function parseBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Failure('B-002');
  return bytes;
}

/** Byte order, as strcmp has it: negative, zero or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
