// Copies of a row back into pairs and clusters. Where many rows are the same, not
// every pair of them is listed: each then stands in a pair with the first.
import type { Copies } from '../record/copies.ts';
import type { Records } from '../record/field.ts';
import { mergePairs, type PairList, PairsFound, sortPairs } from '../run/pair-list.ts';
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
const mostListed = [2500, 100, 1, 0];
/** With so many pairs more, and some for each row, fewer are listed, to none but those of first rows. */
const enoughAdded = 4_000_000;
const addedPerRow = 16;

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
  const out = new PairsFound();
  const most = listedAt(input);
  for (let i = 0; i < pairs.a.length; i += 1) {
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
    if (sizes[a] === 1 && sizes[b] === 1) continue;
    if (most === 0) continue;
    addProduct(out, [copiesOf.get(a) ?? [a], copiesOf.get(b) ?? [b]], pairs.weight[i] ?? 0, most);
  }
  for (const [first, rows] of copiesOf) {
    const weight = scorer.weight(first, first, -Infinity);
    if (weight >= floor && input.mayBePair(first, first)) addAmong(out, rows, weight, most);
    // Rows that are the same and yet too poor to be one person stay apart.
    const isOne = weight >= 0 && !input.cannot(first, first);
    for (const row of rows)
      if (row !== first) clusters[row] = isOne ? (clusters[first] ?? first) : row;
  }
  return { pairs: mergePairs(pairs, sortPairs(out.toPairs(), records.count)), clusters };
}

/** How many pairs may stand for one, so that all together fit in memory. */
function listedAt({ pairs, copies: { sizes }, records }: ExpandInput): number {
  const room = enoughAdded + addedPerRow * records.count;
  const most = mostListed.find((each) => {
    let added = 0;
    for (let i = 0; i < pairs.a.length; i += 1) {
      const [n, m] = [sizes[pairs.a[i] ?? 0] ?? 1, sizes[pairs.b[i] ?? 0] ?? 1];
      if (n > 1 || m > 1) added += (n * m <= each ? n * m : n + m - 1) - 1;
    }
    return added <= room;
  });
  return most ?? 0;
}

/** Every pair of copies but that of the two first rows, which is there already. */
function addProduct(
  out: PairsFound,
  [as, bs]: readonly [readonly number[], readonly number[]],
  weight: number,
  most: number,
): void {
  const isListed = as.length * bs.length <= most;
  as.forEach((a, i) => {
    bs.forEach((b, j) => {
      if (i + j > 0 && (isListed || i === 0 || j === 0)) add(out, a, b, weight);
    });
  });
}

function addAmong(out: PairsFound, rows: readonly number[], weight: number, most: number): void {
  const isListed = (rows.length * (rows.length - 1)) / 2 <= most;
  const [first = 0] = rows;
  rows.forEach((row, i) => {
    if (i === 0) return;
    if (!isListed) add(out, first, row, weight);
    else for (let j = 0; j < i; j += 1) add(out, rows[j] ?? 0, row, weight);
  });
}

function add(out: PairsFound, a: number, b: number, weight: number): void {
  out.push(Math.min(a, b), Math.max(a, b), weight);
}
