// Estimates how often each level comes up between rows of one person (the m of
// Fellegi and Sunter) and how many such pairs there are, by expectation and
// maximisation over the counted patterns of all candidates together (Winkler
// 1988). Chance agreement (u) is known beforehand and counts over all pairs; what
// the matches themselves contribute to it is taken off in every round. Pairs that
// no blocking pass proposed are taken to be no matches.
import { type Chance, joinParts, type NameParts } from './by-chance.ts';
import type { Comparison } from './comparison.ts';
import type { Level, Model } from './model.ts';
import { crossStrong } from './name-level.ts';
import { nameWeights, risingKin, risingNames } from './name-weights.ts';
import type { Patterns } from './patterns.ts';
import { bounded, clearly, expectedShares, isDoubtful } from './prior-shares.ts';
import { boundedKin, firstShares, hasRelatives, kinShares, kinWeights } from './relatives.ts';
import { tokenLevels } from './token-likeness.ts';

export type EstimateInput = {
  readonly comparisons: readonly Comparison[];
  readonly patterns: Patterns;
  readonly chance: Chance;
  /** All pairs that could be, candidates or not, in the measure of the counts. */
  readonly allPairs: number;
  readonly scale: number;
};

const rounds = 60;
/** What is expected beforehand weighs as much as this many matches. */
const priorMatches = 12;
/** Of chance agreement as counted at least this part is left when the matches are taken off. */
const leastChance = 0.05;

type State = {
  m: Float64Array[];
  u: Float64Array[];
  /** Of pairs of relatives; see score/relatives.ts. */
  r: Float64Array[];
  matches: number;
  relatives: number;
};

export function estimate(input: EstimateInput): Model {
  const table = input.patterns.table();
  let total = 0;
  for (const count of table.counts) total += count;
  const state: State = {
    m: input.comparisons.map((comparison) => expectedShares(comparison)),
    u: input.chance.u.map((all) => Float64Array.from(all)),
    r: input.comparisons.map((_, c) => firstShares(input, c)),
    matches: Math.max(1, total / 50),
    relatives: hasRelatives(input.comparisons) ? Math.max(1, total / 50) : 0,
  };
  for (let round = 0; round < rounds; round += 1) {
    const before = state.matches;
    step(input, table, state);
    if (Math.abs(state.matches - before) < 1e-5 * before) break;
  }
  return modelOf(input, state);
}

function step(input: EstimateInput, table: ReturnType<Patterns['table']>, state: State): void {
  const { comparisons, allPairs } = input;
  const width = comparisons.length;
  const weights = comparisons.map((comparison, c) => weightsOfLevels(comparison, state, c));
  const kin = comparisons.map((comparison, c) => kinWeights(comparison, state.r[c], state.u[c]));
  const rest = Math.max(allPairs - state.matches - state.relatives, 1);
  const prior = state.matches / rest;
  const kinPrior = state.relatives / rest;
  const empty = () => comparisons.map(({ levels }) => new Float64Array(levels.length));
  const [found, related] = [empty(), empty()];
  let [matches, relatives] = [0, 0];
  for (let i = 0; i < table.counts.length; i += 1) {
    let [weight, kinWeight] = [0, 0];
    for (let c = 0; c < width; c += 1) {
      const level = table.levels[i * width + c] ?? 0;
      weight += weights[c]?.[level] ?? 0;
      kinWeight += kin[c]?.[level] ?? 0;
    }
    const odds = prior * 2 ** Math.min(weight, 200);
    const kinOdds = kinPrior * 2 ** Math.min(kinWeight, 200);
    const count = (table.counts[i] ?? 0) / (1 + odds + kinOdds);
    const named = table.levels[i * width] ?? 0;
    const byNames = (weights[0]?.[named] ?? 0) - (kin[0]?.[named] ?? 0);
    const isClear = weight - kinWeight - byNames + Math.log2(prior / kinPrior) > clearly;
    matches += count * odds;
    relatives += count * kinOdds;
    for (let c = 0; c < width; c += 1) {
      const level = table.levels[i * width + c] ?? 0;
      if (isClear || !isDoubtful(comparisons[c], level)) addTo(found[c], level, count * odds);
      addTo(related[c], level, count * kinOdds);
    }
  }
  state.matches = Math.max(matches, 0.5);
  state.relatives = state.relatives === 0 ? 0 : Math.max(relatives, 0.5);
  comparisons.forEach((comparison, c) => {
    const sums = found[c] ?? new Float64Array(0);
    state.m[c] = bounded(comparison, smoothed(comparison, sums), relatives / matches);
    state.u[c] = withoutMatches(input, c, sums);
    const [u, m] = [state.u[c], state.m[c]];
    state.r[c] = kinShares(input, c, related[c] ?? new Float64Array(0), { u, m });
  });
}

function addTo(sums: Float64Array | undefined, level: number, share: number): void {
  if (sums !== undefined) sums[level] = (sums[level] ?? 0) + share;
}

/** Shares of the levels; with a parent, for each of its states apart, drawn towards those of all. */
function smoothed(comparison: Comparison, sums: Float64Array): Float64Array {
  const { base } = comparison;
  const all = new Float64Array(base);
  sums.forEach((sum, level) => {
    if (level % base > 0) all[level % base] = (all[level % base] ?? 0) + sum;
  });
  const pooled = drawn(all, expectedShares(comparison));
  if (sums.length === base) return pooled;
  const states = Array.from({ length: sums.length / base }, (_, state) =>
    sums.subarray(state * base, (state + 1) * base),
  );
  return joined(states.map((own) => drawn(own, pooled)));
}

function drawn(sums: Float64Array, towards: Float64Array): Float64Array {
  let total = 0;
  for (let level = 1; level < sums.length; level += 1) total += sums[level] ?? 0;
  return sums.map((sum, level) =>
    level === 0 ? 0 : (sum + priorMatches * (towards[level] ?? 0)) / (total + priorMatches),
  );
}

function withoutMatches(input: EstimateInput, c: number, sums: Float64Array): Float64Array {
  const { parts, u, present, states } = input.chance;
  const pairs = input.allPairs * (present[c] ?? 1);
  if (input.comparisons[c]?.kind === 'name' && parts !== undefined) {
    return joinParts(partsWithoutMatches(parts, sums, pairs));
  }
  const chance = u[c] ?? new Float64Array(0);
  const given = states[c];
  if (given === undefined) return lessened(chance, sums, pairs, 1);
  return joined(
    given.states.map((share, state) => {
      const base = input.comparisons[c]?.base ?? 1;
      const own = (all: Float64Array) => all.subarray(state * base, (state + 1) * base);
      return lessened(own(chance), own(sums), pairs * share, 1);
    }),
  );
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

/**
 * Part by part: the chance of a whole name is so small that taking matches off it
 * would make more matches of what is left, round after round.
 */
function partsWithoutMatches(parts: NameParts, sums: Float64Array, pairs: number): NameParts {
  const given = new Float64Array(tokenLevels);
  const family = new Float64Array(tokenLevels);
  for (let level = 1; level < crossStrong; level += 1) {
    const [g, f] = [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
    given[g] = (given[g] ?? 0) + (sums[level] ?? 0);
    family[f] = (family[f] ?? 0) + (sums[level] ?? 0);
  }
  return {
    given: lessened(parts.given, given, pairs, 0),
    family: lessened(parts.family, family, pairs, 0),
    cross: parts.cross,
  };
}

/** Chances from a level on, with what the matches add to them taken off. */
function lessened(
  chance: Float64Array,
  sums: Float64Array,
  pairs: number,
  first: number,
): Float64Array {
  const out = new Float64Array(chance.length);
  let total = 0;
  for (let level = first; level < chance.length; level += 1) {
    const counted = (chance[level] ?? 0) * pairs;
    out[level] = Math.max(counted - (sums[level] ?? 0), leastChance * counted);
    total += out[level] ?? 0;
  }
  return total === 0 ? out : out.map((count) => count / total);
}

/** Log2 of m / u for each level, rising with the level. */
function weightsOfLevels(comparison: Comparison, state: State, c: number): Float64Array {
  const [m, u] = [state.m[c] ?? new Float64Array(0), state.u[c] ?? new Float64Array(0)];
  if (comparison.kind === 'name') return nameWeights(m, u);
  const { base } = comparison;
  const states = Array.from({ length: m.length / base }, (_, state) => {
    const own = (all: Float64Array) => all.subarray(state * base, (state + 1) * base);
    return risingWeights(own(m), own(u));
  });
  return joined(states);
}

/** Neighbouring levels whose weights would fall are taken together (pool adjacent violators). */
function risingWeights(m: Float64Array, u: Float64Array): Float64Array {
  const pools: { m: number; u: number; size: number }[] = [];
  for (let level = 1; level < m.length; level += 1) {
    let pool = { m: m[level] ?? 0, u: u[level] ?? 0, size: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.m * pool.u <= pool.m * last.u) break;
      pools.pop();
      pool = { m: pool.m + last.m, u: pool.u + last.u, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  const out = new Float64Array(m.length);
  let level = 1;
  for (const pool of pools) {
    const ratio = Math.max(pool.m, 1e-9) / Math.max(pool.u, 1e-12);
    // Levels that cannot be, such as those of a state that no pair is in, weigh nothing.
    out.fill(pool.u === 0 ? 0 : Math.log2(ratio), level, level + pool.size);
    level += pool.size;
  }
  return out;
}

function modelOf(input: EstimateInput, state: State): Model {
  const { comparisons, allPairs, chance, scale } = input;
  const levels = comparisons.map((comparison, c): Level[] => {
    const found = weightsOfLevels(comparison, state, c);
    const weights = comparison.kind === 'name' ? risingNames(found, state.m[c] ?? found) : found;
    return comparison.levels.map((_, level) => ({
      m: state.m[c]?.[level] ?? 0,
      u: state.u[c]?.[level] ?? 0,
      weight: scale * (weights[level] ?? 0),
    }));
  });
  const prior = Math.log2(state.matches / Math.max(allPairs - state.matches, 1));
  const { sameGiven, sameFamily } = chance;
  const kin = comparisons.map((comparison, c) => {
    const own = Float64Array.from(levels[c] ?? [], ({ weight }) => weight / scale);
    const found = kinWeights(comparison, state.r[c], state.u[c]);
    return comparison.kind === 'name'
      ? [...risingKin(found, own, state.m[c] ?? own)]
      : [...boundedKin(comparison, found, own)];
  });
  const kinPrior = Math.log2(state.relatives / Math.max(allPairs - state.relatives, 1));
  const relatives = { prior: kinPrior, levels: kin };
  const same = chance.u.map((all, c) => all[(comparisons[c]?.base ?? 1) - 1] ?? 0);
  const { matches } = state;
  return { comparisons, levels, prior, relatives, same, sameGiven, sameFamily, scale, matches };
}
