// Everything that the register says of one thing.
import { Failure } from '../../base/failure.ts';
import { type ClaimView, claimRows, viewClaims } from './claim-view.ts';
import { type Resolved, readByPrefix } from './resolve.ts';
import { type EntityView, showEntity } from './show-entity.ts';
import { type EntryView, type ItemView, showEntry, showItem } from './show-item.ts';
import { type JudgementView, judgementsOnClaim } from './show-judgements.ts';
import type { View } from './view.ts';

export type Shown =
  | ({ readonly what: 'entity' } & EntityView)
  | ({ readonly what: 'item' } & ItemView)
  | {
      readonly what: 'claim';
      readonly claim: ClaimView;
      readonly judgements: readonly JudgementView[];
    }
  | ({ readonly what: 'entry' } & EntryView);

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
  if (found.what === 'claim') return showClaim(view, found);
  const entry = await showEntry(view, found.position);
  if (entry === undefined) throw new Failure('R-003', { prefix: found.id });
  const item = found.what === 'item' ? await showItem(view, entry) : undefined;
  return item === undefined ? { what: 'entry', ...entry } : { what: 'item', ...item };
}

async function showClaim(view: View, { id }: { readonly id: string }): Promise<Shown> {
  return { what: 'claim', ...(await readClaim(view, id)) };
}

/** A claim by its whole id. @throws Failure R-003. */
export async function readClaim(view: View, id: string) {
  const rows = await claimRows(view).where('entry.id', '=', id).execute();
  const [claim] = await viewClaims(view, rows);
  if (claim === undefined) throw new Failure('R-003', { prefix: id });
  return { claim, judgements: await judgementsOnClaim(view, id) };
}
