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
import { type Cells, RowIds } from './row-ids.ts';

const chunkBytes = 1 << 20;
/** No line is longer: an id is a cell of at most 2 MiB, and seldom more than a few bytes. */
const mostLine = 1 << 23;
const [comma, lineFeed, point, minus, zero] = [0x2c, 0x0a, 0x2e, 0x2d, 0x30];

/** @throws Failure M-008 if the file cannot be written. */
export function writePairs(path: string, linkage: Linkage, rowIds = new RowIds(linkage)): void {
  const ids = rowIds.cells();
  const { a, b, weight } = linkage.pairs;
  withFile(path, 'id_l,id_r,probability,weight\n', (file) => {
    for (let i = 0; i < a.length; i += 1) {
      let at = file.room();
      const { bytes } = file;
      at = copyCell(ids, a[i] ?? 0, bytes, at);
      bytes[at] = comma;
      at = copyCell(ids, b[i] ?? 0, bytes, at + 1);
      bytes[at] = comma;
      const bits = weight[i] ?? 0;
      at = writeFixed(probabilityOf(bits), 5, bytes, at + 1);
      bytes[at] = comma;
      at = writeFixed(bits, 3, bytes, at + 1);
      bytes[at] = lineFeed;
      file.end(at + 1);
    }
  });
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** A cluster is called by the id of its first row. */
export function writeClusters(path: string, linkage: Linkage, rowIds = new RowIds(linkage)): void {
  const ids = rowIds.cells();
  const { clusters, records } = linkage;
  withFile(path, 'id,cluster\n', (file) => {
    for (let record = 0; record < records.count; record += 1) {
      let at = file.room();
      const { bytes } = file;
      at = copyCell(ids, record, bytes, at);
      bytes[at] = comma;
      at = copyCell(ids, clusters[record] ?? record, bytes, at + 1);
      bytes[at] = lineFeed;
      file.end(at + 1);
    }
  });
}

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

function withFile(path: string, heading: string, act: (file: Out) => void): void {
  try {
    const out = new Out(openSync(path, 'w'), heading);
    try {
      act(out);
      out.flush();
    } finally {
      out.close();
    }
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** Lines gathered and written in large pieces. */
class Out {
  readonly bytes = new Uint8Array(chunkBytes + mostLine);
  readonly #file: number;
  #used: number;

  constructor(file: number, heading: string) {
    this.#file = file;
    this.#used = new TextEncoder().encodeInto(heading, this.bytes).written;
  }

  /** Where the next line begins. */
  room(): number {
    if (this.#used > chunkBytes) this.flush();
    return this.#used;
  }

  end(at: number): void {
    this.#used = at;
  }

  flush(): void {
    let from = 0;
    while (from < this.#used) from += writeSync(this.#file, this.bytes, from, this.#used - from);
    this.#used = 0;
  }

  close(): void {
    closeSync(this.#file);
  }
}

function copyCell({ bytes, starts }: Cells, cell: number, out: Uint8Array, at: number): number {
  const from = starts[cell] ?? 0;
  const size = (starts[cell + 1] ?? 0) - from;
  if (size > 32) out.set(bytes.subarray(from, from + size), at);
  else for (let i = 0; i < size; i += 1) out[at + i] = bytes[from + i] ?? 0;
  return at + size;
}

const powers = [1, 10, 100, 1000, 10_000, 100_000];

/** A number with so many digits behind the point, five at most. @returns where it ends. */
function writeFixed(value: number, digits: number, out: Uint8Array, at: number): number {
  const scale = powers[digits] ?? 1;
  const scaled = Math.round(Math.abs(value) * scale);
  let to = at;
  if (value < 0 && scaled > 0) {
    out[to] = minus;
    to += 1;
  }
  let size = digits + 1;
  for (let rest = Math.floor(scaled / (10 * scale)); rest > 0; rest = Math.floor(rest / 10))
    size += 1;
  let rest = scaled;
  for (let i = size; i >= 0; i -= 1) {
    if (i === size - digits) {
      out[to + i] = point;
      continue;
    }
    const tenth = Math.floor(rest / 10);
    out[to + i] = zero + (rest - 10 * tenth);
    rest = tenth;
  }
  return to + size + 1;
}
