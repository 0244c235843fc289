// What the register knows of the things that somebody is about to record claims on:
// asked for a few ids, so that recording costs the same however large the archive is.
import type { Claim } from '../../format/kinds/claim.ts';
import { claims, entities, items, standingClaims, type View } from './view.ts';

/** Which of these ids name something: an entity, an item, or what claims speak of. */
export async function findKnown(view: View, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const left = () => [...new Set(ids)].filter((id) => !known.has(id));
  const add = (rows: readonly { readonly id: string | null }[]) => {
    for (const { id } of rows) if (id !== null) known.add(id);
  };
  if (left().length === 0) return known;
  add(await entities(view).select('id').where('id', 'in', left()).execute());
  if (left().length === 0) return known;
  add(await items(view).select('entry.id').where('entry.id', 'in', left()).execute());
  for (const column of ['source', 'object_entity', 'place'] as const) {
    if (left().length === 0) return known;
    const query = standingClaims(view).select(`claim.${column} as id`).distinct();
    add(await query.where(`claim.${column}`, 'in', left()).execute());
  }
  return known;
}

/** The kinds that are asserted of each of these entities. */
export async function readKindsOf(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await standingClaims(view)
    .select(['subject', 'object_term'])
    .distinct()
    .where('predicate', '=', 'kind')
    .where('stance', '=', 'asserts')
    .where('subject', 'in', [...new Set(ids)])
    .orderBy('object_term')
    .execute();
  const kinds = new Map<string, string[]>();
  for (const { subject, object_term: kind } of rows) {
    if (subject === null || kind === null) continue;
    kinds.set(subject, [...(kinds.get(subject) ?? []), kind]);
  }
  return kinds;
}

const levels: readonly Claim['visibility'][] = ['public', 'team', 'protected'];

/** The visibility of each of these items; what is no item that may be seen is not there. */
export async function readItemVisibility(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Claim['visibility']>> {
  if (ids.length === 0) return new Map();
  const rows = await items(view)
    .select(['entry.id', 'item.visibility'])
    .where('entry.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, visibility }) => [id, levels[visibility] ?? 'protected']));
}

export type ClaimState = {
  readonly state: 'stands' | 'withdrawn' | 'superseded';
  readonly subject: string | null;
  readonly predicate: string | null;
};

/** How each of these claims stands; what is no claim that may be seen is not there. */
export async function readClaimStates(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimState>> {
  if (ids.length === 0) return new Map();
  const rows = await claims(view)
    .select(['entry.id', 'subject', 'predicate', 'withdrawn_by', 'superseded_by'])
    .where('entry.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, subject, predicate, withdrawn_by, superseded_by }) => {
      const isStanding = withdrawn_by === null && superseded_by === null;
      const ended = withdrawn_by === null ? 'superseded' : 'withdrawn';
      return [id, { state: isStanding ? 'stands' : ended, subject, predicate }];
    }),
  );
}
