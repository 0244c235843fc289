// A model of earlier lists for the pairs of a new one: what a level weighs stays,
// and only how many of the pairs are of one person, and of relatives, is found anew,
// by the same expectation and maximisation as in the estimation.
import type { Model } from './model.ts';
import type { Patterns } from './patterns.ts';

export type RefitInput = {
  readonly model: Model;
  readonly patterns: Patterns;
  /** All pairs that could be, in the measure of the counts. */
  readonly allPairs: number;
};

const rounds = 60;
const leastMatches = 0.5;

export function refit({ model, patterns, allPairs }: RefitInput): Model {
  const { scale, relatives: kin } = model;
  const table = patterns.table();
  const width = model.comparisons.length;
  const odds = Float64Array.from(table.counts, (_, i) =>
    sumOf(width, (c) => (model.levels[c]?.[table.levels[i * width + c] ?? 0]?.weight ?? 0) / scale),
  ).map(oddsOf);
  const kinOdds = Float64Array.from(table.counts, (_, i) =>
    sumOf(width, (c) => kin.levels[c]?.[table.levels[i * width + c] ?? 0] ?? 0),
  ).map(oddsOf);
  const hasKin = Number.isFinite(kin.prior);
  const total = table.counts.reduce((sum, count) => sum + count, 0);
  let matches = Math.max(1, total / 50);
  let relatives = hasKin ? matches : 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = matches;
    const rest = Math.max(allPairs - matches - relatives, 1);
    const [prior, kinPrior] = [matches / rest, relatives / rest];
    [matches, relatives] = [0, 0];
    table.counts.forEach((count, i) => {
      const [one, related] = [prior * (odds[i] ?? 0), kinPrior * (kinOdds[i] ?? 0)];
      matches += (count * one) / (1 + one + related);
      relatives += (count * related) / (1 + one + related);
    });
    matches = Math.max(matches, leastMatches);
    relatives = hasKin ? Math.max(relatives, leastMatches) : 0;
    if (Math.abs(matches - before) < 1e-5 * before) break;
  }
  const logOdds = (pairs: number) => Math.log2(pairs / Math.max(allPairs - pairs, 1));
  return {
    ...model,
    prior: logOdds(matches),
    relatives: { ...kin, prior: hasKin ? logOdds(relatives) : kin.prior },
  };
}

function sumOf(width: number, bits: (c: number) => number): number {
  let sum = 0;
  for (let c = 0; c < width; c += 1) sum += bits(c);
  return sum;
}

function oddsOf(bits: number): number {
  return 2 ** Math.min(bits, 200);
}
