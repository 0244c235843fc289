// The names of an entity as sources write them, in the order in which they are shown.
import { type Derived, deriveName } from '../../format/name/romanise.ts';
import { anyPosition } from './any-of.ts';
import { entries, names, type View } from './view.ts';

export type EntityName = {
  readonly full: string;
  readonly script: string | null;
  readonly language: string | null;
  readonly status: 'attested' | 'derived';
  /** The id of the claim that gives it; null for the name of an item. */
  readonly claim: string | null;
};

const mostNames = 50;

export async function namesOfEntity(view: View, members: readonly string[]): Promise<EntityName[]> {
  const rows = await names(view)
    .select(['name.full', 'name.script', 'name.language', 'name.rank', 'name.position'])
    .where('name.entity', 'in', members)
    .orderBy('name.rank')
    .orderBy('name.position')
    .limit(mostNames)
    .execute();
  const positions = rows.map(({ position }) => position);
  if (positions.length === 0) return [];
  const found = await entries(view)
    .select(['id', 'position'])
    .where('position', '=', anyPosition(positions))
    .where('kind', '=', 'gavah.claim/1')
    .execute();
  const ids = new Map(found.map(({ id, position }) => [position, id]));
  // An odd rank is a derived name's (fold/name-row.ts).
  return rows.map(({ full, script, language, rank, position }) => ({
    ...{ full, script, language, status: rank % 2 === 0 ? 'attested' : 'derived' },
    claim: ids.get(position) ?? null,
  }));
}

/** A Latin form made by rule, where no name in Latin script is among these. */
export function derivedFrom(found: readonly EntityName[]): Derived | null {
  if (found.some(({ script }) => script === 'Latn')) return null;
  return found.map(deriveName).find((derived) => derived !== null) ?? null;
}
