// Of the text that was taken out of an item, as much as a quotation can stand in.
import { sql } from 'kysely';
import type { ItemText } from './texts.ts';
import { entries, paragraphs, type View } from './view.ts';

export type Around = {
  readonly page: string | undefined;
  readonly quote: { readonly exact: string; readonly start: number | null };
};

/** The paragraphs of a page, or of the whole, that reach into the stretch where a quote should be. */
export function listStretches(
  view: View,
  text: ItemText,
  { page, quote: { start, exact } }: Around,
): Promise<{ text: string; start: number }[]> {
  let found = paragraphs(view)
    .select(['paragraph.content as text', 'paragraph.start'])
    .where('paragraph.position', '>=', text.from)
    .where('paragraph.position', '<=', text.to)
    .orderBy('paragraph.position')
    .orderBy('paragraph.ordinal');
  if (page !== undefined && text.pages !== null) found = found.where('paragraph.page', '=', page);
  if (start !== null) {
    // A character that the database counts once may be two of the units that `start` counts.
    found = found
      .where('paragraph.start', '<', start + exact.length)
      .where(sql<boolean>`paragraph.start + length(paragraph.content) * 2 > ${start}`);
  }
  return found.execute();
}

/** Whether some of the text is closed, so that a quotation may stand where it cannot be seen. */
export async function hasClosedText(view: View, text: ItemText): Promise<boolean> {
  const closed = await entries(view)
    .select('entry.position')
    .where('entry.position', '>=', text.from)
    .where('entry.position', '<=', text.to)
    .where(sql<boolean>`cardinality(entry.closed) > 0`)
    .limit(1)
    .executeTakeFirst();
  return closed !== undefined;
}
