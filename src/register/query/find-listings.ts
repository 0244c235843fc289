// The rows of entity lists in order: kind by kind where an index gives the order,
// or all that have a name of certain words.
import { sql } from 'kysely';
import type { Key } from './cursors.ts';
import { isNamedLike, mostNamed } from './named-like.ts';
import { remember } from './remembered.ts';
import { isContested, listings, names, type View } from './view.ts';

export type EntitySort = 'name-en' | 'name-fa' | 'claims';

export type ListingRow = {
  readonly id: string;
  readonly kind: string | null;
  readonly claims: number;
  readonly sources: number;
  readonly dated: number | null;
  readonly placed: number | null;
  readonly is_contested: boolean;
  /** What it is ordered by, before its id. */
  readonly key: string | number;
};

export type WantedListings = {
  /** Null for entities of which no kind is known. */
  readonly kinds: readonly (string | null)[];
  readonly contested?: boolean | undefined;
  readonly sort: EntitySort;
  readonly after: Key | undefined;
  readonly limit: number;
  readonly skip: number;
};

export type FoundListings = {
  /** One more than the limit, where there are so many. */
  readonly found: readonly ListingRow[];
  readonly total: number | null;
};

const keys = {
  'name-en': 'listing.sort_en',
  'name-fa': 'listing.sort_fa',
  claims: 'listing.claims',
} as const;

export async function findByKind(view: View, wanted: WantedListings): Promise<FoundListings> {
  const { kinds, sort, contested, limit, skip } = wanted;
  // Of each kind the index gives the first rows in order; how far on a page lies among
  // several kinds only all of their rows can tell.
  const isNear = skip <= mostNear;
  const each = isNear ? { ...wanted, limit: limit + skip, skip: 0 } : wanted;
  const found =
    isNear || kinds.length === 1
      ? await Promise.all(kinds.map((kind) => findOfKind(view, kind, each)))
      : [await findOfKinds(view, wanted)];
  const first = isNear ? skip : 0;
  const counts = (await countKinds(view)).filter(({ kind }) => kinds.includes(kind));
  return {
    found: found
      .flat()
      .sort((a, b) => compare(sort, a, b))
      .slice(first, first + limit + 1),
    total: counts.reduce((sum, row) => sum + countIn(row, contested), 0),
  };
}

/** So many rows are rather read and left out than all of them put in order. */
const mostNear = 500;

function findOfKind(
  view: View,
  kind: string | null,
  wanted: WantedListings,
): Promise<ListingRow[]> {
  const query = ordered(view, wanted);
  return pageOf(
    kind === null ? query.where('kind', 'is', null) : query.where('kind', '=', kind),
    wanted,
  );
}

function findOfKinds(view: View, wanted: WantedListings): Promise<ListingRow[]> {
  const some = wanted.kinds.filter((kind) => kind !== null);
  const isUnknown = sql<boolean>`(kind is null and ${wanted.kinds.includes(null)})`;
  const isOfKind = sql<boolean>`(kind = any(${some}::text[]) or ${isUnknown})`;
  return pageOf(ordered(view, wanted).where(isOfKind), wanted);
}

function ordered(view: View, { contested, sort, limit, skip }: WantedListings) {
  return listed(view, contested, sort)
    .orderBy(keys[sort], sort === 'claims' ? 'desc' : 'asc')
    .orderBy('listing.id')
    .limit(limit + 1)
    .offset(skip);
}

function pageOf(
  query: ReturnType<typeof ordered>,
  { sort, after }: WantedListings,
): Promise<ListingRow[]> {
  if (after === undefined) return query.execute();
  const [key = '', id = ''] = after;
  const column = sql.ref(keys[sort]);
  if (sort !== 'claims') {
    return query.where(sql<boolean>`(${column}, listing.id) > (${key}, ${id})`).execute();
  }
  return query
    .where('claims', '<=', Number(key))
    .where(sql<boolean>`(-listing.claims, listing.id) > (${-Number(key)}::bigint, ${id})`)
    .execute();
}

function listed(view: View, contested: boolean | undefined, sort: EntitySort) {
  let query = listings(view)
    .select(['listing.id', 'kind', 'claims', 'sources', 'dated', 'placed'])
    .select(isContested(view).as('is_contested'))
    .select(sql<string | number>`${sql.ref(keys[sort])}`.as('key'));
  // The second condition says what the index over contested listings holds.
  if (contested === true) query = query.where(isContested(view)).where('contested', '<>', 0);
  if (contested === false) query = query.where((eb) => eb.not(isContested(view)));
  return query;
}

/**
 * Those that have such a name, or are of that id; all of them are counted with the page. A page is
 * remembered, because a common name has to be looked up thousands of times for its fifty rows.
 */
export function findByName(
  view: View,
  text: string,
  wanted: WantedListings,
): Promise<FoundListings> {
  const what = `named ${JSON.stringify([text, wanted])}`;
  return remember(view, what, () => askByName(view, text, wanted));
}

async function askByName(
  view: View,
  text: string,
  { kinds, contested, sort, after, limit, skip }: WantedListings,
): Promise<FoundListings> {
  const some = kinds.filter((kind) => kind !== null);
  const order = sort === 'claims' ? sql`-key` : sql`key`;
  let query = view.db
    .with(
      (cte) => cte('hit').materialized(),
      // Names of items have no script, and are most of what many words are found in.
      () =>
        names(view)
          .select('name.entity')
          .distinct()
          .where(isNamedLike(text))
          .where('name.script', 'is not', null)
          .limit(mostNamed),
    )
    .with('best', () =>
      listed(view, contested, sort)
        .select(sql<number>`count(*) over ()`.as('total'))
        .select(sql<number>`(select count(*) from hit)`.as('hits'))
        .where(sql<boolean>`listing.id = any(array(select entity from hit) || ${text}::text)`)
        .where(
          sql<boolean>`(kind = any(${some}::text[]) or (kind is null and ${kinds.includes(null)}))`,
        ),
    )
    .selectFrom('best')
    .selectAll()
    .orderBy(order)
    .orderBy('id')
    .limit(limit + 1)
    .offset(skip);
  if (after !== undefined) {
    const [key = '', id = ''] = after;
    const start = sort === 'claims' ? sql`${-Number(key)}::bigint` : sql`${key}`;
    query = query.where(sql<boolean>`(${order}, id) > (${start}, ${id})`);
  }
  const found = await query.execute();
  const [first] = found;
  const isCut = (first?.hits ?? 0) >= mostNamed;
  return {
    found,
    total: isCut ? null : (first?.total ?? (after === undefined && skip === 0 ? 0 : null)),
  };
}

function compare(sort: EntitySort, a: ListingRow, b: ListingRow): number {
  const order =
    sort === 'claims' ? b.claims - a.claims : compareBytes(String(a.key), String(b.key));
  return order === 0 ? compareBytes(a.id, b.id) : order;
}

// As the C collation orders them.
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

type KindCount = {
  readonly kind: string | null;
  readonly count: number;
  readonly contested: number;
};

/** How many entities there are of each kind, and of how many something is contested. */
export function countKinds(view: View): Promise<readonly KindCount[]> {
  return remember(view, 'kinds', () =>
    listings(view)
      .select(['kind', sql<number>`count(*)`.as('count')])
      .select(sql<number>`count(*) filter (where ${isContested(view)})`.as('contested'))
      .groupBy('kind')
      .orderBy('kind')
      .execute(),
  );
}

function countIn({ count, contested }: KindCount, wanted: boolean | undefined): number {
  if (wanted === undefined) return count;
  return wanted ? contested : count - contested;
}
