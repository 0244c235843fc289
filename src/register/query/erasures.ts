// What stays of what was erased: when, by whom and under which reason.
import { actorNames } from './actor-names.ts';
import { entries, type View } from './view.ts';

export type ErasureView = {
  readonly id: string;
  readonly at: string | null;
  readonly by: string | null;
  readonly byName: string | null;
  /** A reason code: safety, law, consent-withdrawn, error. */
  readonly reason: string | null;
  readonly note: string | null;
};

/** The acts by which something of an entry was erased, in log order. */
export async function listErasures(view: View, target: string): Promise<ErasureView[]> {
  const found = await entries(view)
    .innerJoin('erase_target', 'erase_target.position', 'entry.position')
    .innerJoin('erase', 'erase.position', 'entry.position')
    .where('erase_target.target', '=', target)
    .select(['entry.id', 'entry.position', 'entry.at', 'entry.by'])
    .select(['erase.reason', 'erase.note'])
    .distinct()
    .orderBy('entry.position')
    .execute();
  const names = await actorNames(view);
  return found.map(({ position: _, ...act }) => ({
    ...act,
    byName: names.get(act.by ?? '') ?? null,
  }));
}
