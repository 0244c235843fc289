// Compares two rows of the records: the level of every comparison, and the
// tokens and values whose rarity counts. One comparer belongs to one thread.
import { stateOf } from '../record/dependence.ts';
import type { Field, Records } from '../record/field.ts';
import { type Comparison, comparisonsOf } from './comparison.ts';
import { ageLevel, dateLevel } from './date-level.ts';
import { crossStrong, NameComparer } from './name-level.ts';
import { textLevel } from './text-level.ts';
import { tokenLevels } from './token-likeness.ts';

export class Comparer {
  readonly comparisons: readonly Comparison[];
  /** Levels of the last pair, in the order of the comparisons. */
  readonly levels: Uint8Array;
  readonly name: NameComparer | undefined;
  readonly #fields: readonly Field[];
  readonly #variants: number;
  readonly #offset: number;
  readonly #birth: number;
  readonly #dependent: Int32Array;
  readonly #rows: Int32Array;
  readonly #tops: Uint8Array;
  /** How many fields are dates and ages; they stand before all others. */
  readonly days: number;

  constructor(records: Records) {
    this.comparisons = comparisonsOf(records);
    this.levels = new Uint8Array(this.comparisons.length);
    this.name = records.name === undefined ? undefined : new NameComparer(records.name);
    this.#fields = records.fields;
    this.#variants = records.name?.variants.length ?? 0;
    this.#offset = records.name === undefined ? 0 : 2;
    this.#dependent = dependentOf(records, this.comparisons, this.#offset);
    this.#rows = records.rows;
    this.#tops = topsOf(records.fields, this.comparisons, this.#offset);
    this.days = records.fields.filter(({ kind }) => kind === 'date' || kind === 'age').length;
    this.#birth = records.fields.findIndex(({ name }) => name === 'birth');
  }

  /**
   * The names, the better of their spellings; then {@link name} holds what agreed. Which part
   * answers to which may depend on the name that is taken first, so the names themselves say which.
   */
  compareNames(a: number, b: number): void {
    const { name, levels } = this;
    if (name === undefined) return;
    const [first, second] = name.isBefore(b, a) ? [b, a] : [a, b];
    if (this.#variants > 1) this.#compareVariants(name, first, second);
    else name.compare(first, second, 0, 0);
    levels[0] = name.agreement.level;
    levels[1] = name.agreement.middle;
  }

  #compareVariants(name: NameComparer, a: number, b: number): void {
    let [best, bestA, bestB] = [-1, 0, 0];
    // Across spellings only where the two share none.
    for (const [x, y] of spellings) {
      if (x !== y && best > 0) break;
      name.compare(a, b, x, y);
      const value = ratedLevel(name.agreement.level) + name.agreement.middle / 10;
      if (value <= best) continue;
      [best, bestA, bestB] = [value, x, y];
    }
    name.compare(a, b, bestA, bestB);
  }

  /** Every field but the names. */
  compareFields(a: number, b: number): void {
    this.compareDays(a, b);
    this.compareTexts(a, b);
  }

  /** Dates and ages, which are the cheapest to compare. */
  compareDays(a: number, b: number): void {
    this.#compareStretch(a, b, 0, this.days);
  }

  /** All fields that {@link compareDays} leaves. */
  compareTexts(a: number, b: number): void {
    const levels = this.levels;
    this.#compareStretch(a, b, this.days, this.#fields.length);
    // Children first, so that a parent's own level is still what they ask for.
    const dependent = this.#dependent;
    for (let d = 0; d < dependent.length; d += 4) {
      const child = dependent[d] ?? 0;
      const level = levels[child] ?? 0;
      if (level === 0) continue;
      const state = stateOf(dependent[d + 3] === 1, levels[dependent[d + 1] ?? 0] ?? 0);
      levels[child] = (dependent[d + 2] ?? 0) * state + level;
    }
  }

  #compareStretch(a: number, b: number, from: number, to: number): void {
    const levels = this.levels;
    const rows = this.#rows;
    const width = this.#fields.length;
    const offset = this.#offset;
    for (let f = from; f < to; f += 1) {
      const x = rows[a * width + f] ?? 0;
      const y = rows[b * width + f] ?? 0;
      if (x === 0 || y === 0) levels[offset + f] = 0;
      else if (x === y && this.#tops[f] !== 0) levels[offset + f] = this.#tops[f] ?? 0;
      else levels[offset + f] = this.#fieldLevel(f, x, y);
    }
  }

  #fieldLevel(f: number, x: number, y: number): number {
    const field = this.#fields[f];
    if (field === undefined) return 0;
    if (field.kind === 'date') return dateLevel(field, x, y);
    if (field.kind !== 'age') return textLevel(field, x, y);
    // Births already say what ages would.
    return this.#birth >= 0 && this.levels[this.#offset + this.#birth] !== 0 ? 0 : ageLevel(x, y);
  }
}

/** Child, parent, levels of the child, and whether the parent is a postcode; children before their parents. */
function dependentOf(
  { fields, parents }: Records,
  comparisons: readonly Comparison[],
  offset: number,
): Int32Array {
  const depth = (field: number): number => {
    const parent = parents[field] ?? -1;
    return parent === -1 ? 0 : 1 + depth(parent);
  };
  const children = [...fields.keys()].filter((field) => (parents[field] ?? -1) !== -1);
  children.sort((a, b) => depth(b) - depth(a) || a - b);
  return Int32Array.from(
    children.flatMap((child) => {
      const parent = parents[child] ?? 0;
      const isPostcode = fields[parent]?.kind === 'postcode' ? 1 : 0;
      return [offset + child, offset + parent, comparisons[offset + child]?.base ?? 0, isPostcode];
    }),
  );
}

/** The level of equal codes; 0 where equal codes are not always the same level. */
function topsOf(
  fields: readonly Field[],
  comparisons: readonly Comparison[],
  offset: number,
): Uint8Array {
  return Uint8Array.from(fields, ({ kind }, f) =>
    kind === 'date' || kind === 'age' ? 0 : (comparisons[offset + f]?.base ?? 1) - 1,
  );
}

const spellings: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1],
  [0, 1],
  [1, 0],
];

/** Rough order of name levels, to choose between spellings: the sum of both parts, times ten. */
function ratedLevel(level: number): number {
  if (level === 0) return 0;
  if (level >= crossStrong) return 120;
  const [given, family] = [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
  return 10 * (given + family) + (Math.min(given, family) > 0 ? 2 : 0);
}
