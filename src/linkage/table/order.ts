// The one order in which rows are worked on, so that the order in the file
// changes nothing: list by list, and within a list by id, shorter ids of digits
// first as numbers are counted. Large lists are ordered by how the family name
// begins before that: rows that are compared are then mostly near each other in
// memory, which halves the time.
import type { Values } from './dictionary.ts';

/** Row numbers in the order of their ids, by length and then byte by byte. */
export function orderByIds(codes: Int32Array, values: Values): Int32Array {
  const { heap, starts } = values;
  const prefix = commonPrefix(codes, values);
  // Length and the first bytes as one number: most comparisons end there.
  const keys = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    const [from, to] = [starts[code] ?? 0, starts[code + 1] ?? 0];
    let key = Math.min(to - from, 31);
    for (let i = 0; i < 6; i += 1) {
      const at = from + prefix + i;
      key = key * 256 + (at < to ? (heap[at] ?? 0) : 0);
    }
    keys[row] = key;
  }
  const order = orderByKeys(keys);
  const compare = (a: number, b: number) => compareWhole(codes[a] ?? 0, codes[b] ?? 0, values);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && keys[order[to] ?? 0] === keys[order[from] ?? 0]) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}

const spelledBytes = 6;

/** The rows in the order of how a cell of theirs begins; those that begin alike stay in the order given. */
export function orderBySpelling(order: Int32Array, codes: Int32Array, values: Values): Int32Array {
  const ranks = spellingRanks(values);
  const starts = new Int32Array(values.size + 2);
  const ranksOfRows = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const rank = ranks[codes[row] ?? 0] ?? 0;
    ranksOfRows[row] = rank;
    starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  }
  for (let r = 1; r < starts.length; r += 1) starts[r] = (starts[r] ?? 0) + (starts[r - 1] ?? 0);
  const out = new Int32Array(order.length);
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] ?? 0;
    const rank = ranksOfRows[row] ?? 0;
    out[starts[rank] ?? 0] = row;
    starts[rank] = (starts[rank] ?? 0) + 1;
  }
  return out;
}

/** Of each value its place among all by its first bytes, capital letters of ASCII as small ones. */
function spellingRanks(values: Values): Int32Array {
  const { heap, starts, size } = values;
  const keys = new Float64Array(size + 1);
  for (let code = 1; code <= size; code += 1) {
    const [from, to] = [starts[code] ?? 0, starts[code + 1] ?? 0];
    let key = 0;
    for (let at = from; at < from + spelledBytes; at += 1)
      key = key * 256 + (at < to ? (heap[at] ?? 0) | 0x20 : 0);
    keys[code] = key;
  }
  const codes = orderByKeys(keys);
  const ranks = new Int32Array(size + 1);
  for (let i = 1; i < codes.length; i += 1) {
    const [code, before] = [codes[i] ?? 0, codes[i - 1] ?? 0];
    ranks[code] = (ranks[before] ?? 0) + (keys[code] === keys[before] ? 0 : 1);
  }
  return ranks;
}

/** Fewer are sorted as they are: the rounds would count through 65,536 places. */
const fewKeys = 20_000;
const digits = [1, 2 ** 16, 2 ** 32, 2 ** 48];

/**
 * The places of whole numbers below 2^53 in their order, stably: sorted in rounds
 * of 16 bits, the least first, and no round where all have the same figure.
 */
export function orderByKeys(keys: Float64Array): Int32Array {
  let order = Int32Array.from(keys.keys());
  if (keys.length < fewKeys) return order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  let sorted = new Int32Array(keys.length);
  const figures = new Uint16Array(keys.length);
  for (const digit of digits) {
    const starts = new Int32Array(65537);
    for (let i = 0; i < keys.length; i += 1) {
      const figure = Math.floor((keys[i] ?? 0) / digit) % 65536;
      figures[i] = figure;
      starts[figure + 1] = (starts[figure + 1] ?? 0) + 1;
    }
    if (starts.includes(keys.length)) continue;
    for (let d = 0; d < 65536; d += 1) starts[d + 1] = (starts[d + 1] ?? 0) + (starts[d] ?? 0);
    for (let i = 0; i < order.length; i += 1) {
      const item = order[i] ?? 0;
      const figure = figures[item] ?? 0;
      sorted[starts[figure] ?? 0] = item;
      starts[figure] = (starts[figure] ?? 0) + 1;
    }
    [order, sorted] = [sorted, order];
  }
  return order;
}

/** How many bytes all ids have in common at the beginning. */
function commonPrefix(codes: Int32Array, values: Values): number {
  const { heap, starts } = values;
  const first = codes[0] ?? 0;
  let size = (starts[first + 1] ?? 0) - (starts[first] ?? 0);
  for (let row = 0; row < codes.length && size > 0; row += 1) {
    const code = codes[row] ?? 0;
    const from = starts[code] ?? 0;
    size = Math.min(size, (starts[code + 1] ?? 0) - from);
    for (let i = 0; i < size; i += 1) {
      if (heap[from + i] !== heap[(starts[first] ?? 0) + i]) size = i;
    }
  }
  return size;
}

function compareWhole(a: number, b: number, values: Values): number {
  const { heap, starts } = values;
  const [fromA, toA, fromB, toB] = [
    starts[a] ?? 0,
    starts[a + 1] ?? 0,
    starts[b] ?? 0,
    starts[b + 1] ?? 0,
  ];
  if (toA - fromA !== toB - fromB) return toA - fromA - (toB - fromB);
  for (let i = 0; i < toA - fromA; i += 1) {
    const difference = (heap[fromA + i] ?? 0) - (heap[fromB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
