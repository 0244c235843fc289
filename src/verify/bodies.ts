// Check 7: every entry has its body, in its one form, with the root that the log
// holds. Bodies are read and judged by other threads; what they say is handed on
// in log order. docs/formats/archive.md, clause 5; docs/formats/body.md.
import { equalBytes, writeHex } from '../base/bytes.ts';
import { phrase } from '../base/phrase.ts';
import { writeLogEntry } from '../format/entry.ts';
import { leafHash } from '../format/merkle/hash.ts';
import { tileWidth, writeBundlePath } from '../format/tile.ts';
import type { Chunk } from './bundles.ts';
import { pathIn } from './continuing.ts';
import { type Facts, factsOf } from './facts.ts';
import type { BodiesResult } from './read-bodies.ts';
import { type Log, type Run, report } from './run.ts';

/** An entry of a log with what its body says; `facts.kind` is null where that cannot be used. */
export type Entry = {
  readonly log: Log;
  /** Of its body, relative to the log. */
  readonly path: string;
  readonly position: number;
  /** The id, or null where the log's entry is lost and so is the body. */
  readonly id: string | null;
  /** The log's entry is lost, and the id is that of a body with the right leaf hash. */
  readonly isRecovered: boolean;
  readonly leafHash: Uint8Array | null;
  readonly facts: Facts;
};

// About what a body costs, in bytes of hashing.
const bodyCostBytes = 80_000;
const lost = factsOf(new Uint8Array(0));

/** Where the body of an entry lies, relative to the log. */
export function pathOfBody(position: number): string {
  return bodiesPath(Math.floor(position / tileWidth));
}

/** Where the bodies of bundle `index` lie, relative to the log. */
function bodiesPath(index: number): string {
  return `bodies/${writeBundlePath({ index, width: tileWidth }).slice('tile/entries/'.length)}`;
}

type Awaited = { readonly chunk: Chunk; readonly result: Promise<BodiesResult> };

/** Reads the bodies of all chunks and gives the entries of each, in log order. */
export async function* readEntries(
  run: Run,
  log: Log,
  chunks: Iterable<Chunk>,
): AsyncGenerator<Entry[]> {
  const underWay: Awaited[] = [];
  for (const chunk of chunks) {
    underWay.push({ chunk, result: startReading(run, log, chunk) });
    if (underWay.length < run.workers.width) continue;
    const first = underWay.shift();
    if (first !== undefined) yield await entriesOf(run, log, first);
  }
  for (const next of underWay) yield await entriesOf(run, log, next);
}

function startReading(run: Run, log: Log, chunk: Chunk): Promise<BodiesResult> {
  const path = pathIn(run, log.prefix + bodiesPath(chunk.index));
  const count = chunk.roots.length;
  return run.workers.run('bodies', { path, count }, count * bodyCostBytes);
}

async function entriesOf(run: Run, log: Log, { chunk, result }: Awaited): Promise<Entry[]> {
  const once = await result;
  // An erasure may have put a new file in its place meanwhile: damage is damage the second time.
  const found = isRight(chunk, once) ? once : await startReading(run, log, chunk);
  const path = bodiesPath(chunk.index);
  if (found.unread !== null) {
    const { missing, why } = found.unread;
    report(run, log, missing ? 'A-004' : 'A-005', { path, params: missing ? {} : { why } });
  }
  if (found.goesOn) reportRest(run, log, { path, count: chunk.roots.length });
  return chunk.roots.map((root, i) => {
    const position = chunk.first + i;
    const hash = chunk.leafHashes[i] ?? null;
    const facts = judge(run, log, { path, position, root, hash, facts: found.facts[i] });
    const known = root ?? facts.root;
    const id = known && writeHex(known);
    return { log, path, position, id, isRecovered: root === null, leafHash: hash, facts };
  });
}

function isRight(chunk: Chunk, { facts }: BodiesResult): boolean {
  return chunk.roots.every((root, i) => {
    const found = facts[i]?.root ?? null;
    return found !== null && isRootOf(found, root, chunk.leafHashes[i] ?? null);
  });
}

/** Whether the log holds this root, as far as its entry or its leaf hash is known. */
function isRootOf(found: Uint8Array, root: Uint8Array | null, hash: Uint8Array | null): boolean {
  if (root !== null) return equalBytes(found, root);
  return hash === null || equalBytes(leafHash(writeLogEntry(found)), hash);
}

function reportRest(run: Run, log: Log, at: { path: string; count: number }): void {
  const { path, count } = at;
  if (count < tileWidth) {
    report(run, log, 'A-102', { path });
    return;
  }
  const why = phrase('body-lines', { most: tileWidth });
  const cause = { code: 'E-009', params: { why } } as const;
  report(run, log, 'A-031', { path, cause });
}

type Judged = {
  readonly path: string;
  readonly position: number;
  readonly root: Uint8Array | null;
  readonly hash: Uint8Array | null;
  readonly facts: Facts | undefined;
};

function judge(run: Run, log: Log, { path, position, root, hash, facts }: Judged): Facts {
  if (facts === undefined) {
    report(run, log, 'A-030', { path, position });
    return lost;
  }
  for (const { code, params, cause } of facts.problems) {
    report(run, log, code, { path, position, params, cause });
  }
  if (facts.root === null) return lost;
  if (isRootOf(facts.root, root, hash)) return facts;
  report(run, log, 'A-032', { path, position });
  return lost;
}
