// The weight of a pair as a sum of parts: the prior, one weight for every level,
// and the rarity of what agrees. Nothing enters a score but these parts, so that
// an explanation is the same sum written out.
import type { Records } from '../record/field.ts';
import { Bounds } from './bounds.ts';
import { Comparer } from './comparer.ts';
import { isTop, mostLevels } from './comparison.ts';
import type { Weights } from './model.ts';
import type { NameAgreement } from './name-agreement.ts';

export class Scorer {
  readonly comparer: Comparer;
  readonly #weights: Weights;
  readonly #records: Records;
  readonly #offset: number;
  readonly #bounds: Bounds;

  constructor(records: Records, weights: Weights, comparer: Comparer = new Comparer(records)) {
    this.comparer = comparer;
    this.#weights = weights;
    this.#records = records;
    this.#offset = records.name === undefined ? 0 : 2;
    this.#bounds = new Bounds(records, weights, this.comparer);
  }

  /**
   * The weight of a pair; -Infinity as soon as it is sure to be below the floor,
   * the cheapest parts being looked at first.
   */
  weight(a: number, b: number, floor: number): number {
    const { comparer } = this;
    comparer.compareDays(a, b);
    let days = this.#weights.prior;
    for (let f = 0; f < comparer.days; f += 1) days += this.#fieldWeight(this.#offset + f, a, b);
    const most = days + this.#bounds.texts(a, b);
    if (most + this.#bounds.names(a) < floor) return -Infinity;
    comparer.compareNames(a, b);
    const names = this.namesWeight();
    if (most + names < floor) return -Infinity;
    comparer.compareTexts(a, b);
    const weight = days + this.#textsWeight(a, b) + names;
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
      odds += this.#middleRarity(found);
    }
    return -Math.log2(1 + 2 ** Math.min(odds, 60));
  }

  #textsWeight(a: number, b: number): number {
    let sum = 0;
    const { comparisons, days } = this.comparer;
    for (let c = this.#offset + days; c < comparisons.length; c += 1)
      sum += this.#fieldWeight(c, a, b);
    return sum;
  }

  #fieldWeight(c: number, a: number, b: number): number {
    return this.levelWeight(c) + this.rarity(c, a, b);
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
    if (comparison === undefined || rarities === undefined) return 0;
    const { rows, fields } = this.#records;
    const codeOf = (row: number) => rows[row * fields.length + c - this.#offset] ?? 0;
    const level = this.comparer.levels[c] ?? 0;
    const own = rarities[codeOf(a)] ?? 0;
    if (isTop(comparison, level)) return own;
    const isNear = isTop(comparison, level + 1) || isTop(comparison, level + 2);
    return isNear ? Math.min(0, own, rarities[codeOf(b)] ?? 0) : 0;
  }

  nameRarity(): number {
    const found = this.comparer.name?.agreement;
    if (found === undefined) return 0;
    const { givenRarity, familyRarity } = this.#weights;
    let sum = partOf(found.givenPart, givenRarity[found.given] ?? 0);
    sum += partOf(found.familyPart, familyRarity[found.family] ?? 0);
    return sum + this.#middleRarity(found);
  }

  /** A name between may be a forefather's or a part of the family name: it is as rare as the commoner of the two. */
  #middleRarity({ middleToken, middlePart }: NameAgreement): number {
    const { givenRarity, familyRarity } = this.#weights;
    if (middleToken === 0) return 0;
    const [given, family] = [givenRarity[middleToken] ?? 0, familyRarity[middleToken] ?? 0];
    return partOf(middlePart, Math.min(given, family));
  }
}

/**
 * Tokens that are only alike gain less by being rare, and lose as much by being common:
 * of a common name there are the more others that are like it.
 */
function partOf(part: number, rarity: number): number {
  return part > 0 && rarity < 0 ? rarity : part * rarity;
}
