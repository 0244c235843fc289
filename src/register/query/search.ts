// Search by name over everything that has one: persons, places, sources, items.
// First what is written so, then what is spelled otherwise or in another script,
// then what is only similar. docs/register.md, "Search".
import { findNames, queryOf } from './find-names.ts';
import { type Label, labelsOf } from './labels.ts';
import { type Page, parsePage, writePage } from './page.ts';
import { entities, items, type View } from './view.ts';

/** How a name fits: as written, by its keys in any script, or as a misspelling. */
export type Fit = 'written' | 'spelled' | 'similar';

export type Hit = {
  /** The id of the entity, or of the item. */
  readonly id: string;
  readonly kind: string | null;
  readonly accession: string | null;
  readonly label: Label;
  /** The name by which it was found, as written. */
  readonly found: string;
  readonly fit: Fit;
};

export type SearchOptions = {
  /** The most hits to a page; 20 where it is absent. */
  readonly limit?: number | undefined;
  /** The mark of the page before, where this is not the first. */
  readonly cursor?: string | undefined;
};

export type SearchResult = {
  readonly hits: readonly Hit[];
  /** What to give as `cursor` for more; null at the end. */
  readonly next: string | null;
  /** Whether so many names fit that not all were looked at: a further word would help. */
  readonly isCut: boolean;
};

const fits: readonly Fit[] = ['written', 'spelled', 'similar'];

/**
 * Everything whose name fits the text, each entity once: in the order of the alphabet within each
 * degree of fit, but similar names by their likeness. A text without letters finds nothing.
 *
 * @throws Failure R-006 if the cursor is not one that a search gave.
 */
export async function search(
  view: View,
  text: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { limit = 20, cursor } = options;
  const query = queryOf(text);
  const start: Page = cursor === undefined ? { fit: 'written', after: 0 } : parsePage(cursor);
  const found: Found[] = [];
  let next: Page | null = null;
  let isCut = false;
  for (const fit of fits.slice(fits.indexOf(start.fit))) {
    const after = fit === start.fit ? start.after : 0;
    const room = limit - found.length;
    const names = await findNames(view, query, { fit, after, limit: room + 1 });
    const { rows } = names;
    isCut ||= names.isCut;
    found.push(...rows.slice(0, room).map((row) => ({ ...row, fit })));
    if (rows.length <= room) continue;
    next = { fit, after: after + room };
    break;
  }
  const hits = await hitsOf(view, found);
  return { hits, next: next === null ? null : writePage(next), isCut };
}

type Found = { readonly entity: string; readonly full: string; readonly fit: Fit };

async function hitsOf(view: View, found: readonly Found[]): Promise<Hit[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ entity }) => entity);
  const [labels, kinds, accessions] = await Promise.all([
    labelsOf(view, ids),
    kindsOf(view, ids),
    accessionsOf(view, ids),
  ]);
  return found.map(({ entity: id, full, fit }) => {
    const accession = accessions.get(id) ?? null;
    const kind = kinds.get(id) ?? (accession === null ? null : 'item');
    return { id, kind, accession, label: labels.of(id), found: full, fit };
  });
}

async function kindsOf(view: View, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await entities(view).select(['id', 'kind']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

async function accessionsOf(view: View, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await items(view)
    .select(['entry.id', 'accession'])
    .where('entry.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, accession }) => [id, accession]));
}
