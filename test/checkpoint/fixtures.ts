// The golden and the bad files of this area, and how a file of each kind is
// read and written: its ending says the kind, the folder of a bad one its code.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseUtf8 } from '../../src/base/bytes.ts';
import { Failure } from '../../src/base/failure.ts';
import { parseCheckpoint, writeCheckpoint } from '../../src/format/checkpoint.ts';
import { parseNote, writeNote } from '../../src/format/note.ts';
import { parsePolicy, writePolicy } from '../../src/format/tlog-policy.ts';
import { parseTlogProof, writeTlogProof } from '../../src/format/tlog-proof.ts';
import {
  newPrivateKey,
  parsePrivateKey,
  parseVkey,
  writePrivateKey,
  writeVkey,
} from '../../src/format/vkey.ts';

export const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** Reads and writes again. Fixtures are taken as they are, so that a byte order mark reaches the parser. */
export function rewrite(kind: string, bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  if (kind === 'policy') return writePolicy(parsePolicy(bytes));
  if (kind === 'note') return writeNote(parseNote(text));
  if (kind === 'checkpoint') return writeCheckpoint(parseCheckpoint(text));
  if (kind === 'vkey') return writeVkey(parseVkey(text));
  if (kind === 'skey') return writePrivateKey(parsePrivateKey(text));
  if (kind === 'tlog-proof') return writeTlogProof(parseTlogProof(text));
  throw new Error(`no kind ${kind}`);
}

export function filesIn(part: string): { path: string; folder: string; kind: string }[] {
  const names = readdirSync(folder + part, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.[a-z-]+$/.test(name))
    .sort()
    .map((name) => {
      const kind = name.slice(name.lastIndexOf('.') + 1);
      return { path: `${part}/${name}`, folder: name.split('/')[0] ?? '', kind };
    });
}

export const readFixture = (path: string): Buffer => readFileSync(folder + path);
export const readText = (path: string): string => parseUtf8(readFixture(path));

/** An invented key whose seed is one byte repeated. */
export const keyOf = (name: string, type: 1 | 4, byte: number) =>
  newPrivateKey(name, type, new Uint8Array(32).fill(byte));

export const origin = 'archive.example/f3a9';
export const logKey = keyOf(origin, 1, 1);

export const fails = (code: string) => (error: unknown) =>
  error instanceof Failure && error.code === code;

/** The code that a call fails with, or `none`. */
export function codeOf(call: () => unknown): string {
  try {
    call();
    return 'none';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
