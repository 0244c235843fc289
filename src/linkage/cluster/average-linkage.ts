// Clusters by average linkage: two clusters are joined while the mean weight of
// all pairs between them is above the threshold, the best join first (Sokal and
// Michener 1958). One strong pair alone does not join two groups that otherwise
// disagree, so that bridges do not chain people together. Worked out by chains of
// nearest neighbours (Benzécri 1982), which takes n² steps.

/** Weights of all pairs of n members, n · n numbers, symmetric; a sure "no" is very negative. */
export type Matrix = { readonly size: number; readonly weights: Float64Array };

/** The number of each member's cluster, named by its first member. */
export function averageLinkage({ size, weights }: Matrix, threshold: number): Int32Array {
  const owner = new Chain(size, weights.slice()).run(threshold);
  moveMembers({ size, weights }, owner, threshold);
  return owner;
}

const mostRounds = 4;

/**
 * Moves members that fit another cluster better than their own: a strong pair
 * that was joined first may have brought a member to the wrong side of a bridge.
 */
function moveMembers(matrix: Matrix, owner: Int32Array, threshold: number): void {
  for (let round = 0; round < mostRounds; round += 1) {
    let isMoved = false;
    for (let i = 0; i < matrix.size; i += 1)
      isMoved = moveOne(matrix, owner, i, threshold) || isMoved;
    if (!isMoved) break;
  }
  // Clusters are named by their first members again.
  const names = new Map<number, number>();
  owner.forEach((cluster, i) => {
    if (!names.has(cluster)) names.set(cluster, i);
  });
  owner.forEach((cluster, i) => {
    owner[i] = names.get(cluster) ?? i;
  });
}

function moveOne(
  { size, weights }: Matrix,
  owner: Int32Array,
  i: number,
  threshold: number,
): boolean {
  const sums = new Map<number, { sum: number; count: number }>();
  for (let j = 0; j < size; j += 1) {
    if (j === i) continue;
    const cluster = owner[j] ?? j;
    const found = sums.get(cluster) ?? { sum: 0, count: 0 };
    found.sum += weights[i * size + j] ?? 0;
    found.count += 1;
    sums.set(cluster, found);
  }
  const own = owner[i] ?? i;
  const mean = (each: { sum: number; count: number } | undefined) =>
    each === undefined ? threshold : each.sum / each.count;
  let [best, value] = [own, mean(sums.get(own)) + 1e-9];
  for (const [cluster, each] of sums) {
    if (mean(each) > value) [best, value] = [cluster, mean(each)];
  }
  owner[i] = best;
  return best !== own;
}

class Chain {
  readonly #size: number;
  /** Mean weights between living clusters. */
  readonly #means: Float64Array;
  readonly #members: Float64Array;
  readonly #isAlive: Uint8Array;
  readonly #owner: Int32Array;

  constructor(size: number, weights: Float64Array) {
    this.#size = size;
    this.#means = weights;
    this.#members = new Float64Array(size).fill(1);
    this.#isAlive = new Uint8Array(size).fill(1);
    this.#owner = Int32Array.from({ length: size }, (_, i) => i);
  }

  run(threshold: number): Int32Array {
    const chain: number[] = [];
    for (let start = 0; start < this.#size; ) {
      if (chain.length === 0) {
        while (start < this.#size && this.#isAlive[start] === 0) start += 1;
        if (start >= this.#size) break;
        chain.push(start);
      }
      const last = chain.at(-1) ?? 0;
      const before = chain.at(-2) ?? -1;
      const next = this.#nearest(last, before);
      if (next === -1 || this.#mean(last, next) < threshold) {
        // Nothing joins this one any more: joining others can only lower its means.
        this.#isAlive[last] = 0;
        chain.pop();
      } else if (next === before) {
        chain.length -= 2;
        this.#join(Math.min(last, next), Math.max(last, next));
      } else chain.push(next);
    }
    return this.#owners();
  }

  #mean(a: number, b: number): number {
    return this.#means[a * this.#size + b] ?? -Infinity;
  }

  /** The one before in the chain wins a tie, then the first. */
  #nearest(a: number, before: number): number {
    let [best, found] = [-Infinity, -1];
    if (before !== -1) [best, found] = [this.#mean(a, before), before];
    for (let b = 0; b < this.#size; b += 1) {
      if (b === a || this.#isAlive[b] === 0) continue;
      const mean = this.#mean(a, b);
      if (mean > best) [best, found] = [mean, b];
    }
    return found;
  }

  #join(a: number, b: number): void {
    const size = this.#size;
    const [x, y] = [this.#members[a] ?? 1, this.#members[b] ?? 1];
    for (let c = 0; c < size; c += 1) {
      if (this.#isAlive[c] === 0 || c === a || c === b) continue;
      const mean = (x * this.#mean(a, c) + y * this.#mean(b, c)) / (x + y);
      this.#means[a * size + c] = mean;
      this.#means[c * size + a] = mean;
    }
    this.#members[a] = x + y;
    this.#isAlive[b] = 0;
    this.#owner[b] = a;
  }

  #owners(): Int32Array {
    // An owner always has the lower number, so one pass settles all.
    const owner = this.#owner;
    for (let i = 0; i < this.#size; i += 1) owner[i] = owner[owner[i] ?? i] ?? i;
    return owner;
  }
}
