// An entity: what it is called, all that is said of it, with contradictions side
// by side, where it is spoken of, and the proceedings that it stands in.
import { isKindUnder, type Vocabulary } from '../../format/vocabulary.ts';
import { type AccusedView, accusedAmong } from './accused.ts';
import { type ClaimView, claimRows, type Named, standingRows, viewClaims } from './claim-view.ts';
import { readGrades } from './grades.ts';
import { type Label, labelsOf } from './labels.ts';
import { type PointView, pointsOf, readCopies } from './points.ts';
import { repliesOf } from './replies.ts';
import { type JudgementView, judgementsOnEntities } from './show-judgements.ts';
import { clusters, entities, type View } from './view.ts';
import { vocabularyOf } from './vocabulary.ts';

export type PredicateView = {
  readonly predicate: Named;
  /** The points that its claims make, each with its verdict. */
  readonly points: readonly PointView[];
  /** Every claim, those withdrawn and corrected included, in log order. */
  readonly claims: readonly ClaimView[];
};

export type EntityView = {
  readonly id: string;
  readonly kind: Named | null;
  readonly label: Label;
  /** The others that it is judged to be the same as. */
  readonly sameAs: readonly Named[];
  /** Whether two of these are also judged to be different. */
  readonly isDisputed: boolean;
  /** What is said of it and of those that it is the same as, by predicate. */
  readonly said: readonly PredicateView[];
  /** How many claims about other things speak of it, and the first of them. */
  readonly mentionCount: number;
  readonly mentions: readonly ClaimView[];
  /** How many claims rest on it as their source. */
  readonly restingCount: number;
  /** The proceedings that it stands in, with what is said of each: part of every allegation. */
  readonly proceedings: readonly (Named & { readonly claims: readonly ClaimView[] })[];
  /** Of one who is accused: how the proceedings against them stand. */
  readonly accused: AccusedView | null;
  /** What is recorded of their right of reply. */
  readonly replies: readonly ClaimView[];
  readonly judgements: readonly JudgementView[];
};

const mostMentions = 200;
const mostProceedings = 20;

export async function showEntity(view: View, id: string): Promise<EntityView> {
  const vocabulary = await vocabularyOf(view);
  const { members, isDisputed } = await clusterOf(view, id);
  const [labels, own, mentions, resting, judgements] = await Promise.all([
    labelsOf(view, members),
    claimsAbout(view, members),
    mentionsOf(view, members),
    countResting(view, members),
    judgementsOnEntities(view, members),
  ]);
  return {
    id,
    kind: await kindOf(view, vocabulary, id),
    label: labels.of(id),
    sameAs: members.filter((one) => one !== id).map((one) => ({ id: one, label: labels.of(one) })),
    isDisputed,
    said: await byPredicate(view, vocabulary, own),
    ...mentions,
    restingCount: resting,
    proceedings: await proceedingsOf(
      view,
      vocabulary,
      near(members, [...own, ...mentions.mentions]),
    ),
    accused: (await accusedAmong(view, [id])).get(id)?.view ?? null,
    replies: await repliesOf(view, members),
    judgements,
  };
}

async function clusterOf(view: View, id: string) {
  const own = clusters(view).select('cluster').where('entity', '=', id);
  const rows = await clusters(view)
    .select(['entity', 'disputed'])
    .where('cluster', 'in', own)
    .orderBy('entity')
    .execute();
  const members = rows.length === 0 ? [id] : rows.map(({ entity }) => entity);
  return { members, isDisputed: rows.some(({ disputed }) => disputed) };
}

async function kindOf(view: View, vocabulary: Vocabulary, id: string): Promise<Named | null> {
  const row = await entities(view).select('kind').where('id', '=', id).executeTakeFirst();
  if (!row?.kind) return null;
  const { en, fa } = vocabulary.terms.get(row.kind)?.label ?? { en: row.kind, fa: row.kind };
  return { id: row.kind, label: { en, fa, isNamed: true } };
}

async function claimsAbout(view: View, members: readonly string[]): Promise<ClaimView[]> {
  const rows = await claimRows(view)
    .where('claim.subject', 'in', members)
    .orderBy('claim.position')
    .execute();
  return viewClaims(view, rows);
}

/** Grouped by predicate: kind and name first, the others in the order of their words. */
async function byPredicate(
  view: View,
  { terms }: Vocabulary,
  claims: readonly ClaimView[],
): Promise<PredicateView[]> {
  const around = { copies: await readCopies(view), grades: await readGrades(view) };
  const groups = Map.groupBy(claims, ({ predicate }) => predicate?.id ?? '');
  const shown: PredicateView[] = [];
  for (const [word, said] of [...groups].sort(([a], [b]) => orderOf(a, b))) {
    const predicate = said[0]?.predicate;
    if (!predicate) continue;
    const rule = terms.get(word) ?? { contradiction: 'never' as const, scope: [] };
    shown.push({ predicate, points: pointsOf(rule, said, around), claims: said });
  }
  return shown;
}

const leading = ['kind', 'name'];

function orderOf(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

function rankOf(word: string): number {
  const rank = leading.indexOf(word);
  return rank < 0 ? leading.length : rank;
}

async function mentionsOf(view: View, members: readonly string[]) {
  const about = standingRows(view).where((eb) =>
    eb.or([
      eb('claim.object_entity', 'in', members),
      eb('claim.place', 'in', members),
      eb('claim.origin_entity', 'in', members),
    ]),
  );
  const others = about.where((eb) =>
    eb.or([eb('claim.subject', 'is', null), eb('claim.subject', 'not in', members)]),
  );
  const { count } = await others
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await others.orderBy('claim.position').limit(mostMentions).execute();
  return { mentionCount: count, mentions: await viewClaims(view, rows) };
}

async function countResting(view: View, members: readonly string[]): Promise<number> {
  const { count } = await standingRows(view)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('claim.source', 'in', members)
    .executeTakeFirstOrThrow();
  return count;
}

/** The entities that claims tie the members to, themselves left out. */
function near(members: readonly string[], claims: readonly ClaimView[]): string[] {
  const found = claims.flatMap(({ subject, object }) => [
    ...(subject === null ? [] : [subject.id]),
    ...(object !== null && 'entity' in object ? [object.entity] : []),
  ]);
  return [...new Set(found)].filter((id) => !members.includes(id));
}

/** Which of these are proceedings, each with what is said of it. */
async function proceedingsOf(
  view: View,
  vocabulary: Vocabulary,
  found: readonly string[],
): Promise<EntityView['proceedings']> {
  if (found.length === 0) return [];
  const kinds = [...vocabulary.terms.keys()].filter((kind) =>
    isKindUnder(vocabulary, kind, 'proceeding'),
  );
  const rows = await entities(view)
    .select('id')
    .where('id', 'in', found)
    .where('kind', 'in', [...kinds, 'proceeding'])
    .orderBy('id')
    .limit(mostProceedings)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const labels = await labelsOf(view, ids);
  const standing = await viewClaims(
    view,
    await standingRows(view).where('claim.subject', 'in', ids).orderBy('claim.position').execute(),
  );
  return ids.map((id) => {
    return {
      id,
      label: labels.of(id),
      claims: standing.filter(({ subject }) => subject?.id === id),
    };
  });
}
