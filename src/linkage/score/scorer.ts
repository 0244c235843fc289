// The weight of a pair as a sum of parts: the prior, one weight for every level,
// and the rarity of what agrees. Nothing enters a score but these parts, so that
// an explanation is the same sum written out.
import type { Records } from '../record/field.ts';
import { Comparer } from './comparer.ts';
import { isTop, mostLevels } from './comparison.ts';
import type { Weights } from './model.ts';

export class Scorer {
  readonly comparer: Comparer;
  readonly #weights: Weights;
  readonly #records: Records;
  readonly #offset: number;
  readonly #most: Float64Array;

  constructor(records: Records, weights: Weights) {
    this.comparer = new Comparer(records);
    this.#weights = weights;
    this.#records = records;
    this.#offset = records.name === undefined ? 0 : 2;
    this.#most = this.#bestNames();
  }

  /** The most that names can add, whatever they are. */
  #bestNames(): Float64Array {
    const { levels, givenRarity, familyRarity } = this.#weights;
    let best = 0;
    for (let c = 0; c < this.#offset; c += 1) {
      let most = 0;
      for (let level = 0; level < mostLevels; level += 1) {
        most = Math.max(most, levels[c * mostLevels + level] ?? 0);
      }
      best += most;
    }
    const highest = (all: Float32Array) => all.reduce((a, b) => Math.max(a, b), 0);
    return Float64Array.of(best + highest(givenRarity) + 2 * highest(familyRarity));
  }

  /** The weight of a pair; -Infinity as soon as it is sure to be below the floor. */
  weight(a: number, b: number, floor: number): number {
    this.comparer.compareFields(a, b);
    const fields = this.#weights.prior + this.fieldsWeight(a, b);
    if (fields + (this.#most[0] ?? 0) < floor) return -Infinity;
    this.comparer.compareNames(a, b);
    const weight = fields + this.namesWeight();
    return weight < floor ? -Infinity : weight + this.kinWeight(a, b);
  }

  /**
   * What is taken off because the two may be relatives: the odds of one person are
   * against anybody and relatives together, so it is -log2(1 + odds of relatives).
   */
  kinWeight(a: number, b: number): number {
    const { kinPrior, kinLevels } = this.#weights;
    const { comparisons, levels, name } = this.comparer;
    if (kinPrior === -Infinity) return 0;
    let odds = kinPrior;
    for (let c = 0; c < comparisons.length; c += 1) {
      const weight = kinLevels[c * mostLevels + (levels[c] ?? 0)] ?? 0;
      odds += weight;
      // A rare value that relatives share is as rare for them as for one person.
      if (c >= this.#offset && weight > 0) odds += this.rarity(c, a, b);
    }
    const found = name?.agreement;
    if (found !== undefined) {
      odds += partOf(found.familyPart, this.#weights.familyRarity[found.family] ?? 0);
      if (found.middleToken > 0) odds += this.#weights.givenRarity[found.middleToken] ?? 0;
    }
    return -Math.log2(1 + 2 ** Math.min(odds, 60));
  }

  fieldsWeight(a: number, b: number): number {
    let sum = 0;
    const { comparisons } = this.comparer;
    for (let c = this.#offset; c < comparisons.length; c += 1)
      sum += this.levelWeight(c) + this.rarity(c, a, b);
    return sum;
  }

  namesWeight(): number {
    if (this.#offset === 0) return 0;
    return this.levelWeight(0) + this.levelWeight(1) + this.nameRarity();
  }

  levelWeight(c: number): number {
    return this.#weights.levels[c * mostLevels + (this.comparer.levels[c] ?? 0)] ?? 0;
  }

  /**
   * What the rarity of a value that both rows have adds. Values that are nearly
   * the same are not rarer than the commoner of the two, and gain nothing by it.
   */
  rarity(c: number, a: number, b: number): number {
    const comparison = this.comparer.comparisons[c];
    const rarities = this.#weights.rarity[c];
    const codes = this.#records.fields[c - this.#offset]?.codes;
    if (comparison === undefined || rarities === undefined || codes === undefined) return 0;
    const level = this.comparer.levels[c] ?? 0;
    const own = rarities[codes[a] ?? 0] ?? 0;
    if (isTop(comparison, level)) return own;
    const isNear = isTop(comparison, level + 1) || isTop(comparison, level + 2);
    return isNear ? Math.min(0, own, rarities[codes[b] ?? 0] ?? 0) : 0;
  }

  nameRarity(): number {
    const found = this.comparer.name?.agreement;
    if (found === undefined) return 0;
    const { givenRarity, familyRarity } = this.#weights;
    let sum = partOf(found.givenPart, givenRarity[found.given] ?? 0);
    sum += partOf(found.familyPart, familyRarity[found.family] ?? 0);
    if (found.middleToken > 0) sum += givenRarity[found.middleToken] ?? 0;
    return sum;
  }
}

/** Tokens that are only alike gain less by being rare, and lose as much by being common. */
function partOf(part: number, rarity: number): number {
  return part > 0 && rarity < 0 ? rarity : part * rarity;
}
