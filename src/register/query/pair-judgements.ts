// What stands of judgements on pairs of entities: of each pair the last of every
// author that was not withdrawn. Clusters follow from these alone.
import type { Json } from '../../base/json.ts';
import { judgements, type View } from './view.ts';

export type PairJudgement = {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly judges: 'same' | 'different' | 'unsure';
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  readonly machine: Json;
};

/** Standing judgements on pairs in log order, those that their own author has judged anew left out. */
export async function readPairJudgements(view: View): Promise<PairJudgement[]> {
  const rows = await judgements(view)
    .select(['entry.id', 'entry.by', 'entry.at', 'judgement.position'])
    .select(['entity_a', 'entity_b', 'judges', 'reason', 'machine'])
    .where('withdrawn_by', 'is', null)
    .where('entity_a', 'is not', null)
    .orderBy('judgement.position')
    .execute();
  const last = new Map<string, PairJudgement>();
  for (const { id, by, at, entity_a: a, entity_b: b, judges, reason, machine } of rows) {
    if (a === null || b === null || !isOnPair(judges)) continue;
    const key = `${a} ${b} ${by}`;
    last.delete(key);
    last.set(key, { id, a, b, judges, by, at, reason, machine });
  }
  return [...last.values()];
}

function isOnPair(judges: string | null): judges is PairJudgement['judges'] {
  return judges === 'same' || judges === 'different' || judges === 'unsure';
}
