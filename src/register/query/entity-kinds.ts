// Of what kind every entity is said to be.
import type { Database } from '../database/database.ts';
import { standingClaims, viewOf } from './view.ts';

/** Every entity of which a kind is asserted, with all kinds that are, in the order of their ids. */
export async function readEntityKinds(
  database: Database,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await standingClaims(viewOf({ database }, 'protected'))
    .select(['subject', 'object_term'])
    .distinct()
    .where('predicate', '=', 'kind')
    .where('stance', '=', 'asserts')
    .orderBy('subject')
    .orderBy('object_term')
    .execute();
  const kinds = new Map<string, string[]>();
  for (const { subject, object_term: kind } of rows) {
    if (subject === null || kind === null) continue;
    const known = kinds.get(subject);
    if (known === undefined) kinds.set(subject, [kind]);
    else known.push(kind);
  }
  return kinds;
}
