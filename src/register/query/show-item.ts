// An item with its history and what was read from it; and any other entry of the log.
import type { Json } from '../../base/json.ts';
import { type AlikeItem, listAlike } from './alike.ts';
import { findPicture, type PictureView } from './alike-pictures.ts';
import { findItemCheck, type ItemChecked } from './checks.ts';
import { type ClaimView, claimRows, type ItemRef, itemRefs, viewClaims } from './claim-view.ts';
import { type ItemCustody, readCustody } from './custody.ts';
import { findText, listTextEntries } from './texts.ts';
import { actors, entries, imports, items, type View, withdrawals } from './view.ts';

export type EntryView = {
  readonly id: string;
  readonly position: number;
  readonly kind: string | null;
  readonly at: string | null;
  readonly by: string | null;
  /** The name of the actor, where the reader may see it. */
  readonly byName: string | null;
  readonly visibility: number;
  readonly closed: readonly string[];
  readonly fault: string | null;
  /** What the entry withdraws or imports, where it does. */
  readonly target: string | null;
  readonly reason: string | null;
  readonly import: {
    readonly name: string | null;
    readonly rows: number | null;
    readonly entries: number | null;
    readonly refusals: number | null;
  } | null;
};

export type ItemView = EntryView &
  ItemCustody & {
    readonly accession: string;
    readonly name: string | null;
    readonly path: string | null;
    readonly spelling: string | null;
    readonly mediaType: string | null;
    readonly sizeBytes: number | null;
    readonly sha256: string | null;
    readonly sha512: string | null;
    readonly encoding: string | null;
    readonly stored: string | null;
    readonly modified: string | null;
    readonly from: string | null;
    readonly method: string | null;
    readonly collectedAt: string | null;
    readonly relevance: string | null;
    readonly risk: string | null;
    readonly note: string | null;
    readonly language: string | null;
    readonly consent: Json;
    readonly duplicateOf: ItemRef | null;
    readonly derivedFrom: ItemRef | null;
    readonly derivation: Json;
    readonly source: string | null;
    /** Its format as a signature tells it, with the PRONOM id; null where none is certain. */
    readonly format: {
      readonly puid: string;
      readonly name: string;
      readonly version: string | null;
    } | null;
    /** Which sorts of metadata are inside; null where nothing looked. */
    readonly embedded: { readonly state: string; readonly sorts: readonly string[] } | null;
    /** What the workbench showed it with when it came. */
    readonly shownWith: string | null;
    /** The last check that covered it; null where none did. */
    readonly checked: ItemChecked | null;
    /** Items whose texts are much the same, most alike first. */
    readonly alike: readonly AlikeItem[];
    /** What was worked out of it as a picture, with those much the same; null where nothing was. */
    readonly picture: PictureView | null;
    /** The entries that hold its text, in order. */
    readonly texts: readonly string[];
    /** How many claims were read from it, and the first of them in log order. */
    readonly claimCount: number;
    readonly claims: readonly ClaimView[];
  };

const mostClaims = 200;

export async function showEntry(view: View, position: number): Promise<EntryView | undefined> {
  const row = await entries(view)
    .selectAll('entry')
    .where('position', '=', position)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [actor, withdrawal, imported] = await Promise.all([
    actors(view)
      .select('name')
      .where('entry.id', '=', row.by ?? '')
      .executeTakeFirst(),
    withdrawals(view)
      .select(['target', 'reason'])
      .where('entry.position', '=', position)
      .executeTakeFirst(),
    imports(view)
      .select(['name', 'rows', 'import.entries', 'refusal_count as refusals'])
      .where('entry.position', '=', position)
      .executeTakeFirst(),
  ]);
  return {
    ...row,
    byName: actor?.name ?? null,
    target: withdrawal?.target ?? null,
    reason: withdrawal?.reason ?? null,
    import: imported ?? null,
  };
}

export async function showItem(view: View, entry: EntryView): Promise<ItemView | undefined> {
  const row = await items(view)
    .selectAll('item')
    .where('entry.position', '=', entry.position)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { position, number, media_type, size_bytes, received_from, ...rest } = row;
  const { puid, format_name, format_version, embedded, embedded_sorts, viewer, ...known } = rest;
  const { collected_at, duplicate_of, derived_from, ...plain } = known;
  const others = [duplicate_of, derived_from].filter((id) => id !== null);
  const refs = await itemRefs(view, others);
  return {
    ...entry,
    ...plain,
    mediaType: media_type,
    format: puid === null ? null : { puid, name: format_name ?? '', version: format_version },
    embedded: embedded === null ? null : { state: embedded, sorts: embedded_sorts ?? [] },
    shownWith: viewer,
    sizeBytes: size_bytes,
    from: received_from,
    collectedAt: collected_at,
    duplicateOf: refOf(refs, duplicate_of),
    derivedFrom: refOf(refs, derived_from),
    ...(await readCustody(view, entry)),
    checked: await findItemCheck(view, { id: entry.id, position, stored: row.stored }),
    alike: await listAlike(view, duplicate_of ?? entry.id),
    picture: await findPicture(view, duplicate_of ?? entry.id),
    texts: await textsOf(view, entry.id),
    ...(await claimsFrom(view, entry.id)),
  };
}

function refOf(refs: ReadonlyMap<string, ItemRef>, id: string | null): ItemRef | null {
  return id === null ? null : (refs.get(id) ?? { id, accession: null, name: null });
}

async function textsOf(view: View, id: string): Promise<string[]> {
  const text = await findText(view, id);
  return text === undefined ? [] : listTextEntries(view, text);
}

async function claimsFrom(
  view: View,
  id: string,
): Promise<Pick<ItemView, 'claims' | 'claimCount'>> {
  const from = claimRows(view).where('claim.item', '=', id);
  const { count } = await from
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await from.orderBy('claim.position').limit(mostClaims).execute();
  return { claimCount: count, claims: await viewClaims(view, rows) };
}
