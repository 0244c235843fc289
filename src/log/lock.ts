// The one writer: a lock that the system frees when its holder dies, however it
// dies. SQLite's exclusive transaction is such a lock on every system that Node
// runs on; nothing is ever stored in the file.
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../base/failure.ts';
import { whyOf } from '../base/why.ts';

export type Lock = { release(): void };

/** Says that the lock's holder does not mean to let go of it soon. */
const keptName = 'kept';

/** There is no use in waiting longer than this for a holder that stays, in milliseconds. */
const keptWaitMs = 200;

/**
 * Takes the writer's lock of an archive, waiting at most `waitMs`, and not at all for a holder
 * that said that it stays.
 *
 * @throws Failure L-003 if another process holds it, L-011 if the folder cannot be written to.
 */
export function takeLock(folder: string, waitMs = 0): Lock {
  const database = openLockFile(folder);
  const isKept = existsSync(join(folder, 'local', keptName));
  try {
    database.exec(
      `PRAGMA busy_timeout = ${isKept ? Math.min(waitMs, keptWaitMs) : waitMs}; BEGIN EXCLUSIVE`,
    );
  } catch (cause) {
    database.close();
    if (cause instanceof Error && /locked|busy/i.test(cause.message))
      throw new Failure('L-003', {}, cause);
    throw notWritable(folder, cause);
  }
  return { release: () => database.close() };
}

/** Says that the lock, which the caller holds, is kept for long. @returns what takes that back. */
export function keepLock(folder: string): () => void {
  const path = join(folder, 'local', keptName);
  writeFileSync(path, '');
  return () => rmSync(path, { force: true });
}

function openLockFile(folder: string): DatabaseSync {
  try {
    mkdirSync(join(folder, 'local'), { recursive: true });
    // SQLite would open a file that it cannot write, and take a lock that keeps nobody out.
    for (const place of [folder, join(folder, 'local')]) accessSync(place, constants.W_OK);
    return new DatabaseSync(join(folder, 'local', 'lock'));
  } catch (cause) {
    throw notWritable(folder, cause);
  }
}

function notWritable(folder: string, cause: unknown): Failure {
  return new Failure('L-011', { folder, why: whyOf(cause) }, cause);
}
