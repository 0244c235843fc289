// An import carried out as a job, and what is told of one afterwards.
import { isCode } from '../../base/codes.ts';
import { showFailure } from '../../base/failure.ts';
import { recogniseParams } from '../../base/recognise.ts';
import { isolate } from '../../base/shown.ts';
import { runImport } from '../../intake/run-import.ts';
import {
  countIntroduced,
  type ImportView,
  readImportById,
  readImports,
  readRefusals,
} from '../../register/query/imports.ts';
import { termLabelsOf } from '../../register/query/labels.ts';
import { actors, type View } from '../../register/query/view.ts';
import type { JobWork } from '../jobs.ts';
import type { Office } from '../office.ts';
import type { TableRequest } from '../shapes/table.ts';
import type { ImportReport, ImportRow } from '../shapes/work.ts';
import { planTable, reportOf } from './plan.ts';

type Run = {
  readonly office: Office;
  readonly view: View;
  readonly work: JobWork;
  readonly request: TableRequest;
};

/** Plans and writes in one go, so that nothing can change between. A blocked plan writes nothing. */
export async function importTable({ office, view, work, request }: Run): Promise<ImportReport> {
  work.step({ en: 'Reading the rows', fa: 'خواندن سطرها' });
  const table = await planTable(office, view, request);
  const { plan, list, folder } = table;
  try {
    if (plan.blocked !== null) return await reportOf(view, table, null);
    const report = await reportOf(view, table, null);
    work.step({ en: 'Recording the claims', fa: 'ثبت گزاره‌ها' });
    const { id } = await office.write((session) =>
      runImport({
        session,
        vault: office.vault,
        folder,
        plan,
        held: new Map([[list.file, list.item]]),
        signal: work.signal,
        provenance: {
          from: `mapping of ${list.accession}`,
          note: null,
          visibility: 'team',
          method: 'gavah serve',
        },
        note: request.note,
        onClaim: work.progress,
      }),
    );
    return { ...report, id };
  } finally {
    table.remove();
  }
}

type PageAsked = { readonly limit?: number; readonly cursor?: string };

export async function pageOfImports(view: View, asked: PageAsked) {
  const { rows, next, total } = await readImports(view, asked);
  const names = await namesOf(view, rows);
  return { rows: rows.map((row) => rowOf(row, names)), next, total };
}

async function namesOf(view: View, rows: readonly ImportView[]) {
  const ids = rows.flatMap(({ by }) => by ?? []);
  if (ids.length === 0) return new Map<string, string | null>();
  const found = await actors(view)
    .select(['entry.id', 'actor.name'])
    .where('entry.id', 'in', ids)
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

function rowOf(row: ImportView, names: ReadonlyMap<string, string | null>): ImportRow {
  const { position: _, by, items, ...rest } = row;
  return { ...rest, items: [...items], byName: names.get(by ?? '') ?? null };
}

/** The entry keeps the reason in English: in Persian it is told from its code and what it names. */
function inWords(code: string, why: string): { en: string; fa: string } {
  const params = isCode(code) ? recogniseParams(code, why) : undefined;
  if (params === undefined || !isCode(code)) return { en: why, fa: isolate(why, 'fa') };
  return { en: showFailure({ code, params }, 'en'), fa: showFailure({ code, params }, 'fa') };
}

async function introducedBy(view: View, found: ImportView): Promise<ImportReport['introduced']> {
  const counts = await countIntroduced(view, found);
  const labels = await termLabelsOf(
    view,
    counts.map(({ kind }) => kind),
  );
  return counts.map(({ kind, count }) => ({ kind: { id: kind, label: labels.of(kind) }, count }));
}

const notKept = {
  ...{ unusedColumns: [], unreadDates: null, firstUnread: [] },
  ...{ newEntities: null, firstNew: [], metEntities: null },
};

/** What an import did, as its entry has it; only the first rows' claims are not told again. */
export async function reportOfImport(view: View, id: string): Promise<ImportReport> {
  const found = await readImportById(view, id);
  const refusals = await readRefusals(view, found);
  const [rows, refused] = [found.rows ?? 0, found.refusals ?? 0];
  const claims = found.claims ?? 0;
  const file = refusals[0]?.file ?? found.name ?? '';
  return {
    id,
    name: found.name ?? '',
    blocked: null,
    claims,
    files: [{ file, rows, good: rows - refused, refused, claims, ...notKept }],
    introduced: await introducedBy(view, found),
    refusals: refusals.map(({ why, ...rest }) => ({ ...rest, why: inWords(rest.code, why) })),
    samples: [],
  };
}
