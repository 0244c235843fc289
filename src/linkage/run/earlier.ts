// What is kept of a run, so that a new list is linked with the known ones without
// estimating all over again.
import type { Linkage, LinkInput } from '../link.ts';
import type { Records } from '../record/field.ts';
import { comparisonsOf } from '../score/comparison.ts';
import type { Model } from '../score/model.ts';
import { mostDoubles, sureBits } from './deduplicated.ts';

export type Earlier = {
  readonly model: Model;
  /** Whether no person stands twice in the list. */
  readonly isDeduplicated: boolean;
};

/** A model that saw fewer pairs of one person than these says too little of later lists. */
const leastMatches = 200;

/** What was kept, if it weighs the same levels of the same fields as these records have. */
export function usableFor(records: Records, earlier: Earlier | undefined): Earlier | undefined {
  if (earlier === undefined || earlier.model.matches < leastMatches) return undefined;
  const [own, kept] = [comparisonsOf(records), earlier.model.comparisons];
  return JSON.stringify(own) === JSON.stringify(kept) ? earlier : undefined;
}

/** Of each known list whether it is without duplicates, which its few pairs here cannot show. */
export function knownDoubles(
  { tables, known }: Pick<LinkInput, 'tables' | 'known'>,
  earlier: Earlier | undefined,
): (boolean | undefined)[] {
  return tables.map((_, list) =>
    known?.[list] === true ? (earlier?.isDeduplicated ?? false) : undefined,
  );
}

/** What is to be kept of a run over one list; a pair that is surely one person is a duplicate. */
export function keptOf({ model, pairs, copies, records }: Linkage): Earlier {
  const doubles = new Set<number>();
  pairs.a.forEach((row, i) => {
    if ((pairs.weight[i] ?? 0) >= sureBits) doubles.add(row);
  });
  copies.sizes.forEach((size, row) => {
    if (size === 0) doubles.add(row);
  });
  return { model, isDeduplicated: doubles.size < mostDoubles * records.count };
}
