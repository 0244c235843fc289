// Asks what the first pages ask, once, so that the first reader of a large archive
// does not wait for a register of which nothing is in memory yet.
import { readArchiveOverview } from '../register/query/archive-overview.ts';
import { listEntities } from '../register/query/list-entities.ts';
import { listItems } from '../register/query/list-items.ts';
import { listPoints } from '../register/query/list-points.ts';
import { allSources } from '../register/query/list-sources.ts';
import type { Office } from './office.ts';

/** Nothing depends on it: what it could not ask, the first reader will. */
export async function warm(office: Office): Promise<void> {
  const view = office.view('protected');
  try {
    await readArchiveOverview(view);
    await listItems(view, {});
    await listEntities(view, {});
    await listPoints(view, {});
    await allSources(view);
  } catch {
    // The register may be closed again meanwhile.
  }
}
