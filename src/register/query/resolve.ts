// From what a person types to the one thing that is meant: an accession number,
// the id of an entity, or the beginning of an id.
import { Failure } from '../../base/failure.ts';
import { isItemKind } from '../../format/kinds/item.ts';
import { writeAccession } from '../fold/item-row.ts';
import { entities, entries, items, standingClaims, type View } from './view.ts';

export type Resolved =
  | { readonly what: 'entity'; readonly id: string }
  | {
      readonly what: 'item' | 'claim' | 'entry';
      readonly id: string;
      readonly position: number;
    };

const most = 10;

/** Everything, up to ten, that the text names or whose id it begins; what it names alone, if so. */
export async function findByPrefix(view: View, text: string): Promise<Resolved[]> {
  if (text === '') return [];
  // A list may call its persons a1, a2, …: what is called just so comes before what a1 is short for.
  const called = await findEntity(view, text);
  const named = called.length > 0 ? called : await findAccession(view, text);
  if (named.length > 0) return named;
  const [byEntry, byEntity] = await Promise.all([
    findEntries(view, text),
    findEntities(view, text),
  ]);
  const held = new Set(byEntry.map(({ id }) => id));
  return [...byEntry, ...byEntity.filter(({ id }) => !held.has(id))].slice(0, most);
}

/** @throws Failure R-003 if there is nothing, R-004 if there is more than one. */
export async function readByPrefix(view: View, text: string): Promise<Resolved> {
  const found = await findByPrefix(view, text);
  const [only, second] = found;
  if (only === undefined) throw new Failure('R-003', { prefix: text });
  if (second === undefined) return only;
  const some = found.slice(0, 3).map(({ id }) => id.slice(0, 16));
  throw new Failure('R-004', { prefix: text, some: some.join(', ') });
}

async function findAccession(view: View, text: string): Promise<Resolved[]> {
  const [, digits] = /^[Aa]-?(\d{1,12})$/.exec(text) ?? [];
  if (digits === undefined) return [];
  const rows = await items(view)
    .select(['entry.id', 'entry.position'])
    .where('accession', '=', writeAccession(Number(digits)))
    .execute();
  return rows.map((row) => ({ what: 'item', ...row }));
}

async function findEntity(view: View, text: string): Promise<Resolved[]> {
  if (/^[0-9a-f]{64}$/.test(text)) return [];
  const found = await entities(view).select('id').where('id', '=', text).executeTakeFirst();
  if (found !== undefined) return [{ what: 'entity', id: found.id }];
  return [];
}

async function findEntries(view: View, text: string): Promise<Resolved[]> {
  if (!/^[0-9a-f]{4,64}$/.test(text)) return [];
  const rows = await entries(view)
    .select(['id', 'position', 'kind'])
    .where('id', '>=', text)
    .where('id', '<', `${text}~`)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id, position, kind }) => ({ what: whatOf(kind), id, position }));
}

function whatOf(kind: string | null): 'item' | 'claim' | 'entry' {
  if (isItemKind(kind ?? '')) return 'item';
  return kind === 'gavah.claim/1' ? 'claim' : 'entry';
}

// `~` sorts after everything that an id may hold.
async function findEntities(view: View, text: string): Promise<Resolved[]> {
  const rows = await entities(view)
    .select('id')
    .where('id', '>=', text)
    .where('id', '<', `${text}~`)
    .orderBy('id')
    .limit(most)
    .execute();
  if (rows.length > 0) return rows.map(({ id }) => ({ what: 'entity', id }));
  return findMentioned(view, text);
}

/** An id that claims speak of without any being about it. */
async function findMentioned(view: View, text: string): Promise<Resolved[]> {
  const found = await standingClaims(view)
    .select('object_entity as id')
    .where((eb) =>
      eb.or([eb('object_entity', '=', text), eb('source', '=', text), eb('place', '=', text)]),
    )
    .limit(1)
    .executeTakeFirst();
  return found === undefined ? [] : [{ what: 'entity', id: text }];
}
