// What one thread does of the clusters: the components whose first rows lie in a
// stretch, with the rows that cannot be one kept apart.
import type { Judged } from '../link.ts';
import { mayPair } from '../run/allowed.ts';
import { type PairList, PairsFound } from '../run/pair-list.ts';
import type { Setting, Stretch } from '../run/tasks.ts';
import type { Scorer } from '../score/scorer.ts';
import { Clusterer } from './cluster.ts';
import type { Components } from './components.ts';

export type ClusterSetting = {
  readonly components: Components;
  readonly pairs: PairList;
  readonly deduplicated: readonly boolean[];
  readonly different: Judged['different'];
  readonly threshold: number;
  readonly floor: number;
  /** Filled by all threads, each for the components of its stretches. */
  readonly owner: Int32Array;
};

export class ClusterStretch {
  readonly #components: Components;
  readonly #clusterer: Clusterer;
  #found = new PairsFound();

  constructor(setting: ClusterSetting, { records, allowed }: Setting, scorer: Scorer) {
    const { source } = records;
    this.#components = setting.components;
    this.#clusterer = new Clusterer(
      {
        pairs: setting.pairs,
        weightOf: (a, b) => scorer.weight(Math.min(a, b), Math.max(a, b), -Infinity),
        threshold: setting.threshold,
        cannot: cannotBeOne(setting, source),
        onNewPair: (a, b, weight) => {
          if (weight < setting.floor || !mayPair(allowed, source[a] ?? 0, source[b] ?? 0)) return;
          this.#found.push(Math.min(a, b), Math.max(a, b), weight);
        },
      },
      setting.owner,
    );
  }

  /** @returns the pairs that were weighed for the first time, in no order. */
  cluster(stretch: Stretch): PairList {
    this.#found = new PairsFound();
    this.#clusterer.cluster(this.#components, stretch);
    return this.#found.toPairs();
  }
}

/** Two rows of a list without duplicates cannot be one, nor two of which a person has said so. */
export function cannotBeOne(
  { deduplicated, different }: Pick<ClusterSetting, 'deduplicated' | 'different'>,
  source: Uint8Array,
): (a: number, b: number) => boolean {
  const count = source.length;
  return (a, b) =>
    (source[a] === source[b] && deduplicated[source[a] ?? 0] === true) ||
    (different.size > 0 && different.has(Math.min(a, b) * count + Math.max(a, b)));
}
