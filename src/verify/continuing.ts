// An archive whose `continue` was cut short between its renames. `.continue/ready`
// says that the successor log is complete, and where the log before it goes. Where
// that explains exactly what is there, everything is checked as it will lie once the
// next start has finished it. docs/formats/archive.md, clause 8.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readFile, sortedNames } from './file.ts';

const kinds = { log: 'folder', bodies: 'folder', 'archive.json': 'file' } as const;
const parts = Object.keys(kinds) as readonly (keyof typeof kinds)[];

export type Continuing = {
  /** The log before is on its way to `past/<number>/`. */
  readonly number: number;
  /** What of it still lies at the top. */
  readonly left: readonly string[];
  /** What of the successor still lies in `.continue/`. */
  readonly staged: readonly string[];
};

/** How far a `continue` came, or null where there is none, or none that explains what is there. */
export function findContinuing(folder: string): Continuing | null {
  const number = readNumber(folder);
  // As long as nothing was moved, the archive is what it was, with a successor beside it.
  if (number === null || foundAt(join(folder, 'past', String(number))) === null) return null;
  const ended = sortedNames(join(folder, 'past')).filter((name) => name !== String(number));
  if (ended.length !== number - 1 || ended.some((name) => !(Number(name) < number))) return null;
  const left: string[] = [];
  const staged: string[] = [];
  for (const part of parts) {
    const state = stateOf(folder, part, number);
    if (state === 'unexplained') return null;
    if (state === 'waiting') left.push(part);
    if (state !== 'moved') staged.push(part);
  }
  const [hasSeals, hasOldSeals] = ['seals', `past/${number}/seals`].map(
    (path) => foundAt(join(folder, path)) !== null,
  );
  if (hasSeals && hasOldSeals) return null;
  // A log that has only begun has no seals: those at the top are of the log before.
  return hasSeals
    ? { number, left: [...left, 'seals'], staged: [...staged, 'seals'] }
    : { number, left, staged };
}

function readNumber(folder: string): number | null {
  const read = readFile(join(folder, '.continue', 'ready'), 16);
  if ('why' in read) return null;
  const text = read.bytes.toString('latin1');
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

type State = 'waiting' | 'half' | 'moved' | 'unexplained';

/** Each part is moved in two steps: the old one to `past/`, the new one into its place. */
function stateOf(folder: string, part: keyof typeof kinds, number: number): State {
  const found = [part, `.continue/${part}`, `past/${number}/${part}`].map((path) =>
    foundAt(join(folder, path)),
  );
  if (found.some((each) => each !== null && each !== kinds[part])) return 'unexplained';
  const there = found.map((each) => (each === null ? '-' : 'x')).join('');
  const states: Readonly<Record<string, State>> = {
    'xx-': 'waiting',
    '-xx': 'half',
    'x-x': 'moved',
  };
  return states[there] ?? 'unexplained';
}

function foundAt(path: string): 'file' | 'folder' | 'other' | null {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch {
    return 'other'; // not to be looked at: nothing that can be explained
  }
}

/** Where a path of the archive, as it will be once finished, lies now. */
export function pathIn(
  { folder, continuing }: { readonly folder: string; readonly continuing: Continuing | null },
  path: string,
): string {
  return join(folder, continuing === null ? path : placeOf(continuing, path));
}

function placeOf({ number, left, staged }: Continuing, path: string): string {
  const past = `past/${number}/`;
  const [first = ''] = path.split('/');
  if (!path.startsWith(past)) return staged.includes(first) ? `.continue/${path}` : path;
  const inner = path.slice(past.length);
  return left.includes(inner.split('/')[0] ?? '') ? inner : path;
}
