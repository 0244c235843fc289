// What is expected of the levels of one person's rows before anything is counted:
// lists have slips, but mostly agree. Only the beginning and the smoothing of the
// estimation; a few dozen matches outweigh it.
import type { Comparison } from './comparison.ts';
import { crossStrong, crossWeak } from './name-level.ts';
import { alikeToken, tokenLevels } from './token-likeness.ts';

const token = [0.1, 0.05, 0.01, 0.02, 0.04, 0.04, 0.14, 0.6];
const byKind: { readonly [K in Exclude<Comparison['kind'], 'name'>]: readonly number[] } = {
  middle: [0, 0.15, 0.15, 0.15, 0.55],
  date: [0, 0.03, 0.03, 0.03, 0.06, 0.06, 0.14, 0.65],
  age: [0, 0.05, 0.05, 0.1, 0.1, 0.2, 0.5],
  place: [0, 0.2, 0.06, 0.09, 0.65],
  postcode: [0, 0.2, 0.1, 0.1, 0.6],
  email: [0, 0.1, 0.1, 0.1, 0.7],
  number: [0, 0.1, 0.02, 0.08, 0.8],
  text: [0, 0.25, 0.06, 0.09, 0.6],
  sex: [0, 0.03, 0.97],
};

export function expectedShares({ kind, levels, base }: Comparison): Float64Array {
  if (kind !== 'name')
    return Float64Array.from(levels, (_, level) => byKind[kind][level % base] ?? 0);
  const out = new Float64Array(levels.length);
  for (let level = 2; level < crossStrong; level += 1) {
    const [given, family] = [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
    out[level] = 0.97 * (token[given] ?? 0) * (token[family] ?? 0);
  }
  out[crossStrong] = 0.02;
  out[crossWeak] = 0.01;
  return out;
}

/** So many rows of one person at most have the other sex. */
const mostOtherSex = 0.06;
/** How many have quite another given name: at least so many may, and at most, where nobody has relatives. */
const leastOther = 0.02;
const mostOther = 0.15;

/**
 * Shares of the levels of one person's rows with no more disagreement than lists
 * have: where families are many, the estimation would take a family for a person.
 * Given names are no oftener quite different than family names are, which clerks
 * misread as often and which relatives do not blur; the fewer relatives there are to
 * one person's pairs, the less that binds.
 */
export function bounded(comparison: Comparison, m: Float64Array, relatives: number): Float64Array {
  if (comparison.kind === 'sex') return withAtMost(m, mostOtherSex, (level) => level === 1);
  if (comparison.kind !== 'name') return m;
  let otherFamily = 0;
  m.forEach((share, level) => {
    const [given, family] = partLevels(level);
    if (given >= alikeToken && family === 1) otherFamily += share;
  });
  const slack = mostOther * Math.max(0, 1 - relatives);
  const most = Math.max(leastOther, slack, Math.min(mostOther, otherFamily));
  return withAtMost(m, most, (level) => partLevels(level)[0] === 1);
}

/** The levels of the given and of the family name; of names that stand crosswise none. */
function partLevels(level: number): readonly [number, number] {
  if (level === 0 || level >= crossStrong) return [0, 0];
  return [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
}

/**
 * Whether a level of names is also what relatives have. Such a pair counts as one
 * person's only where all else speaks more clearly for one person than for relatives.
 */
export function isDoubtful(comparison: Comparison | undefined, level: number): boolean {
  return comparison?.kind === 'name' && partLevels(level)[0] === 1;
}

/** So much likelier, in bits, one person than relatives. */
export const clearly = 2;

function withAtMost(m: Float64Array, most: number, isOther: (level: number) => boolean) {
  let [other, rest] = [0, 0];
  m.forEach((share, level) => {
    if (isOther(level)) other += share;
    else rest += share;
  });
  if (other <= most * (other + rest) || rest === 0) return m;
  const whole = other + rest;
  return m.map((share, level) =>
    isOther(level) ? (share / other) * most * whole : (share / rest) * (1 - most) * whole,
  );
}
