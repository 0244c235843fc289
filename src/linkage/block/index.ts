// The inverted index of candidates: all blocks of all passes one after the other.
// A row is compared with the rows behind it in each of its blocks. How many pairs
// a pass costs is counted before any pair is compared.
import type { Records } from '../record/field.ts';
import { sharedInts } from '../table/shared.ts';
import { IntList } from '../table/table.ts';
import { addPass, type PassCost } from './add-pass.ts';
import { componentsOf } from './components.ts';
import { cutsOf, keysOf, passesOf, weightOf } from './passes.ts';
import { sortKeys } from './sort-keys.ts';

export type CandidateIndex = {
  /** Rows of every block in order; the last of a block is written as ~row. */
  readonly blocks: Int32Array;
  /**
   * Where in {@link blocks} each row stands: places[starts[row]] to places[starts[row + 1]].
   * Known rows have no place: new ones stand before them in every block.
   */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly costs: readonly PassCost[];
};

export type IndexOptions = {
  /** How many pairs may be proposed in all, about. */
  readonly budget: number;
  /** Rows that stand for no comparison of their own, such as copies of another. */
  readonly isLeft: (row: number) => boolean;
  /** Where a new list is held against known ones: whether a row is new. */
  readonly isNew?: ((row: number) => boolean) | undefined;
};

export function buildIndex(records: Records, options: IndexOptions): CandidateIndex {
  const { budget, isNew } = options;
  const components = componentsOf(records);
  const passes = passesOf(components);
  const blocks = new IntList();
  const costs: PassCost[] = [];
  let left = budget;
  let weights = passes.reduce((sum, pass) => sum + weightOf(pass), 0);
  passes.forEach((pass, i) => {
    const keys = sortKeys(keysOf(pass, records.count, options));
    const cuts = cutsOf(pass, components, passes.slice(0, i));
    // What earlier passes did not use falls to the later ones.
    const share = (left * weightOf(pass)) / weights;
    const cost = addPass({ pass, keys, share, cuts, records, blocks, isNew });
    left = Math.max(left - cost.pairs, budget * 0.02 * (passes.length - i));
    weights -= weightOf(pass);
    costs.push(cost);
  });
  return { ...indexRows(blocks, records.count, isNew), costs };
}

function indexRows(list: IntList, count: number, isNew: IndexOptions['isNew']) {
  const blocks = sharedInts(list.length);
  list.copyTo(blocks);
  const starts = sharedInts(count + 1);
  // The last row of a block has nobody behind it there, and needs no place.
  const isPlaced = (row: number) => row >= 0 && (isNew === undefined || isNew(row));
  for (const row of blocks) if (isPlaced(row)) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < count; row += 1)
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const places = sharedInts(starts[count] ?? 0);
  const next = starts.slice();
  for (let place = 0; place < blocks.length; place += 1) {
    const row = blocks[place] ?? 0;
    if (!isPlaced(row)) continue;
    const at = next[row] ?? 0;
    places[at] = place;
    next[row] = at + 1;
  }
  return { blocks, starts, places };
}
