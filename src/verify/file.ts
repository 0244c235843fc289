// Reading what may be anything: no link is followed, no device is opened for
// long, nothing larger than expected is taken into memory, nothing is thrown.
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readSync,
} from 'node:fs';
import { type Phrase, phrase } from '../base/phrase.ts';
import { findErrno, whyOf } from '../base/why.ts';

/** `missing`, or why it could not be read. */
export type Unread = { readonly missing: boolean; readonly why: Phrase };
export type Read = { readonly bytes: Buffer } | Unread;

// A FIFO would block the opening, a link would lead elsewhere; Windows has neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens a regular file and hands it to `use`. What goes wrong is returned. */
export function withFile<T>(path: string, use: (fd: number, sizeBytes: number) => T): T | Unread {
  let fd: number | undefined;
  try {
    fd = openSync(path, flags);
    const stats = fstatSync(fd);
    if (!stats.isFile()) return { missing: false, why: phrase('no-regular-file') };
    return use(fd, stats.size);
  } catch (cause) {
    return unread(cause);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** The bytes of a regular file of at most `most` bytes. */
export function readFile(path: string, most: number): Read {
  const read = withFile(path, (fd, sizeBytes): Read => {
    if (sizeBytes > most) return { missing: false, why: phrase('larger-than', { most }) };
    const bytes = Buffer.allocUnsafe(sizeBytes);
    const length = readInto(fd, bytes);
    return { bytes: length === sizeBytes ? bytes : bytes.subarray(0, length) };
  });
  return read;
}

/** About how many bytes a file holds, to weigh the work by; 0 where that cannot be seen. */
export function sizeOf(path: string): number {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

/** Reads until the buffer is full or the file ends. @returns the number of bytes read. */
export function readInto(fd: number, buffer: Uint8Array): number {
  let at = 0;
  while (at < buffer.length) {
    const got = readSync(fd, buffer, at, buffer.length - at, null);
    if (got === 0) break;
    at += got;
  }
  return at;
}

function unread(cause: unknown): Unread {
  const errno = findErrno(cause);
  return { missing: errno === 'ENOENT' || errno === 'ENOTDIR', why: whyOf(cause) };
}

/** What a folder holds, one after the other; a folder that cannot be read gives why. */
export function* namesIn(path: string): Generator<Dirent | Unread> {
  try {
    const folder = opendirSync(path, { bufferSize: 256 });
    try {
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) yield entry;
    } finally {
      folder.closeSync();
    }
  } catch (cause) {
    yield unread(cause);
  }
}

/** The names in a folder, sorted; none where it cannot be read. */
export function sortedNames(path: string): string[] {
  const names: string[] = [];
  for (const entry of namesIn(path)) if ('name' in entry) names.push(entry.name);
  return names.sort();
}
