// Files and names that survive a power cut: fsync of the file before it gets
// its name, fsync of the folder after. Nothing else in Gavah calls fsync.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Waits until the names in a folder are on the disk. */
export function syncFolder(path: string): void {
  // Windows has no way to open a folder; its rename is journalled by NTFS.
  if (process.platform !== 'win32') syncFile(path);
}

/** Waits until the bytes of a file are on the disk. */
export function syncFile(path: string): void {
  const fd = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Makes a folder and those above it where they are missing, one by one: Node's own way to make
 * all of them goes round for ever where the system makes none, as in /proc.
 *
 * @returns the first that was made, or undefined where all were there.
 */
export function makeFolders(path: string): string | undefined {
  if (isFolder(path)) return undefined;
  const above = dirname(path);
  const first = above === path ? undefined : makeFolders(above);
  try {
    mkdirSync(path);
  } catch (cause) {
    // Somebody else may have made it meanwhile.
    if (isFolder(path)) return first;
    throw cause;
  }
  return first ?? path;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Makes a folder and those above it; each new name is durable before the call returns. */
export function makeFolder(path: string): void {
  const first = makeFolders(path);
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made))
    syncFolder(dirname(made));
}

/** Puts a file in place, or another in its place, whole or not at all. `mode` is of the new file. */
export function replaceFile(path: string, bytes: Uint8Array, mode = 0o644): void {
  const staged = `${path}.tmp`;
  writeNewFile(staged, bytes, mode);
  renameSync(staged, path);
  syncFolder(dirname(path));
}

/** Writes a file and waits until its bytes, not yet its name, are on the disk. */
export function writeNewFile(path: string, bytes: Uint8Array, mode = 0o644): void {
  const fd = openSync(path, 'w', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
