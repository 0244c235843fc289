// Lists as CSV: every row that a list has with its filters, in its order, read a
// page at a time as it is written. docs/register.md, "Export".
import { anyText } from '../query/any-of.ts';
import type { ClusterRow } from '../query/cluster-view.ts';
import type { PageOf } from '../query/cursors.ts';
import { type ClaimFilter, readClaimRows } from '../query/list-claims.ts';
import { type ClusterFilter, listClusters } from '../query/list-clusters.ts';
import { type EntityFilter, listEntities } from '../query/list-entities.ts';
import { type ItemFilter, listItems } from '../query/list-items.ts';
import { type JudgementFilter, listJudgements } from '../query/list-judgements.ts';
import { listPoints, type PointFilter } from '../query/list-points.ts';
import { listSources, type SourceFilter } from '../query/list-sources.ts';
import type { ListedPoint } from '../query/point-views.ts';
import type { View } from '../query/view.ts';
import { gradeCell, jsonCell, standingCell } from './cells.ts';
import { claimCells, claimHead } from './claim-cells.ts';
import { type Cell, writeCsvRow } from './csv-text.ts';
import { itemCells, itemHead, itemRows } from './item-cells.ts';

const rowsToPage = 500;

type Rows = AsyncIterable<readonly Cell[]>;

/** The text of a CSV file, several rows at a time. */
async function* csvText(head: readonly string[], rows: Rows): AsyncGenerator<string> {
  let text = writeCsvRow(head);
  for await (const row of rows) {
    text += writeCsvRow(row);
    if (text.length < 1 << 16) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Page after page, each row as cells. */
async function* everyRow<Row>(
  read: (cursor: string | undefined) => Promise<PageOf<Row>>,
  cells: (rows: readonly Row[]) => readonly Cell[][] | Promise<readonly Cell[][]>,
): AsyncGenerator<readonly Cell[]> {
  let cursor: string | undefined;
  do {
    const { rows, next } = await read(cursor);
    yield* await cells(rows);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

export function entitiesCsv(view: View, filter: EntityFilter): AsyncGenerator<string> {
  const head = [
    ...['entity', 'kind', 'label_en', 'label_fa', 'is_named', 'romanised', 'hint'],
    ...['claims', 'sources', 'contested'],
  ];
  const rows = everyRow(
    (cursor) => listEntities(view, filter, { limit: rowsToPage, cursor }),
    (page) =>
      page.map(({ id, kind, label, hint, claimCount, sourceCount, isContested }) => [
        ...[id, kind?.id ?? null, label.en, label.fa, label.isNamed, label.romanised ?? null],
        ...[hint?.en ?? null, claimCount, sourceCount, isContested],
      ]),
  );
  return csvText(head, rows);
}

export function itemsCsv(view: View, filter: ItemFilter): AsyncGenerator<string> {
  const rows = everyRow(
    (cursor) => listItems(view, filter, { limit: rowsToPage, cursor }),
    async (page) => {
      const ids = page.map(({ id }) => id);
      const found = await itemRows(view).where('entry.id', '=', anyText(ids)).execute();
      const byId = new Map(found.map((row) => [row.id, itemCells(row)]));
      return ids.flatMap((id) => [byId.get(id) ?? []]);
    },
  );
  return csvText(itemHead, rows);
}

export function claimsCsv(view: View, filter: ClaimFilter): AsyncGenerator<string> {
  return csvText(claimHead, claimRowCells(view, filter));
}

async function* claimRowCells(view: View, filter: ClaimFilter): AsyncGenerator<readonly Cell[]> {
  let after = -1;
  for (;;) {
    const rows = await readClaimRows(view, filter, { after, limit: rowsToPage });
    yield* await claimCells(view, rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsToPage) return;
    after = last.position;
  }
}

export function sourcesCsv(view: View, filter: SourceFilter) {
  const head = [
    ...['source', 'label_en', 'label_fa', 'access', 'claims', 'claims_held', 'claims_excerpt'],
    ...['claims_secondary', 'claims_not_seen', 'authors', 'reliability'],
  ];
  const rows = everyRow(
    (cursor) => listSources(view, filter, { limit: rowsToPage, cursor }),
    (page) =>
      page.map(({ id, label, access, claims, byAccess, authors, grades }) => [
        ...[id, label.en, label.fa, access, claims, byAccess.held, byAccess.excerpt],
        ...[byAccess.secondary, byAccess['not-seen']],
        authors.map((author) => author.label.en).join('; ') || null,
        gradeCell(grades),
      ]),
  );
  return csvText(head, rows);
}

const whole = { answers: Number.MAX_SAFE_INTEGER, claims: 1, sources: Number.MAX_SAFE_INTEGER };

/** One row for each answer of each point. */
export function pointsCsv(view: View, filter: PointFilter): AsyncGenerator<string> {
  const head = [
    ...['subject', 'subject_label', 'predicate', 'scope', 'verdict', 'stance', 'object'],
    ...['object_label', 'origins', 'claims', 'sources', 'assessments', 'standing', 'level'],
  ];
  const rows = everyRow(
    (cursor) => listPoints(view, filter, { limit: rowsToPage, cursor }, whole),
    (page) => page.flatMap(answerCells),
  );
  return csvText(head, rows);
}

function answerCells({ subject, predicate, scope, verdict, answers, assessments }: ListedPoint) {
  return answers.map(
    ({
      stance,
      object,
      objectLabel,
      origins,
      sources,
      claimCount,
      claims,
      confirmation,
    }): Cell[] => [
      ...[subject.id, subject.label.en, predicate.id],
      ...[jsonCell(scope), verdict, stance, jsonCell(object), objectLabel?.en ?? null],
      ...[origins, claimCount, sources.map(({ id }) => id).join(' '), assessments.length],
      standingCell(claims[0]?.accused ?? []),
      confirmation.met?.level ?? null,
    ],
  );
}

/** With the two that a judgement of sameness is on, or the point that an assessment is about. */
export function judgementsCsv(view: View, filter: JudgementFilter): AsyncGenerator<string> {
  const head = [
    ...['judgement', 'position', 'at', 'by', 'by_name', 'judges', 'entity_a', 'entity_a_label'],
    ...['entity_b', 'entity_b_label', 'subject', 'subject_label', 'predicate', 'value'],
    ...['scale', 'grade', 'claims', 'reason', 'tool', 'state'],
  ];
  const rows = everyRow(
    (cursor) => listJudgements(view, filter, { limit: rowsToPage, cursor }),
    (page) =>
      page.map(({ entities: [a, b], point, ...one }) => [
        ...[one.id, one.position, one.at, one.by, one.byName, one.judges],
        ...[a?.id ?? null, a?.label.en ?? null, b?.id ?? null, b?.label.en ?? null],
        ...[point?.subject.id ?? null, point?.subject.label.en ?? null],
        ...[point?.predicate.id ?? null, jsonCell(one.value), one.scale, one.grade],
        ...[one.claimCount, one.reason],
        ...[one.machine?.tool ?? null, one.isWithdrawn ? 'withdrawn' : 'stands'],
      ]),
  );
  return csvText(head, rows);
}

const everyMember = { members: Number.MAX_SAFE_INTEGER, sources: Number.MAX_SAFE_INTEGER };

/** One row for each member of each cluster. */
export function clustersCsv(view: View, filter: ClusterFilter): AsyncGenerator<string> {
  const head = [
    ...[
      'cluster',
      'cluster_label',
      'members',
      'disputed',
      'judgements',
      'judged_by',
      'last_judged',
    ],
    ...['entity', 'label_en', 'label_fa', 'is_named', 'sources'],
  ];
  const rows = everyRow(
    (cursor) => listClusters(view, filter, { limit: rowsToPage, cursor }, everyMember),
    (page) => page.flatMap(memberCells),
  );
  return csvText(head, rows);
}

function memberCells({ id, label, members, judges, ...one }: ClusterRow): Cell[][] {
  const judgedBy = judges.map(({ by, byName }) => byName ?? by ?? '').join('; ');
  return members.map((member) => [
    ...[id, label.en, one.memberCount, one.isDisputed, one.judgementCount, judgedBy || null],
    ...[judges[0]?.at ?? null, member.id, member.label.en, member.label.fa, member.label.isNamed],
    member.sources.map((source) => source.id).join(' '),
  ]);
}
