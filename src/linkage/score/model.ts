// What a pair's agreement weighs: the logarithms (base 2) of m / u for every
// level (Fellegi and Sunter 1969), the prior odds, and how rare the values are.
import type { Records } from '../record/field.ts';
import type { Comparison } from './comparison.ts';

export type Level = { readonly m: number; readonly u: number; readonly weight: number };

export type Model = {
  readonly comparisons: readonly Comparison[];
  /** Of every comparison, by level; level 0 weighs nothing. */
  readonly levels: readonly (readonly Level[])[];
  /** Base-2 logarithm of the odds that any two rows are one person. */
  readonly prior: number;
  /** The same for relatives: odds, and log2 of how much more often each level is theirs. */
  readonly relatives: { readonly prior: number; readonly levels: readonly (readonly number[])[] };
  /** Of each comparison the chance that two rows have the same value, those of one person included. */
  readonly same: readonly number[];
  /** The chance that two given names, and two family names, of different people are the same. */
  readonly sameGiven: number;
  readonly sameFamily: number;
  /** The factor that every sum of weights is multiplied by; see docs/linkage.md, calibration. */
  readonly scale: number;
  /** About how many pairs of one person it was estimated from. */
  readonly matches: number;
};

/** What threads score with: weights as flat arrays, and the rarity of each value. */
export type Weights = {
  readonly prior: number;
  /** mostLevels entries for each comparison. */
  readonly levels: Float64Array;
  readonly kinPrior: number;
  readonly kinLevels: Float64Array;
  /** Of each comparison of a field, by code: log2(u / share of the value); 0 for names. */
  readonly rarity: readonly Float32Array[];
  readonly givenRarity: Float32Array;
  readonly familyRarity: Float32Array;
};

const mostRarity = 8;

function clamp(bits: number): number {
  return Math.max(-mostRarity, Math.min(mostRarity, bits));
}

/** Log2 of how many times rarer a share is than agreement by chance in all. */
export function rarityOf(same: number, share: number): number {
  return share > 0 && same > 0 ? clamp(Math.log2(same / share)) : 0;
}

export function weightsOf(model: Model, records: Records, width: number): Weights {
  const levels = new Float64Array(new SharedArrayBuffer(8 * width * model.comparisons.length));
  model.levels.forEach((all, c) => {
    all.forEach(({ weight }, level) => {
      levels[c * width + level] = weight;
    });
  });
  const kinLevels = new Float64Array(new SharedArrayBuffer(8 * width * model.comparisons.length));
  model.relatives.levels.forEach((all, c) => {
    kinLevels.set(all, c * width);
  });
  const { name } = records;
  return {
    prior: model.prior,
    levels,
    kinPrior: model.relatives.prior,
    kinLevels,
    rarity: model.comparisons.map((_, c) => fieldRarity(model, records, c)),
    givenRarity: raritiesOf(name?.shareGiven, model.sameGiven),
    familyRarity: raritiesOf(name?.shareFamily, model.sameFamily),
  };
}

function raritiesOf(shares: Float32Array | undefined, same: number): Float32Array {
  const out = new Float32Array(new SharedArrayBuffer(4 * (shares?.length ?? 0)));
  shares?.forEach((share, i) => {
    out[i] = rarityOf(same, share);
  });
  return out;
}

function fieldRarity(model: Model, records: Records, c: number): Float32Array {
  const field = records.fields[c - (records.name === undefined ? 0 : 2)];
  // Shares are counted over all rows, several of one person too, and so must be what they are held against.
  const same = model.same[c] ?? 0;
  if (field === undefined || field.kind === 'sex' || field.kind === 'age') {
    return new Float32Array(new SharedArrayBuffer(0));
  }
  const out = new Float32Array(new SharedArrayBuffer(4 * field.counts.length));
  let total = 0;
  for (const count of field.counts) total += count;
  field.counts.forEach((count, code) => {
    if (code > 0) out[code] = rarityOf(same, Math.max(count, 1) / total);
  });
  return out;
}
