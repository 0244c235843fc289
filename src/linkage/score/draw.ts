// Pairs drawn evenly over all rows, the same every time, and how they agree: what
// levels come up between rows that have nothing to do with each other.
import type { Records } from '../record/field.ts';
import type { Comparer } from './comparer.ts';

/** Of every comparison the number of pairs by level. */
export type DrawnLevels = { readonly counts: readonly Float64Array[]; readonly drawn: number };

/** Whether two rows may be a pair at all. */
export type MayPair = (a: number, b: number) => boolean;

// Comparing across scripts costs more, so that fewer pairs are drawn there.
const mostDrawn = 1 << 20;
const mostDrawnAcross = 1 << 18;

/** How many pairs are drawn: all, where they are few. */
export function countDrawn({ count, name }: Records): number {
  const isPlain = name === undefined || name.language === 'und';
  return Math.min((count * (count - 1)) / 2, isPlain ? mostDrawn : mostDrawnAcross);
}

/** Compares the drawn pairs from one number to another. */
export function levelsOfDrawn(
  records: Records,
  comparer: Comparer,
  { from, to }: { readonly from: number; readonly to: number },
  mayPair: MayPair,
): DrawnLevels {
  const counts = comparer.comparisons.map(({ levels }) => new Float64Array(levels.length));
  let drawn = 0;
  for (const [a, b] of drawPairs(records, from, to)) {
    if (!mayPair(a, b)) continue;
    comparer.compareFields(a, b);
    comparer.compareNames(a, b);
    for (let c = 0; c < counts.length; c += 1) {
      const count = counts[c];
      const level = comparer.levels[c] ?? 0;
      if (count !== undefined) count[level] = (count[level] ?? 0) + 1;
    }
    drawn += 1;
  }
  return { counts, drawn };
}

/** The counts of several stretches together; whole numbers, so that their order is nothing. */
export function joinDrawn(parts: readonly DrawnLevels[]): DrawnLevels {
  const [first, ...others] = parts;
  const counts = (first?.counts ?? []).map((own, c) =>
    own.map((count, level) =>
      others.reduce((sum, other) => sum + (other.counts[c]?.[level] ?? 0), count),
    ),
  );
  return { counts, drawn: parts.reduce((sum, { drawn }) => sum + drawn, 0) };
}

function* drawPairs(records: Records, from: number, to: number): Generator<[number, number]> {
  const { count } = records;
  if (countDrawn(records) === (count * (count - 1)) / 2) {
    let at = 0;
    for (let a = 0; a < count; a += 1) {
      for (let b = a + 1; b < count; b += 1, at += 1) if (at >= from && at < to) yield [a, b];
    }
    return;
  }
  let state = stateAfter(2 * from);
  const draw = () => {
    state = next(state);
    return Math.floor((state / 2 ** 32) * count);
  };
  for (let i = from; i < to; i += 1) {
    const [a, b] = [draw(), draw()];
    if (a !== b) yield a < b ? [a, b] : [b, a];
  }
}

// A linear congruential generator (Knuth's MMIX constants, cut to 32 bits): no
// chance is wanted, only an even spread that is the same on every machine.
const firstState = 0x2545f491;
const [factor, added] = [1664525, 1013904223];

function next(state: number): number {
  return (Math.imul(state, factor) + added) >>> 0;
}

/** The state after so many draws, by doubling the step. */
function stateAfter(draws: number): number {
  let state = firstState;
  let [by, plus] = [factor, added];
  for (let rest = draws; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) state = (Math.imul(state, by) + plus) >>> 0;
    plus = Math.imul(plus, by + 1);
    by = Math.imul(by, by);
  }
  return state;
}
