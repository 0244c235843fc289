// The work that threads share: candidates of a stretch of rows, counted as
// patterns or scored. The outcome of a stretch depends on nothing but the stretch.
import { mix } from '../block/components.ts';
import type { CandidateIndex } from '../block/index.ts';
import type { Records } from '../record/field.ts';
import { Comparer } from '../score/comparer.ts';
import { type DrawnLevels, levelsOfDrawn } from '../score/draw.ts';
import type { Weights } from '../score/model.ts';
import { Patterns } from '../score/patterns.ts';
import { Scorer } from '../score/scorer.ts';
import { type Allowed, mayPair } from './allowed.ts';

/** What every thread is given; arrays are shared, not copied. */
export type Setting = {
  readonly records: Records;
  readonly index: Pick<CandidateIndex, 'blocks' | 'starts' | 'places'>;
  readonly allowed: Allowed;
  /** For how many rows each row stands; see record/copies.ts. */
  readonly sizes: Int32Array;
};

export type Stretch = { readonly from: number; readonly to: number };

/** Pairs with their weights in bits, in the order of the rows. */
export type Scored = {
  readonly a: Int32Array<ArrayBuffer>;
  readonly b: Int32Array<ArrayBuffer>;
  readonly weight: Float32Array<ArrayBuffer>;
};

export class Work {
  readonly #setting: Setting;
  readonly #comparer: Comparer;
  /** The last row that each row was compared with, so that no pair comes twice. */
  readonly #seen: Int32Array;
  #scorer: Scorer | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#comparer = new Comparer(setting.records);
    this.#seen = new Int32Array(setting.records.count).fill(-1);
  }

  weigh(weights: Weights): void {
    this.#scorer = new Scorer(this.#setting.records, weights);
    // Rows that were counted before must not count as seen.
    this.#seen.fill(-1);
  }

  /** Counts the patterns of the candidates of one row in `every`, the same rows every time. */
  count({ from, to }: Stretch, every: number): [number, number][] {
    const comparer = this.#comparer;
    const { sizes } = this.#setting;
    const patterns = new Patterns(comparer.comparisons.map(({ levels }) => levels.length));
    for (let a = from; a < to; a += 1) {
      if ((mix(a, 3) >>> 1) % every !== 0) continue;
      this.#eachCandidate(a, (b) => {
        comparer.compareFields(a, b);
        comparer.compareNames(a, b);
        patterns.add(comparer.levels, (sizes[a] ?? 1) * (sizes[b] ?? 1));
      });
    }
    return patterns.entries();
  }

  /** Compares a stretch of the pairs that are drawn over all rows. */
  draw(stretch: Stretch): DrawnLevels {
    const { records, allowed } = this.#setting;
    const { source } = records;
    const mayBePair = (a: number, b: number) => mayPair(allowed, source[a] ?? 0, source[b] ?? 0);
    return levelsOfDrawn(records, this.#comparer, stretch, mayBePair);
  }

  score({ from, to }: Stretch, floor: number): Scored {
    const scorer = this.#scorer;
    const found = new ScoredList();
    for (let a = from; a < to && scorer !== undefined; a += 1) {
      this.#eachCandidate(a, (b) => {
        const weight = scorer.weight(a, b, floor);
        if (weight >= floor) found.push(a, b, weight);
      });
    }
    return found.toScored();
  }

  #eachCandidate(a: number, act: (b: number) => void): void {
    const { index, records, allowed } = this.#setting;
    const { blocks, starts, places } = index;
    const { source } = records;
    const own = source[a] ?? 0;
    const { square, lists } = allowed;
    const first = own * lists;
    const seen = this.#seen;
    const end = starts[a + 1] ?? 0;
    for (let p = starts[a] ?? 0; p < end; p += 1) {
      for (let at = (places[p] ?? 0) + 1; ; at += 1) {
        const entry = blocks[at] ?? -1;
        const b = entry < 0 ? ~entry : entry;
        if (seen[b] !== a) {
          seen[b] = a;
          if (lists === 1 || square[first + (source[b] ?? 0)] === 1) act(b);
        }
        if (entry < 0) break;
      }
    }
  }
}

class ScoredList {
  #a = new Int32Array(1024);
  #b = new Int32Array(1024);
  #weight = new Float32Array(1024);
  #size = 0;

  push(a: number, b: number, weight: number): void {
    if (this.#size === this.#a.length) this.#grow();
    this.#a[this.#size] = a;
    this.#b[this.#size] = b;
    this.#weight[this.#size] = weight;
    this.#size += 1;
  }

  #grow(): void {
    const size = 2 * this.#size;
    const grown = (array: Int32Array) => {
      const out = new Int32Array(size);
      out.set(array);
      return out;
    };
    this.#a = grown(this.#a);
    this.#b = grown(this.#b);
    const weight = new Float32Array(size);
    weight.set(this.#weight);
    this.#weight = weight;
  }

  toScored(): Scored {
    return {
      a: this.#a.slice(0, this.#size),
      b: this.#b.slice(0, this.#size),
      weight: this.#weight.slice(0, this.#size),
    };
  }
}
