// The two files that a run leaves: pairs.csv (id_l,id_r,probability,weight, every
// pair above the floor) and clusters.csv (id,cluster, every row).
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import type { Linkage } from '../link.ts';
import { type Crew, cut } from '../run/threads.ts';
import type { Lines } from './lines.ts';
import type { Cells } from './row-ids.ts';

/** What says how rows are called, and who works out the lines. */
export type Writing = { readonly ids: Cells; readonly crew: Crew };

/** @throws Failure M-008 if the file cannot be written. */
export function writePairs(
  path: string,
  { pairs }: Linkage,
  { ids, crew }: Writing,
): Promise<void> {
  const parts = cut(pairs.a.length, mostStretches);
  const asked = parts.map((stretch): Lines => ({ of: 'pairs', ids, pairs, stretch }));
  return writeFile(path, 'id_l,id_r,probability,weight\n', crew.inTurn('lines', asked));
}

/** @throws Failure M-008 if the file cannot be written. */
export function writeClusters(
  path: string,
  { clusters }: Linkage,
  { ids, crew }: Writing,
): Promise<void> {
  const parts = cut(clusters.length, mostStretches);
  const asked = parts.map((stretch): Lines => ({ of: 'clusters', ids, clusters, stretch }));
  return writeFile(path, 'id,cluster\n', crew.inTurn('lines', asked));
}

const mostStretches = 256;

/** @throws Failure M-008 if no file can be written there, as far as can be told without writing. */
export function checkPlace(path: string): void {
  try {
    const isThere = existsSync(path);
    if (isThere && statSync(path).isDirectory()) throw new Error('a folder');
    accessSync(isThere ? path : dirname(path), constants.W_OK);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): Failure {
  return new Failure('M-008', { path, why: whyOf(cause) }, cause);
}

async function writeFile(
  path: string,
  heading: string,
  lines: AsyncIterable<{ readonly bytes: Uint8Array }>,
): Promise<void> {
  try {
    const file = openSync(path, 'w');
    try {
      writeAll(file, Buffer.from(heading));
      for await (const { bytes } of lines) writeAll(file, bytes);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; )
    from += writeSync(file, bytes, from, bytes.length - from);
}
