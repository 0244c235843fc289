// The sources a page at a time, those that most claims rest on first, with who
// stands behind each; and how much rests on what is not held.
import { authorsNamed } from './authors.ts';
import type { Named } from './claim-view.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { type GradeView, readGrades } from './grades.ts';
import { labelsOf } from './labels.ts';
import { entitiesNamed } from './named-like.ts';
import { remember } from './remembered.ts';
import { type Access, countSources, type SourceCount } from './sources.ts';
import type { View } from './view.ts';

export type SourceRow = SourceCount & {
  readonly label: Named['label'];
  readonly authors: readonly Named[];
  /** How persons grade its reliability. */
  readonly grades: readonly GradeView[];
};

/** The counts of every source, those with most claims first; no names. */
export function allSources(view: View): Promise<readonly SourceCount[]> {
  return remember(view, 'sources', () => countSources(view));
}

export type SourceFilter = {
  readonly access?: Access | undefined;
  /** What a name holds, as for entities; or an id. */
  readonly q?: string | undefined;
};

/** @throws Failure R-006 if the cursor is not one of this list. */
export async function listSources(
  view: View,
  { access, q }: SourceFilter,
  { limit = 50, cursor, skip = 0 }: Paging = {},
): Promise<PageOf<SourceRow>> {
  const named = q === undefined ? undefined : new Set(await entitiesNamed(view, q));
  const all = (await allSources(view)).filter(
    (source) =>
      (access === undefined || source.access === access) &&
      (named === undefined || named.has(source.id)),
  );
  const found = all.slice(startOf(all, cursor) + skip).slice(0, limit + 1);
  const { rows, next } = pageFrom(found, limit, ({ claims, id }) => [claims, id]);
  return { rows: await viewSources(view, rows), next, total: all.length };
}

function startOf(all: readonly SourceCount[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [claims, id] = parseKey(cursor, ['number', 'string']);
  const isAfter = (one: SourceCount) =>
    one.claims < Number(claims) || (one.claims === claims && one.id > String(id));
  const found = all.findIndex(isAfter);
  return found < 0 ? all.length : found;
}

export async function viewSources(view: View, rows: readonly SourceCount[]): Promise<SourceRow[]> {
  const ids = rows.map(({ id }) => id);
  const labels = await labelsOf(view, ids);
  const authors = await authorsNamed(view, ids);
  const { sources: grades } = await readGrades(view);
  return rows.map((row) => ({
    ...row,
    label: labels.of(row.id),
    authors: authors.get(row.id) ?? [],
    grades: grades.get(row.id) ?? [],
  }));
}

/** The sources that are not held, those that carry most first, and how many claims rest on them. */
export async function countGaps(view: View, most: number) {
  const gaps = (await allSources(view)).filter(({ access }) => access !== 'held');
  const claims = (await allSources(view)).reduce(
    (sum, { claims: all, byAccess }) => sum + all - byAccess.held,
    0,
  );
  const shown = gaps.slice(0, most);
  const labels = await labelsOf(
    view,
    shown.map(({ id }) => id),
  );
  return {
    claims,
    gaps: shown.map(({ id, access, claims: count }) => ({
      source: { id, label: labels.of(id) },
      access,
      claims: count,
    })),
  };
}
