// Brings a database to the newest schema. Migrations are numbered and never
// edited; those of the stage `index` wait until a first load is over.
import { Failure } from '../../base/failure.ts';
import type { Database, Session } from '../database/database.ts';
import { tables } from './migrations/0001-tables.ts';
import { indexes } from './migrations/0002-indexes.ts';

type Migration = {
  readonly name: string;
  readonly stage: 'table' | 'index';
  readonly sql: string;
};

const migrations: readonly Migration[] = [
  { name: '0001-tables', stage: 'table', sql: tables },
  { name: '0002-indexes', stage: 'index', sql: indexes },
];

/**
 * Runs what is missing, in order, each in its own transaction: up to the first index where
 * `indexed` is false.
 *
 * @throws Failure R-007 if the extension pg_trgm cannot be had.
 */
export async function migrate(database: Database, indexed: boolean): Promise<void> {
  await database.transaction(prepare);
  for (const migration of migrations) {
    if (migration.stage === 'index' && !indexed) return;
    await database.transaction((session) => run(session, migration));
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
    throw new Failure('R-007', { why: cause instanceof Error ? cause.message : '' }, cause);
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
  if (stage === 'index') await session.query("set local maintenance_work_mem = '256MB'");
  for (const statement of sql.split(';')) await session.query(statement);
  await session.query('insert into migration (name) values ($1)', [name]);
}
