// Judgements a page at a time, the newest first: which two are judged to be one or
// not, or which point was assessed; by whom, when, why, and whether it stands.
import { sql } from 'kysely';
import { anyText } from './any-of.ts';
import type { Named } from './claim-view.ts';
import { membersOf } from './cluster-members.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { type Label, type Labels, labelsOf, termLabelsOf } from './labels.ts';
import { type ClaimState, readClaimStates } from './recording.ts';
import { remember } from './remembered.ts';
import { type JudgementView, judgementRows, viewJudgements } from './show-judgements.ts';
import type { View } from './view.ts';

export type JudgementFilter = {
  readonly judges?:
    | 'same'
    | 'different'
    | 'unsure'
    | 'assessment'
    | 'reliability'
    | 'credibility'
    | undefined;
  readonly state?: 'stands' | 'withdrawn' | undefined;
  /** One of the two entities that are judged, or the source that is graded. */
  readonly entity?: string | undefined;
  /** Any member of a cluster of which the two are members both. */
  readonly cluster?: string | undefined;
};

export type ListedJudgement = Omit<JudgementView, 'entities' | 'claims'> & {
  readonly position: number;
  readonly entities: readonly Named[];
  /** What an assessment or a graded claim is about, as far as the reader sees. */
  readonly point: { readonly subject: Named; readonly predicate: Named } | null;
  readonly valueLabel: Label | null;
  readonly claimCount: number;
};

/** @throws Failure R-006 if the cursor is not one of this list. */
export async function listJudgements(
  view: View,
  filter: JudgementFilter,
  { limit = 50, cursor }: Paging = {},
): Promise<PageOf<ListedJudgement>> {
  let page = (await narrowed(view, filter))
    .clearOrderBy()
    .orderBy('judgement.position', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [before] = parseKey(cursor, ['number']);
    page = page.where('judgement.position', '<', Number(before));
  }
  const { rows, next } = pageFrom(await page.execute(), limit, ({ position }) => [position]);
  const shown = await viewJudgements(view, rows);
  const words = await wordsOf(view, shown);
  return {
    rows: shown.map((one, i) => listed(one, rows[i]?.position ?? 0, words)),
    next,
    total: await count(view, filter),
  };
}

async function narrowed(view: View, filter: JudgementFilter) {
  const { judges, state, entity, cluster } = filter;
  let rows = judgementRows(view);
  if (judges !== undefined) rows = rows.where('judges', '=', judges);
  if (state !== undefined) {
    rows = rows.where('withdrawn_by', state === 'stands' ? 'is' : 'is not', null);
  }
  if (entity !== undefined) {
    rows = rows.where((eb) => eb.or([eb('entity_a', '=', entity), eb('entity_b', '=', entity)]));
  }
  if (cluster === undefined) return rows;
  const { members } = await membersOf(view, cluster);
  return rows.where('entity_a', '=', anyText(members)).where('entity_b', '=', anyText(members));
}

function count(view: View, filter: JudgementFilter): Promise<number> {
  return remember(view, `judgements ${JSON.stringify(filter)}`, async () => {
    const { n } = await (await narrowed(view, filter))
      .clearSelect()
      .clearOrderBy()
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow();
    return n;
  });
}

type Words = {
  readonly entities: Labels;
  readonly terms: Labels;
  readonly claims: ReadonlyMap<string, ClaimState>;
};

async function wordsOf(view: View, shown: readonly JudgementView[]): Promise<Words> {
  const claims = await readClaimStates(
    view,
    shown.flatMap(({ claims }) => claims.slice(0, 1)),
  );
  const states = [...claims.values()];
  const values = shown.map(({ value }) => value);
  return {
    claims,
    entities: await labelsOf(view, [
      ...shown.flatMap(({ entities }) => entities),
      ...states.flatMap(({ subject }) => subject ?? []),
      ...values.flatMap((value) => (value !== null && 'entity' in value ? value.entity : [])),
    ]),
    terms: await termLabelsOf(view, [
      ...states.flatMap(({ predicate }) => predicate ?? []),
      ...values.flatMap((value) => (value !== null && 'term' in value ? value.term : [])),
    ]),
  };
}

function listed(one: JudgementView, position: number, words: Words): ListedJudgement {
  const { entities, claims, ...rest } = one;
  const named = (id: string): Named => ({ id, label: words.entities.of(id) });
  return {
    ...rest,
    position,
    entities: entities.map(named),
    point: pointOf(words.claims.get(claims[0] ?? ''), words),
    valueLabel: valueLabel(one.value, words),
    claimCount: claims.length,
  };
}

function pointOf(claim: ClaimState | undefined, { entities, terms }: Words) {
  if (claim === undefined || claim.subject === null || claim.predicate === null) return null;
  return {
    subject: { id: claim.subject, label: entities.of(claim.subject) },
    predicate: { id: claim.predicate, label: terms.of(claim.predicate) },
  };
}

function valueLabel(value: JudgementView['value'], { entities, terms }: Words): Label | null {
  if (value === null) return null;
  if ('entity' in value) return entities.of(value.entity);
  return 'term' in value ? terms.of(value.term) : null;
}
