// Which rows hang together at all: the connected components of the pairs above a
// weight. They are only where clusters are looked for, never the clusters.
import type { PairList } from '../run/pair-list.ts';
import { sharedInts } from '../table/shared.ts';

export type RowPair = readonly [number, number];

export class Sets {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
  }

  /** The least row of the set. */
  find(row: number): number {
    const parent = this.#parent;
    let root = row;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = row; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/** The components by their least rows, in arrays that threads share. */
export type Components = {
  readonly count: number;
  /** The rows of the component of row r: members[starts[r]] to members[starts[r + 1]]. */
  readonly members: Int32Array;
  readonly starts: Int32Array;
  /** The places of the pairs within it, in the same way. */
  readonly edges: Int32Array;
  readonly edgeStarts: Int32Array;
  /** What must be one within it. */
  readonly must: ReadonlyMap<number, readonly RowPair[]>;
};

export type Hanging = {
  readonly count: number;
  readonly pairs: PairList;
  /** Pairs from this weight on hold rows together. */
  readonly threshold: number;
  readonly must: readonly RowPair[];
};

export function findComponents({ count, pairs, threshold, must }: Hanging): Components {
  const { a, b, weight } = pairs;
  const sets = new Sets(count);
  for (const [x, y] of must) sets.join(x, y);
  for (let e = 0; e < a.length; e += 1)
    if ((weight[e] ?? 0) >= threshold) sets.join(a[e] ?? 0, b[e] ?? 0);
  const roots = new Int32Array(count);
  for (let row = 0; row < count; row += 1) roots[row] = sets.find(row);
  const within = new Int32Array(a.length);
  for (let e = 0; e < a.length; e += 1) {
    const root = roots[a[e] ?? 0] ?? 0;
    within[e] = root === roots[b[e] ?? 0] ? root : -1;
  }
  const [members, starts] = grouped(roots, count);
  const [edges, edgeStarts] = grouped(within, count);
  return { count, members, starts, edges, edgeStarts, must: byRoot(must, roots) };
}

/** Items in the order of their group, stably, and where each group begins; those of group -1 are left out. */
function grouped(groups: Int32Array, count: number): [Int32Array, Int32Array] {
  const starts = sharedInts(count + 1);
  for (let item = 0; item < groups.length; item += 1) {
    const group = groups[item] ?? -1;
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let g = 0; g < count; g += 1) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const next = starts.slice();
  const out = sharedInts(starts[count] ?? 0);
  for (let item = 0; item < groups.length; item += 1) {
    const group = groups[item] ?? -1;
    if (group < 0) continue;
    out[next[group] ?? 0] = item;
    next[group] = (next[group] ?? 0) + 1;
  }
  return [out, starts];
}

function byRoot(must: readonly RowPair[], roots: Int32Array): Map<number, RowPair[]> {
  const out = new Map<number, RowPair[]>();
  for (const pair of must) {
    const root = roots[pair[0]] ?? 0;
    const found = out.get(root);
    if (found === undefined) out.set(root, [pair]);
    else found.push(pair);
  }
  return out;
}
