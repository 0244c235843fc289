// What was imported: each import with what came of its rows, and whether it was
// taken back. For the team, as everything about the work itself.
import { Failure } from '../../base/failure.ts';
import { currentClaims, entries, imports, type View, withdrawals } from './view.ts';

export type ImportView = {
  readonly id: string;
  readonly position: number;
  readonly at: string | null;
  readonly by: string | null;
  readonly name: string | null;
  /** The item that holds the mapping. */
  readonly mapping: string | null;
  readonly items: readonly string[];
  readonly rows: number | null;
  readonly claims: number | null;
  readonly refusals: number | null;
  readonly isWithdrawn: boolean;
};

export type ImportPage = {
  readonly rows: readonly ImportView[];
  readonly next: string | null;
  readonly total: number;
};

/** Imports, the newest first. @throws Failure R-006 if the cursor is not one that was given. */
export async function readImports(
  view: View,
  { limit = 50, cursor }: { readonly limit?: number; readonly cursor?: string } = {},
): Promise<ImportPage> {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : positionOf(cursor);
  const rows = await importRows(view)
    .where('entry.position', '<', before)
    .orderBy('entry.position', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = await withStanding(view, rows.slice(0, limit));
  const { count } = await imports(view)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const next = rows.length > limit ? String(shown.at(-1)?.position ?? 0) : null;
  return { rows: shown, next, total: count };
}

/** One import, by the id of its entry. @throws Failure R-003. */
export async function readImportById(view: View, id: string): Promise<ImportView> {
  const rows = await importRows(view).where('entry.id', '=', id).execute();
  const [found] = await withStanding(view, rows);
  if (found === undefined) throw new Failure('R-003', { prefix: id });
  return found;
}

export type ImportRefusal = {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly why: string;
};

/** The rows that an import refused, in the order of its entry. */
export async function readRefusals(view: View, { position }: ImportView): Promise<ImportRefusal[]> {
  return imports(view)
    .innerJoin('import_refusal', 'import_refusal.position', 'import.position')
    .select(['file', 'line', 'code', 'why'])
    .where('import.position', '=', position)
    .orderBy('ordinal')
    .execute();
}

/** How many entities of each kind the claims of an import introduced, as far as those stand. */
export async function countIntroduced(
  view: View,
  { position, claims }: ImportView,
): Promise<readonly { readonly kind: string; readonly count: number }[]> {
  const rows = await currentClaims(view)
    .select('object_term as kind')
    .select(({ fn }) => fn.count<number>('subject').distinct().as('count'))
    .where('claim.position', '>', position)
    .where('claim.position', '<=', position + (claims ?? 0))
    .where('predicate', '=', 'kind')
    .where('stance', '=', 'asserts')
    .groupBy('object_term')
    .orderBy('object_term')
    .execute();
  return rows.flatMap(({ kind, count }) => (kind === null ? [] : [{ kind, count }]));
}

function importRows(view: View) {
  return imports(view).select([
    'entry.id',
    'entry.position',
    'entry.at',
    'entry.by',
    'import.name',
    'import.mapping',
    'import.items',
    'import.rows',
    'import.entries as claims',
    'import.refusal_count as refusals',
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof importRows>['execute']>>[number];

async function withStanding(view: View, rows: readonly Row[]): Promise<ImportView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const found = await withdrawals(view).select('target').where('target', 'in', ids).execute();
  const withdrawn = new Set(found.map(({ target }) => target));
  return rows.map((row) => ({
    ...row,
    items: row.items ?? [],
    isWithdrawn: withdrawn.has(row.id),
  }));
}

function positionOf(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new Failure('R-006');
  return Number(cursor);
}

/** The items of earlier imports' mappings, newest first, each once. */
export async function recentMappings(
  view: View,
  limit: number,
): Promise<
  readonly { readonly item: string; readonly name: string; readonly at: string | null }[]
> {
  const rows = await imports(view)
    .select(['import.mapping', 'import.name', 'entry.at'])
    .where('import.mapping', 'in', entries(view).select('id'))
    .orderBy('entry.position', 'desc')
    .limit(limit)
    .execute();
  const seen = new Set<string>();
  return rows.flatMap(({ mapping, name, at }) => {
    if (mapping === null || seen.has(mapping)) return [];
    seen.add(mapping);
    return [{ item: mapping, name: name ?? '', at }];
  });
}
