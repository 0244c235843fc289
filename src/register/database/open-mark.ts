// A mark in the register's folder while it is open. PGlite does not wait for
// the disk: after a process dies the system still holds every write, after the
// machine dies rows may be missing without a word. The mark tells these apart.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const markName = 'open';

function markPath(folder: string): string {
  return join(folder, markName);
}

/** What names this run of the machine; empty where the system does not say. */
function bootId(): string {
  const path = '/proc/sys/kernel/random/boot_id';
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

/** Whether the folder was left open when the machine, and not only a process, stopped. */
export function isTorn(folder: string): boolean {
  if (!existsSync(markPath(folder))) return false;
  const left = readFileSync(markPath(folder), 'utf8');
  return left === '' || left !== bootId();
}

export function setOpenMark(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(markPath(folder), bootId());
}

export function clearOpenMark(folder: string): void {
  rmSync(markPath(folder), { force: true });
}
