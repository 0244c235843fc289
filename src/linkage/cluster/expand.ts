// Copies of a row back into pairs and clusters. Where many rows are the same, not
// every pair of them is listed: each then stands in a pair with the first.
import type { Copies } from '../record/copies.ts';
import type { Records } from '../record/field.ts';
import { mergePairs, type PairList, sortPairs } from '../run/pair-list.ts';
import type { Scorer } from '../score/scorer.ts';

export type ExpandInput = {
  readonly pairs: PairList;
  readonly clusters: Int32Array;
  readonly copies: Copies;
  readonly records: Records;
  readonly scorer: Scorer;
  readonly floor: number;
  readonly mayBePair: (a: number, b: number) => boolean;
  readonly cannot: (a: number, b: number) => boolean;
};

/** Up to so many pairs stand for one pair of rows with copies; beyond, one for each copy. */
const mostListed = 2500;

export function expandCopies(input: ExpandInput): { pairs: PairList; clusters: Int32Array } {
  const { pairs, clusters, copies, records, scorer, floor } = input;
  const { sizes, firsts } = copies;
  if (!sizes.some((size) => size !== 1)) return { pairs, clusters };
  const copiesOf = new Map<number, number[]>();
  firsts.forEach((first, row) => {
    if (first === row) return;
    const found = copiesOf.get(first);
    if (found === undefined) copiesOf.set(first, [first, row]);
    else found.push(row);
  });
  const out = new Growing();
  for (let i = 0; i < pairs.a.length; i += 1) {
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
    if (sizes[a] === 1 && sizes[b] === 1) continue;
    addProduct(out, copiesOf.get(a) ?? [a], copiesOf.get(b) ?? [b], pairs.weight[i] ?? 0);
  }
  for (const [first, rows] of copiesOf) {
    const weight = scorer.weight(first, first, -Infinity);
    if (weight >= floor && input.mayBePair(first, first)) addAmong(out, rows, weight);
    // Rows that are the same and yet too poor to be one person stay apart.
    const isOne = weight >= 0 && !input.cannot(first, first);
    for (const row of rows)
      if (row !== first) clusters[row] = isOne ? (clusters[first] ?? first) : row;
  }
  return { pairs: mergePairs(pairs, sortPairs(out.toPairs(), records.count)), clusters };
}

/** Every pair of copies but that of the two first rows, which is there already. */
function addProduct(
  out: Growing,
  as: readonly number[],
  bs: readonly number[],
  weight: number,
): void {
  const isListed = as.length * bs.length <= mostListed;
  as.forEach((a, i) => {
    bs.forEach((b, j) => {
      if (i + j > 0 && (isListed || i === 0 || j === 0)) out.add(a, b, weight);
    });
  });
}

function addAmong(out: Growing, rows: readonly number[], weight: number): void {
  const isListed = (rows.length * (rows.length - 1)) / 2 <= mostListed;
  const [first = 0] = rows;
  rows.forEach((row, i) => {
    if (i === 0) return;
    if (!isListed) out.add(first, row, weight);
    else for (let j = 0; j < i; j += 1) out.add(rows[j] ?? 0, row, weight);
  });
}

class Growing {
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  readonly #weight: number[] = [];

  add(a: number, b: number, weight: number): void {
    this.#a.push(Math.min(a, b));
    this.#b.push(Math.max(a, b));
    this.#weight.push(weight);
  }

  toPairs(): PairList {
    return {
      a: Int32Array.from(this.#a),
      b: Int32Array.from(this.#b),
      weight: Float32Array.from(this.#weight),
    };
  }
}
