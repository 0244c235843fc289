// Entry bundles of C2SP tlog-tiles: entries one after the other, each behind
// its length as a big-endian uint16. docs/formats/tiles.md, clauses 12–14.
import { Failure } from '../base/failure.ts';
import { mostBundledBytes, tileWidth } from './tile.ts';

const lengthBytes = 2;

/**
 * The entries of a bundle of exactly `width` entries, as views.
 *
 * @throws Failure C-032 if the bytes end early, go on, or the width is not 1 to 256.
 */
export function parseBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  requireWidth(width);
  const entries: Uint8Array[] = [];
  let at = 0;
  while (entries.length < width) {
    const start = at + lengthBytes;
    const end = start + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (end > bytes.length) throw new Failure('C-032', { width, entry: entries.length });
    entries.push(bytes.subarray(start, end));
    at = end;
  }
  if (at !== bytes.length) throw new Failure('C-032', { width, entry: width });
  return entries;
}

/** @throws Failure C-032 for no entry or more than 256, C-033 for an entry over 65,535 bytes. */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  requireWidth(entries.length);
  const total = entries.reduce((sum, entry) => sum + lengthBytes + entry.length, 0);
  const bytes = Buffer.allocUnsafe(total);
  let at = 0;
  for (const entry of entries) {
    const { length } = entry;
    if (length > mostBundledBytes)
      throw new Failure('C-033', { bytes: length, most: mostBundledBytes });
    bytes.writeUInt16BE(length, at);
    bytes.set(entry, at + lengthBytes);
    at += lengthBytes + length;
  }
  return bytes;
}

function requireWidth(width: number): void {
  if (!Number.isInteger(width) || width < 1 || width > tileWidth) {
    throw new Failure('C-032', { width, entry: 0 });
  }
}
