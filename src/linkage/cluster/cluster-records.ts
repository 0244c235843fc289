// Clusters of the records: components are clustered on all threads, copies come
// back in, and pairs that were weighed on the way are added to the pairs.
import type { Judged } from '../link.ts';
import type { Copies } from '../record/copies.ts';
import type { Records } from '../record/field.ts';
import { type Allowed, mayPair } from '../run/allowed.ts';
import { joinPairs, mergePairs, type PairList, sortPairs } from '../run/pair-list.ts';
import { type Crew, cut } from '../run/threads.ts';
import type { Weights } from '../score/model.ts';
import { Scorer } from '../score/scorer.ts';
import type { LinkSettings } from '../settings.ts';
import { sharedInts } from '../table/shared.ts';
import { cannotBeOne } from './cluster-stretch.ts';
import { findComponents } from './components.ts';
import { expandCopies } from './expand.ts';

export type RecordsToCluster = {
  readonly crew: Crew;
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

const mostStretches = 64;

export async function clusterRecords(
  input: RecordsToCluster,
): Promise<{ pairs: PairList; clusters: Int32Array }> {
  const { crew, records, copies, weights, settings, deduplicated, judged, floor } = input;
  const { count, source } = records;
  const threshold = Math.log2(settings.threshold / (1 - settings.threshold));
  const clusters = sharedInts(count);
  for (let row = 0; row < count; row += 1) clusters[row] = row;
  crew.tell('components', {
    components: findComponents({ count, pairs: input.pairs, threshold, must: judged.same }),
    pairs: input.pairs,
    deduplicated,
    different: judged.different,
    threshold,
    floor,
    owner: clusters,
  });
  const added = joinPairs(await crew.share('cluster', cut(count, mostStretches)));
  const pairs = mergePairs(input.pairs, sortPairs(added, count));
  const mayBePair = (a: number, b: number) =>
    mayPair(input.allowed, source[a] ?? 0, source[b] ?? 0);
  const cannot = cannotBeOne({ deduplicated, different: judged.different }, source);
  const scorer = new Scorer(records, weights);
  return expandCopies({ pairs, clusters, copies, records, scorer, floor, mayBePair, cannot });
}
