// Clusters of the records: copies come back in, lists without duplicates keep
// their rows apart, judgements bind, and pairs that were weighed on the way are
// added to the pairs.

import type { Judged } from '../link.ts';
import type { Copies } from '../record/copies.ts';
import type { Records } from '../record/field.ts';
import { type Allowed, mayPair } from '../run/allowed.ts';
import { joinScored, type PairList, sortPairs } from '../run/pair-list.ts';
import type { Weights } from '../score/model.ts';
import { Scorer } from '../score/scorer.ts';
import type { LinkSettings } from '../settings.ts';
import { clusterRows } from './cluster.ts';
import { expandCopies } from './expand.ts';

export type RecordsToCluster = {
  readonly records: Records;
  readonly copies: Copies;
  readonly weights: Weights;
  readonly settings: LinkSettings;
  readonly deduplicated: readonly boolean[];
  readonly judged: Judged;
  readonly pairs: PairList;
  readonly floor: number;
  readonly allowed: Allowed;
};

export function clusterRecords(input: RecordsToCluster): { pairs: PairList; clusters: Int32Array } {
  const { records, copies, weights, settings, deduplicated, judged, floor } = input;
  const { count, source } = records;
  const scorer = new Scorer(records, weights);
  const mayBePair = (a: number, b: number) =>
    mayPair(input.allowed, source[a] ?? 0, source[b] ?? 0);
  const cannot = (a: number, b: number) =>
    (source[a] === source[b] && deduplicated[source[a] ?? 0] === true) ||
    (judged.different.size > 0 && judged.different.has(Math.min(a, b) * count + Math.max(a, b)));
  const added = { a: [] as number[], b: [] as number[], weight: [] as number[] };
  const clusters = clusterRows({
    count,
    ...input.pairs,
    sizes: copies.sizes,
    weightOf: (a, b) => scorer.weight(Math.min(a, b), Math.max(a, b), -Infinity),
    threshold: Math.log2(settings.threshold / (1 - settings.threshold)),
    must: judged.same,
    cannot,
    onNewPair: (a, b, weight) => {
      if (weight < floor || !mayBePair(a, b)) return;
      added.a.push(Math.min(a, b));
      added.b.push(Math.max(a, b));
      added.weight.push(weight);
    },
  });
  const more = {
    a: Int32Array.from(added.a),
    b: Int32Array.from(added.b),
    weight: Float32Array.from(added.weight),
  };
  const whole = more.a.length === 0 ? input.pairs : joinScored([input.pairs, more]);
  const pairs = sortPairs(whole, count);
  return expandCopies({ pairs, clusters, copies, records, scorer, floor, mayBePair, cannot });
}
