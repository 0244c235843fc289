// Weights of the levels of names.
import { crossStrong } from './name-level.ts';
import { tokenLevels } from './token-likeness.ts';

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

/**
 * Where one part agrees better and the other no worse, the weight is no lower. For
 * the finished model only: within the estimation it would make matches of namesakes.
 */
export function risingNames(weights: Float64Array): Float64Array {
  const at = (given: number, family: number) => 1 + tokenLevels * given + family;
  for (let given = 0; given < tokenLevels; given += 1) {
    for (let family = 0; family < tokenLevels; family += 1) {
      let weight = weights[at(given, family)] ?? 0;
      if (given > 1) weight = Math.max(weight, weights[at(given - 1, family)] ?? 0);
      if (family > 1) weight = Math.max(weight, weights[at(given, family - 1)] ?? 0);
      if (given + family > 0) weights[at(given, family)] = weight;
    }
  }
  return weights;
}
