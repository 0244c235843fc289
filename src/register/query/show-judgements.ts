// Judgements as they are shown.
import { sql } from 'kysely';
import { wordsOfGrade } from '../../format/grade-scale.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import { actorNames } from './actor-names.ts';
import { anyPosition } from './any-of.ts';
import { remember } from './remembered.ts';
import { entries, judgements, type View } from './view.ts';

export type JudgementView = {
  readonly id: string;
  readonly at: string | null;
  readonly by: string | null;
  readonly byName: string | null;
  readonly judges: string | null;
  readonly entities: readonly string[];
  readonly claims: readonly string[];
  readonly value: Claim['object'];
  readonly reason: string | null;
  readonly machine: Claim['machine'];
  readonly isWithdrawn: boolean;
  /** Of a grade alone: its scale, its letter or digit, and what that means. */
  readonly scale: string | null;
  readonly grade: string | null;
  readonly gradeLabel: { readonly en: string; readonly fa: string } | null;
};

export async function judgementsOnClaim(view: View, id: string): Promise<JudgementView[]> {
  const named = sql<boolean>`judgement.claims @> array[${id}]::text[]`;
  return viewJudgements(view, await judgementRows(view).where(named).execute());
}

export async function judgementsOnEntities(
  view: View,
  ids: readonly string[],
): Promise<JudgementView[]> {
  const found = await judgementRows(view)
    .where((eb) => eb.or([eb('entity_a', 'in', ids), eb('entity_b', 'in', ids)]))
    .execute();
  return viewJudgements(view, found);
}

/** Assessments that name any of the claims at these positions, and the ids of those claims. */
export async function assessmentsOn(
  view: View,
  positions: readonly number[],
): Promise<{
  readonly assessments: readonly JudgementView[];
  readonly ids: ReadonlyMap<number, string>;
}> {
  const none = await remember(view, 'assessments', () => hasNoAssessment(view));
  if (none || positions.length === 0) return { assessments: [], ids: new Map() };
  const named = await entries(view)
    .select(['id', 'position'])
    .where('position', '=', anyPosition(positions))
    .execute();
  const ids = named.map(({ id }) => id);
  const found = await judgementRows(view)
    .where('judges', '=', 'assessment')
    .where(sql<boolean>`judgement.claims && ${ids}::text[]`)
    .execute();
  const assessments = await viewJudgements(view, found);
  return { assessments, ids: new Map(named.map(({ id, position }) => [position, id])) };
}

async function hasNoAssessment(view: View): Promise<boolean> {
  const row = await judgements(view)
    .select('entry.id')
    .where('judges', '=', 'assessment')
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}

/** Judgements that the reader may see, with their entries, in log order. */
export function judgementRows(view: View) {
  return judgements(view)
    .selectAll('judgement')
    .select(['entry.id', 'entry.at', 'entry.by'])
    .orderBy('judgement.position');
}

type Row = Awaited<ReturnType<ReturnType<typeof judgementRows>['execute']>>[number];

export async function viewJudgements(view: View, found: readonly Row[]): Promise<JudgementView[]> {
  const names = await actorNames(view);
  return found.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.by,
    byName: names.get(row.by ?? '') ?? null,
    judges: row.judges,
    entities: [row.entity_a, row.entity_b].filter((id) => id !== null),
    claims: row.claims,
    // The fold took these from an entry whose shape it had checked.
    value: row.value as Claim['object'],
    reason: row.reason,
    machine: row.machine as Claim['machine'],
    isWithdrawn: row.withdrawn_by !== null,
    scale: row.scale,
    grade: row.grade,
    gradeLabel: row.grade === null ? null : wordsOfGrade(row.grade),
  }));
}
