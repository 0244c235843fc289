// Of what kind every entity is said to be.
import { EntityKinds } from '../../format/entity-kinds.ts';
import type { Database } from '../database/database.ts';
import { standingClaims, viewOf } from './view.ts';

/** How many rows are asked for at a time. */
const pageRows = 20_000;

/** Every entity of which a kind is asserted, with all kinds that are. */
export async function readEntityKinds(database: Database): Promise<EntityKinds> {
  const kinds = new EntityKinds();
  let after = -1;
  for (;;) {
    const rows = await readPage(database, after);
    for (const { subject, object_term: kind } of rows) {
      if (subject !== null && kind !== null && !kinds.kindsOf(subject)?.includes(kind)) {
        kinds.add(subject, kind);
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRows) return kinds;
    after = last.position;
  }
}

function readPage(database: Database, after: number) {
  return standingClaims(viewOf({ database }, 'protected'))
    .select(['claim.position', 'subject', 'object_term'])
    .where('predicate', '=', 'kind')
    .where('stance', '=', 'asserts')
    .where('claim.position', '>', after)
    .orderBy('claim.position')
    .limit(pageRows)
    .execute();
}
