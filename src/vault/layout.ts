// Where things lie under objects/ (docs/formats/vault.md, clauses 1 to 6).
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../base/durable.ts';
import { writeFault } from './fault.ts';
import type { Digest } from './vault.ts';

/** Holds what is being written; whatever a crash leaves in it was never acknowledged. */
export const incomingName = '.incoming';

/** The folder of an object, relative to objects/: the first two digits of its name. */
export function shelfOf(digest: Digest): string {
  return digest.slice(0, 2);
}

/** The path of an object under the folder objects/. */
export function objectPath(objects: string, digest: Digest): string {
  return join(objects, shelfOf(digest), digest);
}

/** Makes what is missing of the 256 folders of the objects, so that no later step has to. @throws Failure V-030, V-031 */
export function makeShelves(objects: string): void {
  try {
    mkdirSync(join(objects, incomingName), { recursive: true });
    for (let i = 0; i < 256; i += 1) {
      mkdirSync(join(objects, i.toString(16).padStart(2, '0')), { recursive: true });
    }
    syncFolder(objects);
  } catch (cause) {
    throw writeFault(cause);
  }
}

/**
 * Clears away what an earlier process left unfinished. Only the one writer may call it, under its
 * lock: it would take the staging room of another writer away.
 *
 * @returns how many unfinished files there were.
 * @throws Failure V-031
 */
export function clearIncoming(objects: string): number {
  const incoming = join(objects, incomingName);
  if (!existsSync(incoming)) return 0;
  try {
    const found = readdirSync(incoming, { recursive: true, withFileTypes: true });
    for (const name of readdirSync(incoming)) rmSync(join(incoming, name), { recursive: true });
    syncFolder(incoming);
    return found.filter((each) => each.isFile()).length;
  } catch (cause) {
    throw writeFault(cause);
  }
}
