// Weights of the levels of names.
import { crossStrong, crossWeak } from './name-level.ts';
import { alikeToken, nearToken, tokenLevels } from './token-likeness.ts';

/** Where a part of the name is missing, only the other part counts, among the pairs that lack the same. */
export function nameWeights(m: Float64Array, u: Float64Array): Float64Array {
  const out = new Float64Array(m.length);
  const lacking = (level: number) => {
    if (level >= crossStrong) return 0;
    const [given, family] = [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
    return (given === 0 ? 1 : 0) + (family === 0 ? 2 : 0);
  };
  const sums = [0, 1, 2, 3].map((kind) => {
    let [sumM, sumU] = [0, 0];
    for (let level = 1; level < m.length; level += 1) {
      if (lacking(level) !== kind) continue;
      sumM += m[level] ?? 0;
      sumU += u[level] ?? 0;
    }
    return { m: sumM, u: sumU };
  });
  for (let level = 1; level < m.length; level += 1) {
    const sum = sums[lacking(level)];
    const share = (part: number, whole: number) => Math.max(part, 1e-12) / Math.max(whole, 1e-12);
    if (sum === undefined || lacking(level) === 3) continue;
    out[level] = Math.log2(share(m[level] ?? 0, sum.m) / share(u[level] ?? 0, sum.u));
  }
  return out;
}

const leastSeen = 0.01;

/**
 * Where one part agrees worse and the other no better, the weight is no higher. For
 * the finished model only: within the estimation it would make matches of namesakes.
 * A level that hardly any match has bounds no other: across scripts none is the same.
 */
export function risingNames(weights: Float64Array, m: Float64Array): Float64Array {
  const at = (given: number, family: number) => 1 + tokenLevels * given + family;
  const last = tokenLevels - 1;
  for (let given = last; given >= 0; given -= 1) {
    for (let family = last; family >= 0; family -= 1) {
      if (given + family === 0) continue;
      let weight = weights[at(given, family)] ?? 0;
      const bound = (level: number) => {
        if ((m[level] ?? 0) >= leastSeen) weight = Math.min(weight, weights[level] ?? 0);
      };
      for (let more = last; given > 0 && more > given; more -= 1) bound(at(more, family));
      for (let more = last; family > 0 && more > family; more -= 1) bound(at(given, more));
      weights[at(given, family)] = weight;
    }
  }
  // Parts that stand crosswise say no more than the same parts in their places.
  for (const [cross, level] of [
    [crossStrong, nearToken],
    [crossWeak, alikeToken],
  ] as const) {
    const bound = weights[at(level, level)] ?? 0;
    if ((m[at(level, level)] ?? 0) >= leastSeen * leastSeen) {
      weights[cross] = Math.min(weights[cross] ?? 0, bound);
    }
  }
  return weights;
}

/**
 * Log2 of how much more often relatives have a level: where a level weighs as much
 * as one that agrees better, no less than for that, or a slip would clear of kinship.
 */
export function risingKin(kin: Float64Array, weights: Float64Array, m: Float64Array): Float64Array {
  const at = (given: number, family: number) => 1 + tokenLevels * given + family;
  const last = tokenLevels - 1;
  for (let given = last; given >= 1; given -= 1) {
    for (let family = last; family >= 1; family -= 1) {
      const own = at(given, family);
      const raise = (level: number) => {
        if ((m[level] ?? 0) < leastSeen || (weights[own] ?? 0) < (weights[level] ?? 0)) return;
        kin[own] = Math.max(kin[own] ?? 0, kin[level] ?? 0);
      };
      for (let more = last; more > given; more -= 1) raise(at(more, family));
      for (let more = last; more > family; more -= 1) raise(at(given, more));
    }
  }
  return kin;
}
