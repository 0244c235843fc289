// The embedded database: PGlite in the folder register/ of the archive, one
// connection that its users take in turn.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyStatement } from './copy.ts';
import {
  type Database,
  inTransaction,
  kyselyOver,
  type SqlClient,
  type SqlPool,
} from './database.ts';
import { clearOpenMark, isTorn, setOpenMark } from './open-mark.ts';
import { PgliteThread } from './pglite-thread.ts';

/**
 * Opens the embedded database in a folder, which is made where it is missing. What an
 * interrupted machine left there is thrown away: PGlite does not wait for the disk.
 *
 * The caller holds the archive's lock: two processes in one folder lose rows silently.
 */
export async function openPglite(folder: string): Promise<Database> {
  if (isTorn(folder)) rmSync(folder, { recursive: true, force: true });
  setOpenMark(folder);
  let thread = new PgliteThread(join(folder, 'data'));
  await thread.ask({ what: 'query', sql: 'select 1', parameters: [] }).catch(async () => {
    // A folder that cannot be opened is worth nothing: the register is derived.
    await thread.close().catch(() => undefined);
    thread = freshThread(folder);
  });
  const pool = poolOf(() => thread);
  return {
    kysely: kyselyOver(pool),
    transaction: (work) => inTransaction(pool, work),
    async empty() {
      await thread.close();
      thread = freshThread(folder);
    },
    async close() {
      await thread.close();
      clearOpenMark(folder);
    },
  };
}

function freshThread(folder: string): PgliteThread {
  rmSync(folder, { recursive: true, force: true });
  setOpenMark(folder);
  return new PgliteThread(join(folder, 'data'));
}

function poolOf(thread: () => PgliteThread): SqlPool {
  let free: Promise<void> = Promise.resolve();
  return {
    options: {},
    async connect() {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      return clientOf(thread(), resolve);
    },
    end: () => Promise.resolve(),
  };
}

function clientOf(thread: PgliteThread, release: () => void): SqlClient {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[]) {
      const { rows, rowCount } = await thread.ask({ what: 'query', sql, parameters });
      // The thread is ours, and PostgreSQL gives the columns that were asked for.
      return { command: commandOf(sql), rows: rows as Row[], rowCount };
    },
    async copy(table, columns, lines) {
      const sql = copyStatement(table, columns, "'/dev/blob'");
      await thread.ask({ what: 'copy', sql, lines });
    },
    release,
  };
}

const commands = ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COMMIT', 'ROLLBACK'] as const;

function commandOf(sql: string) {
  const word = sql.slice(0, 8).trimStart().toUpperCase();
  return commands.find((command) => word.startsWith(command)) ?? 'SELECT';
}
