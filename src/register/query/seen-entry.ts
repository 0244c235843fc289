// An entry of the log whose every field the reader may see: what a proof opens is
// the entry itself, so that nothing in it may speak of what is hidden from them.
import {
  actors,
  custodyEvents,
  entries,
  imports,
  items,
  judgements,
  type View,
  withdrawals,
} from './view.ts';

export type SeenEntry = {
  readonly id: string;
  readonly position: number;
  readonly kind: string | null;
  readonly at: string | null;
  readonly by: string | null;
  /** The name of the actor, where the reader may see it. */
  readonly byName: string | null;
};

/** The entry with this id, or undefined where there is none that the reader may see whole. */
export async function findSeenEntry(view: View, id: string): Promise<SeenEntry | undefined> {
  const entry = await entries(view)
    .select(['entry.id', 'entry.position', 'kind', 'at', 'by'])
    .where('entry.id', '=', id)
    .executeTakeFirst();
  if (entry === undefined || !(await isSeenWhole(view, entry))) return undefined;
  const actor = await actors(view)
    .select('name')
    .where('entry.id', '=', entry.by ?? '')
    .executeTakeFirst();
  return { ...entry, byName: actor?.name ?? null };
}

/** Kinds of which an entry that is seen speaks of nothing that has a visibility of its own. */
const plainKinds = ['archive', 'seal', 'vocabulary', 'actor', 'claim', 'item', 'text'];

type Kinded = Pick<SeenEntry, 'position' | 'kind'>;

async function isSeenWhole(view: View, { position, kind }: Kinded): Promise<boolean> {
  const name = kind?.replace(/^gavah\.(.*)\/\d+$/, '$1') ?? '';
  if (view.level === 'protected' || plainKinds.includes(name)) return true;
  if (name === 'import') return areItemsSeen(view, position);
  return (await findNarrowed(view, { name, position })) !== undefined;
}

type Sought = { readonly name: string; readonly position: number };

/** Looks among the entries of a kind without those that speak of what is hidden. */
async function findNarrowed(view: View, { name, position }: Sought) {
  const seen = {
    custody: () => custodyEvents(view).select('entry.id').where('entry.position', '=', position),
    withdraw: () => withdrawals(view).select('entry.id').where('entry.position', '=', position),
    judgement: () => judgements(view).select('entry.id').where('entry.position', '=', position),
    grade: () => judgements(view).select('entry.id').where('entry.position', '=', position),
  };
  // Any other kind, such as an erasure, names things whatever their visibility is.
  if (!isNarrowed(name, seen)) return undefined;
  return seen[name]().executeTakeFirst();
}

function isNarrowed<Names extends object>(name: string, seen: Names): name is string & keyof Names {
  return Object.hasOwn(seen, name);
}

async function areItemsSeen(view: View, position: number): Promise<boolean> {
  const row = await imports(view)
    .select('items')
    .where('entry.position', '=', position)
    .executeTakeFirst();
  const named = [...new Set(row?.items ?? [])];
  if (named.length === 0) return row !== undefined;
  const seen = await items(view).select('entry.id').where('entry.id', 'in', named).execute();
  return seen.length === named.length;
}
