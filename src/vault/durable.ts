// What makes bytes and names survive a power cut: the file is on the disk before
// it gets its name, the name is on the disk before anything is acknowledged.
import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { release } from 'node:os';

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
 * Puts all that the system holds for the disk of this folder on that disk, in one go, by
 * syncfs(2): for thousands of files this takes a fraction of the time of an fsync for each.
 *
 * @returns whether it did. If not, for want of the means or for an error of the disk, each file
 *   and folder is to be synced by itself, which then meets the error.
 */
export function syncDisk(folder: string): Promise<boolean> {
  if (!syncTellsErrors) return Promise.resolve(false);
  return new Promise((done) => {
    execFile('sync', ['-f', folder], (failure) => done(failure === null));
  });
}

// Before Linux 5.8, syncfs kept silent about bytes that the disk did not take (syncfs(2)).
const syncTellsErrors = process.platform === 'linux' && isAtLeast(release(), 5, 8);

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first > major || (first === major && second >= minor);
}
