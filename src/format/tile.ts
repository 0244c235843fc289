// Tiles of a log's Merkle tree and bundles of its entries, as C2SP tlog-tiles
// has them: their paths, their bytes, and which of them a log of a given size
// has. docs/formats/tiles.md. Holds no hashing and no file access.
import { Failure } from '../base/failure.ts';
import { hashBytes } from './merkle/hash.ts';

/** Hashes in a full tile, entries in a full bundle. */
export const tileWidth = 256;
/** Bytes of a full tile. */
export const tileSpan = tileWidth * hashBytes;
export const maxTileLevel = 63;
/** The longest entry that a bundle can hold. */
export const mostBundledBytes = 0xffff;

/** Hashes `index`·256 to `index`·256 + `width` − 1 of a level; each stands for 256^level leaves. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number };

/** Entries `index`·256 to `index`·256 + `width` − 1 of a log. */
export type Bundle = { readonly index: number; readonly width: number };

/** `tile/<L>/<N>[.p/<W>]`. @throws Failure C-034 for numbers outside their ranges. */
export function writeTilePath(tile: Tile): string {
  const { level } = tile;
  if (!Number.isInteger(level) || level < 0 || level > maxTileLevel) refuseTile(tile);
  return `tile/${level}/${writePlace(tile)}`;
}

/** `tile/entries/<N>[.p/<W>]`. @throws Failure C-034 for numbers outside their ranges. */
export function writeBundlePath(bundle: Bundle): string {
  return `tile/entries/${writePlace(bundle)}`;
}

/** Reads the one spelling that {@link writeTilePath} gives. @throws Failure C-030. */
export function parseTilePath(path: string): Tile {
  const parts = /^tile\/(\d{1,2})\/(.*)$/s.exec(path);
  const place = parsePlace(parts?.[2] ?? '');
  const level = Number(parts?.[1]);
  if (place === undefined || level > maxTileLevel) throw new Failure('C-030', { path });
  const tile = { level, ...place };
  if (writeTilePath(tile) !== path) throw new Failure('C-030', { path });
  return tile;
}

/** Reads the one spelling that {@link writeBundlePath} gives. @throws Failure C-030. */
export function parseBundlePath(path: string): Bundle {
  const bundle = parsePlace(/^tile\/entries\/(.*)$/s.exec(path)?.[1] ?? '');
  if (bundle === undefined || writeBundlePath(bundle) !== path)
    throw new Failure('C-030', { path });
  return bundle;
}

function refuseTile(place: Bundle | Tile): never {
  throw new Failure('C-034', { level: 'level' in place ? place.level : 'entries', ...place });
}

function writePlace(place: Bundle): string {
  const { index, width } = place;
  const good = Number.isSafeInteger(index) && index >= 0 && Number.isInteger(width);
  if (!good || width < 1 || width > tileWidth) refuseTile(place);
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const last = groups.pop();
  const path = [...groups.map((group) => `x${group}`), last].join('/');
  return width === tileWidth ? path : `${path}.p/${width}`;
}

function parsePlace(text: string): Bundle | undefined {
  const parts = /^((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(text);
  const index = Number(parts?.[1]?.replace(/\D/g, ''));
  const width = parts?.[2] === undefined ? tileWidth : Number(parts[2]);
  if (!Number.isSafeInteger(index) || width < 1 || width > tileWidth) return undefined;
  return { index, width };
}

/** How many hashes the tile holds in a log of `size` entries: 0 (no such tile) to 256. */
export function widthOf(tile: Omit<Tile, 'width'>, size: number): number {
  const hashes = hashesAt(tile.level, size) - tile.index * tileWidth;
  return Math.max(0, Math.min(tileWidth, hashes));
}

/** Hashes stored at a level by a log of `size` entries. */
function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** Every tile, full and partial, of a log of `size` entries: lowest level first, left to right. */
export function tilesOf(size: number): Generator<Tile> {
  return newTiles(0, size);
}

/**
 * The tiles that a log has at size `after` and had not at size `before`; partial ones are those of
 * `after` only. Assumes before ≤ after.
 */
export function* newTiles(before: number, after: number): Generator<Tile> {
  for (let level = 0; hashesAt(level, after) > 0; level += 1) {
    const places = newPlaces(hashesAt(level, before), hashesAt(level, after));
    for (const place of places) yield { level, ...place };
  }
}

/** Every bundle, full and partial, of a log of `size` entries, in order. */
export function bundlesOf(size: number): Generator<Bundle> {
  return newPlaces(0, size);
}

/** As {@link newTiles}, for bundles. */
export function newBundles(before: number, after: number): Generator<Bundle> {
  return newPlaces(before, after);
}

function* newPlaces(before: number, after: number): Generator<Bundle> {
  const full = Math.floor(after / tileWidth);
  for (let index = Math.floor(before / tileWidth); index < full; index += 1) {
    yield { index, width: tileWidth };
  }
  const rest = after % tileWidth;
  if (rest > 0 && after !== before) yield { index: full, width: rest };
}

/** The partial tiles of a log of `size` entries, at most one a level, lowest first. */
export function* partialTilesOf(size: number): Generator<Tile> {
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const hashes = hashesAt(level, size);
    const width = hashes % tileWidth;
    if (width > 0) yield { level, index: Math.floor(hashes / tileWidth), width };
  }
}

/** The hashes of a tile of the given width, as views. @throws Failure C-031 for any other length. */
export function parseTile(bytes: Uint8Array, width: number): Uint8Array[] {
  const good = Number.isInteger(width) && width >= 1 && width <= tileWidth;
  if (!good || bytes.length !== width * hashBytes) {
    throw new Failure('C-031', { width, bytes: bytes.length });
  }
  return Array.from({ length: width }, (_, i) =>
    bytes.subarray(i * hashBytes, (i + 1) * hashBytes),
  );
}

/** The bytes of a tile. @throws Failure C-043 for a hash that is not 32 bytes, C-031 for none or over 256. */
export function writeTile(hashes: readonly Uint8Array[]): Uint8Array {
  for (const hash of hashes) {
    if (hash.length !== hashBytes) throw new Failure('C-043', { bytes: hash.length });
  }
  const bytes = Buffer.concat(hashes);
  parseTile(bytes, hashes.length);
  return bytes;
}
