// `gavah init`: a new archive in a new or an empty folder.
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeHex } from '../base/bytes.ts';
import { makeFolder } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { whyOf } from '../base/why.ts';
import { type Beginning, beginLog } from './begin.ts';
import { takeLock } from './lock.ts';
import type { Surroundings } from './session.ts';

export type Creation = Surroundings & Pick<Beginning, 'actor' | 'more'> & { readonly name: string };

/**
 * Makes an archive.
 *
 * @returns the id of the actor that writes.
 * @throws Failure L-002 if the folder holds anything, L-011 if it or the home cannot be written
 *   to, L-015 if the home is within it.
 */
export async function createArchive(folder: string, creation: Creation): Promise<string> {
  const { name, ...rest } = creation;
  creation.home.requireOutside(folder);
  requireEmpty(folder);
  makeFolders(folder);
  const lock = takeLock(folder);
  try {
    const archive = { id: writeHex(creation.random(16)), name };
    return await beginLog({ ...rest, folder, archive, previous: null });
  } catch (cause) {
    throw cause instanceof Failure ? cause : unwritable(folder, cause);
  } finally {
    lock.release();
  }
}

/** What a making that was cut short has left is no archive yet, and may be overwritten. */
function requireEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  const isBegun =
    existsSync(join(folder, 'archive.json')) && !existsSync(join(folder, 'log', 'checkpoint'));
  const isOurs = (name: string) => made.includes(name) && (isBegun || isBare(join(folder, name)));
  const strange = namesIn(folder).filter(
    (name) => !isOurs(name) && !(isBegun && name === 'archive.json') && name !== halfMeta,
  );
  if (strange.length > 0) throw new Failure('L-002', { folder });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    // A file, most often.
    throw unwritable(folder, cause);
  }
}

/** What `archive.json` is while it is written. */
const halfMeta = 'archive.json.tmp';

const made: readonly string[] = ['objects', 'log', 'bodies', 'local'];

function isBare(folder: string): boolean {
  return (
    statSync(folder).isDirectory() && readdirSync(folder).every((name) => name.startsWith('lock'))
  );
}

function makeFolders(folder: string): void {
  try {
    for (const name of made) makeFolder(join(folder, name));
    // Whoever else uses this machine is not to read it.
    chmodSync(folder, 0o700);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function unwritable(folder: string, cause: unknown): Failure {
  return new Failure('L-011', { folder, why: whyOf(cause) }, cause);
}
