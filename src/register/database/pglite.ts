// The embedded database: PGlite in the folder register/ of the archive, one
// connection that its users take in turn.
import { rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { whyErrno, whyOf } from '../../base/why.ts';
import { copyStatement } from './copy.ts';
import {
  type Database,
  inTransaction,
  kyselyOver,
  type SqlClient,
  type SqlPool,
  settings,
} from './database.ts';
import { clearOpenMark, isTorn, setOpenMark } from './open-mark.ts';
import { PgliteThread } from './pglite-thread.ts';
import { copyTemplate } from './template.ts';
import { Turns } from './turns.ts';

export type Opening = {
  /** A folder in which an empty database is kept, to be copied rather than made. */
  readonly templates?: string | undefined;
  /** Whether little is to be done with it, so that making it fast would take longer than it saves. */
  readonly isBrief?: boolean;
};

/**
 * Opens the embedded database in a folder, which is made where it is missing. What an
 * interrupted machine left there is thrown away: PGlite does not wait for the disk.
 *
 * The caller holds the archive's lock: two processes in one folder lose rows silently.
 *
 * @throws Failure where its files cannot be made.
 */
export async function openPglite(folder: string, how: Opening = {}): Promise<Database> {
  let thread = await beginOrMake(folder, how);
  const pool = poolOf(() => thread);
  return {
    kysely: kyselyOver(pool),
    transaction: (work) => inTransaction(pool, work),
    empty: () =>
      inTransaction(pool, async (session) => {
        await session.query('drop schema public cascade');
        await session.query('create schema public');
      }),
    async shred() {
      await thread.close();
      rmSync(folder, { recursive: true, force: true });
      thread = await begin(folder, how);
    },
    async close() {
      await thread.close();
      clearOpenMark(folder);
    },
  };
}

/** A folder that cannot be opened is worth nothing, and is made anew: the register is derived. */
async function beginOrMake(folder: string, how: Opening): Promise<PgliteThread> {
  try {
    if (isTorn(folder)) rmSync(folder, { recursive: true, force: true });
    return await begin(folder, how).catch(() => {
      rmSync(folder, { recursive: true, force: true });
      return begin(folder, how);
    });
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const why = isFull(folder) ? whyErrno('ENOSPC') : whyOf(cause);
    giveBack(folder);
    throw new Failure('R-010', { folder, why }, cause);
  }
}

/** The room that half a register takes is room that evidence may need. */
function giveBack(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Where nothing can be deleted, nothing was made either; why is told already.
  }
}

/** PGlite, and the system's copying, call a full disk a faulty one. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
}

const leastRoom = 1 << 20;

async function begin(
  folder: string,
  { templates, isBrief = false }: Opening,
): Promise<PgliteThread> {
  const data = join(folder, 'data');
  setOpenMark(folder);
  if (templates !== undefined) await copyTemplate(templates, data);
  const thread = await PgliteThread.start(data, isBrief);
  try {
    for (const [name, value] of Object.entries(settings)) {
      await thread.ask({ what: 'query', sql: `set ${name} = ${value}`, parameters: [] });
    }
    return thread;
  } catch (cause) {
    await thread.close().catch(() => undefined);
    throw cause;
  }
}

function poolOf(thread: () => PgliteThread): SqlPool {
  const turns = new Turns();
  return {
    options: {},
    async connect() {
      const release = await turns.take();
      return clientOf(thread(), release);
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
