// A number that a source gives: what is counted, the bounds or the alternatives,
// and the source's own hedge. A count of documented cases and an estimate are
// different types. Implements docs/formats/quantity.md.
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { exactMembers } from '../members.ts';

export type Quantity = {
  /** What is counted, in the words of the vocabulary or of the source. */
  readonly counts: string;
  /** Included; null where the source sets none. Equal bounds are an exact number. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** "2,800 or 3,800": rising, two or more, or empty. Not a range. */
  readonly alternatives: readonly number[];
  /** The source says about, some, nearly. */
  readonly approximate: boolean;
  /** The source's words of caution: "at least", "reportedly". */
  readonly hedge: string | null;
  readonly asWritten: string | null;
  readonly type: 'documented' | 'estimate';
};

const names = [
  'counts',
  'lower',
  'upper',
  'alternatives',
  'approximate',
  'hedge',
  'asWritten',
  'type',
] as const;
const mostLength = 1000;
const mostAlternatives = 16;

/** @throws Failure. */
export function parseQuantity(value: Json): Quantity {
  const members = exactMembers(value, names);
  if (members === undefined) throw new Failure('Q-001');
  const { approximate, type } = members;
  if (typeof approximate !== 'boolean') throw wrong('approximate', phrase('true-or-false'));
  if (type !== 'documented' && type !== 'estimate') throw wrong('type', phrase('type-of-quantity'));
  const quantity: Quantity = {
    counts: text(members.counts, 'counts'),
    lower: numberOrNull(members.lower, 'lower'),
    upper: numberOrNull(members.upper, 'upper'),
    alternatives: parseAlternatives(members.alternatives),
    approximate,
    hedge: textOrNull(members.hedge, 'hedge'),
    asWritten: textOrNull(members.asWritten, 'asWritten'),
    type,
  };
  checkBounds(quantity);
  return quantity;
}

export function writeQuantity(quantity: Quantity): Json {
  const { counts, lower, upper, alternatives, approximate, hedge, asWritten, type } = quantity;
  return { counts, lower, upper, alternatives, approximate, hedge, asWritten, type };
}

function checkBounds({ lower, upper, alternatives, asWritten }: Quantity): void {
  if (lower !== null && upper !== null && lower > upper)
    throw new Failure('Q-003', { lower, upper });
  const isBounded = lower !== null || upper !== null;
  if (alternatives.length > 0 && isBounded) throw new Failure('Q-004');
  if (alternatives.length === 0 && !isBounded && asWritten === null) throw new Failure('Q-005');
}

function parseAlternatives(value: Json): readonly number[] {
  if (!Array.isArray(value) || value.length > mostAlternatives) {
    throw wrong('alternatives', phrase('numbers-up-to', { most: mostAlternatives }));
  }
  const numbers = value.map((one) => count(one, 'alternatives'));
  const isRising = numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n));
  if (numbers.length === 1 || !isRising) throw new Failure('Q-004');
  return numbers;
}

function wrong(member: string, why: Phrase): Failure {
  return new Failure('Q-002', { member, why });
}

function count(value: Json, member: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrong(member, phrase('whole-number'));
}

function numberOrNull(value: Json, member: string): number | null {
  return value === null ? null : count(value, member);
}

function text(value: Json, member: string): string {
  if (typeof value !== 'string') throw wrong(member, phrase('no-text'));
  if (value.trim() === '' || value.length > mostLength) {
    throw wrong(member, phrase('characters-up-to', { most: mostLength }));
  }
  return value;
}

function textOrNull(value: Json, member: string): string | null {
  return value === null ? null : text(value, member);
}

/** Whether two quantities of equal scope could both hold. */
export type Overlap = 'equal' | 'compatible' | 'incompatible';

/**
 * Compares what two quantities allow, by section 3 of docs/formats/quantity.md.
 * Assumes that whom, where and when are the same; that is the caller's to see.
 */
export function possibleOverlap(a: Quantity, b: Quantity): Overlap {
  if (a.counts !== b.counts) return 'compatible';
  if (a.type !== b.type) return couldBothTypes(a, b) ? 'compatible' : 'incompatible';
  if (isSameNumber(a, b)) return 'equal';
  const isShared = possible(a).some((x) =>
    possible(b).some((y) => x.from <= y.to && y.from <= x.to),
  );
  return isShared ? 'compatible' : 'incompatible';
}

/** A documented count is a floor under every estimate: only an estimate below it contradicts it. */
function couldBothTypes(a: Quantity, b: Quantity): boolean {
  const [documented, estimate] = a.type === 'documented' ? [a, b] : [b, a];
  const floor = Math.min(...possible(documented).map(({ from }) => from));
  return floor <= Math.max(...possible(estimate).map(({ to }) => to));
}

function isSameNumber(a: Quantity, b: Quantity): boolean {
  return (
    a.lower === b.lower &&
    a.upper === b.upper &&
    a.approximate === b.approximate &&
    a.alternatives.join() === b.alternatives.join()
  );
}

type Stretch = { readonly from: number; readonly to: number };

/** The numbers that a quantity allows; "about" reaches a tenth down and a tenth up. */
function possible({ lower, upper, alternatives, approximate }: Quantity): Stretch[] {
  const stretches =
    alternatives.length > 0
      ? alternatives.map((n) => ({ from: n, to: n }))
      : [{ from: lower ?? 0, to: upper ?? Infinity }];
  if (!approximate) return stretches;
  return stretches.map(({ from, to }) => ({
    from: from - Math.ceil(from / 10),
    to: to + Math.ceil(to / 10),
  }));
}
