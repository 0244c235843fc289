// Brings a database to the newest schema. Migrations are numbered and never
// edited. In a first load those of the stage `index` wait until the rows are in,
// those of the stage `late` until all that is computed is computed.
import { sha256Hex } from '../../base/digest.ts';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import type { Database, Session } from '../database/database.ts';
import { tables } from './migrations/0001-tables.ts';
import { indexes } from './migrations/0002-indexes.ts';
import { texts } from './migrations/0003-texts.ts';
import { summaries } from './migrations/0004-summaries.ts';
import { pageIndexes } from './migrations/0005-page-indexes.ts';
import { listIndexes } from './migrations/0006-list-indexes.ts';
import { itemNames } from './migrations/0007-item-names.ts';
import { archiveChecks } from './migrations/0008-archive-checks.ts';
import { grades } from './migrations/0009-grades.ts';
import { itemFormats } from './migrations/0010-item-formats.ts';
import { textSketches, textSketchIndex } from './migrations/0011-text-sketches.ts';
import { pictureIndex, pictures } from './migrations/0013-pictures.ts';
import { custodyTold } from './migrations/0015-custody-told.ts';

const stages = ['table', 'index', 'late'] as const;
export type Stage = (typeof stages)[number];

type Migration = { readonly name: string; readonly stage: Stage; readonly sql: string };

const migrations: readonly Migration[] = [
  { name: '0001-tables', stage: 'table', sql: tables },
  { name: '0002-indexes', stage: 'index', sql: indexes },
  { name: '0003-texts', stage: 'table', sql: texts },
  { name: '0004-summaries', stage: 'table', sql: summaries },
  { name: '0005-page-indexes', stage: 'index', sql: pageIndexes },
  { name: '0006-list-indexes', stage: 'late', sql: listIndexes },
  { name: '0007-item-names', stage: 'index', sql: itemNames },
  { name: '0008-archive-checks', stage: 'table', sql: archiveChecks },
  { name: '0009-grades', stage: 'table', sql: grades },
  { name: '0010-item-formats', stage: 'table', sql: itemFormats },
  { name: '0011-text-sketches', stage: 'table', sql: textSketches },
  { name: '0012-text-sketch-index', stage: 'index', sql: textSketchIndex },
  { name: '0013-pictures', stage: 'table', sql: pictures },
  { name: '0014-picture-index', stage: 'index', sql: pictureIndex },
  { name: '0015-custody-told', stage: 'table', sql: custodyTold },
];

/** Changes with the tables that an empty register has. */
export const tablesVersion = sha256Hex(
  Buffer.from(JSON.stringify(migrations.filter(({ stage }) => stage === 'table'))),
).slice(0, 16);

/**
 * Runs what is missing of a stage and those before it, each in its own transaction, in order.
 *
 * @throws Failure R-007 if the extension pg_trgm cannot be had.
 */
export async function migrate(database: Database, upTo: Stage): Promise<void> {
  await database.transaction(prepare);
  for (const stage of stages.slice(0, stages.indexOf(upTo) + 1)) {
    for (const migration of migrations) {
      if (migration.stage !== stage) continue;
      await database.transaction((session) => run(session, migration));
    }
  }
}

/** Whether every migration was run. */
export async function isMigrated(database: Database): Promise<boolean> {
  const done = await database.transaction(namesDone);
  return migrations.every(({ name }) => done.has(name));
}

/** Whether nothing was ever made in it. */
export async function isNew(database: Database): Promise<boolean> {
  return (await database.transaction(namesDone)).size === 0;
}

async function prepare(session: Session): Promise<void> {
  await session.query('create table if not exists migration (name text primary key)');
  const [found] = await session.query("select 1 from pg_extension where extname = 'pg_trgm'");
  if (found !== undefined) return;
  await session.query('create extension pg_trgm schema public').catch((cause: unknown) => {
    throw new Failure('R-007', { why: whyOf(cause) }, cause);
  });
}

async function namesDone(session: Session): Promise<ReadonlySet<string>> {
  const [table] = await session.query<{ found: string | null }>(
    "select to_regclass(current_schema() || '.migration')::text as found",
  );
  if (table?.found == null) return new Set();
  const rows = await session.query<{ name: string }>('select name from migration');
  return new Set(rows.map(({ name }) => name));
}

async function run(session: Session, { name, stage, sql }: Migration): Promise<void> {
  if ((await namesDone(session)).has(name)) return;
  if (stage !== 'table') await session.query("set local maintenance_work_mem = '64MB'");
  for (const statement of sql.split(';')) await session.query(statement);
  await session.query('insert into migration (name) values ($1)', [name]);
}
