// Folders for tests, removed afterwards, and reports boiled down to their codes.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Report, type VerifyRequest, verifyArchive } from '../../src/verify/verify.ts';

const base = mkdtempSync(join(tmpdir(), 'gavah-verify-'));
let made = 0;
process.on('exit', () => rmSync(base, { recursive: true, force: true }));

/** A path for a folder that is not there yet. */
export function newPlace(): string {
  made += 1;
  return join(base, String(made));
}

export function copyOf(folder: string): string {
  const place = newPlace();
  cpSync(folder, place, { recursive: true });
  return place;
}

/** Verifies within this thread. */
export function check(
  folder: string,
  outside: Omit<VerifyRequest, 'folder'> = {},
): Promise<Report> {
  return verifyArchive({ folder, threads: 0, ...outside });
}

export function codesOf(list: readonly { code: string }[]): string[] {
  return [...new Set(list.map(({ code }) => code))].sort();
}
