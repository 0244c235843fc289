// Opening the register of an archive: the embedded database in its folder, or a
// PostgreSQL server. Whoever opens it holds the archive's lock already.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database/database.ts';
import { openPglite } from './database/pglite.ts';
import { type FoldOptions, foldRegister } from './fold/fold.ts';
import type { EntrySource } from './source.ts';

/** A register that was brought up to date. It is read with the functions in query/. */
export interface Register {
  readonly database: Database;
  /** How many entries of the log it takes in. */
  readonly position: number;
  /** Takes in what the log has grown by. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

export type Place =
  /**
   * The embedded database, in the archive's folder register/. `templates` is a folder of this
   * machine in which an empty one is kept, which makes a new register seconds faster.
   */
  | { readonly archiveDir: string; readonly templates?: string | undefined }
  /** A server, with a schema for each archive. */
  | { readonly databaseUrl: string };

/**
 * Opens the register and brings it up to date, rebuilding it where it does not fit the log.
 *
 * @throws Failure.
 */
export async function openRegister(options: Place & FoldOptions): Promise<Register> {
  return registerIn(await openDatabase(options), options);
}

/** The register in a database that is open, brought up to date; the database is closed with it. */
export async function registerIn(database: Database, options: FoldOptions): Promise<Register> {
  try {
    let position = await foldRegister(database, options);
    return {
      database,
      get position() {
        return position;
      },
      async catchUp() {
        position = await foldRegister(database, options);
      },
      close: () => database.close(),
    };
  } catch (cause) {
    await database.close().catch(() => undefined);
    throw cause;
  }
}

/** Deletes the register with everything in it and builds it anew from the log. */
export async function rebuildRegister(options: Place & FoldOptions): Promise<Register> {
  await deleteRegister(options);
  return openRegister(options);
}

/**
 * Deletes the register. Nothing is lost by it; after an erasure it has to be done, because the
 * register may hold what was erased.
 */
export async function deleteRegister(
  options: Place & { readonly source: EntrySource },
): Promise<void> {
  if ('archiveDir' in options) {
    rmSync(join(options.archiveDir, 'register'), { recursive: true, force: true });
    return;
  }
  const database = await openDatabase(options);
  try {
    await database.empty();
  } finally {
    await database.close();
  }
}

/** From so many entries on the embedded database has enough to do to be made fast first. */
const manyEntries = 20_000;

async function openDatabase(options: Place & { readonly source: EntrySource }): Promise<Database> {
  if ('archiveDir' in options) {
    const isBrief = (await options.source.size()) < manyEntries;
    return openPglite(join(options.archiveDir, 'register'), { ...options, isBrief });
  }
  // Few archives are on a server; the others need not load what speaks to one.
  const { openPostgres } = await import('./database/postgres.ts');
  return openPostgres(options.databaseUrl, await schemaOf(options.source));
}

/** The schema of an archive on a server: named after the first entry of its log. */
async function schemaOf(source: EntrySource): Promise<string> {
  for await (const { id } of source.entries(0, 1)) return `gavah_${id.slice(0, 32)}`;
  return 'gavah_empty';
}
