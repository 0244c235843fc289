// When the archive and its items were last checked, and what failed then. A check of
// the whole archive covers the items that it looked at; a later one of an item alone
// takes its place for that item.
import { sql } from 'kysely';
import { actorNames } from './actor-names.ts';
import type { ItemRef } from './claim-view.ts';
import { checks, failedObjects, items, type View } from './view.ts';

/** The last check that covered an item. */
export type ItemChecked = {
  readonly at: string | null;
  readonly byName: string | null;
  /** `unlisted`: more was found than is listed, and of this item nothing is. */
  readonly state: 'held' | 'failed' | 'unlisted';
  /** The code of what failed. */
  readonly code: string | null;
};

export type ChecksOverview = {
  /** The last check of the whole archive; how many findings it had, for those who see everything. */
  readonly last: {
    readonly at: string | null;
    readonly byName: string | null;
    readonly findings: number | null;
  } | null;
  /** Items whose bytes failed at their last check, the first of them by name. */
  readonly failedCount: number;
  readonly failed: readonly (ItemRef & { readonly code: string })[];
  /** Items that no check has covered yet. */
  readonly unchecked: number;
};

type Place = { readonly id: string; readonly position: number; readonly stored: string | null };

const mostFailed = 20;

/** Null where no check has covered the item, or nothing is stored of it. */
export async function findItemCheck(view: View, item: Place): Promise<ItemChecked | null> {
  const { id, position, stored } = item;
  if (stored === null) return null;
  const last = await checks(view)
    .select(['entry.position', 'entry.at', 'entry.by', 'findings', 'listed'])
    .where(
      sql<boolean>`((items is null and entries > ${position}) or items @> array[${id}]::text[])`,
    )
    .orderBy('entry.position', 'desc')
    .executeTakeFirst();
  if (last === undefined) return null;
  const failure = await failedObjects(view)
    .select('check_failure.code')
    .where('entry.id', '=', id)
    .where('check_failure.position', '=', last.position)
    .orderBy('check_failure.ordinal')
    .executeTakeFirst();
  const byName = (await actorNames(view)).get(last.by ?? '') ?? null;
  const isCut = (last.findings ?? 0) > (last.listed ?? 0);
  const state = failure !== undefined ? 'failed' : isCut ? 'unlisted' : 'held';
  return { at: last.at, byName, state, code: failure?.code ?? null };
}

export async function readChecks(view: View): Promise<ChecksOverview> {
  const last = await checks(view)
    .select(['entry.at', 'entry.by', 'findings'])
    .where('items', 'is', null)
    .orderBy('entry.position', 'desc')
    .executeTakeFirst();
  const failed = await listFailed(view);
  return {
    last: last === undefined ? null : await madeBy(view, last),
    failedCount: failed.length,
    failed: failed.slice(0, mostFailed),
    unchecked: await countUnchecked(view),
  };
}

/** Items after all that a whole check looked at, less those that were checked alone. */
async function countUnchecked(view: View): Promise<number> {
  const { reach } = await checks(view)
    .select(sql<number>`coalesce(max(entries), 0)::bigint`.as('reach'))
    .where('items', 'is', null)
    .executeTakeFirstOrThrow();
  const alone = checks(view).select(sql<string>`unnest(items)`.as('id'));
  const { unchecked } = await items(view)
    .select(sql<number>`count(*)`.as('unchecked'))
    .where('item.stored', 'is not', null)
    .where('item.position', '>=', reach)
    .where('entry.id', 'not in', alone)
    .executeTakeFirstOrThrow();
  return unchecked;
}

type Made = {
  readonly at: string | null;
  readonly by: string | null;
  readonly findings: number | null;
};

async function madeBy(view: View, { at, by, findings }: Made) {
  const byName = (await actorNames(view)).get(by ?? '') ?? null;
  return { at, byName, findings: view.level === 'protected' ? findings : null };
}

/** Items that failed in a check that no later one of theirs followed, in log order. */
async function listFailed(view: View) {
  const rows = await failedObjects(view)
    .select(['entry.id', 'item.position', 'item.stored', 'accession', 'name'])
    .distinct()
    .orderBy('item.position')
    .execute();
  const found: (ItemRef & { readonly code: string })[] = [];
  for (const { id, position, stored, accession, name } of rows) {
    const checked = await findItemCheck(view, { id, position, stored });
    if (checked?.code != null) found.push({ id, accession, name, code: checked.code });
  }
  return found;
}
