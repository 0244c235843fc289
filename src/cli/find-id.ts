// From what a person typed (an id, its beginning, an accession number) to an entry.
import { Failure } from '../base/failure.ts';
import { readByPrefix } from '../register/query/resolve.ts';
import { entries, viewOf } from '../register/query/view.ts';
import type { Register } from '../register/register.ts';

export type FoundEntry = { readonly id: string; readonly position: number; readonly kind: string };

/**
 * The one entry that the text names.
 *
 * @throws Failure for none or several; U-014 for an entity, which has no entry of its own.
 */
export async function findEntry(register: Register, text: string): Promise<FoundEntry> {
  // Whoever has the folder has everything in it; the levels are for what leaves it.
  const view = viewOf(register, 'protected');
  const found = await readByPrefix(view, text);
  if (found.what === 'entity') {
    throw new Failure('U-014', { id: text });
  }
  const { id, position } = found;
  const row = await entries(view)
    .select('kind')
    .where('position', '=', position)
    .executeTakeFirst();
  return { id, position, kind: row?.kind ?? '' };
}
