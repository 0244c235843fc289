// The inverted index of candidates: all blocks of all passes one after the other.
// A row is compared with the rows behind it in each of its blocks. How many pairs
// a pass costs is counted before any pair is compared.
import type { Records } from '../record/field.ts';
import type { Crew } from '../run/threads.ts';
import { sharedInts } from '../table/shared.ts';
import { IntList } from '../table/table.ts';
import { addPass, type PassCost } from './add-pass.ts';
import type { Choice } from './choice.ts';
import { componentsOf } from './components.ts';
import { cutsOf, passesOf, weightOf } from './passes.ts';

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

export type Found = { readonly blocks: IntList; readonly costs: readonly PassCost[] };

export type Finding = {
  readonly records: Records;
  readonly choice: Choice;
  /** How many pairs may be proposed in all, about. */
  readonly budget: number;
  readonly crew: Crew;
};

/** All blocks, pass by pass: threads sort the keys of the next ones while those of one are looked through. */
export async function findBlocks({ records, choice, budget, crew }: Finding): Promise<Found> {
  const components = componentsOf(records);
  const passes = passesOf(components);
  const blocks = new IntList();
  const costs: PassCost[] = [];
  let left = budget;
  let weights = passes.reduce((sum, pass) => sum + weightOf(pass), 0);
  const sorted = crew.inTurn('keys', [...passes.keys()]);
  for (const [i, pass] of passes.entries()) {
    const next = await sorted.next();
    if (next.done === true) break;
    const cuts = cutsOf(pass, components, passes.slice(0, i));
    // What earlier passes did not use falls to the later ones.
    const share = (left * weightOf(pass)) / weights;
    const cost = addPass({
      pass,
      keys: next.value,
      share,
      cuts,
      records,
      blocks,
      isNew: choice.isNew,
    });
    left = Math.max(left - cost.pairs, budget * 0.02 * (passes.length - i));
    weights -= weightOf(pass);
    costs.push(cost);
  }
  return { blocks, costs };
}

export function indexRows(
  { blocks: list, costs }: Found,
  { records: { count }, choice: { isNew } }: Finding,
): CandidateIndex {
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
  return { blocks, starts, places, costs };
}
