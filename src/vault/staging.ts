// The staging room of one process: temporary files that get their bytes here,
// where no reader looks, before they get their names.
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeFault } from './fault.ts';

/** `folder` belongs to this thread's process alone; `prefix` to this thread. */
export type Staging = {
  readonly objects: string;
  readonly folder: string;
  readonly prefix: string;
  /** Reused for every reading of this thread. */
  readonly buffer: Uint8Array;
  readonly onStep: (step: string) => void;
  count: number;
};

export const bufferBytes = 1 << 20;

export function createStaging(
  objects: string,
  folder: string,
  options: { prefix: string; onStep?: (step: string) => void },
): Staging {
  return {
    objects,
    folder,
    prefix: options.prefix,
    buffer: Buffer.allocUnsafeSlow(bufferBytes),
    onStep: options.onStep ?? (() => {}),
    count: 0,
  };
}

/** A temporary file, `fd` where it is open for writing. */
export type Temporary = { readonly name: string; readonly path: string; readonly fd?: number };

/** A name for a temporary file that does not exist yet. */
export function nextTemporary(staging: Staging): Temporary {
  staging.count += 1;
  const name = `${staging.prefix}-${staging.count}`;
  return { name, path: join(staging.folder, name) };
}

/** @throws Failure V-030, V-031 */
export function openTemporary(staging: Staging): Temporary & { readonly fd: number } {
  const { name, path } = nextTemporary(staging);
  try {
    // Nobody writes to an object again: 0444 says so to everybody else's programs.
    const fd = openSync(path, 'wx', 0o444);
    staging.onStep('temporary opened');
    return { name, path, fd };
  } catch (cause) {
    throw writeFault(cause);
  }
}

/** Writes all the bytes. @throws Failure V-030, V-031 */
export function writeAll(fd: number, bytes: Uint8Array): void {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  } catch (cause) {
    throw writeFault(cause);
  }
}

/** @throws Failure V-030, V-031: some disks report only here that they are full. */
export function closeTemporary(temporary: { readonly fd: number }): void {
  try {
    closeSync(temporary.fd);
  } catch (cause) {
    throw writeFault(cause);
  }
}

/** Closes and removes a temporary file whose bytes are not to be kept. Never fails. */
export function discardTemporary(temporary: Temporary): void {
  const { fd, path } = temporary;
  for (const act of [() => fd !== undefined && closeSync(fd), () => unlinkSync(path)]) {
    try {
      act();
    } catch {
      // What cannot be removed stays in the staging room and is cleared at the next start.
    }
  }
}
