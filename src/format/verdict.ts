// How two different answers to one question stand to each other, by the
// predicate's rule of contradiction (docs/formats/vocabulary.md, clauses 10 to 14).
import type { ClaimObject, TermValue } from './kinds/claim.ts';
import { possibleOverlap } from './quantity/quantity.ts';

/** `contested`: they cannot both hold. `differing`: they could. */
export type Verdict = 'agrees' | 'differing' | 'contested';

const order: readonly Verdict[] = ['agrees', 'differing', 'contested'];

/** The graver of two verdicts. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return order.indexOf(a) < order.indexOf(b) ? b : a;
}

/** The verdict on two objects that are not the same answer. */
export function compareObjects(
  rule: TermValue['contradiction'],
  a: ClaimObject,
  b: ClaimObject,
): Verdict {
  switch (rule) {
    case 'never':
      return 'agrees';
    case 'differs':
      return 'differing';
    case 'value':
      return 'contested';
    case 'date':
      return 'date' in a && 'date' in b && areApart(a.date, b.date) ? 'contested' : 'differing';
    case 'quantity':
      return 'quantity' in a && 'quantity' in b ? compareQuantities(a, b) : 'differing';
  }
}

type Bounded = { readonly earliest: string | null; readonly latest: string | null };

/** True if no day lies within the bounds of both. */
function areApart(a: Bounded, b: Bounded): boolean {
  return isBefore(a.latest, b.earliest) || isBefore(b.latest, a.earliest);
}

function isBefore(latest: string | null, earliest: string | null): boolean {
  return latest !== null && earliest !== null && compareDays(latest, earliest) < 0;
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

type Counted = Extract<ClaimObject, { readonly quantity: unknown }>;

const overlaps = { equal: 'agrees', compatible: 'differing', incompatible: 'contested' } as const;

function compareQuantities({ quantity: a }: Counted, { quantity: b }: Counted): Verdict {
  return overlaps[possibleOverlap(a, b)];
}
