// Everything that the register says of one thing.
import { Failure } from '../../base/failure.ts';
import { type ClaimView, claimRows, viewClaims } from './claim-view.ts';
import { type ErasureView, listErasures } from './erasures.ts';
import { type Resolved, readByPrefix } from './resolve.ts';
import { type EntityView, showEntity } from './show-entity.ts';
import { type EntryView, type ItemView, showEntry, showItem } from './show-item.ts';
import { type JudgementView, judgementsOnClaim } from './show-judgements.ts';
import type { View } from './view.ts';

/** The acts by which something of an entry was erased; most often there are none. */
type Erased = { readonly erasures: readonly ErasureView[] };

export type Shown =
  | ({ readonly what: 'entity' } & EntityView)
  | ({ readonly what: 'item' } & ItemView & Erased)
  | ({
      readonly what: 'claim';
      readonly claim: ClaimView;
      readonly judgements: readonly JudgementView[];
    } & Erased)
  | ({ readonly what: 'entry' } & EntryView & Erased);

/**
 * What an id, its beginning or an accession number names, with all that is said of it.
 *
 * @throws Failure R-003 if there is nothing that the reader may see, R-004 if there is more than one.
 */
export async function show(view: View, text: string): Promise<Shown> {
  return showResolved(view, await readByPrefix(view, text));
}

export async function showResolved(view: View, found: Resolved): Promise<Shown> {
  if (found.what === 'entity') return { what: 'entity', ...(await showEntity(view, found.id)) };
  const erasures = await listErasures(view, found.id);
  if (found.what === 'claim')
    return { what: 'claim', ...(await readClaim(view, found.id)), erasures };
  const entry = await showEntry(view, found.position);
  if (entry === undefined) throw new Failure('R-003', { prefix: found.id });
  const item = found.what === 'item' ? await showItem(view, entry) : undefined;
  return item === undefined
    ? { what: 'entry', ...entry, erasures }
    : { what: 'item', ...item, erasures };
}

/** A claim by its whole id. @throws Failure R-003. */
export async function readClaim(view: View, id: string) {
  const rows = await claimRows(view).where('entry.id', '=', id).execute();
  const [claim] = await viewClaims(view, rows);
  if (claim === undefined) throw new Failure('R-003', { prefix: id });
  return { claim, judgements: await judgementsOnClaim(view, id) };
}
