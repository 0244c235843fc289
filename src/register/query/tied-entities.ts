// The entities of a kind that claims tie others to, in either direction.
import { isKindUnder } from '../../format/vocabulary.ts';
import { remember } from './remembered.ts';
import { currentClaims, entities, type View } from './view.ts';
import { vocabularyOf } from './vocabulary.ts';

type Wanted = { readonly kind: string; readonly limit: number };

/** Those of the kind, or of one that stands under it, with the kind of each, by their ids. */
export async function tiedEntities(
  view: View,
  members: readonly string[],
  { kind, limit }: Wanted,
): Promise<ReadonlyMap<string, string>> {
  const vocabulary = await remember(view, 'vocabulary', () => vocabularyOf(view));
  const under = [...vocabulary.terms.keys()].filter((term) => isKindUnder(vocabulary, term, kind));
  const tied = currentClaims(view)
    .select('object_entity as id')
    .where('subject', 'in', members)
    .where('object_entity', 'is not', null)
    .union(currentClaims(view).select('subject as id').where('object_entity', 'in', members));
  const rows = await entities(view)
    .select(['id', 'kind'])
    .where('id', 'in', tied)
    .where('id', 'not in', members)
    .where('kind', 'in', [kind, ...under])
    .orderBy('id')
    .limit(limit)
    .execute();
  return new Map(rows.flatMap((row) => (row.kind === null ? [] : [[row.id, row.kind]])));
}
