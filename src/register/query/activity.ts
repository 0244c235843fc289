// What happened lately: the entries of the log, the newest first. Those alike that
// were written in one minute are one row, and an import is one with its claims.
import { sql } from 'kysely';
import { actorNames } from './actor-names.ts';
import { type PageOf, type Paging, positionAfter, writeKey } from './cursors.ts';
import type { Label } from './labels.ts';
import { remember } from './remembered.ts';
import { happenings, imports, type View } from './view.ts';
import { whatHappened } from './what-happened.ts';

export type ActivityRow = {
  /** The newest entry of the run. */
  readonly id: string;
  readonly position: number;
  readonly kind: string | null;
  readonly at: string | null;
  readonly byName: string | null;
  readonly what: Label | null;
  /** How many entries are alike; of an import, how many claims it brought. */
  readonly count: number;
};

export type Happening = {
  readonly id: string;
  readonly position: number;
  readonly kind: string | null;
  readonly at: string | null;
  readonly by: string | null;
};

type Run = Happening & { readonly count: number };

// A run is cut where one page would read more entries than this.
const mostRead = 10_000;

/** @throws Failure R-006 if the cursor is not one of this list. */
export async function listActivity(
  view: View,
  { limit = 30, cursor }: Paging = {},
): Promise<PageOf<ActivityRow>> {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : positionAfter(cursor);
  const page = await remember(view, `runs ${before} ${limit}`, () => readRuns(view, before, limit));
  const words = await whatHappened(view, page.runs);
  const names = await actorNames(view);
  const rows = page.runs.map(({ by, ...run }) => ({
    ...run,
    byName: names.get(by ?? '') ?? null,
    what: words.get(run.id) ?? null,
  }));
  return { rows, next: page.end === undefined ? null : writeKey([page.end]), total: null };
}

type Runs = {
  readonly runs: readonly Run[];
  /** Where the next page begins; undefined at the beginning of the log. */
  readonly end: number | undefined;
};

async function readRuns(view: View, before: number, limit: number): Promise<Runs> {
  const runs: Run[] = [];
  let left = mostRead;
  for (const stretch of await stretchesOf(view, before)) {
    if (runs.length >= limit || left <= 0) return { runs, end: stretch.before };
    const found = await runsIn(view, stretch, limit - runs.length);
    runs.push(...found.runs);
    left -= found.read;
    if (found.end !== undefined) return { runs, end: found.end };
  }
  return { runs, end: undefined };
}

type Stretch = {
  /** The first position of it. */
  readonly from: number;
  readonly before: number;
  /** How many claims the import brought that is its last entry. */
  readonly imported: number | undefined;
};

/** The log below a position without the claims of imports, the newest stretch first. */
async function stretchesOf(view: View, before: number): Promise<Stretch[]> {
  const all = await remember(view, 'imports', () => readImportSpans(view));
  const stretches: Stretch[] = [];
  let top: { readonly before: number; readonly imported: number | undefined } = {
    before,
    imported: undefined,
  };
  for (const { position, entries, seen } of all) {
    if (position >= before) continue;
    const from = position + entries + 1;
    if (from < top.before) stretches.push({ from, ...top });
    top = { before: position + 1, imported: seen };
  }
  return [...stretches, { from: 0, ...top }];
}

async function readImportSpans(view: View) {
  const rows = await imports(view)
    .select(['entry.position', 'import.entries'])
    .orderBy('entry.position', 'desc')
    .execute();
  const spans: { position: number; entries: number; seen: number }[] = [];
  for (const { position, entries } of rows) {
    const all = entries ?? 0;
    const seen = view.level === 'protected' ? all : await countSeen(view, position, all);
    spans.push({ position, entries: all, seen });
  }
  return spans;
}

async function countSeen(view: View, position: number, entries: number): Promise<number> {
  const { n } = await happenings(view)
    .select(sql<number>`count(*)`.as('n'))
    .where('entry.position', '>', position)
    .where('entry.position', '<=', position + entries)
    .executeTakeFirstOrThrow();
  return n;
}

// The first entry of each run with its place among all that were read: the
// difference of two places is the length of a run.
async function runsIn(view: View, { from, before, imported }: Stretch, most: number) {
  const rows = await view.db
    .with('hit', () =>
      happenings(view)
        .select(['entry.id', 'entry.position', 'kind', 'at', 'by'])
        .where('entry.position', '>=', from)
        .where('entry.position', '<', before)
        .orderBy('entry.position', 'desc')
        .limit(mostRead),
    )
    .with('best', (db) => db.selectFrom('hit').selectAll().select(runColumns))
    .selectFrom('best')
    .selectAll()
    .where('is_first', '=', true)
    .orderBy('position', 'desc')
    .limit(most + 1)
    .execute();
  const read = rows[0]?.read ?? 0;
  const runs = rows.slice(0, most).map(({ id, position, kind, at, by, nth }, i) => {
    const length = (rows[i + 1]?.nth ?? read + 1) - nth;
    const count = i === 0 && imported !== undefined ? imported : length;
    return { id, position, kind, at, by, count };
  });
  const cut = rows[most];
  const lowest = read === mostRead ? rows[0]?.lowest : undefined;
  return { runs, read, end: cut === undefined ? lowest : cut.position + 1 };
}

const isNewRun = sql`(kind, by, left(at, 16)) is distinct from
  (lag(kind) over (order by position desc), lag(by) over (order by position desc), lag(left(at, 16)) over (order by position desc))`;

const runColumns = [
  sql<number>`row_number() over (order by position desc)`.as('nth'),
  sql<number>`count(*) over ()`.as('read'),
  sql<number>`min(position) over ()`.as('lowest'),
  sql<boolean>`kind = 'gavah.import/1' or row_number() over (order by position desc) = 1 or ${isNewRun}`.as(
    'is_first',
  ),
];
