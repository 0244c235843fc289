// The most that parts of a weight can come to, from numbers that lie ready: with
// them most candidates are ruled out before any name or text is compared.
import { type NameField, type Records, tokenMask } from '../record/field.ts';
import type { Comparer } from './comparer.ts';
import { mostLevels } from './comparison.ts';
import type { Weights } from './model.ts';

export class Bounds {
  readonly #records: Records;
  readonly #weights: Weights;
  readonly #days: number;
  /** Of each field the most that equal and that unequal values can weigh, side by side. */
  readonly #most: Float64Array;
  readonly #rarities: readonly Float32Array[];
  readonly #levels: number;
  #row = -1;
  #names = 0;

  constructor(records: Records, weights: Weights, { comparisons, days }: Comparer) {
    this.#records = records;
    this.#weights = weights;
    this.#days = days;
    const offset = records.name === undefined ? 0 : 2;
    this.#rarities = weights.rarity.slice(offset);
    this.#most = new Float64Array(2 * records.fields.length);
    comparisons.slice(offset).forEach(({ levels, base }, f) => {
      levels.forEach((_, level) => {
        const at = 2 * f + (level % base === base - 1 ? 0 : 1);
        const weight = weights.levels[(offset + f) * mostLevels + level] ?? 0;
        this.#most[at] = Math.max(this.#most[at] ?? 0, weight);
      });
    });
    this.#levels = bestLevels(weights, offset);
  }

  /** The most that the fields other than dates and ages can add for two rows. */
  texts(a: number, b: number): number {
    const { rows, fields } = this.#records;
    const width = fields.length;
    let sum = 0;
    for (let f = this.#days; f < width; f += 1) {
      const x = rows[a * width + f] ?? 0;
      const y = rows[b * width + f] ?? 0;
      if (x === 0 || y === 0) continue;
      if (x !== y) sum += this.#most[2 * f + 1] ?? 0;
      else sum += (this.#most[2 * f] ?? 0) + Math.max(0, this.#rarities[f]?.[x] ?? 0);
    }
    return sum;
  }

  /**
   * The most that names can add for a row with any other: no token counts for
   * rarer than its own tokens are, because of two that agree the commoner counts.
   */
  names(row: number): number {
    const { name } = this.#records;
    if (row === this.#row || name === undefined) return this.#names;
    const { givenRarity, familyRarity } = this.#weights;
    this.#row = row;
    const given = rarest(name, givenRarity, row);
    // A given name and one between may both count.
    this.#names = this.#levels + rarest(name, familyRarity, row) + 2 * given;
    return this.#names;
  }
}

function bestLevels({ levels }: Weights, comparisons: number): number {
  let best = 0;
  for (let c = 0; c < comparisons; c += 1) {
    best += levels.subarray(c * mostLevels, (c + 1) * mostLevels).reduce((a, b) => Math.max(a, b));
  }
  return best;
}

/** Joined words can stand for the words of a row, and are rarer. */
function rarest({ variants, joins, width }: NameField, rarity: Float32Array, row: number): number {
  let most = 0;
  for (const rows of joins) {
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      const token = (rows[at] ?? 0) & tokenMask;
      if (token !== 0) most = Math.max(most, rarity[token] ?? 0);
    }
  }
  for (const rows of variants) {
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      const word = rows[at] ?? 0;
      if (word === 0) break;
      most = Math.max(most, rarity[word & tokenMask] ?? 0);
    }
  }
  return most;
}
