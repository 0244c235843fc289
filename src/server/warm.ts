// Asks what the first pages ask, once and before anybody is let in, so that the first readers of
// a large archive do not wait for a register of which nothing is in memory yet.
import { readArchiveOverview } from '../register/query/archive-overview.ts';
import { readEntity } from '../register/query/entity-page.ts';
import { listEntities } from '../register/query/list-entities.ts';
import { listItems } from '../register/query/list-items.ts';
import { listPoints } from '../register/query/list-points.ts';
import { allSources } from '../register/query/list-sources.ts';
import { readRelations } from '../register/query/relations.ts';
import { search } from '../register/query/search.ts';
import { readTimeline } from '../register/query/timeline.ts';
import type { View } from '../register/query/view.ts';
import type { Office } from './office.ts';

/** Nothing depends on it: what it could not ask, the first reader will. */
export async function warm(office: Office, { signal }: { signal: AbortSignal }): Promise<void> {
  const view = office.view('protected');
  const questions = [
    () => readArchiveOverview(view),
    () => listItems(view, {}),
    () => warmEntity(view),
    () => listPoints(view, {}),
    () => allSources(view),
    // Likely like nothing that there is, so that every degree of fit is looked through.
    () => search(view, 'qyzw', { limit: 1 }),
    () => listEntities(view, { q: 'qyzw' }),
    () => listItems(view, { q: 'qyzw' }),
  ];
  for (const ask of questions) {
    if (signal.aborted) return;
    // A question that fails now fails for its reader, who is told.
    await ask().catch(() => undefined);
  }
}

/** The list of entities, and the page of its first one with what is on it. */
async function warmEntity(view: View): Promise<void> {
  const [first] = (await listEntities(view, {})).rows;
  if (first === undefined) return;
  await readEntity(view, first.id);
  await readTimeline(view, first.id);
  await readRelations(view, first.id);
}
