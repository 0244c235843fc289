// From components to clusters of rows that are one person. Where pairs above the
// threshold hang together, all weights within are looked at, those that no pass
// proposed included, and the rows are joined by average linkage. What a person has
// decided before (these are one, these are not) is kept to.
import type { PairList } from '../run/pair-list.ts';
import type { Stretch } from '../run/tasks.ts';
import { averageLinkage } from './average-linkage.ts';
import { type Components, findComponents, type RowPair } from './components.ts';

export type ClusterInput = {
  readonly pairs: PairList;
  /** The weight of any pair, in bits; used for pairs that were not proposed. */
  readonly weightOf: (a: number, b: number) => number;
  /** The weight from which two rows are one. */
  readonly threshold: number;
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
/** Beyond this threshold nothing is parted any further. */
const mostThreshold = 100;

/** One component, or what is left of it. */
type Part = {
  readonly members: Int32Array;
  /** The places of the pairs within it. */
  readonly edges: Int32Array;
  readonly must: readonly RowPair[];
  readonly threshold: number;
};

export class Clusterer {
  readonly #input: ClusterInput;
  /** The cluster of every row, which is that of its first row. */
  readonly #owner: Int32Array;
  /** Where in the component at work each row stands. */
  readonly #place: Int32Array;
  #weights = new Float64Array(64);

  constructor(input: ClusterInput, owner: Int32Array) {
    this.#input = input;
    this.#owner = owner;
    this.#place = new Int32Array(owner.length);
  }

  /** Clusters the components whose first rows lie in a stretch. */
  cluster({ members, starts, edges, edgeStarts, must }: Components, { from, to }: Stretch): void {
    const { threshold } = this.#input;
    for (let root = from; root < to; root += 1) {
      const [first, end] = [starts[root] ?? 0, starts[root + 1] ?? 0];
      if (end - first < 2) continue;
      this.#clusterPart({
        members: members.subarray(first, end),
        edges: edges.subarray(edgeStarts[root] ?? 0, edgeStarts[root + 1] ?? 0),
        must: must.get(root) ?? [],
        threshold,
      });
    }
  }

  #clusterPart(part: Part): void {
    const size = part.members.length;
    if (size > mostMembers && part.threshold <= mostThreshold) {
      this.#split(part);
      return;
    }
    if (size === 2 && part.must.length === 0) {
      const [x = 0, y = 0] = part.members;
      if (!this.#input.cannot(x, y)) this.#owner[y] = x;
      return;
    }
    const weights = this.#matrixOf(part);
    const [first = 0] = part.members;
    // Where all agree, joining them in any order ends in one cluster.
    if (isWhole(weights, size, this.#input.threshold)) {
      for (const row of part.members) this.#owner[row] = first;
      return;
    }
    const own = averageLinkage(
      { size, weights: weights.slice(0, size * size) },
      this.#input.threshold,
    );
    part.members.forEach((row, i) => {
      this.#owner[row] = part.members[own[i] ?? i] ?? row;
    });
  }

  /** Components of a higher threshold among the members of one. */
  #split({ members, edges, must, threshold }: Part): void {
    this.#settle(members);
    const at = (row: number) => this.#place[row] ?? 0;
    const { pairs } = this.#input;
    const inside = findComponents({
      count: members.length,
      pairs: {
        a: edges.map((e) => at(pairs.a[e] ?? 0)),
        b: edges.map((e) => at(pairs.b[e] ?? 0)),
        weight: Float32Array.from(edges, (e) => pairs.weight[e] ?? 0),
      },
      must: must.map(([x, y]): RowPair => [at(x), at(y)]),
      threshold: threshold + 2,
    });
    const { starts, edgeStarts } = inside;
    for (let root = 0; root < members.length; root += 1) {
      const [first, end] = [starts[root] ?? 0, starts[root + 1] ?? 0];
      if (end - first < 2) continue;
      const own = inside.edges.subarray(edgeStarts[root] ?? 0, edgeStarts[root + 1] ?? 0);
      const bound = inside.must.get(root) ?? [];
      this.#clusterPart({
        members: Int32Array.from(inside.members.subarray(first, end), (i) => members[i] ?? 0),
        edges: Int32Array.from(own, (i) => edges[i] ?? 0),
        must: bound.map(([i, j]): RowPair => [members[i] ?? 0, members[j] ?? 0]),
        threshold: threshold + 2,
      });
    }
  }

  #settle(members: Int32Array): void {
    for (let i = 0; i < members.length; i += 1) this.#place[members[i] ?? 0] = i;
  }

  /** All weights within, size · size numbers at the beginning of an array that is used again. */
  #matrixOf({ members, edges, must }: Part): Float64Array {
    const size = members.length;
    const { pairs } = this.#input;
    if (this.#weights.length < size * size) this.#weights = new Float64Array(size * size);
    const weights = this.#weights.fill(NaN, 0, size * size);
    this.#settle(members);
    const place = this.#place;
    const set = (i: number, j: number, bits: number) => {
      weights[i * size + j] = bits;
      weights[j * size + i] = bits;
    };
    for (let k = 0; k < edges.length; k += 1) {
      const e = edges[k] ?? 0;
      set(place[pairs.a[e] ?? 0] ?? 0, place[pairs.b[e] ?? 0] ?? 0, pairs.weight[e] ?? 0);
    }
    this.#fillUnproposed(members, weights, set);
    for (const [x, y] of must) set(place[x] ?? 0, place[y] ?? 0, surely);
    return weights;
  }

  #fillUnproposed(
    members: Int32Array,
    weights: Float64Array,
    set: (i: number, j: number, bits: number) => void,
  ): void {
    const { weightOf, onNewPair, cannot } = this.#input;
    const size = members.length;
    for (let i = 0; i < size; i += 1) {
      for (let j = i + 1; j < size; j += 1) {
        const [x, y] = [members[i] ?? 0, members[j] ?? 0];
        let bits = weights[i * size + j] ?? NaN;
        if (Number.isNaN(bits)) {
          bits = size <= mostWeighed ? weightOf(x, y) : unproposed;
          if (size <= mostWeighed) onNewPair(x, y, bits);
        }
        const clipped = Math.max(-mostBits, Math.min(mostBits, bits));
        set(i, j, cannot(x, y) ? -surely : clipped);
      }
    }
  }
}

/** Whether every pair weighs enough. */
function isWhole(weights: Float64Array, size: number, threshold: number): boolean {
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1)
      if ((weights[i * size + j] ?? NaN) < threshold) return false;
  }
  return true;
}
