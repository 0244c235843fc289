// Claims a page at a time, in the order of the log: by item, source, subject,
// predicate, state and names; those that speak of an entity; those that rest on it.
import { sql } from 'kysely';
import { anyText } from './any-of.ts';
import { type ClaimView, claimRows, standingRows, viewClaims } from './claim-view.ts';
import { membersOf } from './cluster-members.ts';
import { type PageOf, type Paging, pageFrom, positionAfter } from './cursors.ts';
import { entitiesNamed } from './named-like.ts';
import { remember } from './remembered.ts';
import { currentClaims, hasEnded, sourceAccess, stands, type View } from './view.ts';

export type ClaimFilter = {
  readonly item?: string | undefined;
  readonly source?: string | undefined;
  /** One entity, or several that are judged to be one. */
  readonly subject?: string | readonly string[] | undefined;
  readonly predicate?: string | undefined;
  /** What a name of the subject, the object or the place holds, as for entities; or an id of one. */
  readonly q?: string | undefined;
  readonly state?: ClaimView['state'] | undefined;
};

/** More are not counted for a page. */
const mostCounted = 20_000;

/** @throws Failure R-006 if the cursor is not one of this list. */
export async function listClaims(
  view: View,
  filter: ClaimFilter,
  { limit = 50, cursor }: Paging = {},
): Promise<PageOf<ClaimView>> {
  const found = await readClaimRows(view, filter, {
    after: positionAfter(cursor),
    limit: limit + 1,
  });
  const { rows, next } = pageFrom(found, limit, ({ position }) => [position]);
  // What fits on the first page is counted by having it.
  const total = cursor === undefined && next === null ? rows.length : await count(view, filter);
  return { rows: await viewClaims(view, rows), next, total };
}

/** The rows after a position, in log order. */
export async function readClaimRows(
  view: View,
  filter: ClaimFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
) {
  return (await narrowed(view, filter))
    .where('claim.position', '>', after)
    .orderBy('claim.position')
    .limit(limit)
    .execute();
}

async function narrowed(view: View, filter: ClaimFilter) {
  const { item, source, subject, predicate, state, q } = filter;
  let query = claimRows(view);
  if (item !== undefined) query = query.where('claim.item', '=', item);
  if (source !== undefined) query = query.where('claim.source', '=', source);
  if (subject !== undefined) query = query.where('claim.subject', 'in', [subject].flat());
  if (predicate !== undefined) query = query.where('claim.predicate', '=', predicate);
  if (q !== undefined) query = query.where(speaksOf(await entitiesNamed(view, q)));
  if (state === undefined) return query;
  if (state === 'stands') return query.where(stands(view));
  const ended = query.where(hasEnded(view));
  return state === 'withdrawn'
    ? ended.where('claim.withdrawn_by', 'is not', null)
    : ended.where('claim.withdrawn_by', 'is', null);
}

/** That a claim is about one of these, or names it as its object or place. */
function speaksOf(ids: readonly string[]) {
  const any = anyText(ids);
  return sql<boolean>`(claim.subject = ${any} or claim.object_entity = ${any} or claim.place = ${any})`;
}

/** How many there are, or null where there are very many. */
function count(view: View, filter: ClaimFilter): Promise<number | null> {
  return remember(view, `claims ${JSON.stringify(filter)}`, async () => {
    const matching = await narrowed(view, filter);
    const { n } = await view.db
      .with('hit', () =>
        matching
          .clearSelect()
          .select('claim.position')
          .limit(mostCounted + 1),
      )
      .selectFrom('hit')
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow();
    return n > mostCounted ? null : n;
  });
}

type Column = 'object_entity' | 'place' | 'origin_entity';
const mentioning: readonly Column[] = ['object_entity', 'place', 'origin_entity'];

/**
 * Standing claims about other things that speak of an entity, as their object, their place or the
 * first of their chain.
 *
 * @throws Failure R-006 if the cursor is not one of this list.
 */
export async function listMentions(
  view: View,
  id: string,
  { limit = 50, cursor }: Paging = {},
): Promise<PageOf<ClaimView>> {
  const { members } = await membersOf(view, id);
  const after = positionAfter(cursor);
  const found = await Promise.all(
    mentioning.map((column) => mentionRows(view, members, { column, after, limit })),
  );
  const byPosition = new Map(found.flat().map((row) => [row.position, row]));
  const merged = [...byPosition.values()].sort((a, b) => a.position - b.position);
  const { rows, next } = pageFrom(merged, limit, ({ position }) => [position]);
  const isWhole = cursor === undefined && next === null;
  const total = isWhole ? rows.length : await countMentions(view, members);
  return { rows: await viewClaims(view, rows), next, total };
}

type MentionPage = { readonly column: Column; readonly after: number; readonly limit: number };

// One column at a time, so that an index gives the order.
function mentionRows(view: View, members: readonly string[], page: MentionPage) {
  return aboutOthers(view, members)
    .where(`claim.${page.column}`, 'in', members)
    .where('claim.position', '>', page.after)
    .orderBy('claim.position')
    .limit(page.limit + 1)
    .execute();
}

function aboutOthers(view: View, members: readonly string[]) {
  return standingRows(view).where((eb) =>
    eb.or([eb('claim.subject', 'is', null), eb('claim.subject', 'not in', members)]),
  );
}

export function countMentions(view: View, members: readonly string[]): Promise<number> {
  return remember(view, `mentions ${JSON.stringify(members)}`, async () => {
    const { n } = await currentClaims(view)
      .select(sql<number>`count(*)`.as('n'))
      .where((eb) =>
        eb.or([eb('claim.subject', 'is', null), eb('claim.subject', 'not in', members)]),
      )
      .where((eb) => eb.or(mentioning.map((column) => eb(`claim.${column}`, 'in', members))))
      .executeTakeFirstOrThrow();
    return n;
  });
}

/** Standing claims that rest on an entity as their source. @throws Failure R-006. */
export async function listResting(
  view: View,
  id: string,
  { limit = 50, cursor }: Paging = {},
): Promise<PageOf<ClaimView>> {
  const { members } = await membersOf(view, id);
  const found = await standingRows(view)
    .where('claim.source', 'in', members)
    .where('claim.position', '>', positionAfter(cursor))
    .orderBy('claim.position')
    .limit(limit + 1)
    .execute();
  const { rows, next } = pageFrom(found, limit, ({ position }) => [position]);
  const isWhole = cursor === undefined && next === null;
  const total = isWhole ? rows.length : await countResting(view, members);
  return { rows: await viewClaims(view, rows), next, total };
}

export async function countResting(view: View, members: readonly string[]): Promise<number> {
  const { n } = await sourceAccess(view)
    .select(sql<number>`coalesce(sum(claims), 0)::bigint`.as('n'))
    .where('source', 'in', members)
    .executeTakeFirstOrThrow();
  return n;
}
