// `gavah continue`: a successor log, with a new key and origin, for an archive
// whose own log cannot be signed here any more. The old log stays as it is, in
// past/, and entry 0 of the new one names its last known checkpoint.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../base/failure.ts';
import { Archive } from './archive.ts';
import { type Beginning, beginLog } from './begin.ts';
import { moveInto, staging } from './continue-steps.ts';
import type { Generation } from './generation.ts';
import type { Home } from './home.ts';
import { findAuthor, type Surroundings } from './session.ts';
import { readStanding } from './standing.ts';
import { takeArchive } from './take-archive.ts';
import { readSigner } from './writer.ts';

export type Continued = { readonly origin: string; readonly actor: string; readonly size: number };

/**
 * Begins the successor log of an archive.
 *
 * @throws Failure L-010 if the present log can be written here, L-003 if another process writes,
 *   L-015 if the home is within the archive.
 */
export async function continueArchive(
  folder: string,
  around: Surroundings,
  actor: Beginning['actor'],
): Promise<Continued> {
  around.home.requireOutside(folder);
  const lock = takeArchive(folder, around.waitMs);
  try {
    const log = new Archive(folder).current;
    if (await isWritable(log, around.home)) throw new Failure('L-010');
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

/** Whether this machine may go on with the log as it stands; the folder is only read. */
async function isWritable(log: Generation, home: Home): Promise<boolean> {
  const { origin } = log.meta;
  try {
    findAuthor(home, origin);
    readSigner(home, origin);
    await readStanding(log, home.findMark(origin));
    return true;
  } catch (cause) {
    if (cause instanceof Failure && ['L-004', 'L-005', 'L-009'].includes(cause.code)) return false;
    throw cause;
  }
}
