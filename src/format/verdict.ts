// How two different answers to one question stand to each other, by the
// predicate's rule of contradiction (docs/formats/vocabulary.md, clauses 12 and 13).
import type { ClaimObject } from './kinds/claim.ts';
import type { TermValue } from './kinds/vocabulary.ts';
import { possibleOverlap } from './quantity/quantity.ts';

/** `contested`: they cannot both hold. `differing`: they could. */
export type Verdict = 'agrees' | 'differing' | 'contested';

const order: readonly Verdict[] = ['agrees', 'differing', 'contested'];

/** The graver of two verdicts. */
function worse(a: Verdict, b: Verdict): Verdict {
  return order.indexOf(a) < order.indexOf(b) ? b : a;
}

/** The verdict on two or more objects of which no two are the same answer. */
export function compareObjects(
  rule: TermValue['contradiction'],
  objects: readonly ClaimObject[],
): Verdict {
  switch (rule) {
    case 'never':
      return 'agrees';
    case 'differs':
      return 'differing';
    case 'value':
      return 'contested';
    case 'date':
      return areApart(objects) ? 'contested' : 'differing';
    case 'quantity':
      return compareQuantities(objects);
  }
}

/** True if two of the dates have no day in common: the last to begin does so after the first has ended. */
function areApart(objects: readonly ClaimObject[]): boolean {
  let [begin, end]: [string | null, string | null] = [null, null];
  for (const object of objects) {
    if (!('date' in object)) continue;
    const { earliest, latest } = object.date;
    if (earliest !== null && (begin === null || compareDays(earliest, begin) > 0)) begin = earliest;
    if (latest !== null && (end === null || compareDays(latest, end) < 0)) end = latest;
  }
  return begin !== null && end !== null && compareDays(begin, end) > 0;
}

/** Days `YYYY-MM-DD` in their order, with years of any sign and length. */
export function compareDays(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [i, part] of first.entries()) {
    const other = second[i] ?? 0;
    if (part !== other) return part - other;
  }
  return 0;
}

function partsOf(day: string): number[] {
  const [, year, month, date] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return [Number(year), Number(month), Number(date)];
}

const overlaps = { equal: 'agrees', compatible: 'differing', incompatible: 'contested' } as const;

function compareQuantities(objects: readonly ClaimObject[]): Verdict {
  const quantities = objects.flatMap((object) => ('quantity' in object ? [object.quantity] : []));
  let verdict: Verdict = 'agrees';
  for (const [i, a] of quantities.entries()) {
    for (let j = 0; j < i && verdict !== 'contested'; j += 1) {
      const b = quantities[j];
      if (b !== undefined) verdict = worse(verdict, overlaps[possibleOverlap(a, b)]);
    }
  }
  return verdict;
}
