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

const leastSeen = 0.01;

/**
 * Where one part agrees worse and the other no better, the weight is no higher. For
 * the finished model only: within the estimation it would make matches of namesakes.
 */
export function risingNames(weights: Float64Array, m: Float64Array): Float64Array {
  // A level that hardly any match has says nothing of the others: across scripts none is the same.
  const most = (level: number) => ((m[level] ?? 0) < leastSeen ? Infinity : (weights[level] ?? 0));
  const at = (given: number, family: number) => 1 + tokenLevels * given + family;
  const last = tokenLevels - 1;
  for (let given = last; given >= 0; given -= 1) {
    for (let family = last; family >= 0; family -= 1) {
      if (given + family === 0) continue;
      let weight = weights[at(given, family)] ?? 0;
      if (given > 0 && given < last) weight = Math.min(weight, most(at(given + 1, family)));
      if (family > 0 && family < last) weight = Math.min(weight, most(at(given, family + 1)));
      weights[at(given, family)] = weight;
    }
  }
  return weights;
}
