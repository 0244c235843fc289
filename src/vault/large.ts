// Brings a large file into the staging room, in one of two ways. The kernel's
// own copy is about twice as fast (and on btrfs, XFS and APFS shares the blocks
// instead of copying); the stored bytes are then read once more to hash them.
// Where they would no longer be in memory by then, they are hashed as they pass.
import { createHash } from 'node:crypto';
import { chmodSync, close, constants, copyFileSync, fsync, openSync } from 'node:fs';
import { totalmem } from 'node:os';
import { findErrno } from '../base/why.ts';
import { writeFault } from './fault.ts';
import { hashFile } from './hash-file.ts';
import { fillFrom, type OpenSource } from './source-file.ts';
import {
  closeTemporary,
  discardTemporary,
  nextTemporary,
  openTemporary,
  type Staging,
  writeAll,
} from './staging.ts';

export type LargeOptions = {
  readonly onBytes: (count: number) => void;
  /** SHA-512 of a file, as hexadecimal; left out where it is not asked for. */
  readonly sha512File?: (path: string) => Promise<string>;
};

export type Copied = {
  readonly digestHex: string;
  readonly sha512Hex: string | null;
  readonly sizeBytes: number;
  readonly temporary: { readonly name: string; readonly path: string };
};

/** @throws Failure V-012 for the source, V-030, V-031 for the vault. */
export async function copyLarge(
  file: OpenSource,
  staging: Staging,
  options: LargeOptions,
): Promise<Copied> {
  if (file.before.size <= BigInt(Math.floor(totalmem() / 4))) {
    const temporary = copyInKernel(file, staging);
    if (temporary !== undefined) return hashCopy(temporary, options);
  }
  return copyThrough(file, staging, options);
}

type Place = { readonly name: string; readonly path: string };

/**
 * Copies by the kernel what the open file, not its path, leads to. Undefined where that cannot be
 * done; the other way then finds out why. @throws Failure V-030
 */
function copyInKernel(file: OpenSource, staging: Staging): Place | undefined {
  if (process.platform !== 'linux') return undefined;
  const temporary = nextTemporary(staging);
  try {
    const how = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE;
    copyFileSync(`/proc/self/fd/${file.fd}`, temporary.path, how);
    // The copy came with the permissions of the source.
    chmodSync(temporary.path, 0o444 & ~process.umask());
    staging.onStep('large file copied');
    return temporary;
  } catch (cause) {
    discardTemporary(temporary);
    if (findErrno(cause) === 'ENOSPC') throw writeFault(cause);
    return undefined;
  }
}

/** Hashes what was stored, while the disk takes it in. */
async function hashCopy(temporary: Place, options: LargeOptions): Promise<Copied> {
  const durable = makeDurable(temporary.path);
  try {
    let sizeBytes = 0;
    const second = options.sha512File?.(temporary.path);
    const digestHex = hashFile(temporary.path, 'sha256', (count) => {
      sizeBytes += count;
      options.onBytes(count);
    });
    return { digestHex, sha512Hex: (await second) ?? null, sizeBytes, temporary };
  } catch (cause) {
    discardTemporary(temporary);
    throw writeFault(cause);
  } finally {
    await durable;
  }
}

// Only a head start: settling syncs the file again, and that is where a failure counts.
// Begun at once on another thread, as no promise could be while this one hashes.
function makeDurable(path: string): Promise<void> {
  const fd = openSync(path, 'r');
  return new Promise((done) => {
    fsync(fd, () => close(fd, () => done()));
  });
}

async function copyThrough(
  file: OpenSource,
  staging: Staging,
  options: LargeOptions,
): Promise<Copied> {
  const temporary = openTemporary(staging);
  try {
    const states = [createHash('sha256'), ...(options.sha512File ? [createHash('sha512')] : [])];
    let sizeBytes = 0;
    for (;;) {
      const piece = staging.buffer.subarray(0, fillFrom(file.fd, staging.buffer));
      if (piece.length === 0) break;
      for (const state of states) state.update(piece);
      writeAll(temporary.fd, piece);
      sizeBytes += piece.length;
      options.onBytes(piece.length);
    }
    closeTemporary(temporary);
    const [digestHex = '', sha512Hex = null] = states.map((state) => state.digest('hex'));
    return { digestHex, sha512Hex, sizeBytes, temporary };
  } catch (cause) {
    discardTemporary(temporary);
    throw cause;
  }
}
