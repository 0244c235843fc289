// The items a page at a time, those received last first, narrowed by what they
// are, who may see them and what they are called.
import { type SelectQueryBuilder, sql } from 'kysely';
import { foldText } from '../../base/fold-text.ts';
import { writeAccession } from '../fold/item-row.ts';
import type { Level } from '../level.ts';
import { levelNumber } from '../level.ts';
import { anyText } from './any-of.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { itemsNamed } from './named-like.ts';
import { remember } from './remembered.ts';
import { claims, items, itemsAlone, standingClaims, texts, type View } from './view.ts';

/** What sort of file an item is, as people ask for it. */
export const itemTypes = ['pdf', 'image', 'table', 'text', 'sound', 'video', 'other'] as const;
export type ItemType = (typeof itemTypes)[number];

export type ItemFilter = {
  readonly q?: string | undefined;
  readonly type?: ItemType | undefined;
  readonly visibility?: Level | undefined;
  /** Only items whose bytes came before. */
  readonly duplicates?: 'true' | undefined;
};

export type ItemRowView = {
  readonly id: string;
  readonly position: number;
  readonly accession: string;
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
  readonly at: string | null;
  readonly from: string | null;
  readonly visibility: number;
  readonly duplicateOf: string | null;
  readonly claimCount: number;
  readonly isDistressing: boolean;
  readonly hasText: boolean;
};

/** The predicate by which somebody warns of what an item shows. */
export const warningPredicate = 'content-warning';

/**
 * A page is remembered: a common word has thousands of names looked up for its fifty rows.
 *
 * @throws Failure R-006 if the cursor is not one of this list.
 */
export function listItems(
  view: View,
  filter: ItemFilter,
  paging: Paging = {},
): Promise<PageOf<ItemRowView>> {
  const what = `page of items ${JSON.stringify([filter, paging])}`;
  return remember(view, what, () => askItems(view, filter, paging));
}

async function askItems(
  view: View,
  filter: ItemFilter,
  { limit = 50, cursor, skip = 0 }: Paging,
): Promise<PageOf<ItemRowView>> {
  const before =
    cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(parseKey(cursor, ['number'])[0]);
  const givers = filter.q === undefined ? [] : await giversLike(view, filter.q);
  // Those found by words are counted as they are found; all items are counted by themselves.
  const isCounted = filter.q !== undefined && cursor === undefined && skip === 0;
  const hits = await positionsOf(view, filter, givers)
    .select('position')
    .select((isCounted ? sql<number>`count(*) over ()` : sql<number | null>`null`).as('total'))
    .where('position', '<', before)
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .offset(skip)
    .execute();
  const found = await rowsAt(
    view,
    hits.map(({ position }) => position),
  );
  const { rows, next } = pageFrom(found, limit, ({ position }) => [position]);
  const total = await remember(view, `items ${JSON.stringify(filter)}`, async () =>
    isCounted ? (hits[0]?.total ?? 0) : countMatching(view, filter, givers),
  );
  return { rows: await withTraits(view, rows), next, total };
}

async function rowsAt(view: View, positions: readonly number[]) {
  if (positions.length === 0) return [];
  return items(view)
    .select(['entry.id', 'entry.position', 'entry.at', 'accession', 'name'])
    .select(['media_type as mediaType', 'size_bytes as sizeBytes', 'received_from as from'])
    .select(['item.visibility', 'duplicate_of as duplicateOf'])
    .where('item.position', 'in', positions)
    .orderBy('item.position', 'desc')
    .execute();
}

/** Rows with what is known of items from other entries. */
export async function withTraits<Row extends { readonly id: string }>(
  view: View,
  rows: readonly Row[],
) {
  const ids = rows.map(({ id }) => id);
  const [counts, warned, read] = await Promise.all([
    countClaims(view, ids),
    warnedAmong(view, ids),
    readAmong(view, ids),
  ]);
  return rows.map((row) => ({
    ...row,
    claimCount: counts.get(row.id) ?? 0,
    isDistressing: warned.has(row.id),
    hasText: read.has(row.id),
  }));
}

async function countMatching(
  view: View,
  filter: ItemFilter,
  givers: readonly string[],
): Promise<number> {
  const { count } = await positionsOf(view, filter, givers)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Those from whom items came whose names hold the text. */
async function giversLike(view: View, text: string): Promise<readonly string[]> {
  const givers = await remember(view, 'givers', () =>
    itemsAlone(view)
      .select('received_from as giver')
      .where('received_from', 'is not', null)
      .distinct()
      .execute(),
  );
  const wanted = foldText(text);
  return givers.flatMap(({ giver }) =>
    giver !== null && foldText(giver).includes(wanted) ? [giver] : [],
  );
}

/** Where the items are that the filter is for. */
function positionsOf(view: View, filter: ItemFilter, givers: readonly string[]) {
  const { q: words = '', ...rest } = filter;
  const q = words.trim();
  const isWordsAlone = q !== '' && Object.values(rest).every((each) => each === undefined);
  // Who sees an item's name sees the item, and looking at each of thousands again takes most of the time.
  const found = isWordsAlone
    ? itemsMeant(view, q, givers)
    : matching(view, q, rest, givers).select('item.position');
  return view.db.with('hit', () => sql<{ position: number }>`(${found})`).selectFrom('hit');
}

function matching(
  view: View,
  q: string,
  { type, visibility, duplicates }: Omit<ItemFilter, 'q'>,
  givers: readonly string[],
) {
  let found = itemsAlone(view);
  // A union, not alternatives: those would be tried one by one for every item.
  if (q !== '')
    found = found.where(sql<boolean>`item.position in (${itemsMeant(view, q, givers)})`);
  if (visibility !== undefined) {
    found = found.where('item.visibility', '=', levelNumber(visibility));
  }
  if (duplicates === 'true') found = found.where('item.duplicate_of', 'is not', null);
  return type === undefined ? found : ofType(found, type);
}

function itemsMeant(view: View, q: string, givers: readonly string[]) {
  const byId = items(view).select('item.position').where('entry.id', '=', q);
  const every = itemsAlone(view).select('position');
  const byNumber = every.where('accession', '=', accessionOf(q));
  const byGiver = every.where('received_from', '=', anyText(givers));
  return sql`select position from (${itemsNamed(view, q)}) named
    union ${byId} union ${byNumber} union ${byGiver}`;
}

function accessionOf(text: string): string {
  const [, digits] = /^\s*a?-?(\d{1,12})\s*$/i.exec(text) ?? [];
  return digits === undefined ? text.trim() : writeAccession(Number(digits));
}

const patterns: Readonly<Record<Exclude<ItemType, 'other'>, readonly string[]>> = {
  pdf: ['application/pdf'],
  image: ['image/%'],
  table: ['text/csv', 'text/tab-separated-values', '%spreadsheet%', '%ms-excel'],
  text: ['text/plain', 'text/html', 'text/markdown', '%wordprocessing%', '%msword', '%.text'],
  sound: ['audio/%'],
  video: ['video/%'],
};

function ofType<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  type: ItemType,
): SelectQueryBuilder<DB, TB, O> {
  const known = type === 'other' ? Object.values(patterns).flat() : patterns[type];
  const fits = sql<boolean>`coalesce(item.media_type like any(${known}::text[]), false)`;
  return query.where(type === 'other' ? sql<boolean>`not ${fits}` : fits);
}

async function countClaims(view: View, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await claims(view)
    .select('claim.item')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('claim.item', 'in', ids)
    .where('claim.predicate', '<>', warningPredicate)
    .groupBy('claim.item')
    .execute();
  return new Map(rows.map(({ item, count }) => [item ?? '', count]));
}

async function warnedAmong(view: View, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await standingClaims(view)
    .select('claim.subject')
    .where('claim.subject', 'in', ids)
    .where('claim.predicate', '=', warningPredicate)
    .where('claim.stance', '=', 'asserts')
    .execute();
  return new Set(rows.map(({ subject }) => subject ?? ''));
}

async function readAmong(view: View, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await texts(view)
    .select('item_text.item')
    .where('item_text.item', 'in', ids)
    .execute();
  return new Set(rows.map(({ item }) => item ?? ''));
}

/** The standing warning of an item that was given first, with its claim; or undefined. */
export async function findWarning(view: View, item: string) {
  const row = await standingClaims(view)
    .select(['entry.id', 'claim.object_text as reason'])
    .where('claim.subject', '=', item)
    .where('claim.predicate', '=', warningPredicate)
    .where('claim.stance', '=', 'asserts')
    .orderBy('claim.position')
    .executeTakeFirst();
  return row === undefined ? undefined : { claim: row.id, reason: row.reason };
}

/** Items that were made of this one, in log order. */
export function listDerived(view: View, item: string) {
  return items(view)
    .select(['entry.id', 'accession', 'name'])
    .where('item.derived_from', '=', item)
    .orderBy('item.position')
    .execute();
}

/** The items whose bytes are those of a stored object, in log order. */
export function listStoredAs(view: View, digest: string) {
  return items(view)
    .select('entry.id')
    .where('item.stored', '=', digest)
    .orderBy('item.position')
    .execute();
}

/** What is needed to read the bytes of an item; undefined where the reader sees no such item. */
export function findStored(view: View, item: string) {
  return items(view)
    .select(['entry.id', 'accession', 'name', 'media_type as mediaType', 'stored'])
    .select(['size_bytes as sizeBytes', 'encoding', 'duplicate_of as duplicateOf'])
    .where('entry.id', '=', item)
    .executeTakeFirst();
}

/** The accession numbers of items, by their ids. */
export async function accessionsOf(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await items(view)
    .select(['entry.id', 'accession'])
    .where('entry.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, accession }) => [id, accession]));
}
