// The blocks of one pass. Blocks that are too large for the pass's share of the
// pairs are cut by further parts, unless other passes bring those, and what stays
// too large by windows over the sorted rows; no row is dropped.
import type { Records } from '../record/field.ts';
import { IntList } from '../table/table.ts';
import { type Component, mix, mostNumbers } from './components.ts';
import type { Cuts, Keys, Pass } from './passes.ts';
import { eachRun, sortKeys } from './sort-keys.ts';

export type PassCost = {
  readonly name: string;
  /** Pairs that the pass proposes, those of other passes included. */
  readonly pairs: number;
  readonly blocks: number;
  /** Blocks that were too large and were cut. */
  readonly refined: number;
};

export type Adding = {
  readonly pass: Pass;
  readonly keys: Keys;
  /** How many pairs the pass may propose, about. */
  readonly share: number;
  /** By what blocks that are too large are cut. */
  readonly cuts: Cuts;
  readonly records: Records;
  readonly blocks: IntList;
  /** Of a new list against known ones: whether a row is new. Only pairs with a new row are proposed. */
  readonly isNew?: ((row: number) => boolean) | undefined;
};

const leastCap = 6;

export function addPass(adding: Adding): PassCost {
  const { keys, share, pass } = adding;
  const cap = capFor(adding, share);
  let [pairs, count, refined] = [0, 0, 0];
  eachRun(keys, (from, to) => {
    const size = to - from;
    if (size <= cap) {
      pairs += pushBlock(adding, keys.rows, from, to);
      count += 1;
      return;
    }
    refined += 1;
    pairs += cut({ ...adding, rows: keys.rows.slice(from, to), cap });
  });
  return { name: pass.name, pairs, blocks: count, refined };
}

/** The largest size of block that keeps the pass within its share of pairs. */
function capFor({ keys, isNew }: Adding, share: number): number {
  const costs = new Map<number, number>();
  eachRun(keys, (from, to) => {
    const cost = pairsAmong(to - from, countNew(keys.rows, from, to, isNew));
    costs.set(to - from, (costs.get(to - from) ?? 0) + cost);
  });
  let pairs = 0;
  let cap = leastCap;
  for (const [size, cost] of [...costs].sort(([a], [b]) => a - b)) {
    pairs += cost;
    if (pairs > share) break;
    cap = Math.max(cap, size);
  }
  return cap;
}

type IsNew = Adding['isNew'];

function countNew(rows: Int32Array, from: number, to: number, isNew: IsNew): number {
  if (isNew === undefined) return to - from;
  let count = 0;
  for (let i = from; i < to; i += 1) if (isNew(rows[i] ?? 0)) count += 1;
  return count;
}

/** Pairs of so many rows in which at least one is of the new ones. */
function pairsAmong(size: number, fresh: number): number {
  return (fresh * (fresh - 1)) / 2 + fresh * (size - fresh);
}

type Pushing = Pick<Adding, 'blocks' | 'isNew'>;

/** Adds a block, new rows before known ones, unless nobody in it is to be compared. */
function pushBlock({ blocks, isNew }: Pushing, rows: Int32Array, from: number, to: number): number {
  const size = to - from;
  const fresh = countNew(rows, from, to, isNew);
  if (fresh === 0) return 0;
  if (isNew === undefined || fresh === size) {
    for (let i = from; i < to - 1; i += 1) blocks.push(rows[i] ?? 0);
    blocks.push(~(rows[to - 1] ?? 0));
    return pairsAmong(size, fresh);
  }
  const block = rows.subarray(from, to);
  const ordered = [...block.filter(isNew), ...block.filter((row) => !isNew(row))];
  ordered.forEach((row, i) => {
    blocks.push(i === size - 1 ? ~row : row);
  });
  return pairsAmong(size, fresh);
}

type Cutting = Adding & { readonly rows: Int32Array; readonly cap: number };

/** Cuts a block by each of the further parts in turn; what stays too large by windows. */
function cut(cutting: Cutting): number {
  const { rows, cuts, cap, records } = cutting;
  let pairs = 0;
  for (const part of cuts.parts) {
    const keys = sortKeys(partKeys(rows, part));
    eachRun(keys, (from, to) => {
      if (to - from <= cap) pairs += pushBlock(cutting, keys.rows, from, to);
      else pairs += pushWindows(cutting, sortedByContent(keys.rows.slice(from, to), records), cap);
    });
  }
  // Rows that lack every further part, other passes' too, still meet their nearest neighbours.
  const bare = sortedByContent(lacking(rows, [...cuts.parts, ...cuts.brought]), records);
  return pairs + pushWindows(cutting, bare, Math.min(cap, 8));
}

function lacking(rows: Int32Array, parts: readonly Component[]): Int32Array {
  const out = new Int32Array(mostNumbers);
  return rows.filter((row) => parts.every((part) => part.of(row, out) === 0));
}

function partKeys(rows: Int32Array, part: Component): Keys {
  const out = new Int32Array(mostNumbers);
  const [keys, owners] = [new IntList(), new IntList()];
  for (const row of rows) {
    const count = part.of(row, out);
    for (let i = 0; i < count; i += 1) {
      keys.push(mix(out[i] ?? 0, 7));
      owners.push(row);
    }
  }
  return { keys: keys.toArray().slice(), rows: owners.toArray().slice(), size: keys.length };
}

/** The rows in the order of what they hold, so that like rows are neighbours. */
function sortedByContent(rows: Int32Array, { name, fields }: Records): Int32Array {
  const width = name?.width ?? 0;
  const names = name?.variants[0];
  return rows.sort((a, b) => {
    for (let i = 0; names !== undefined && i < width; i += 1) {
      const difference = (names[a * width + i] ?? 0) - (names[b * width + i] ?? 0);
      if (difference !== 0) return difference;
    }
    for (const { codes } of fields) {
      const difference = (codes[a] ?? 0) - (codes[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Blocks of neighbours, each overlapping half of the next. */
function pushWindows(pushing: Pushing, rows: Int32Array, size: number): number {
  let pairs = 0;
  const step = Math.max(1, size >> 1);
  for (let from = 0; from < rows.length; from += step) {
    const window = rows.slice(from, Math.min(from + size, rows.length)).sort();
    if (window.length > 1) pairs += pushBlock(pushing, window, 0, window.length);
    if (from + size >= rows.length) break;
  }
  return pairs;
}
