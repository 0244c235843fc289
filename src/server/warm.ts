// Asks what the first pages ask, once, so that the first reader of a large archive
// does not wait for a register of which nothing is in memory yet.
import { readArchiveOverview } from '../register/query/archive-overview.ts';
import { listEntities } from '../register/query/list-entities.ts';
import { listItems } from '../register/query/list-items.ts';
import { listPoints } from '../register/query/list-points.ts';
import { allSources } from '../register/query/list-sources.ts';
import type { Office } from './office.ts';

/** Nothing depends on it: what it could not ask, the first reader will. */
export async function warm(office: Office, { signal }: { signal: AbortSignal }): Promise<void> {
  const view = office.view('protected');
  const questions = [
    () => readArchiveOverview(view),
    () => listItems(view, {}),
    () => listEntities(view, {}),
    () => listPoints(view, {}),
    () => allSources(view),
  ];
  for (const ask of questions) {
    if (signal.aborted) return;
    // A question that fails now fails for its reader, who is told.
    await ask().catch(() => undefined);
  }
}
