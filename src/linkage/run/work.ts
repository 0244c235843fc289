// The work that threads share: columns of a file, fields, keys of a pass, candidates
// of a stretch of rows, counted as patterns or scored, stretches of the clusters and
// of the lines that are written. What comes of a part depends on nothing but the part.
import { Candidates } from '../block/candidates.ts';
import { choiceOf } from '../block/choice.ts';
import { componentsOf, mix } from '../block/components.ts';
import { type Keys, keysOf, passesOf } from '../block/passes.ts';
import { sortKeys } from '../block/sort-keys.ts';
import { ClusterStretch } from '../cluster/cluster-stretch.ts';
import { buildPiece } from '../record/build.ts';
import type { Ordered } from '../record/ordered.ts';
import { writeLines } from '../report/lines.ts';
import { Comparer } from '../score/comparer.ts';
import { type DrawnLevels, levelsOfDrawn } from '../score/draw.ts';
import { Patterns } from '../score/patterns.ts';
import { Scorer } from '../score/scorer.ts';
import { readCsvColumns } from '../table/read-csv.ts';
import { mayPair } from './allowed.ts';
import { type PairList, PairsFound } from './pair-list.ts';
import type { Answer, Asked, Kind, Setting, Stretch } from './tasks.ts';

type Acts = { readonly [K in Kind]: (asked: Asked<K>) => Answer<K> };

export class Work {
  #ordered: Ordered | undefined;
  #setting: Setting | undefined;
  #candidates: Candidates | undefined;
  #comparer: Comparer | undefined;
  #scorer: Scorer | undefined;
  #clusters: ClusterStretch | undefined;

  readonly #acts: Acts = {
    read: ({ path, share }) => readCsvColumns(path, share),
    lists: (ordered) => {
      this.#ordered = ordered;
      return undefined;
    },
    build: (piece) => buildPiece(given(this.#ordered), piece),
    set: (setting) => {
      this.#ordered = undefined;
      this.#setting = setting;
      return undefined;
    },
    keys: (pass) => this.#keys(pass),
    index: (blocks) => {
      const { records, allowed } = given(this.#setting);
      this.#candidates = new Candidates(blocks, records.source, allowed);
      return undefined;
    },
    weigh: (weights) => {
      this.#scorer = new Scorer(given(this.#setting).records, weights, this.#ownComparer());
      return undefined;
    },
    draw: (stretch) => this.#draw(stretch),
    count: ({ stretch, every }) => this.#count(stretch, every),
    score: ({ stretch, floor }) => this.#score(stretch, floor),
    components: (setting) => {
      if (this.#scorer !== undefined) {
        this.#clusters = new ClusterStretch(setting, given(this.#setting), this.#scorer);
      }
      return undefined;
    },
    cluster: (stretch) => this.#clusters?.cluster(stretch) ?? new PairsFound().toPairs(),
    lines: (lines) => ({ bytes: writeLines(lines) }),
  };

  perform<K extends Kind>(kind: K, asked: Asked<K>): Answer<K> {
    return this.#acts[kind](asked);
  }

  #ownComparer(): Comparer {
    this.#comparer ??= new Comparer(given(this.#setting).records);
    return this.#comparer;
  }

  #keys(at: number): Keys {
    const { records, ...choosing } = given(this.#setting);
    const pass = passesOf(componentsOf(records))[at];
    return sortKeys(keysOf(given(pass), records.count, choiceOf(records, choosing)));
  }

  /** Compares a stretch of the pairs that are drawn over all rows. */
  #draw(stretch: Stretch): DrawnLevels {
    const { records, allowed } = given(this.#setting);
    const { source } = records;
    const mayBePair = (a: number, b: number) => mayPair(allowed, source[a] ?? 0, source[b] ?? 0);
    return levelsOfDrawn(records, this.#ownComparer(), stretch, mayBePair);
  }

  /** Counts the patterns of the candidates of one row in `every`, the same rows every time. */
  #count({ from, to }: Stretch, every: number): [number, number][] {
    const comparer = this.#ownComparer();
    const candidates = given(this.#candidates);
    const { sizes } = given(this.#setting);
    const patterns = new Patterns(comparer.comparisons.map(({ levels }) => levels.length));
    for (let a = from; a < to; a += 1) {
      if ((mix(a, 3) >>> 1) % every !== 0) continue;
      const size = candidates.find(a);
      for (let i = 0; i < size; i += 1) {
        const b = candidates.rows[i] ?? 0;
        comparer.compareFields(a, b);
        comparer.compareNames(a, b);
        patterns.add(comparer.levels, (sizes[a] ?? 1) * (sizes[b] ?? 1));
      }
    }
    return patterns.entries();
  }

  #score({ from, to }: Stretch, floor: number): PairList {
    const scorer = given(this.#scorer);
    const candidates = given(this.#candidates);
    const found = new PairsFound();
    for (let a = from; a < to; a += 1) {
      const size = candidates.find(a);
      for (let i = 0; i < size; i += 1) {
        const b = candidates.rows[i] ?? 0;
        const weight = scorer.weight(a, b, floor);
        if (weight >= floor) found.push(a, b, weight);
      }
    }
    return found.toPairs();
  }
}

function given<T>(told: T | undefined): T {
  if (told === undefined) throw new TypeError('asked before anything was told');
  return told;
}
