// Pairs with their weights, in one order: by the first row, then by the second.
import { sharedFloats, sharedInts } from '../table/shared.ts';

/** Pairs with their weights in bits; one array for each part of them. */
export type PairList = {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float32Array;
};

/** Lists that lie one behind the other in the order of their first rows. */
export function joinPairs(parts: readonly PairList[]): PairList {
  const size = parts.reduce((sum, { a }) => sum + a.length, 0);
  const out = pairsOf(size);
  let at = 0;
  for (const part of parts) {
    out.a.set(part.a, at);
    out.b.set(part.b, at);
    out.weight.set(part.weight, at);
    at += part.a.length;
  }
  return out;
}

/** Arrays that threads share. */
function pairsOf(size: number): PairList {
  return { a: sharedInts(size), b: sharedInts(size), weight: sharedFloats(size) };
}

/** One list of two in order, which have no pair in common. */
export function mergePairs(one: PairList, other: PairList): PairList {
  if (other.a.length === 0) return one;
  const out = pairsOf(one.a.length + other.a.length);
  for (let at = 0, i = 0, j = 0; at < out.a.length; at += 1) {
    const isOne = j === other.a.length || (i < one.a.length && isBefore(one, i, other, j));
    const [from, k] = isOne ? [one, i] : [other, j];
    out.a[at] = from.a[k] ?? 0;
    out.b[at] = from.b[k] ?? 0;
    out.weight[at] = from.weight[k] ?? 0;
    if (isOne) i += 1;
    else j += 1;
  }
  return out;
}

function isBefore(one: PairList, i: number, other: PairList, j: number): boolean {
  const difference = (one.a[i] ?? 0) - (other.a[j] ?? 0);
  return difference < 0 || (difference === 0 && (one.b[i] ?? 0) < (other.b[j] ?? 0));
}

/** The pairs in their order: sorted by the second row first, then, keeping that, by the first. */
export function sortPairs({ a, b, weight }: PairList, count: number): PairList {
  const bySecond = countingOrder(b, undefined, count);
  const order = countingOrder(a, bySecond, count);
  const out = pairsOf(a.length);
  for (let at = 0; at < order.length; at += 1) {
    const from = order[at] ?? 0;
    out.a[at] = a[from] ?? 0;
    out.b[at] = b[from] ?? 0;
    out.weight[at] = weight[from] ?? 0;
  }
  return out;
}

/** The places of the items in the order of their rows, stably; `before` is the order until now. */
function countingOrder(
  rows: Int32Array,
  before: Int32Array | undefined,
  count: number,
): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < rows.length; i += 1) {
    const row = (rows[i] ?? 0) + 1;
    next[row] = (next[row] ?? 0) + 1;
  }
  for (let row = 0; row < count; row += 1) next[row + 1] = (next[row + 1] ?? 0) + (next[row] ?? 0);
  const order = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const item = before === undefined ? i : (before[i] ?? 0);
    const row = rows[item] ?? 0;
    order[next[row] ?? 0] = item;
    next[row] = (next[row] ?? 0) + 1;
  }
  return order;
}

/** Up to so many pairs are put in order one by one. */
const fewPairs = 48;

/** A growing list. */
export class PairsFound {
  #a = new Int32Array(1024);
  #b = new Int32Array(1024);
  #weight = new Float32Array(1024);
  size = 0;

  push(a: number, b: number, weight: number): void {
    if (this.size === this.#a.length) this.#grow();
    this.#a[this.size] = a;
    this.#b[this.size] = b;
    this.#weight[this.size] = weight;
    this.size += 1;
  }

  /** Puts the pairs from one place on, which have one first row, in the order of the second. */
  sortFrom(first: number): void {
    if (this.size - first > fewPairs) this.#sortMany(first);
    else this.#sortFew(first);
  }

  #sortFew(first: number): void {
    const [rows, weights] = [this.#b, this.#weight];
    for (let i = first + 1; i < this.size; i += 1) {
      const [row, weight] = [rows[i] ?? 0, weights[i] ?? 0];
      let at = i;
      for (; at > first && (rows[at - 1] ?? 0) > row; at -= 1) {
        rows[at] = rows[at - 1] ?? 0;
        weights[at] = weights[at - 1] ?? 0;
      }
      rows[at] = row;
      weights[at] = weight;
    }
  }

  #sortMany(first: number): void {
    const rows = this.#b.slice(first, this.size);
    const weights = this.#weight.slice(first, this.size);
    const order = [...rows.keys()].sort((i, j) => (rows[i] ?? 0) - (rows[j] ?? 0));
    order.forEach((from, i) => {
      this.#b[first + i] = rows[from] ?? 0;
      this.#weight[first + i] = weights[from] ?? 0;
    });
  }

  #grow(): void {
    const size = 2 * this.size;
    const grown = (array: Int32Array) => {
      const out = new Int32Array(size);
      out.set(array);
      return out;
    };
    this.#a = grown(this.#a);
    this.#b = grown(this.#b);
    const weight = new Float32Array(size);
    weight.set(this.#weight);
    this.#weight = weight;
  }

  toPairs(): PairList {
    const { size } = this;
    return {
      a: this.#a.slice(0, size),
      b: this.#b.slice(0, size),
      weight: this.#weight.slice(0, size),
    };
  }
}
