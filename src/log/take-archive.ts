// The beginning of every command that needs the archive for itself: the lock, and
// what an interrupted `continue` left to do, before anything is read.
import { Archive } from './archive.ts';
import { finishContinue, isContinuing } from './continue-steps.ts';
import { type Lock, takeLock } from './lock.ts';

/**
 * Takes the writer's lock of an archive and finishes a `continue` that was cut short.
 *
 * @throws Failure L-001 if the folder is no archive, L-003 and L-011 as {@link takeLock}.
 */
export function takeArchive(folder: string, waitMs?: number): Lock {
  // For a moment of its renames a `continue` leaves no archive.json.
  if (!isContinuing(folder)) new Archive(folder);
  const lock = takeLock(folder, waitMs);
  try {
    finishContinue(folder);
    new Archive(folder);
    return lock;
  } catch (cause) {
    lock.release();
    throw cause;
  }
}
