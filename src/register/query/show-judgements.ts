// Judgements as they are shown.
import { sql } from 'kysely';
import type { Json } from '../../base/json.ts';
import { judgements, type View } from './view.ts';

export type JudgementView = {
  readonly id: string;
  readonly at: string | null;
  readonly by: string | null;
  readonly judges: string | null;
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  readonly value: Json;
  readonly reason: string | null;
  readonly machine: Json;
  readonly isWithdrawn: boolean;
};

export function judgementsOnClaim(view: View, id: string): Promise<JudgementView[]> {
  return viewJudgements(rows(view).where(sql<boolean>`judgement.claims @> array[${id}]::text[]`));
}

export function judgementsOnEntities(view: View, ids: readonly string[]): Promise<JudgementView[]> {
  return viewJudgements(
    rows(view).where((eb) => eb.or([eb('entity_a', 'in', ids), eb('entity_b', 'in', ids)])),
  );
}

function rows(view: View) {
  return judgements(view)
    .selectAll('judgement')
    .select(['entry.id', 'entry.at', 'entry.by'])
    .orderBy('judgement.position');
}

async function viewJudgements(query: ReturnType<typeof rows>): Promise<JudgementView[]> {
  const found = await query.execute();
  return found.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.by,
    judges: row.judges,
    entities: [row.entity_a, row.entity_b].filter((id) => id !== null),
    claims: row.claims,
    value: row.value,
    reason: row.reason,
    machine: row.machine,
    isWithdrawn: row.withdrawn_by !== null,
  }));
}
