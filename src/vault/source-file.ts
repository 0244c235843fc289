// Opens and reads one offered file with suspicion: no link is followed, no pipe
// is waited for, and a file that is another one or changes meanwhile is refused.
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import { sourceFault } from './fault.ts';
import type { FileSource } from './vault.ts';

/** An offered file, open, and its state before the first byte was read. */
export type OpenSource = { readonly fd: number; readonly before: BigIntStats };

// O_NONBLOCK: opening a pipe that took a file's place would wait for ever.
const strictly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file that was offered. The caller closes it.
 *
 * @throws Failure V-010…V-014, V-017.
 */
export function openSource(source: FileSource): OpenSource {
  const { path } = source;
  let fd: number;
  try {
    fd = openSync(Buffer.from(path.buffer, path.byteOffset, path.length), strictly);
  } catch (cause) {
    throw sourceFault(cause);
  }
  try {
    const before = fstatSync(fd, { bigint: true });
    checkOffered(source, before);
    return { fd, before };
  } catch (cause) {
    closeSync(fd);
    throw sourceFault(cause);
  }
}

function checkOffered(source: FileSource, now: BigIntStats): void {
  const kind = specialKind(now);
  if (kind !== undefined) throw new Failure('V-011', { what: phrase(kind) });
  if (now.dev !== source.device || now.ino !== source.inode) {
    throw new Failure('V-014', { what: phrase('changed-inode') });
  }
}

type SpecialKind =
  | 'fifo'
  | 'socket'
  | 'block-device'
  | 'character-device'
  | 'only-folder'
  | 'unknown-sort';

/** What a thing on the disk is when it is neither a regular file nor a link. */
export function specialKind(stats: BigIntStats): SpecialKind | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isFIFO()) return 'fifo';
  if (stats.isSocket()) return 'socket';
  if (stats.isBlockDevice()) return 'block-device';
  if (stats.isCharacterDevice()) return 'character-device';
  return stats.isDirectory() ? 'only-folder' : 'unknown-sort';
}

/**
 * Reads on until the buffer is full or the file ends. @returns the number of bytes read.
 *
 * @throws Failure V-012
 */
export function fillFrom(fd: number, buffer: Uint8Array): number {
  let filled = 0;
  try {
    while (filled < buffer.length) {
      const count = readSync(fd, buffer, filled, buffer.length - filled, null);
      if (count === 0) break;
      filled += count;
    }
  } catch (cause) {
    throw sourceFault(cause);
  }
  return filled;
}

/** The first bytes of an open file; where it is read next does not change. @throws Failure V-012 */
export function readHead(fd: number, mostBytes: number): Uint8Array {
  const head = new Uint8Array(mostBytes);
  try {
    return head.subarray(0, readSync(fd, head, 0, mostBytes, 0));
  } catch (cause) {
    throw sourceFault(cause);
  }
}

/**
 * Proves, as far as a system lets one, that the bytes read were one state of the file: what
 * fstat said before still holds, and as many bytes came as the file is long. Writing through a
 * memory map may go unseen; the bytes kept are those hashed all the same.
 *
 * @throws Failure V-014
 */
export function proveUnchanged(source: OpenSource, readBytes: number): void {
  const { before } = source;
  const after = fstatSync(source.fd, { bigint: true });
  const what =
    before.size !== after.size || after.size !== BigInt(readBytes)
      ? 'changed-size'
      : before.mtimeNs !== after.mtimeNs
        ? 'changed-mtime'
        : before.ctimeNs !== after.ctimeNs
          ? 'changed-ctime'
          : undefined;
  if (what !== undefined) throw new Failure('V-014', { what: phrase(what) });
}
