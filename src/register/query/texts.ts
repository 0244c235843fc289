// The text that machines took out of an item: of several readings the latest,
// and of a duplicate that of the item whose bytes it has. And which items wait.
import { sql } from 'kysely';
import { isUnread, isUnsketched, items, paragraphs, texts, type View } from './view.ts';

export type ItemText = {
  /** The positions of the first and last entry that hold it. */
  readonly from: number;
  readonly to: number;
  readonly tool: string | null;
  readonly version: string | null;
  readonly quality: string | null;
  readonly language: string | null;
  readonly pages: number | null;
};

export type ParagraphView = {
  readonly number: number;
  readonly page: string | null;
  readonly text: string;
  readonly start: number;
};

/** The latest whole text of an item, or undefined where none was taken out of it. */
export async function findText(view: View, item: string): Promise<ItemText | undefined> {
  const last = await texts(view)
    .select(['entry.position', 'parts', 'tool', 'version', 'quality', 'language', 'pages'])
    .where('item_text.item', '=', item)
    .whereRef('part', '=', 'parts')
    .orderBy('entry.position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return undefined;
  const { position, parts, ...rest } = last;
  // The entries of one text stand one after the other (docs/formats/text.md).
  return { from: position - (parts ?? 1) + 1, to: position, ...rest };
}

export type ParagraphRange = {
  /** The number of the first paragraph that is wanted. */
  readonly from: number;
  readonly limit: number;
  /** Only those of this page. */
  readonly page?: string | undefined;
};

/** Paragraphs of a text that are open, in order. */
export function listParagraphs(
  view: View,
  text: ItemText,
  { from, limit, page }: ParagraphRange,
): Promise<ParagraphView[]> {
  const found = paragraphs(view)
    .select(['paragraph.page', 'paragraph.content as text', 'paragraph.start'])
    .select(sql<number>`coalesce(paragraph.number, paragraph.ordinal)`.as('number'))
    .where('paragraph.position', '>=', text.from)
    .where('paragraph.position', '<=', text.to)
    .where(sql<boolean>`coalesce(paragraph.number, paragraph.ordinal) >= ${from}`)
    .orderBy('paragraph.position')
    .orderBy('paragraph.ordinal')
    .limit(limit);
  return (page === undefined ? found : found.where('paragraph.page', '=', page)).execute();
}

/** How many of a text's paragraphs are open. */
export async function countParagraphs(view: View, text: ItemText): Promise<number> {
  const { count } = await paragraphs(view)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('paragraph.position', '>=', text.from)
    .where('paragraph.position', '<=', text.to)
    .executeTakeFirstOrThrow();
  return count;
}

/** The ids of the entries that hold a text, in order. */
export async function listTextEntries(view: View, text: ItemText): Promise<string[]> {
  const found = await texts(view)
    .select('entry.id')
    .where('entry.position', '>=', text.from)
    .where('entry.position', '<=', text.to)
    .orderBy('entry.position')
    .execute();
  return found.map(({ id }) => id);
}

export type WaitingItem = {
  readonly id: string;
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly stored: string | null;
  readonly visibility: number;
};

/** Items, in log order, that nothing was taken out of yet; duplicates and what was erased left out. */
export function listUnread(view: View): Promise<WaitingItem[]> {
  return listWaiting(view, isUnread());
}

/** Items, in log order, that were not sketched yet, pictures or not; duplicates and what was erased left out. */
export function listUnsketched(view: View): Promise<WaitingItem[]> {
  return listWaiting(view, isUnsketched());
}

function listWaiting(view: View, isWaiting: ReturnType<typeof isUnread>): Promise<WaitingItem[]> {
  return unread(view)
    .where('item.duplicate_of', 'is', null)
    .where('item.stored', 'is not', null)
    .where(isWaiting)
    .orderBy('item.position')
    .execute();
}

/** These items, in log order. */
export function listForReading(view: View, ids: readonly string[]): Promise<WaitingItem[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return unread(view).where('entry.id', 'in', ids).orderBy('item.position').execute();
}

function unread(view: View) {
  return items(view).select([
    'entry.id',
    'item.name',
    'item.media_type as mediaType',
    'item.stored',
    'item.visibility',
  ]);
}
