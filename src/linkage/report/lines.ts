// Lines of pairs.csv and clusters.csv as bytes.
import type { PairList } from '../run/pair-list.ts';
import type { Stretch } from '../run/tasks.ts';
import { type Cells, longer } from './row-ids.ts';

/** What a line has beside two ids takes no more bytes. */
const mostFigures = 48;
const usualLine = 64;
const [comma, lineFeed, point, minus, zero] = [0x2c, 0x0a, 0x2e, 0x2d, 0x30];

/** Which lines are wanted, with what they are made of. */
export type Lines = { readonly ids: Cells; readonly stretch: Stretch } & (
  | { readonly of: 'pairs'; readonly pairs: PairList }
  | { readonly of: 'clusters'; readonly clusters: Int32Array }
);

export function writeLines(lines: Lines): Uint8Array {
  return lines.of === 'pairs' ? pairLines(lines) : clusterLines(lines);
}

/** id_l,id_r,probability,weight. */
function pairLines({ ids, pairs, stretch }: Extract<Lines, { of: 'pairs' }>): Uint8Array {
  const { a, b, weight } = pairs;
  return linesOf(ids, stretch, (i, bytes, start) => {
    let at = copyCell(ids, a[i] ?? 0, bytes, start);
    bytes[at] = comma;
    at = copyCell(ids, b[i] ?? 0, bytes, at + 1);
    bytes[at] = comma;
    const bits = weight[i] ?? 0;
    at = writeFixed(probabilityOf(bits), 5, bytes, at + 1);
    bytes[at] = comma;
    return writeFixed(bits, 3, bytes, at + 1);
  });
}

/** id,cluster: a cluster is called by the id of its first row. */
function clusterLines({ ids, clusters, stretch }: Extract<Lines, { of: 'clusters' }>): Uint8Array {
  return linesOf(ids, stretch, (record, bytes, start) => {
    const at = copyCell(ids, record, bytes, start);
    bytes[at] = comma;
    return copyCell(ids, clusters[record] ?? record, bytes, at + 1);
  });
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** Writes a line from one place on, and says where it ends. */
type WriteLine = (i: number, bytes: Uint8Array, start: number) => number;

function linesOf({ longest }: Cells, { from, to }: Stretch, write: WriteLine): Uint8Array {
  const mostLine = 2 * longest + mostFigures;
  let bytes: Uint8Array = new Uint8Array(usualLine * (to - from) + mostLine);
  let at = 0;
  for (let i = from; i < to; i += 1) {
    if (at + mostLine > bytes.length) bytes = longer(bytes);
    at = write(i, bytes, at);
    bytes[at] = lineFeed;
    at += 1;
  }
  return bytes.subarray(0, at);
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
