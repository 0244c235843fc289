// What makes bytes and names survive a power cut: fsync of the file before it
// gets its name, fsync of the folder after.
import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';

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
 * Asks the system to write out all that it holds for the disk of this folder, in one go. It only
 * saves time: thousands of fsyncs that follow then find nothing to do. They, not this, are what
 * the promise of durability rests on, so a system without coreutils' `sync -f` is merely slower.
 */
export function hastenWriting(folder: string): Promise<void> {
  if (process.platform !== 'linux') return Promise.resolve();
  return new Promise((done) => {
    execFile('sync', ['-f', folder], () => done());
  });
}
