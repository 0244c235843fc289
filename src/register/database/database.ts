// The one face that both databases show: Kysely for asking, a session for
// folding. PostgreSQL is the only dialect, so everything above is the same on both.
import { Kysely, PostgresDialect } from 'kysely';
import type { RegisterTables } from '../schema/tables.ts';

/**
 * What counts as similar in a search (pg_trgm), the same on both databases. At 0.5 a search over a
 * million names takes twice as long as at 0.55; at 0.6 two slips in one name are too many; at 0.75
 * a given name and the first letter of another do not bring in all who have the two.
 */
export const likeness = {
  setting: 'pg_trgm.word_similarity_threshold',
  value: 0.75,
  /** Asked only where nothing else was found, one after the other. */
  loose: 0.6,
  loosest: 0.55,
} as const;

/**
 * What every connection is set to. The register fits into memory, or nearly: to look rows up one by
 * one costs hardly more than to read them in a row.
 */
export const settings: Readonly<Record<string, string>> = {
  [likeness.setting]: String(likeness.value),
  random_page_cost: '1.1',
};

/** Lines of COPY in UTF-8. */
export type CopyLines = Uint8Array<ArrayBuffer>;

/** A connection within a transaction. */
export interface Session {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Adds rows written by `writeCopyLine` by PostgreSQL's COPY. The bytes may be handed over. */
  copy(table: string, columns: readonly string[], lines: CopyLines): Promise<void>;
}

export interface Database {
  readonly kysely: Kysely<RegisterTables>;
  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Drops everything, and leaves an empty database. */
  empty(): Promise<void>;
  /** Empties it so that no file of ours still holds what was in it. */
  shred(): Promise<void>;
  close(): Promise<void>;
}

type Result<Row> = {
  readonly command: 'INSERT' | 'UPDATE' | 'DELETE' | 'SELECT' | 'MERGE' | 'COMMIT' | 'ROLLBACK';
  readonly rowCount: number;
  readonly rows: Row[];
};

/** A connection as a pool lends it out. */
export type SqlClient = {
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Result<Row>>;
  copy(table: string, columns: readonly string[], lines: CopyLines): Promise<void>;
  release(): void;
};

export type SqlPool = {
  readonly options: object;
  connect(): Promise<SqlClient>;
  end(): Promise<void>;
};

/** Kysely over a pool. */
export function kyselyOver(pool: SqlPool): Kysely<RegisterTables> {
  return new Kysely<RegisterTables>({ dialect: new PostgresDialect({ pool: kyselyPool(pool) }) });
}

function kyselyPool(pool: SqlPool) {
  const connect = async () => {
    const client = await pool.connect();
    function query<Row>(sql: string, parameters: readonly unknown[]): Promise<Result<Row>>;
    function query(cursor: object): never;
    function query(sql: string | object, parameters: readonly unknown[] = []) {
      if (typeof sql !== 'string') throw new TypeError('the register uses no cursors');
      return client.query(sql, parameters);
    }
    return { query, release: () => client.release() };
  };
  return { options: pool.options, connect, end: () => pool.end() };
}

/** Runs `work` between BEGIN and COMMIT on one connection of the pool. */
export async function inTransaction<T>(
  pool: SqlPool,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin', []);
    const result = await work(sessionOf(client));
    await client.query('commit', []);
    return result;
  } catch (cause) {
    await client.query('rollback', []).catch(() => undefined);
    throw cause;
  } finally {
    client.release();
  }
}

function sessionOf(client: SqlClient): Session {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await client.query<Row>(sql, parameters)).rows;
    },
    copy: (table, columns, lines) => client.copy(table, columns, lines),
  };
}
