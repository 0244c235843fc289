// A claim as it is shown: with the names of everything that it speaks of, who
// says it, through whom, where it stands, and whether it still does.
import type { Claim } from '../../format/kinds/claim.ts';
import { type AccusedView, accusedIn } from './accused.ts';
import { anyPosition, anyText } from './any-of.ts';
import { type Label, type Labels, labelsOf, termLabelsOf } from './labels.ts';
import { claims, entries, items, standingClaims, supersededBy, type View } from './view.ts';

export type Named = { readonly id: string; readonly label: Label };

export type ClaimView = {
  readonly id: string;
  readonly position: number;
  readonly at: string | null;
  readonly by: string | null;
  readonly ref: string | null;
  readonly subject: Named | null;
  readonly predicate: Named | null;
  readonly stance: Claim['stance'] | null;
  readonly object: Claim['object'];
  /** The label of the object where it is an entity or a term. */
  readonly objectLabel: Label | null;
  readonly when: Claim['when'];
  readonly place: Named | null;
  readonly role: string | null;
  readonly scope: Claim['scope'];
  readonly source: Named | null;
  readonly cited: string | null;
  readonly access: Claim['access'] | null;
  readonly chain: readonly (Claim['chain'][number] & { readonly speakerLabel: Label | null })[];
  readonly hedge: string | null;
  readonly item: ItemRef | null;
  readonly locator: Claim['locator'];
  readonly reading: Claim['reading'];
  readonly machine: Claim['machine'];
  readonly visibility: number;
  readonly note: string | null;
  readonly state: 'stands' | 'withdrawn' | 'superseded';
  /** The id of the entry that withdraws or corrects it. */
  readonly endedBy: string | null;
  readonly supersedes: string | null;
  /** The names of its closed fields. */
  readonly closed: readonly string[];
  /** The accused whom it names, each with how far the proceedings came: part of every allegation. */
  readonly accused: readonly AccusedView[];
};

export type ItemRef = {
  readonly id: string;
  readonly accession: string | null;
  readonly name: string | null;
};

/** The rows that {@link viewClaims} shows: a selection of claims, to be narrowed and ordered. */
export function claimRows(view: View) {
  return claims(view).selectAll('claim').select(entryColumns);
}

export function standingRows(view: View) {
  return standingClaims(view).selectAll('claim').select(entryColumns);
}

const entryColumns = ['entry.id', 'entry.at', 'entry.by', 'entry.closed'] as const;

export type ClaimRow = Awaited<ReturnType<ReturnType<typeof claimRows>['execute']>>[number];

/** Claims with the labels of what they speak of, in the order given. */
export async function viewClaims(view: View, rows: readonly ClaimRow[]): Promise<ClaimView[]> {
  const correctedBy = supersededBy(view);
  const words = {
    entities: await labelsOf(view, rows.flatMap(entitiesIn)),
    terms: await termLabelsOf(view, rows.flatMap(termsIn)),
    items: await itemRefs(
      view,
      rows.flatMap(({ item }) => item ?? []),
    ),
    ends: await entryIds(
      view,
      rows.flatMap((row) => row.withdrawn_by ?? row[correctedBy] ?? []),
    ),
    correctedBy,
  };
  const accused = await accusedIn(view, rows);
  return rows.map((row, i) => ({ ...viewOfRow(row, words), accused: accused[i] ?? [] }));
}

type Words = {
  readonly entities: Labels;
  readonly terms: Labels;
  readonly items: ReadonlyMap<string, ItemRef>;
  readonly ends: ReadonlyMap<number, string>;
  readonly correctedBy: ReturnType<typeof supersededBy>;
};

function viewOfRow(row: ClaimRow, words: Words): Omit<ClaimView, 'accused'> {
  const { id, position, at, by, ref, role, cited, hedge, note, visibility, supersedes, closed } =
    row;
  const named = (entity: string | null): Named | null =>
    entity === null ? null : { id: entity, label: words.entities.of(entity) };
  const { chain, ...values } = valuesOf(row);
  return {
    ...{ id, position, at, by, ref, role, cited, hedge, note, visibility, supersedes, closed },
    ...values,
    ...endOf(row, words),
    chain: chain.map((link) => ({ ...link, speakerLabel: named(link.speaker)?.label ?? null })),
    subject: named(row.subject),
    place: named(row.place),
    source: named(row.source),
    predicate:
      row.predicate === null ? null : { id: row.predicate, label: words.terms.of(row.predicate) },
    objectLabel: objectLabel(row, words),
    item: row.item === null ? null : (words.items.get(row.item) ?? hiddenItem(row.item)),
  };
}

// The fold took these from an entry whose shape it had checked, and JSON keeps them as they were.
function valuesOf(row: ClaimRow) {
  return {
    stance: row.stance as Claim['stance'] | null,
    object: row.object as Claim['object'],
    when: row.when_value as Claim['when'],
    scope: row.scope as Claim['scope'],
    access: row.access as Claim['access'] | null,
    chain: (row.chain ?? []) as Claim['chain'],
    locator: (row.locator ?? []) as Claim['locator'],
    reading: row.reading as Claim['reading'],
    machine: row.machine as Claim['machine'],
  };
}

function objectLabel(row: ClaimRow, words: Words): Label | null {
  if (row.object_entity !== null) return words.entities.of(row.object_entity);
  return row.object_term === null ? null : words.terms.of(row.object_term);
}

function endOf(row: ClaimRow, words: Words): Pick<ClaimView, 'state' | 'endedBy'> {
  const corrected = row[words.correctedBy];
  const end = row.withdrawn_by ?? corrected;
  const endedBy = end === null ? null : (words.ends.get(end) ?? null);
  if (row.withdrawn_by !== null) return { state: 'withdrawn', endedBy };
  return { state: corrected === null ? 'stands' : 'superseded', endedBy };
}

/** An item that the reader may not see goes by its id alone. */
function hiddenItem(id: string): ItemRef {
  return { id, accession: null, name: null };
}

function entitiesIn(row: ClaimRow): string[] {
  const { chain } = valuesOf(row);
  const speakers = chain.map(({ speaker }) => speaker);
  const all = [row.subject, row.object_entity, row.place, row.source, ...speakers];
  return all.filter((id) => id !== null);
}

function termsIn({ predicate, object_term }: ClaimRow): string[] {
  return [predicate, object_term].filter((term) => term !== null);
}

export async function itemRefs(view: View, ids: string[]): Promise<ReadonlyMap<string, ItemRef>> {
  if (ids.length === 0) return new Map();
  const rows = await items(view)
    .select(['entry.id', 'accession', 'name'])
    .where('entry.id', '=', anyText([...new Set(ids)]))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function entryIds(view: View, positions: number[]): Promise<ReadonlyMap<number, string>> {
  if (positions.length === 0) return new Map();
  const rows = await entries(view)
    .select(['id', 'position'])
    .where('position', '=', anyPosition([...new Set(positions)]))
    .execute();
  return new Map(rows.map(({ id, position }) => [position, id]));
}
