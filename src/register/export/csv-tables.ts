// Which files the export has, with their columns and rows.
import { writeJson } from '../../base/json.ts';
import { type ClaimView, claimRows, viewClaims } from '../query/claim-view.ts';
import { labelsOf } from '../query/labels.ts';
import { readSources } from '../query/sources.ts';
import { entities, items, names, terms, type View } from '../query/view.ts';
import type { Cell } from './csv-text.ts';

export type CsvTable = {
  readonly file: string;
  readonly head: readonly string[];
  readonly rows: (view: View) => AsyncIterable<readonly Cell[]>;
};

const rowsToPage = 1000;
const levels = ['public', 'team', 'protected'] as const;

/** Rows page by page, each page beginning after the last key of the one before. */
async function* paged<Row, Key>(
  first: Key,
  read: (after: Key) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<readonly Row[]> {
  let after = first;
  for (;;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = keyOf(last);
  }
}

async function* entityCells(view: View): AsyncGenerator<Cell[]> {
  const read = (after: string) =>
    entities(view)
      .select(['id', 'kind'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsToPage)
      .execute();
  for await (const page of paged('', read, ({ id }) => id)) {
    const ids = page.map(({ id }) => id);
    const labels = await labelsOf(view, ids);
    for (const { id, kind } of page) {
      const { en, fa, isNamed } = labels.of(id);
      yield [id, kind, en, fa, isNamed];
    }
  }
}

async function* nameCells(view: View): AsyncGenerator<Cell[]> {
  const read = (after: number) =>
    names(view)
      .select(['position', 'entity', 'full', 'script', 'language', 'visibility'])
      .where('position', '>', after)
      .orderBy('position')
      .limit(rowsToPage)
      .execute();
  for await (const page of paged(-1, read, ({ position }) => position)) {
    for (const { entity, full, script, language, visibility } of page) {
      yield [entity, full, script, language, levels[visibility] ?? null];
    }
  }
}

async function* claimCells(view: View): AsyncGenerator<Cell[]> {
  const read = (after: number) =>
    claimRows(view)
      .where('claim.position', '>', after)
      .orderBy('claim.position')
      .limit(rowsToPage)
      .execute();
  for await (const page of paged(-1, read, ({ position }) => position)) {
    const views = await viewClaims(view, page);
    for (const [i, claim] of views.entries()) {
      const row = page[i];
      if (row === undefined) continue;
      yield [
        ...[claim.id, claim.position, claim.at, claim.ref, claim.state, claim.endedBy],
        ...[claim.subject?.id ?? null, claim.subject?.label.en ?? null],
        ...[claim.predicate?.id ?? null, claim.stance],
        ...[row.object_type, row.object_entity ?? row.object_term ?? row.object_text],
        ...[claim.objectLabel?.en ?? null, row.number_lower, row.number_upper],
        ...[row.earliest, row.latest, row.when_earliest, row.when_latest],
        ...[claim.place?.id ?? null, claim.role, claim.hedge],
        ...[claim.source?.id ?? null, claim.source?.label.en ?? null, claim.cited, claim.access],
        ...[claim.item?.id ?? null, claim.item?.accession ?? null, jsonCell(claim.locator)],
        ...[jsonCell(claim.chain.map(({ speakerLabel: _, ...link }) => link))],
        ...[jsonCell(claim.object), jsonCell(claim.scope)],
        ...[levels[claim.visibility] ?? null, claim.note],
      ];
    }
  }
}

function jsonCell(value: ClaimView['object'] | ClaimView['scope'] | ClaimView['locator'] | object) {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  return writeJson(JSON.parse(JSON.stringify(value)));
}

async function* itemCells(view: View): AsyncGenerator<Cell[]> {
  const read = (after: number) =>
    items(view)
      .selectAll('item')
      .select(['entry.id', 'entry.at'])
      .where('item.position', '>', after)
      .orderBy('item.position')
      .limit(rowsToPage)
      .execute();
  for await (const page of paged(-1, read, ({ position }) => position)) {
    for (const item of page) {
      yield [
        ...[item.accession, item.id, item.at, item.name, item.path, item.media_type],
        ...[item.size_bytes, item.sha256, item.sha512, item.received_from, item.method],
        ...[item.collected_at, item.modified, item.language, item.duplicate_of],
        ...[item.derived_from, item.source, levels[item.visibility] ?? null, item.note],
      ];
    }
  }
}

async function* sourceCells(view: View): AsyncGenerator<Cell[]> {
  for (const { id, label, access, claims, byAccess } of await readSources(view)) {
    const { held, excerpt, secondary, 'not-seen': notSeen } = byAccess;
    yield [id, label.en, label.fa, access, claims, held, excerpt, secondary, notSeen];
  }
}

async function* termCells(view: View): AsyncGenerator<Cell[]> {
  const rows = await terms(view)
    .select(['term', 'type', 'label_en', 'label_fa', 'vocabulary', 'version'])
    .orderBy('term')
    .execute();
  for (const { term, type, label_en, label_fa, vocabulary, version } of rows) {
    yield [term, type, label_en, label_fa, vocabulary, version];
  }
}

export const csvTables: readonly CsvTable[] = [
  {
    file: 'entities.csv',
    head: ['id', 'kind', 'label_en', 'label_fa', 'is_named'],
    rows: entityCells,
  },
  {
    file: 'names.csv',
    head: ['entity', 'name', 'script', 'language', 'visibility'],
    rows: nameCells,
  },
  {
    file: 'claims.csv',
    head: [
      ...['claim', 'position', 'recorded_at', 'ref', 'state', 'ended_by'],
      ...['subject', 'subject_label', 'predicate', 'stance', 'object_type', 'object'],
      ...['object_label', 'number_lower', 'number_upper', 'earliest', 'latest'],
      ...['when_earliest', 'when_latest', 'place', 'role', 'hedge', 'source', 'source_label'],
      ...['cited', 'access', 'item', 'accession', 'locator', 'chain', 'object_json', 'scope'],
      ...['visibility', 'note'],
    ],
    rows: claimCells,
  },
  {
    file: 'items.csv',
    head: [
      ...['accession', 'item', 'received_at', 'name', 'path', 'media_type', 'size_bytes'],
      ...['sha256', 'sha512', 'received_from', 'method', 'collected_at', 'modified', 'language'],
      ...['duplicate_of', 'derived_from', 'source', 'visibility', 'note'],
    ],
    rows: itemCells,
  },
  {
    file: 'sources.csv',
    head: [
      ...['source', 'label_en', 'label_fa', 'access', 'claims', 'claims_held'],
      ...['claims_excerpt', 'claims_secondary', 'claims_not_seen'],
    ],
    rows: sourceCells,
  },
  {
    file: 'terms.csv',
    head: ['term', 'type', 'label_en', 'label_fa', 'vocabulary', 'version'],
    rows: termCells,
  },
];
