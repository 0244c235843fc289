// An entity as its page opens: what it is called, what kinds of things are said
// of it and how many, the first claims of each and the points that do not agree.
// However much is said of it, the answer stays small: the rest is read by pages.
import { Failure } from '../../base/failure.ts';
import type { Derived } from '../../format/name/romanise.ts';
import { type AccusedView, accusedAmong } from './accused.ts';
import { type ClaimView, type Named, standingRows, viewClaims } from './claim-view.ts';
import { membersOf } from './cluster-members.ts';
import { derivedFrom, type EntityName, namesOfEntity } from './entity-names.ts';
import { fitting } from './fitting.ts';
import { labelsOf, termLabelsOf } from './labels.ts';
import { countMentions, countResting } from './list-claims.ts';
import { pointsOfSubject } from './list-points.ts';
import { type ListedPoint, type Most, viewPoints } from './point-views.ts';
import { repliesOf } from './replies.ts';
import { findByPrefix } from './resolve.ts';
import { type PredicateSummary, summarisePredicates } from './said-of.ts';
import { type JudgementView, judgementsOnEntities } from './show-judgements.ts';
import { tiedEntities } from './tied-entities.ts';
import { entities, type View } from './view.ts';

export type EntityPage = {
  readonly id: string;
  readonly kind: Named | null;
  readonly label: Named['label'];
  readonly names: readonly EntityName[];
  readonly derivedName: Derived | null;
  readonly sameAs: readonly Named[];
  readonly isDisputed: boolean;
  readonly predicates: readonly (PredicateSummary & { readonly points: readonly ListedPoint[] })[];
  readonly mentionCount: number;
  readonly restingCount: number;
  readonly proceedings: readonly (Named & { readonly claims: readonly ClaimView[] })[];
  /** Of one who is accused: how the proceedings against them stand. */
  readonly accused: AccusedView | null;
  /** What is recorded of their right of reply. */
  readonly replies: readonly ClaimView[];
  readonly judgements: readonly JudgementView[];
};

const most: Most = { answers: 5, claims: 1, sources: 5 };
const mostPoints = 12;
const mostProceedings = 5;
const mostOfProceeding = 5;
const mostJudgements = 50;
/** The most that the points take of the answer, and the claims of one proceeding. */
const mostLetters = 80_000;
const mostLettersOfProceeding = 10_000;

/** @throws Failure R-003 if there is nothing that the reader may see. */
export async function readEntity(view: View, id: string): Promise<EntityPage> {
  await requireSeen(view, id);
  const { members, subject, isDisputed } = await membersOf(view, id);
  const keys = await pointsOfSubject(view, subject, mostPoints);
  const points = fitting(await viewPoints(view, keys, most), mostLetters);
  const said = await summarisePredicates(view, members, subject);
  const labels = await labelsOf(view, members);
  const names = await namesOfEntity(view, members);
  const others = members.filter((one) => one !== id);
  return {
    id,
    kind: await kindOf(view, id),
    label: labels.of(id),
    names,
    derivedName: derivedFrom(names),
    sameAs: others.map((one) => ({ id: one, label: labels.of(one) })),
    isDisputed,
    predicates: said.map((summary) => ({
      ...summary,
      points: points.filter(({ predicate }) => predicate.id === summary.predicate.id),
    })),
    mentionCount: await countMentions(view, members),
    restingCount: await countResting(view, members),
    proceedings: await proceedingsOf(view, members),
    accused: (await accusedAmong(view, [id])).get(id)?.view ?? null,
    replies: await repliesOf(view, members),
    judgements: (await judgementsOnEntities(view, members)).slice(0, mostJudgements),
  };
}

/** @throws Failure R-003 if there is nothing of this id that the reader may see. */
export async function requireSeen(view: View, id: string): Promise<void> {
  const found = await entities(view).select('id').where('id', '=', id).executeTakeFirst();
  if (found !== undefined) return;
  // Claims may speak of an id without any being about it.
  const spoken = await findByPrefix(view, id);
  if (!spoken.some((one) => one.what === 'entity' && one.id === id)) {
    throw new Failure('R-003', { prefix: id });
  }
}

async function kindOf(view: View, id: string): Promise<Named | null> {
  const row = await entities(view).select('kind').where('id', '=', id).executeTakeFirst();
  if (!row?.kind) return null;
  const words = await termLabelsOf(view, [row.kind]);
  return { id: row.kind, label: words.of(row.kind) };
}

/** The proceedings that it stands in, each with the first of what is said of it. */
async function proceedingsOf(
  view: View,
  members: readonly string[],
): Promise<EntityPage['proceedings']> {
  const wanted = { kind: 'proceeding', limit: mostProceedings };
  const ids = [...(await tiedEntities(view, members, wanted)).keys()];
  const labels = await labelsOf(view, ids);
  const shown: (Named & { claims: ClaimView[] })[] = [];
  for (const id of ids) {
    const rows = await standingRows(view)
      .where('claim.subject', '=', id)
      .orderBy('claim.position')
      .limit(mostOfProceeding)
      .execute();
    const claims = fitting(await viewClaims(view, rows), mostLettersOfProceeding);
    shown.push({ id, label: labels.of(id), claims });
  }
  return shown;
}
