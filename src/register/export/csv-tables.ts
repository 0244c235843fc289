// Which files the export has, with their columns and rows.
import { readGrades } from '../query/grades.ts';
import { labelsOf } from '../query/labels.ts';
import { readClaimRows } from '../query/list-claims.ts';
import { readSources } from '../query/sources.ts';
import { entities, names, terms, type View } from '../query/view.ts';
import { gradeCell, visibilities } from './cells.ts';
import { claimCells, claimHead } from './claim-cells.ts';
import { concordanceCells, concordanceHead } from './concordance-cells.ts';
import type { Cell } from './csv-text.ts';
import { itemCells, itemHead, itemRows } from './item-cells.ts';

export type CsvTable = {
  readonly file: string;
  readonly head: readonly string[];
  readonly rows: (view: View) => AsyncIterable<readonly Cell[]>;
};

const rowsToPage = 1000;

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
      yield [entity, full, script, language, visibilities[visibility] ?? null];
    }
  }
}

async function* everyClaim(view: View): AsyncGenerator<Cell[]> {
  const read = (after: number) => readClaimRows(view, {}, { after, limit: rowsToPage });
  for await (const page of paged(-1, read, ({ position }) => position)) {
    yield* await claimCells(view, page);
  }
}

async function* everyItem(view: View): AsyncGenerator<Cell[]> {
  const read = (after: number) =>
    itemRows(view)
      .where('item.position', '>', after)
      .orderBy('item.position')
      .limit(rowsToPage)
      .execute();
  for await (const page of paged(-1, read, ({ position }) => position)) {
    yield* page.map(itemCells);
  }
}

async function* sourceCells(view: View): AsyncGenerator<Cell[]> {
  const { sources: grades } = await readGrades(view);
  for (const { id, label, access, claims, byAccess } of await readSources(view)) {
    const { held, excerpt, secondary, 'not-seen': notSeen } = byAccess;
    const counts = [claims, held, excerpt, secondary, notSeen];
    yield [id, label.en, label.fa, access, ...counts, gradeCell(grades.get(id) ?? [])];
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
    head: claimHead,
    rows: everyClaim,
  },
  {
    file: 'items.csv',
    head: itemHead,
    rows: everyItem,
  },
  {
    file: 'sources.csv',
    head: [
      ...['source', 'label_en', 'label_fa', 'access', 'claims', 'claims_held'],
      ...['claims_excerpt', 'claims_secondary', 'claims_not_seen', 'reliability'],
    ],
    rows: sourceCells,
  },
  {
    file: 'terms.csv',
    head: ['term', 'type', 'label_en', 'label_fa', 'vocabulary', 'version'],
    rows: termCells,
  },
  {
    file: 'concordance.csv',
    head: concordanceHead,
    rows: concordanceCells,
  },
];
