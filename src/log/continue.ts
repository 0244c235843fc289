// `gavah continue`: a successor log, with a new key and origin, for an archive
// whose own log cannot be signed here any more. The old log stays as it is, in
// past/, and entry 0 of the new one names its last known checkpoint.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../base/failure.ts';
import { Archive } from './archive.ts';
import { type Beginning, beginLog } from './begin.ts';
import { finishContinue, moveInto, staging } from './continue-steps.ts';
import { takeLock } from './lock.ts';
import { findAuthor, type Surroundings } from './session.ts';
import { LogWriter } from './writer.ts';

export type Continued = { readonly origin: string; readonly actor: string; readonly size: number };

/**
 * Begins the successor log of an archive.
 *
 * @throws Failure L-010 if the present log can be written here, L-003 if another process writes.
 */
export async function continueArchive(
  folder: string,
  around: Surroundings,
  actor: Beginning['actor'],
): Promise<Continued> {
  const lock = takeLock(folder, around.waitMs);
  try {
    finishContinue(folder);
    const log = new Archive(folder).current;
    if (await isWritable(folder, around)) throw new Failure('L-010');
    const next = join(folder, staging);
    rmSync(next, { recursive: true, force: true });
    const { size } = log.readCheckpoint();
    const { id, name, origin } = log.meta;
    const previous = { origin, checkpoint: log.findCheckpointNote() ?? '' };
    const by = await beginLog({ ...around, folder: next, archive: { id, name }, actor, previous });
    moveInto(folder, around.onStep);
    return { origin: new Archive(folder).current.meta.origin, actor: by, size };
  } finally {
    lock.release();
  }
}

/** Whether this machine may go on with the log as it stands. */
async function isWritable(folder: string, around: Surroundings): Promise<boolean> {
  const log = new Archive(folder).current;
  if (!existsSync(join(folder, 'log', 'checkpoint'))) return true;
  try {
    findAuthor(around.home, log.meta.origin);
    await LogWriter.open(log, around.home);
    return true;
  } catch (cause) {
    if (cause instanceof Failure && ['L-004', 'L-005', 'L-009'].includes(cause.code)) return false;
    throw cause;
  }
}
