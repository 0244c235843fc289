// The entries of a log as its bundles hold them, and, where a bundle is lost, the
// leaf hashes that the lowest tiles hold. Part of check 6.
import { equalBytes } from '../base/bytes.ts';
import { parseBundle, writeBundle } from '../format/bundle.ts';
import { parseLogEntry } from '../format/entry.ts';
import { leafHash } from '../format/merkle/hash.ts';
import {
  type Bundle,
  bundlesOf,
  parseTile,
  tileWidth,
  writeBundlePath,
  writeTilePath,
} from '../format/tile.ts';
import { pathIn } from './continuing.ts';
import { type Cause, causeOf, Findings } from './finding.ts';
import { readGrown, readWidths } from './grown.ts';
import { type Log, type Run, report } from './run.ts';

/** Entries `first` and on. A root is null where the entry is damaged; its leaf hash may be known. */
export type Chunk = {
  readonly index: number;
  readonly first: number;
  readonly roots: readonly (Uint8Array | null)[];
  readonly leafHashes: readonly (Uint8Array | null)[];
};

// A checkpoint can claim any size. Where so many bundles in a row are lost, with the
// tiles over them, what follows is taken to be lost as well.
const mostLostInARow = 64;

/** The entries of a log, a bundle at a time. Ends early where nothing more is there. */
export function* readChunks(run: Run, log: Log): Generator<Chunk> {
  const size = log.checkpoint?.size ?? 0;
  let lost = 0;
  for (const bundle of bundlesOf(size)) {
    if (lost === mostLostInARow) {
      const first = bundle.index * tileWidth;
      const params = { first, last: size - 1 };
      report(run, log, 'A-020', { path: 'log/tile/entries', position: first, params });
      return;
    }
    const chunk = readChunk(run, log, bundle);
    const isLost = chunk.leafHashes.every((hash) => hash === null);
    lost = isLost ? lost + 1 : 0;
    yield chunk;
  }
}

/** Reads a bundle, reporting what is wrong with it. */
function readChunk(run: Run, log: Log, bundle: Bundle): Chunk {
  const { index, width } = bundle;
  const first = index * tileWidth;
  const entries = readBundle(run, log, bundle);
  if (entries !== undefined) {
    const roots = entries.map((entry, i) =>
      rootOf(run, log, { entry, position: first + i, bundle }),
    );
    return { index, first, roots, leafHashes: entries.map(leafHash) };
  }
  const roots = Array.from({ length: width }, () => null);
  return { index, first, roots, leafHashes: readLeafHashes(logFolder(run, log), bundle) ?? roots };
}

/** The roots of all entries of some logs, once more; what is wrong has been said before. */
export function* rootsOf(run: Run, logs: readonly Log[]): Generator<Uint8Array | null> {
  const quiet = { ...run, findings: new Findings() };
  for (const log of logs) {
    for (const { roots } of readChunks(quiet, log)) yield* roots;
  }
}

/** Partial tiles and bundles of earlier sizes, where they were left, are prefixes of what is now. */
export function checkEarlier(
  run: Run,
  log: Log,
  place: Bundle & {
    readonly pathOf: (place: Bundle) => string;
    readonly prefix: (width: number) => Uint8Array;
  },
): void {
  const { index, pathOf } = place;
  for (const { width, bytes } of readWidths(logFolder(run, log), place)) {
    if (width < place.width && !equalBytes(bytes, place.prefix(width))) {
      report(run, log, 'A-024', { path: `log/${pathOf({ index, width })}` });
    }
  }
}

export function logFolder(run: Run, { prefix }: Log): string {
  return pathIn(run, `${prefix}log`);
}

function rootOf(
  run: Run,
  log: Log,
  { entry, position, bundle }: { entry: Uint8Array; position: number; bundle: Bundle },
): Uint8Array | null {
  try {
    return parseLogEntry(entry);
  } catch (thrown) {
    const path = `log/${writeBundlePath(bundle)}`;
    report(run, log, 'A-021', { path, position, cause: causeOf(thrown) });
    return null;
  }
}

function readBundle(run: Run, log: Log, bundle: Bundle): Uint8Array[] | undefined {
  let cause: Cause | null = null;
  const read = readGrown(logFolder(run, log), { ...bundle, pathOf: writeBundlePath });
  if (read !== undefined) {
    try {
      const entries = parseBundle(read.bytes, read.width).slice(0, bundle.width);
      const prefix = (width: number) => writeBundle(entries.slice(0, width));
      checkEarlier(run, log, { ...bundle, pathOf: writeBundlePath, prefix });
      return entries;
    } catch (thrown) {
      cause = causeOf(thrown);
    }
  }
  const first = bundle.index * tileWidth;
  const params = { first, last: first + bundle.width - 1 };
  const path = `log/${writeBundlePath(bundle)}`;
  report(run, log, 'A-020', { path, position: first, params, cause });
  return undefined;
}

function readLeafHashes(folder: string, { index, width }: Bundle): Uint8Array[] | undefined {
  const pathOf = (place: Bundle) => writeTilePath({ level: 0, ...place });
  const read = readGrown(folder, { index, width, pathOf });
  try {
    return read && parseTile(read.bytes, read.width).slice(0, width);
  } catch {
    return undefined; // the tile is reported where it is compared
  }
}
