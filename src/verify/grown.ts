// Tiles and bundles while the log may be growing: one that was partial may since
// have become wider or full, and the narrow one may have been taken away.
import { dirname, join } from 'node:path';
import { type Bundle, mostBundledBytes, tileWidth } from '../format/tile.ts';
import { readFile, sortedNames } from './file.ts';

type Place = Bundle & { readonly pathOf: (place: Bundle) => string };
export type Grown = { readonly bytes: Uint8Array; readonly width: number };

const mostBytes = tileWidth * (2 + mostBundledBytes);

/** The bytes that hold at least the `width` asked for, and how wide what was read is. */
export function readGrown(folder: string, place: Place): Grown | undefined {
  // Twice, for what was listed may be gone when it is opened; by then it has grown.
  return readOnce(folder, place) ?? readOnce(folder, place);
}

function readOnce(folder: string, place: Place): Grown | undefined {
  const wider = widthsOf(folder, place).filter((width) => width > place.width);
  for (const width of [place.width, ...wider, tileWidth]) {
    const read = readFile(join(folder, place.pathOf({ index: place.index, width })), mostBytes);
    if ('bytes' in read) return { bytes: read.bytes, width };
  }
  return undefined;
}

/** Every partial file of a place, with its width. */
export function* readWidths(folder: string, place: Place): Generator<Grown> {
  for (const width of widthsOf(folder, place)) {
    const read = readFile(join(folder, place.pathOf({ index: place.index, width })), mostBytes);
    if ('bytes' in read) yield { bytes: read.bytes, width };
  }
}

function widthsOf(folder: string, { index, pathOf }: Place): number[] {
  const names = sortedNames(join(folder, dirname(pathOf({ index, width: 1 }))));
  return names.filter((name) => /^([1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/.test(name)).map(Number);
}
