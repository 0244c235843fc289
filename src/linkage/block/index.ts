// The inverted index of candidates: all blocks of all passes one after the other.
// A row is compared with the rows behind it in each of its blocks. How many pairs
// a pass costs is counted before any pair is compared, and blocks that are too
// large are refined by further parts, never dropped.

import type { Records } from '../record/field.ts';
import { sharedInts } from '../table/shared.ts';
import { IntList } from '../table/table.ts';
import { type Component, componentsOf, mix, mostNumbers } from './components.ts';
import { type Keys, keysOf, type Pass, passesOf } from './passes.ts';
import { sortKeys } from './sort-keys.ts';

export type PassCost = {
  readonly name: string;
  /** Pairs that the pass proposes, those of other passes included. */
  readonly pairs: number;
  readonly blocks: number;
  /** Blocks that were too large and were refined. */
  readonly refined: number;
};

export type CandidateIndex = {
  /** Rows of every block in order; the last of a block is written as ~row. */
  readonly blocks: Int32Array;
  /** Where in {@link blocks} each row stands: places[starts[row]] to places[starts[row + 1]]. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly costs: readonly PassCost[];
};

export type IndexOptions = {
  /** How many pairs may be proposed in all, about. */
  readonly budget: number;
  /** Rows that stand for no comparison of their own, such as copies of another. */
  readonly isLeft: (row: number) => boolean;
};

const leastCap = 24;
const mostParts = 3;
const refinedNeighbours = 12;

export function buildIndex(records: Records, { budget, isLeft }: IndexOptions): CandidateIndex {
  const components = componentsOf(records);
  const passes = passesOf(components);
  const blocks = new IntList();
  const costs: PassCost[] = [];
  let left = budget;
  passes.forEach((pass, i) => {
    const keys = sortKeys(keysOf(pass, records.count, isLeft));
    // What earlier passes did not use falls to the later ones.
    const share = left / (passes.length - i);
    const cost = addPass({ pass, keys, share, components, records, blocks });
    left = Math.max(left - cost.pairs, budget * 0.02 * (passes.length - i));
    costs.push(cost);
  });
  return { ...indexRows(blocks.toArray(), records.count), costs };
}

type Adding = {
  readonly pass: Pass;
  readonly keys: Keys;
  readonly share: number;
  readonly components: readonly Component[];
  readonly records: Records;
  readonly blocks: IntList;
};

function addPass(adding: Adding): PassCost {
  const { keys, share, blocks, pass } = adding;
  const cap = capFor(keys, share);
  let [pairs, count, refined] = [0, 0, 0];
  eachRun(keys, (from, to) => {
    const size = to - from;
    if (size <= cap) {
      pairs += pushBlock(blocks, keys.rows, from, to);
      count += 1;
      return;
    }
    refined += 1;
    const parts = refinements(adding);
    pairs += refine({ ...adding, rows: keys.rows.slice(from, to), parts, cap });
  });
  return { name: pass.name, pairs, blocks: count, refined };
}

function eachRun({ keys, size }: Keys, act: (from: number, to: number) => void): void {
  for (let from = 0; from < size; ) {
    let to = from + 1;
    while (to < size && keys[to] === keys[from]) to += 1;
    if (to - from > 1) act(from, to);
    from = to;
  }
}

/** The largest size of block that keeps the pass within its share of pairs. */
function capFor(keys: Keys, share: number): number {
  const sizes = new Map<number, number>();
  eachRun(keys, (from, to) => sizes.set(to - from, (sizes.get(to - from) ?? 0) + 1));
  const sorted = [...sizes].sort(([a], [b]) => a - b);
  let rowsAbove = sorted.reduce((sum, [size, count]) => sum + size * count, 0);
  let pairs = 0;
  let cap = leastCap;
  for (const [size, count] of sorted) {
    pairs += (count * size * (size - 1)) / 2;
    rowsAbove -= size * count;
    // A row of a refined block is compared with its neighbours there, and a few more.
    if (pairs + rowsAbove * refinedNeighbours > share) break;
    cap = Math.max(cap, size);
  }
  return cap;
}

function pushBlock(blocks: IntList, rows: Int32Array, from: number, to: number): number {
  for (let i = from; i < to - 1; i += 1) blocks.push(rows[i] ?? 0);
  blocks.push(~(rows[to - 1] ?? 0));
  const size = to - from;
  return (size * (size - 1)) / 2;
}

/** The finest parts that a pass does not hold yet, by which its large blocks are cut. */
function refinements({ pass, components }: Adding): Component[] {
  const order: readonly Component['kind'][] = [
    'identifier',
    'day',
    'place',
    'event',
    'token',
    'year',
  ];
  const others = components.filter((each) => !pass.parts.includes(each) && each.kind !== 'sex');
  others.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return others.slice(0, mostParts);
}

type Refining = Adding & {
  readonly rows: Int32Array;
  readonly parts: readonly Component[];
  readonly cap: number;
};

/** Cuts a block by each of the further parts in turn; what stays too large by windows. */
function refine(given: Refining): number {
  const { rows, parts, cap, blocks, records } = given;
  let pairs = 0;
  for (const part of parts) {
    const keys = sortKeys(partKeys(rows, part));
    eachRun(keys, (from, to) => {
      if (to - from <= cap) pairs += pushBlock(blocks, keys.rows, from, to);
      else pairs += pushWindows(blocks, sortedByContent(keys.rows.slice(from, to), records), cap);
    });
  }
  // Rows that lack every further part still meet their nearest neighbours.
  return pairs + pushWindows(blocks, sortedByContent(rows.slice(), records), Math.min(cap, 8));
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
function pushWindows(blocks: IntList, rows: Int32Array, size: number): number {
  let pairs = 0;
  const step = Math.max(1, size >> 1);
  for (let from = 0; from < rows.length; from += step) {
    const window = rows.slice(from, Math.min(from + size, rows.length)).sort();
    if (window.length > 1) pairs += pushBlock(blocks, window, 0, window.length);
    if (from + size >= rows.length) break;
  }
  return pairs;
}

function indexRows(list: Int32Array, count: number) {
  const blocks = sharedInts(list.length);
  blocks.set(list);
  const starts = sharedInts(count + 1);
  // The last row of a block has nobody behind it there, and needs no place.
  for (const row of blocks) if (row >= 0) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < count; row += 1)
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const places = sharedInts(starts[count] ?? 0);
  const next = starts.slice();
  blocks.forEach((row, place) => {
    if (row < 0) return;
    const at = next[row] ?? 0;
    places[at] = place;
    next[row] = at + 1;
  });
  return { blocks, starts, places };
}
