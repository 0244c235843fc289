// What the vault's tests share: a scratch folder that goes away with the test,
// and offered files as the walk would give them.
import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { FileSource } from '../../src/vault/vault.ts';

export function scratchFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

export function sourceAt(path: string): FileSource {
  const { dev: device, ino: inode, size } = lstatSync(path, { bigint: true });
  return { kind: 'file', path: Buffer.from(path), device, inode, sizeBytes: Number(size) };
}

/** Everything that an iteration gives. */
export async function allOf<T>(each: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of each) all.push(one);
  return all;
}
