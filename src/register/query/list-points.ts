// The points on which sources differ, a page at a time, those that most claims
// take part in first. Which they are is kept by the fold; what they are is
// worked out for the page alone.
import { sql } from 'kysely';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { type ListedPoint, type Most, type PointKey, viewPoints } from './point-views.ts';
import { remember } from './remembered.ts';
import { clusters, points, type View } from './view.ts';

export type PointFilter = {
  readonly verdict?: readonly ('contested' | 'differing')[] | undefined;
  readonly predicate?: string | undefined;
  /** An entity, or any that it is judged to be the same as. */
  readonly subject?: string | undefined;
};

const mostListed: Most = { answers: 12, claims: 3, sources: 12 };

/** @throws Failure R-006 if the cursor is not one of this list. */
export function listPoints(
  view: View,
  filter: PointFilter,
  paging: Paging = {},
  most = mostListed,
): Promise<PageOf<ListedPoint>> {
  const read = () => readPage(view, filter, paging, most);
  // What everybody opens first is kept; of pages of every other sort there are too many.
  const isFirst = paging.cursor === undefined && filter.subject === undefined;
  if (!isFirst || most !== mostListed) return read();
  return remember(view, `first points ${JSON.stringify([filter, paging.limit])}`, read);
}

async function readPage(
  view: View,
  filter: PointFilter,
  { limit = 20, cursor }: Paging,
  most: Most,
): Promise<PageOf<ListedPoint>> {
  const query = await narrowed(view, filter);
  let page = query
    .select(['subject', 'predicate', 'scope', 'verdict', 'claims'])
    .orderBy('claims', 'desc')
    .orderBy('subject')
    .orderBy('predicate')
    .orderBy('scope')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const key = parseKey(cursor, ['number', 'string', 'string', 'string']);
    const [claims, subject, predicate, scope] = key;
    page = page.where(
      sql<boolean>`(-claims, subject, predicate, scope) > (${-Number(claims)}, ${subject}, ${predicate}, ${scope})`,
    );
  }
  const { rows, next } = pageFrom(await page.execute(), limit, (row) => [
    ...[row.claims, row.subject, row.predicate, row.scope],
  ]);
  const total = await remember(view, `points ${JSON.stringify(filter)}`, async () => {
    const counted = await query.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
    return counted.n;
  });
  return { rows: await viewPoints(view, rows.map(keyOf), most), next, total };
}

/** Every point of a subject, those of most claims first; no more than `limit`. */
export async function pointsOfSubject(view: View, subject: string, limit: number) {
  const query = await narrowed(view, { subject });
  const rows = await query
    .select(['subject', 'predicate', 'scope', 'verdict'])
    .orderBy('claims', 'desc')
    .orderBy('predicate')
    .orderBy('scope')
    .limit(limit)
    .execute();
  return rows.map(keyOf);
}

/** How many points there are of each verdict. */
export function countPoints(view: View): Promise<{ contested: number; differing: number }> {
  return remember(view, 'verdicts', async () => {
    const rows = await points(view)
      .select(['verdict', sql<number>`count(*)`.as('n')])
      .groupBy('verdict')
      .execute();
    const of = (verdict: string) => rows.find((row) => row.verdict === verdict)?.n ?? 0;
    return { contested: of('contested'), differing: of('differing') };
  });
}

async function narrowed(view: View, { verdict, predicate, subject }: PointFilter) {
  let query = points(view);
  if (verdict !== undefined) query = query.where('verdict', 'in', [...verdict]);
  if (predicate !== undefined) query = query.where('predicate', '=', predicate);
  if (subject === undefined) return query;
  const one = await clusters(view)
    .select('cluster')
    .where('entity', '=', subject)
    .executeTakeFirst();
  return query.where('subject', '=', one?.cluster ?? subject);
}

function keyOf(row: Omit<PointKey, 'verdict'> & { readonly verdict: string }): PointKey {
  const { subject, predicate, scope, verdict } = row;
  // The fold writes no other.
  return {
    subject,
    predicate,
    scope,
    verdict: verdict === 'contested' ? 'contested' : 'differing',
  };
}
