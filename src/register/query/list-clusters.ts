// The clusters a page at a time, those of most members first; all of them, those
// that are disputed, those of which a member has a name of certain words.
import { sql } from 'kysely';
import { type ClusterCount, type ClusterRow, mostListed, viewClusters } from './cluster-view.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { isNamedLike, mostNamed } from './named-like.ts';
import { remember } from './remembered.ts';
import { clusters, names, type View } from './view.ts';

export type ClusterFilter = {
  /** What a name of a member holds, as for entities; or its id. */
  readonly q?: string | undefined;
  /** Whether two of its members are also judged to be different. */
  readonly disputed?: boolean | undefined;
};

/** @throws Failure R-006 if the cursor is not one of this list. */
export async function listClusters(
  view: View,
  { q, disputed }: ClusterFilter,
  { limit = 50, cursor, skip = 0 }: Paging = {},
  most = mostListed,
): Promise<PageOf<ClusterRow>> {
  const named = q === undefined ? undefined : await clustersNamed(view, q);
  const all = (await countClusters(view)).filter(
    (one) =>
      (disputed === undefined || one.disputed === disputed) &&
      (named === undefined || named.has(one.cluster)),
  );
  const found = all.slice(startOf(all, cursor) + skip).slice(0, limit + 1);
  const { rows, next } = pageFrom(found, limit, ({ members, cluster }) => [members, cluster]);
  return { rows: await viewClusters(view, rows, most), next, total: all.length };
}

/** Every cluster with how many are in it; no names. */
function countClusters(view: View): Promise<readonly ClusterCount[]> {
  return remember(view, 'clusters', () =>
    clusters(view)
      .select(['cluster', sql<number>`count(*)`.as('members')])
      .select(sql<boolean>`bool_or(disputed)`.as('disputed'))
      .groupBy('cluster')
      .orderBy('members', 'desc')
      .orderBy('cluster')
      .execute(),
  );
}

async function clustersNamed(view: View, text: string): Promise<ReadonlySet<string>> {
  const hit = names(view)
    .select('name.entity')
    .distinct()
    .where(isNamedLike(text))
    .limit(mostNamed);
  const rows = await clusters(view)
    .select('cluster')
    .distinct()
    .where((eb) => eb.or([eb('entity', 'in', hit), eb('entity', '=', text)]))
    .execute();
  return new Set(rows.map(({ cluster }) => cluster));
}

function startOf(all: readonly ClusterCount[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [members, id] = parseKey(cursor, ['number', 'string']);
  const isAfter = (one: ClusterCount) =>
    one.members < Number(members) || (one.members === members && one.cluster > String(id));
  const found = all.findIndex(isAfter);
  return found < 0 ? all.length : found;
}
