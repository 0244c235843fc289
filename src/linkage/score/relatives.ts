// Relatives: pairs of different people who share a family name, a father, a home,
// a day of death, and not their given names. Without a class of their own their
// agreement would be taken for that of one person. Their given names, sex and
// births are as those of anybody; how often they share the rest is estimated.
import { type Chance, joinParts } from './by-chance.ts';
import type { Comparison } from './comparison.ts';
import { crossStrong } from './name-level.ts';
import { nameWeights } from './name-weights.ts';
import { expectedShares } from './prior-shares.ts';
import { tokenLevels } from './token-likeness.ts';

type Input = { readonly comparisons: readonly Comparison[]; readonly chance: Chance };

/** Relatives can only be told by their names. */
export function hasRelatives(comparisons: readonly Comparison[]): boolean {
  return comparisons[0]?.kind === 'name';
}

/** What relatives share, and what is estimated of them: not their births, sex or numbers. */
const shared = new Set<Comparison['kind']>(['middle', 'place', 'postcode']);

function isShared({ kind, name }: Comparison): boolean {
  return shared.has(kind) || (kind === 'date' && name !== 'birth');
}

const firstFamily = [0, 0.04, 0.03, 0.03, 0.1, 0.8];
/** Half of what relatives share is as for one person, at the beginning. */
const firstShare = 0.5;

export function firstShares({ comparisons, chance }: Input, c: number): Float64Array {
  const comparison = comparisons[c];
  const u = chance.u[c] ?? new Float64Array(0);
  if (comparison === undefined) return u;
  if (comparison.kind === 'name') return ofNames(chance, Float64Array.from(firstFamily));
  if (!isShared(comparison)) return u;
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

/** From here on two tokens agree. */
const leastAgreeing = 3;

/**
 * How often the family names of relatives agree is estimated; how exactly they
 * then do is as for one person, whose clerks make the same slips.
 */
function familyShares(sums: Float64Array, m: Float64Array): Float64Array {
  const family = byFamily(sums);
  const one = byFamily(m);
  const total = family.reduce((sum, share) => sum + share, 0) + priorPairs;
  const agreeing = (all: Float64Array) =>
    all.subarray(leastAgreeing).reduce((sum, share) => sum + share, 0);
  const share = (agreeing(family) + priorPairs * agreeing(Float64Array.from(firstFamily))) / total;
  const like = Math.max(agreeing(one), 1e-9);
  return family.map((sum, f) => {
    if (f >= leastAgreeing) return (share * (one[f] ?? 0)) / like;
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
