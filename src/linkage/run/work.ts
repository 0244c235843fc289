// The work that threads share: columns of a file, fields, keys of a pass, candidates
// of a stretch of rows, counted as patterns or scored, stretches of the clusters and
// of the lines that are written. What comes of a part depends on nothing but the part.
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
import type { Answer, Asked, Blocks, Kind, Setting, Stretch } from './tasks.ts';

type Acts = { readonly [K in Kind]: (asked: Asked<K>) => Answer<K> };

export class Work {
  #ordered: Ordered | undefined;
  #setting: Setting | undefined;
  #blocks: Blocks | undefined;
  #comparer: Comparer | undefined;
  #scorer: Scorer | undefined;
  #clusters: ClusterStretch | undefined;
  /** The last row that each row was compared with, so that no pair comes twice. */
  #seen = new Int32Array(0);

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
      this.#blocks = blocks;
      return undefined;
    },
    weigh: (weights) => {
      this.#scorer = new Scorer(given(this.#setting).records, weights, this.#ownComparer());
      // Rows that were counted before must not count as seen.
      this.#seen.fill(-1);
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
    const { sizes } = given(this.#setting);
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

  #score({ from, to }: Stretch, floor: number): PairList {
    const scorer = this.#scorer;
    const found = new PairsFound();
    for (let a = from; a < to && scorer !== undefined; a += 1) {
      const first = found.size;
      this.#eachCandidate(a, (b) => {
        const weight = scorer.weight(a, b, floor);
        if (weight >= floor) found.push(a, b, weight);
      });
      found.sortFrom(first);
    }
    return found.toPairs();
  }

  #eachCandidate(a: number, act: (b: number) => void): void {
    const { records, allowed } = given(this.#setting);
    if (this.#seen.length === 0) this.#seen = new Int32Array(records.count).fill(-1);
    if (this.#blocks === undefined) return;
    const { blocks, starts, places } = this.#blocks;
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

function given<T>(told: T | undefined): T {
  if (told === undefined) throw new TypeError('asked before anything was told');
  return told;
}
