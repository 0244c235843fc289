// Gives staged bytes their names, durably: the file is on the disk before it is
// renamed, the names are on the disk before anybody is told.
import { lstatSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile, syncFolder } from '../base/durable.ts';
import { writeFault } from './fault.ts';
import { objectPath } from './layout.ts';
import { proveObject } from './object-file.ts';
import type { Staging } from './staging.ts';
import type { Digest } from './vault.ts';

export type Waiting = {
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly temporary: string;
  /** Whether the bytes are on the disk already. */
  readonly durable: boolean;
};

/**
 * Moves one staged file to its place. An object that is there already is never replaced: all of
 * it is read and compared with its name, since a damaged one must not pass for the new bytes.
 *
 * @returns whether the object existed.
 * @throws Failure V-020, V-022 for this object alone, V-030, V-031 for the vault.
 */
export function settle(waiting: Waiting, staging: Staging): boolean {
  const from = join(staging.folder, waiting.temporary);
  const to = objectPath(staging.objects, waiting.digest);
  try {
    if (!waiting.durable) syncFile(from);
    staging.onStep('bytes durable');
    if (lstatSync(to, { throwIfNoEntry: false }) === undefined) {
      renameSync(from, to);
      staging.onStep('object named');
      return false;
    }
  } catch (cause) {
    throw writeFault(cause);
  }
  dropTemporary(staging, waiting.temporary);
  proveObject(staging.objects, waiting);
  return true;
}

/** Makes the names in these folders durable. @throws Failure V-030, V-031 */
export function settleShelves(shelves: Iterable<string>, staging: Staging): void {
  try {
    for (const shelf of shelves) syncFolder(join(staging.objects, shelf));
  } catch (cause) {
    throw writeFault(cause);
  }
}

/** Removes a temporary file that is not needed after all. Never fails. */
export function dropTemporary(staging: Pick<Staging, 'folder'>, temporary: string): void {
  try {
    unlinkSync(join(staging.folder, temporary));
  } catch {
    // It stays in the staging room and is cleared at the next start.
  }
}
