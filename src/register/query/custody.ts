// What happened to an item after its receipt, in the order of the log, with who holds
// it by that record and where the record leaves a gap.
import {
  type Custody,
  type CustodyEvent,
  type CustodyGap,
  type CustodyHolder,
  type CustodyStep,
  followCustody,
} from '../../format/custody.ts';
import { actorNames } from './actor-names.ts';
import { custodyEvents, type View } from './view.ts';

export type CustodyView = Omit<CustodyEvent, 'closed'> & {
  readonly place: string | null;
  readonly note: string | null;
};

export type ItemCustody = {
  readonly custody: readonly CustodyView[];
  /** Null where the record no longer says, and for the public, who see no custody. */
  readonly holder: CustodyHolder | null;
  readonly gaps: readonly CustodyGap[];
};

/** @param item with the receipt: when it was, and by whom. */
export async function readCustody(
  view: View,
  item: CustodyStep & { readonly id: string },
): Promise<ItemCustody> {
  if (view.level === 'public') return { custody: [], holder: null, gaps: [] };
  const rows = await custodyEvents(view)
    .select(['entry.at', 'entry.by', 'act', 'happened', 'from_whom as from', 'to_whom as to'])
    .select(['place', 'note', 'entry.closed'])
    .where('custody.item', '=', item.id)
    .orderBy('entry.position')
    .execute();
  const names = await actorNames(view);
  const events = rows.map((row) => ({
    ...row,
    byName: names.get(row.by ?? '') ?? null,
    happened: row.happened as CustodyEvent['happened'],
  }));
  const { holder, gaps }: Custody = followCustody(item, events);
  const custody = events.map(({ closed: _, ...event }) => event);
  return { custody, holder, gaps };
}
