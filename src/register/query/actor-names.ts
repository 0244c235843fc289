// What the people who work on the archive are called.
import { remember } from './remembered.ts';
import { actors, type View } from './view.ts';

/** The names of the actors that the reader may know of, by the ids of their entries. */
export function actorNames(view: View): Promise<ReadonlyMap<string, string>> {
  return remember(view, 'actors', async () => {
    const rows = await actors(view).select(['entry.id', 'actor.name']).execute();
    return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
  });
}
