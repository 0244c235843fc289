// Relatives: pairs of different people who share a family name, a father, a home,
// a day of death, and not their given names. Without a class of their own their
// agreement would be taken for that of one person. Their given names, sex and
// births are as those of anybody; how often they share the rest is estimated.
import { type Chance, joinParts } from './by-chance.ts';
import type { Comparison } from './comparison.ts';
import { crossStrong } from './name-level.ts';
import { nameWeights } from './name-weights.ts';
import { expectedShares } from './prior-shares.ts';
import { alikeToken, tokenLevels } from './token-likeness.ts';

type Input = { readonly comparisons: readonly Comparison[]; readonly chance: Chance };

/** Relatives can only be told by their names. */
export function hasRelatives(comparisons: readonly Comparison[]): boolean {
  return comparisons[0]?.kind === 'name';
}

/** What relatives share, and what is estimated of them: not their sex or numbers. */
const shared = new Set<Comparison['kind']>(['middle', 'place', 'postcode']);

function isShared({ kind, name }: Comparison): boolean {
  return shared.has(kind) || (kind === 'date' && name !== 'birth');
}

function isBirth({ kind, name, levels, base }: Comparison): boolean {
  return kind === 'date' && name === 'birth' && levels.length === base;
}

const firstFamily = [0, 0.04, 0, 0, 0.03, 0.03, 0.1, 0.8];
/** Brothers and sisters are born within some years of one another: shares of the levels up to the same year. */
const firstBirths = [0, 0.2, 0.5, 0.15, 0.15];
const sameYear = firstBirths.length - 1;
/** So many relatives are twins. */
const twins = 0.01;

/** Years apart as given; within a year days agree as anybody's do, but for twins. */
function birthShares(years: ArrayLike<number>, u: Float64Array): Float64Array {
  const within = u.subarray(sameYear).reduce((sum, share) => sum + share, 0);
  const top = u.length - 1;
  return u.map((share, level) => {
    if (level < sameYear) return (1 - twins) * (years[level] ?? 0);
    const own = ((1 - twins) * (years[sameYear] ?? 0) * share) / Math.max(within, 1e-12);
    return level === top ? own + twins : own;
  });
}
/** Half of what relatives share is as for one person, at the beginning. */
const firstShare = 0.5;

export function firstShares({ comparisons, chance }: Input, c: number): Float64Array {
  const comparison = comparisons[c];
  const u = chance.u[c] ?? new Float64Array(0);
  if (comparison === undefined) return u;
  if (comparison.kind === 'name') return ofNames(chance, Float64Array.from(firstFamily));
  if (!isShared(comparison)) return u;
  if (isBirth(comparison)) return birthShares(firstBirths, u);
  const one = expectedShares(comparison);
  return u.map((share, level) => (1 - firstShare) * share + firstShare * (one[level] ?? 0));
}

/** Family names as relatives have them, given names as anybody has them. */
function ofNames({ parts }: Chance, family: Float64Array): Float64Array {
  if (parts === undefined) return new Float64Array(0);
  const missing = parts.family[0] ?? 0;
  const whole = family.map((share, level) => (level === 0 ? missing : share * (1 - missing)));
  return joinParts({ given: parts.given, family: whole, cross: parts.cross });
}

/** What is expected beforehand weighs as much as so many pairs of relatives. */
const priorPairs = 12;

export function kinShares(
  { comparisons, chance }: Input,
  c: number,
  sums: Float64Array,
  { u, m }: { readonly u: Float64Array | undefined; readonly m: Float64Array | undefined },
): Float64Array {
  const comparison = comparisons[c];
  if (comparison === undefined || u === undefined) return new Float64Array(0);
  if (comparison.kind === 'name') return ofNames(chance, familyShares(sums, m ?? u));
  if (isBirth(comparison)) return birthShares(yearsApart(sums), u);
  if (!isShared(comparison)) return u;
  const { base } = comparison;
  const out = new Float64Array(sums.length);
  for (let from = 0; from < sums.length; from += base) {
    let total = 0;
    for (let level = 1; level < base; level += 1) total += sums[from + level] ?? 0;
    for (let level = 1; level < base; level += 1) {
      const expected = priorPairs * (u[from + level] ?? 0);
      out[from + level] = ((sums[from + level] ?? 0) + expected) / (total + priorPairs);
    }
  }
  return out;
}

function yearsApart(sums: Float64Array): Float64Array {
  const years = Float64Array.from(firstBirths, (share) => priorPairs * share);
  sums.forEach((sum, level) => {
    const at = Math.min(level, sameYear);
    if (level > 0) years[at] = (years[at] ?? 0) + sum;
  });
  const total = years.reduce((sum, share) => sum + share, 0);
  return years.map((share) => share / total);
}

const exactness = 0.97;
/** From here on two tokens agree. */
const leastAgreeing = alikeToken;

/**
 * How often the family names of relatives agree is estimated; how exactly they
 * then do is as for one person, whose clerks make the same slips, or a little
 * less: of two rows that are alike in all else the exact copy is the likelier.
 */
function familyShares(sums: Float64Array, m: Float64Array): Float64Array {
  const family = byFamily(sums);
  const one = byFamily(m);
  const total = family.reduce((sum, share) => sum + share, 0) + priorPairs;
  const agreeing = (all: Float64Array) =>
    all.subarray(leastAgreeing).reduce((sum, share) => sum + share, 0);
  const share = (agreeing(family) + priorPairs * agreeing(Float64Array.from(firstFamily))) / total;
  const exact = one.map((part, f) => (f === tokenLevels - 1 ? exactness * part : part));
  const like = Math.max(agreeing(exact), 1e-9);
  return family.map((sum, f) => {
    if (f >= leastAgreeing) return (share * (exact[f] ?? 0)) / like;
    return f === 0 ? 0 : (sum + priorPairs * (firstFamily[f] ?? 0)) / total;
  });
}

function byFamily(all: Float64Array): Float64Array {
  const family = new Float64Array(tokenLevels);
  for (let level = 1; level < crossStrong; level += 1) {
    const f = (level - 1) % tokenLevels;
    if (f > 0) family[f] = (family[f] ?? 0) + (all[level] ?? 0);
  }
  return family;
}

/** Log2 of how much more often relatives have a level than anybody; names by the same rule as for one person. */
export function kinWeights(
  comparison: Comparison,
  r: Float64Array | undefined,
  u: Float64Array | undefined,
): Float64Array {
  if (r === undefined || u === undefined) return new Float64Array(comparison.levels.length);
  if (comparison.kind === 'name') return nameWeights(r, u);
  return r.map((share, level) =>
    level % comparison.base === 0 || u[level] === 0
      ? 0
      : Math.log2(Math.max(share, 1e-9) / Math.max(u[level] ?? 0, 1e-12)),
  );
}

/** So much more, in bits, full agreement speaks for one person than anything less does. */
const leastRise = 0.01;

/**
 * The weights of relatives for the finished model: postcodes that are the same
 * never speak for relatives against one person, who shares them at least as well.
 * `own` are the weights for one person.
 */
export function boundedKin(
  { base, kind }: Comparison,
  kin: Float64Array,
  own: Float64Array,
): Float64Array {
  if (kind !== 'postcode') return kin;
  let clearest = -Infinity;
  return kin.map((found, level) => {
    if (level % base === 0) clearest = -Infinity;
    if (level % base === 0) return found;
    const clear = (own[level] ?? 0) - found;
    if (level % base === base - 1) return found - Math.max(0, clearest + leastRise - clear);
    clearest = Math.max(clearest, clear);
    return found;
  });
}
