// A PostgreSQL server (DATABASE_URL): one schema for each archive, so that
// several can share a database.
import pg from 'pg';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import { copyStatement } from './copy.ts';
import { CopyIn } from './copy-in.ts';
import { type Database, inTransaction, kyselyOver, type SqlPool, settings } from './database.ts';

const bigintType = 20;

/**
 * Connects to a server and uses the schema of that name in it, which is made where it is missing.
 *
 * @throws Failure R-002 if the server does not answer or lets us not in.
 */
export async function openPostgres(url: string, schema: string): Promise<Database> {
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  const server = new pg.Pool({
    connectionString: url,
    options: `-c search_path="${schema}",public ${options}`,
    types: { getTypeParser },
  });
  // A connection that the server ends while it is idle is replaced when next needed.
  server.on('error', () => undefined);
  await makeSchema(server, schema).catch(async (cause: unknown) => {
    await server.end();
    throw new Failure('R-002', { why: whyOf(cause) }, cause);
  });
  const pool = poolOf(server);
  const empty = async () => {
    await server.query(`drop schema "${schema}" cascade`);
    await makeSchema(server, schema);
  };
  return {
    kysely: kyselyOver(pool),
    transaction: (work) => inTransaction(pool, work),
    empty,
    // The server's own files, logs and backups are its administrator's.
    shred: empty,
    close: () => server.end(),
  };
}

async function makeSchema(server: pg.Pool, schema: string): Promise<void> {
  await server.query(`create schema if not exists "${schema}"`);
}

function broken(cause: unknown): never {
  throw new Failure('R-001', { why: whyOf(cause) }, cause);
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === bigintType ? Number : pg.types.getTypeParser(type, format);

function poolOf(server: pg.Pool): SqlPool {
  return {
    options: server.options,
    async connect() {
      const client = await server.connect().catch(broken);
      return {
        async query<Row>(sql: string, parameters: readonly unknown[]) {
          const result = await client.query(sql, [...parameters]).catch(broken);
          const { command, rows, rowCount } = result;
          return { command: command as 'SELECT', rows: rows as Row[], rowCount: rowCount ?? 0 };
        },
        copy: (table, columns, lines) =>
          client
            .query(new CopyIn(copyStatement(table, columns, 'stdin'), lines))
            .done.catch(broken),
        release: () => client.release(),
      };
    },
    end: () => Promise.resolve(),
  };
}
