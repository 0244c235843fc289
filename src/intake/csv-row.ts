// One row of CSV out of bytes, by RFC 4180 and nothing looser: cells parted by
// commas, quoted where they hold a comma, a quotation mark or a line end. It
// works on bytes, so that a fault has its place in the file and what is not
// UTF-8 spoils one row and no other.
import { isUtf8 } from 'node:buffer';
import type { Violation } from '../format/vocabulary.ts';

/** The cells of a row, or why it has none; `next` is where the row after it begins. */
export type Scanned =
  | { readonly next: number; readonly cells: readonly string[] }
  | { readonly next: number; readonly fault: Violation };

const comma = 0x2c;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

type Source = {
  readonly bytes: Buffer;
  /** True if nothing follows these bytes. */
  readonly isLast: boolean;
  /** Where in the file the bytes begin. */
  readonly offset: number;
};

/** Where a cell ends; `isQuoted` and `hasDoubled` say how its text is to be had. */
type Cell = { end: number; hasDoubled: boolean };

/**
 * Scans the row that begins at `start`.
 *
 * A quotation mark out of place refuses the row, and reading goes on after the next line end.
 *
 * @returns undefined if the bytes end before the row does and more may follow.
 */
export function scanRow(source: Source, start: number): Scanned | undefined {
  const { bytes, isLast } = source;
  const cells: string[] = [];
  let fault: Violation | undefined;
  for (let at = start; ; ) {
    const isQuoted = bytes[at] === quote;
    const cell = isQuoted ? scanQuoted(source, at) : scanPlain(bytes, at);
    if (cell === undefined) return isLast ? unclosed(bytes, cells.length) : undefined;
    const { end } = cell;
    if (end >= bytes.length && !isLast) return undefined;
    const text = textOf(bytes, { at, isQuoted, cell });
    fault ??= faultOf(source, { at, end, text, cell: cells.length + 1 });
    cells.push(text);
    if (bytes[end] === comma) {
      at = end + 1;
      continue;
    }
    const next = lineEnd(source, end);
    if (next === 'more') return undefined;
    if (next === 'none') return misplaced(source, end, cells.length);
    return fault === undefined ? { next, cells } : { next, fault };
  }
}

function scanPlain(bytes: Buffer, from: number): Cell {
  let end = from;
  for (; end < bytes.length; end += 1) {
    const byte = bytes[end];
    if (byte === comma || byte === lineFeed || byte === carriageReturn || byte === quote) break;
  }
  return { end, hasDoubled: false };
}

/** The end is behind the closing mark; undefined if there is none. */
function scanQuoted({ bytes }: Source, from: number): Cell | undefined {
  let hasDoubled = false;
  for (let at = from + 1; ; at += 2) {
    at = bytes.indexOf(quote, at);
    if (at === -1) return undefined;
    if (bytes[at + 1] !== quote) return { end: at + 1, hasDoubled };
    hasDoubled = true;
  }
}

function textOf(
  bytes: Buffer,
  { at, isQuoted, cell }: { at: number; isQuoted: boolean; cell: Cell },
): string {
  if (!isQuoted) return bytes.toString('utf8', at, cell.end);
  const text = bytes.toString('utf8', at + 1, cell.end - 1);
  return cell.hasDoubled ? text.replaceAll('""', '"') : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

function faultOf(
  { bytes, offset }: Source,
  { at, end, text, cell }: { at: number; end: number; text: string; cell: number },
): Violation | undefined {
  // Only what holds U+FFFD after reading can have been anything but UTF-8.
  if (text.includes('\ufffd') && !isUtf8(bytes.subarray(at, end))) {
    return { code: 'I-021', params: { cell, at: offset + firstFault(bytes, at, end) } };
  }
  const found = control.exec(text)?.[0].charCodeAt(0);
  if (found === undefined) return undefined;
  const hex = found.toString(16).toUpperCase().padStart(4, '0');
  return { code: 'I-022', params: { cell, hex } };
}

/** Where the first character that is not valid UTF-8 begins, found by halving. */
function firstFault(bytes: Buffer, from: number, end: number): number {
  let [good, bad] = [from, end];
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (isUtf8Start(bytes.subarray(from, middle))) good = middle;
    else bad = middle - 1;
  }
  // Back to the first byte of the character that was begun and is none.
  while (!isUtf8(bytes.subarray(from, good))) good -= 1;
  return good;
}

/** True if bytes are valid UTF-8 but for a last character that may be cut off. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Where the next row begins after a line end at `at`. */
function lineEnd({ bytes, isLast }: Source, at: number): number | 'more' | 'none' {
  if (at >= bytes.length || bytes[at] === lineFeed) return at + 1;
  if (bytes[at] !== carriageReturn) return 'none';
  if (at + 1 >= bytes.length) return isLast ? 'none' : 'more';
  return bytes[at + 1] === lineFeed ? at + 2 : 'none';
}

function unclosed(bytes: Buffer, before: number): Scanned {
  return { next: bytes.length, fault: { code: 'I-024', params: { cell: before + 1 } } };
}

function misplaced({ bytes, isLast }: Source, at: number, cell: number): Scanned | undefined {
  const end = bytes.indexOf(lineFeed, at);
  if (end === -1 && !isLast) return undefined;
  const code = bytes[at] === carriageReturn ? 'I-025' : 'I-023';
  return { next: end === -1 ? bytes.length : end + 1, fault: { code, params: { cell } } };
}
