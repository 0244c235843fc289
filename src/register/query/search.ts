// Search by name over everything that has one: persons, places, sources, items.
// First what is written so, then what is spelled otherwise or in another script,
// then what begins so, then what is only similar. docs/register.md, "Search".
import { isKindUnder } from '../../format/vocabulary.ts';
import { urgently } from '../database/turns.ts';
import { type AccusedView, accusedAmong } from './accused.ts';
import { anyText } from './any-of.ts';
import { findNames, queryOf, type Tier, tiers } from './find-names.ts';
import { type Label, labelsOf } from './labels.ts';
import { type Page, parsePage, writePage } from './page.ts';
import { remember } from './remembered.ts';
import { entities, items, type View } from './view.ts';
import { vocabularyOf } from './vocabulary.ts';

/** How a name fits: as written, or as far as it is written; by its keys in any script; or as a misspelling. */
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
  /** Of one who is accused, or accused of something: how the proceedings against them stand. */
  readonly accused: AccusedView | null;
};

export type SearchOptions = {
  /** The most hits to a page; 20 where it is absent. */
  readonly limit?: number | undefined;
  /** The mark of the page before, where this is not the first. */
  readonly cursor?: string | undefined;
  /** Only what is of this kind, or of one that stands under it; `item` for items. */
  readonly kind?: string | undefined;
};

export type SearchResult = {
  readonly hits: readonly Hit[];
  /** What to give as `cursor` for more; null at the end. */
  readonly next: string | null;
  /** Whether so many names fit that not all were looked at: a further word would help. */
  readonly isCut: boolean;
};

/**
 * Everything whose name fits the text, each entity once: what is written so in the order of the
 * alphabet, the rest by likeness. A text without letters finds nothing. People wait for it while
 * they type: it goes before pages, and what was found is remembered until the log grows.
 *
 * @throws Failure R-006 if the cursor is not one that a search gave.
 */
export function search(
  view: View,
  text: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const what = `search ${JSON.stringify([text, options.limit, options.cursor, options.kind])}`;
  return remember(view, what, () => urgently(() => ask(view, text, options)));
}

async function ask(view: View, text: string, options: SearchOptions): Promise<SearchResult> {
  const { limit = 20, cursor } = options;
  const kinds = options.kind === undefined ? undefined : await kindsUnder(view, options.kind);
  const query = { ...queryOf(text), kinds };
  const start: Page = cursor === undefined ? { tier: 'written', after: 0 } : parsePage(cursor);
  const isFirstPage = start.tier === 'written' && start.after === 0;
  const found: Found[] = [];
  let next: Page | null = null;
  let isCut = false;
  for (const tier of tiers.slice(tiers.indexOf(start.tier))) {
    // Loosely similar names would only stand in the way of better ones.
    if (isLoose(tier) && start.tier !== tier && (found.length > 0 || start.after > 0)) break;
    const after = tier === start.tier ? start.after : 0;
    const room = limit - found.length;
    // On the first page a tier is asked only when those before it have given all that they find.
    const known = isFirstPage ? found.map(({ entity }) => entity) : undefined;
    const names = await findNames(view, query, { tier, after, limit: room + 1, known });
    const { rows } = names;
    isCut ||= names.isCut;
    found.push(...rows.slice(0, room).map((row) => ({ ...row, fit: fitOf(tier) })));
    if (rows.length <= room) continue;
    next = { tier, after: after + room };
    break;
  }
  const hits = await hitsOf(view, found);
  return { hits, next: next === null ? null : writePage(next), isCut };
}

/** A kind and those that stand under it. */
export async function kindsUnder(view: View, kind: string): Promise<readonly string[]> {
  const vocabulary = await remember(view, 'vocabulary', () => vocabularyOf(view));
  const under = [...vocabulary.terms.keys()].filter((term) => isKindUnder(vocabulary, term, kind));
  return [kind, ...under];
}

function fitOf(tier: Tier): Fit {
  if (tier === 'begun' || tier === 'within') return 'written';
  return isLoose(tier) ? 'similar' : tier;
}

function isLoose(tier: Tier): tier is 'loose' | 'loosest' {
  return tier === 'loose' || tier === 'loosest';
}

type Found = { readonly entity: string; readonly full: string; readonly fit: Fit };

async function hitsOf(view: View, found: readonly Found[]): Promise<Hit[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ entity }) => entity);
  const [labels, kinds] = await Promise.all([labelsOf(view, ids), kindsOf(view, ids)]);
  // What has no kind may be an item.
  const accessions = await accessionsOf(
    view,
    ids.filter((id) => !kinds.has(id)),
  );
  const accused = await accusedAmong(view, ids);
  return found.map(({ entity: id, full, fit }) => {
    const accession = accessions.get(id) ?? null;
    const kind = kinds.get(id) ?? (accession === null ? null : 'item');
    const shown = { id, kind, accession, label: labels.of(id), found: full, fit };
    return { ...shown, accused: accused.get(id)?.view ?? null };
  });
}

/** The kind of each entity, as far as the reader sees one. */
export async function kindsOf(
  view: View,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await entities(view).select(['id', 'kind']).where('id', '=', anyText(ids)).execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

async function accessionsOf(view: View, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await items(view)
    .select(['entry.id', 'accession'])
    .where('entry.id', '=', anyText(ids))
    .execute();
  return new Map(rows.map(({ id, accession }) => [id, accession]));
}
