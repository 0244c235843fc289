// The clusters a page at a time, those of most members first; all of them, those
// that are disputed, those of which a member has a name of certain words.
import { sql } from 'kysely';
import { anyText } from './any-of.ts';
import { type ClusterRow, mostListed, viewClusters } from './cluster-view.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { entitiesNamed } from './named-like.ts';
import { remember } from './remembered.ts';
import { clusters, type View } from './view.ts';

export type ClusterFilter = {
  /** What a name of a member holds, as for entities; or its id. */
  readonly q?: string | undefined;
  /** Whether two of its members are also judged to be different. */
  readonly disputed?: boolean | undefined;
};

/** @throws Failure R-006 if the cursor is not one of this list. */
export async function listClusters(
  view: View,
  filter: ClusterFilter,
  { limit = 50, cursor, skip = 0 }: Paging = {},
  most = mostListed,
): Promise<PageOf<ClusterRow>> {
  const matching = await narrowed(view, filter);
  // Counted in the database: to hand out the count of every cluster takes five times as long.
  let page = matching
    .select(['cluster', sql<number>`count(*)`.as('members')])
    .select(sql<boolean>`bool_or(disputed)`.as('disputed'))
    .groupBy('cluster')
    .orderBy('members', 'desc')
    .orderBy('cluster')
    .limit(limit + 1)
    .offset(skip);
  if (cursor !== undefined) {
    const [members, id] = parseKey(cursor, ['number', 'string']);
    page = page.having(sql<boolean>`(-count(*), cluster) > (${-Number(members)}::bigint, ${id})`);
  }
  const found = await page.execute();
  const { rows, next } = pageFrom(found, limit, ({ members, cluster }) => [members, cluster]);
  const total = await remember(view, `clusters ${JSON.stringify(filter)}`, async () => {
    const count = sql<number>`count(distinct cluster)`.as('n');
    return (await matching.select(count).executeTakeFirstOrThrow()).n;
  });
  return { rows: await viewClusters(view, rows, most), next, total };
}

async function narrowed(view: View, { q, disputed }: ClusterFilter) {
  let query = clusters(view);
  // It is the same of all members.
  if (disputed !== undefined) query = query.where('disputed', '=', disputed);
  if (q === undefined) return query;
  const hit = await entitiesNamed(view, q);
  const own = clusters(view).select('cluster').where('entity', '=', anyText(hit));
  return query.where('cluster', 'in', own);
}
