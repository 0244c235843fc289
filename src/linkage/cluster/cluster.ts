// From scored pairs to clusters of rows that are one person. Where pairs above
// the threshold hang together, all weights within are looked at, those that no
// pass proposed included, and the rows are joined by average linkage. What a
// person has decided before (these are one, these are not) is kept to.
import { averageLinkage } from './average-linkage.ts';
import { Sets } from './components.ts';

export type RowPair = readonly [number, number];

export type ClusterInput = {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float32Array;
  /** The weight of any pair, in bits; used for pairs that were not proposed. */
  readonly weightOf: (a: number, b: number) => number;
  /** The weight from which two rows are one. */
  readonly threshold: number;
  /** For how many rows each row stands. */
  readonly sizes: Int32Array;
  readonly must: readonly RowPair[];
  /** Whether two rows cannot be one, whatever their weight. */
  readonly cannot: (a: number, b: number) => boolean;
  /** Told of every pair that is weighed here for the first time. */
  readonly onNewPair: (a: number, b: number, weight: number) => void;
};

/** More members than these are parted by a higher threshold first. */
const mostMembers = 1200;
/** Of components up to this size every pair is weighed. */
const mostWeighed = 160;
/** What a pair counts that was neither proposed nor weighed. */
const unproposed = -4;
/** No single pair counts for more than this many bits. */
const mostBits = 12;
const surely = 1e7;

/** The number of each row's cluster, which is that of its first row. */
export function clusterRows(input: ClusterInput): Int32Array {
  const owner = Int32Array.from({ length: input.count }, (_, i) => i);
  const all = Int32Array.from({ length: input.a.length }, (_, i) => i);
  splitInto(input, all, input.threshold, (members, edges) =>
    clusterOne(input, members, edges, owner),
  );
  return owner;
}

type Take = (members: Int32Array, edges: Int32Array) => void;

/** Hands out the components that the edges from a threshold up make, with all edges inside. */
function splitInto(input: ClusterInput, edges: Int32Array, threshold: number, take: Take): void {
  const { a, b, weight, count } = input;
  const sets = new Sets(count);
  for (const [x, y] of input.must) sets.join(x, y);
  for (const e of edges) if ((weight[e] ?? 0) >= threshold) sets.join(a[e] ?? 0, b[e] ?? 0);
  const inside = edges.filter((e) => sets.find(a[e] ?? 0) === sets.find(b[e] ?? 0));
  const roots = new Int32Array(count);
  for (let row = 0; row < count; row += 1) roots[row] = sets.find(row);
  const [members, starts] = grouped(
    Int32Array.from({ length: count }, (_, i) => i),
    count,
    (row) => roots[row] ?? 0,
  );
  const [own, ownStarts] = grouped(inside, count, (e) => roots[a[e] ?? 0] ?? 0);
  for (let root = 0; root < count; root += 1) {
    const [from, to] = [starts[root] ?? 0, starts[root + 1] ?? 0];
    if (to - from < 2) continue;
    const edgesOf = own.subarray(ownStarts[root] ?? 0, ownStarts[root + 1] ?? 0);
    const part = members.subarray(from, to);
    if (to - from <= mostMembers || threshold > 100) take(part, edgesOf);
    else splitLarge(input, part, edgesOf, threshold + 2, take);
  }
}

/** Components of few members among the given ones, found without looking at all rows again. */
function splitLarge(
  input: ClusterInput,
  members: Int32Array,
  edges: Int32Array,
  threshold: number,
  take: Take,
): void {
  const place = new Map<number, number>();
  for (const [i, row] of members.entries()) place.set(row, i);
  const at = (row: number) => place.get(row) ?? 0;
  const local: ClusterInput = {
    ...input,
    count: members.length,
    a: input.a,
    must: input.must
      .filter(([x, y]) => place.has(x) && place.has(y))
      .map(([x, y]): RowPair => [at(x), at(y)]),
  };
  const a = new Int32Array(edges.length);
  const b = new Int32Array(edges.length);
  const weight = new Float32Array(edges.length);
  edges.forEach((e, i) => {
    a[i] = at(input.a[e] ?? 0);
    b[i] = at(input.b[e] ?? 0);
    weight[i] = input.weight[e] ?? 0;
  });
  const own = Int32Array.from({ length: edges.length }, (_, i) => i);
  splitInto({ ...local, a, b, weight }, own, threshold, (part, inside) =>
    take(
      part.map((i) => members[i] ?? 0),
      inside.map((i) => edges[i] ?? 0),
    ),
  );
}

/** Items in the order of their group, stably, and where each group begins. */
function grouped(
  items: Int32Array,
  groups: number,
  groupOf: (item: number) => number,
): [Int32Array, Int32Array] {
  const starts = new Int32Array(groups + 1);
  for (const item of items) starts[groupOf(item) + 1] = (starts[groupOf(item) + 1] ?? 0) + 1;
  for (let g = 0; g < groups; g += 1) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const next = starts.slice();
  const out = new Int32Array(items.length);
  for (const item of items) {
    const group = groupOf(item);
    out[next[group] ?? 0] = item;
    next[group] = (next[group] ?? 0) + 1;
  }
  return [out, starts];
}

function clusterOne(
  input: ClusterInput,
  members: Int32Array,
  edges: Int32Array,
  owner: Int32Array,
): void {
  const size = members.length;
  if (size === 2 && input.must.length === 0) {
    const [x = 0, y = 0] = members;
    if (!input.cannot(x, y)) owner[y] = x;
    return;
  }
  const weights = matrixOf(input, members, edges);
  const own = averageLinkage({ size, weights }, input.threshold);
  members.forEach((row, i) => {
    owner[row] = members[own[i] ?? i] ?? row;
  });
}

function matrixOf(input: ClusterInput, members: Int32Array, edges: Int32Array): Float64Array {
  const size = members.length;
  const weights = new Float64Array(size * size).fill(NaN);
  const place = new Map<number, number>();
  for (const [i, row] of members.entries()) place.set(row, i);
  const set = (i: number, j: number, bits: number) => {
    weights[i * size + j] = bits;
    weights[j * size + i] = bits;
  };
  for (const e of edges) {
    const [i, j] = [place.get(input.a[e] ?? -1) ?? 0, place.get(input.b[e] ?? -1) ?? 0];
    set(i, j, input.weight[e] ?? 0);
  }
  fillUnproposed(input, members, weights, set);
  for (const [x, y] of input.must) {
    const [i, j] = [place.get(x), place.get(y)];
    if (i !== undefined && j !== undefined) set(i, j, surely);
  }
  return weights;
}

function fillUnproposed(
  input: ClusterInput,
  members: Int32Array,
  weights: Float64Array,
  set: (i: number, j: number, bits: number) => void,
): void {
  const size = members.length;
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const [x, y] = [members[i] ?? 0, members[j] ?? 0];
      let bits = weights[i * size + j] ?? NaN;
      if (Number.isNaN(bits)) {
        bits = size <= mostWeighed ? input.weightOf(x, y) : unproposed;
        if (size <= mostWeighed) input.onNewPair(x, y, bits);
      }
      const clipped = Math.max(-mostBits, Math.min(mostBits, bits));
      set(i, j, input.cannot(x, y) ? -surely : clipped);
    }
  }
}
