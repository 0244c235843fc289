// Whether a person stands twice in one list. Said by the settings or found out:
// candidates within each list are scored, and where hardly any is surely one
// person, the list is taken to be without duplicates, which then keeps its rows
// apart in the clusters.
import type { CandidateIndex } from '../block/index.ts';
import type { Copies } from '../record/copies.ts';
import type { Records } from '../record/field.ts';
import type { Weights } from '../score/model.ts';
import { Scorer } from '../score/scorer.ts';
import type { LinkSettings } from '../settings.ts';

export type DeduplicatedInput = {
  readonly records: Records;
  readonly index: CandidateIndex;
  readonly copies: Copies;
  readonly weights: Weights;
  readonly settings: LinkSettings;
  /** Of each list what is known already. */
  readonly known: readonly (boolean | undefined)[];
};

/** A list in which fewer than this share of rows have a sure double is without duplicates. */
export const mostDoubles = 0.02;
export const sureBits = 7;
const mostLooked = 1_000_000;

export function findDeduplicated(input: DeduplicatedInput): boolean[] {
  const { records, settings, known } = input;
  const lists = records.source.reduce((most, list) => Math.max(most, list + 1), 0);
  const given = settings.deduplicated;
  if (lists === 1) return [given[0] ?? false];
  const found = sharesOfDoubles(input, lists);
  return found.map((share, list) => given[list] ?? known[list] ?? share < mostDoubles);
}

function sharesOfDoubles(
  { records, index, copies, weights }: DeduplicatedInput,
  lists: number,
): number[] {
  const scorer = new Scorer(records, weights);
  const rows = new Float64Array(lists);
  const doubles = new Float64Array(lists);
  const { blocks, starts, places } = index;
  let looked = 0;
  for (let a = 0; a < records.count; a += 1) {
    const list = records.source[a] ?? 0;
    rows[list] = (rows[list] ?? 0) + 1;
    let isDouble = copies.sizes[a] === 0;
    for (
      let p = starts[a] ?? 0;
      p < (starts[a + 1] ?? 0) && !isDouble && looked < mostLooked;
      p += 1
    ) {
      for (let at = (places[p] ?? 0) + 1; ; at += 1) {
        const entry = blocks[at] ?? -1;
        const b = entry < 0 ? ~entry : entry;
        if (records.source[b] === list) {
          looked += 1;
          isDouble ||= scorer.weight(a, b, sureBits) >= sureBits;
        }
        if (entry < 0 || isDouble) break;
      }
    }
    if (isDouble) doubles[list] = (doubles[list] ?? 0) + 1;
  }
  return Array.from(rows, (count, list) => (doubles[list] ?? 0) / Math.max(count, 1));
}
