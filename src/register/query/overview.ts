// What the register holds, in numbers.
import { sql } from 'kysely';
import {
  claims,
  clusters,
  entities,
  entries,
  items,
  judgements,
  stands,
  type View,
} from './view.ts';

export type Overview = {
  readonly entries: number;
  /** Entries that could not be read, or of which something is closed. */
  readonly faulty: number;
  readonly partlyClosed: number;
  readonly items: number;
  readonly itemBytes: number;
  readonly duplicates: number;
  readonly claims: {
    readonly standing: number;
    readonly withdrawn: number;
    readonly superseded: number;
  };
  /** How many sources standing claims rest on. */
  readonly sources: number;
  /** Entities by kind; those whose kind is not known under the empty text. */
  readonly entities: Readonly<Record<string, number>>;
  readonly judgements: number;
  readonly clusters: number;
};

export async function readOverview(view: View): Promise<Overview> {
  const [entry, item, claim, kinds, judged, joined] = await Promise.all([
    countEntries(view),
    countItems(view),
    countClaims(view),
    countKinds(view),
    judgements(view).select(count('*')).executeTakeFirstOrThrow(),
    clusters(view).select(count('distinct cluster')).executeTakeFirstOrThrow(),
  ]);
  const { sources, ...states } = claim;
  return {
    ...entry,
    ...item,
    claims: states,
    sources,
    entities: kinds,
    judgements: judged.count,
    clusters: joined.count,
  };
}

function count(what: '*' | 'distinct cluster') {
  return sql<number>`count(${sql.raw(what)})`.as('count');
}

function countEntries(view: View) {
  return entries(view)
    .select([
      sql<number>`count(*)`.as('entries'),
      sql<number>`count(fault)`.as('faulty'),
      sql<number>`count(*) filter (where closed <> '{}')`.as('partlyClosed'),
    ])
    .executeTakeFirstOrThrow();
}

/** Items with their bytes, and those whose bytes were there before. */
export function countItems(view: View) {
  return items(view)
    .select([
      sql<number>`count(*)`.as('items'),
      sql<number>`coalesce(sum(size_bytes), 0)::bigint`.as('itemBytes'),
      sql<number>`count(duplicate_of)`.as('duplicates'),
    ])
    .executeTakeFirstOrThrow();
}

function countClaims(view: View) {
  return claims(view)
    .select([
      sql<number>`count(*) filter (where ${stands(view)})`.as('standing'),
      sql<number>`count(withdrawn_by)`.as('withdrawn'),
      sql<number>`count(*) filter (where withdrawn_by is null and not ${stands(view)})`.as(
        'superseded',
      ),
      sql<number>`count(distinct source) filter (where ${stands(view)})`.as('sources'),
    ])
    .executeTakeFirstOrThrow();
}

async function countKinds(view: View): Promise<Readonly<Record<string, number>>> {
  const rows = await entities(view)
    .select(['kind', sql<number>`count(*)`.as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.kind ?? '', row.count]));
}
