// `npm test`: every file of tests, or those below the paths that are given, two at a time. Those that take longest are begun first, so
// that neither of the two has the last long one to itself at the end. Where the machine has
// room in memory for it, temporary files lie there: the tests make some hundreds of
// databases of 40 MB each, and a disk would be kept busy with what is thrown away at once.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { filesUnder, root } from './files.ts';

/** By the time they took when this was written, half a minute at the least. */
const longest = [
  'test/browser/walk.test.ts',
  'test/cli/sessions.test.ts',
  'test/register/fold.test.ts',
  'test/faults/kill.test.ts',
  'test/house/check.test.ts',
];

/** The files in the order in which they are begun. @throws Error where one is named that is not there. */
export function orderedTests(): string[] {
  const all = filesUnder('test').filter((path) => path.endsWith('.test.ts'));
  const gone = longest.filter((path) => !all.includes(path));
  if (gone.length > 0) throw new Error(`tools/test.ts names ${gone.join(', ')}`);
  return [...longest, ...all.filter((path) => !longest.includes(path))];
}

const memory = '/dev/shm';
const neededBytes = 8 * 2 ** 30;

/** A folder in memory for what the tests make, or undefined where there is no room for it. */
function folderInMemory(): string | undefined {
  if (!existsSync(memory) || freemem() < neededBytes) return undefined;
  const { bavail, bsize } = statfsSync(memory);
  // One of the tests builds a program and runs it, which many containers do not allow there.
  if (bavail * bsize < neededBytes || /^\S+ \/dev\/shm .*\bnoexec\b/m.test(mounts()))
    return undefined;
  const folder = mkdtempSync(join(memory, 'gavah-test-'));
  // Started by root, PostgreSQL runs as another user, who must come through.
  chmodSync(folder, 0o711);
  return folder;
}

function mounts(): string {
  return readFileSync('/proc/mounts', 'utf8');
}

if (import.meta.main) {
  const folder = folderInMemory();
  if (folder !== undefined) {
    process.env.TMPDIR = folder;
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  }
  const asked = process.argv.slice(2);
  const isAsked = (path: string) =>
    asked.length === 0 || asked.some((each) => path.startsWith(each));
  const files = orderedTests()
    .filter(isAsked)
    .map((path) => join(root, path));
  run({ files, concurrency: 2, cwd: root })
    .on('test:fail', () => {
      process.exitCode = 1;
    })
    .compose(spec)
    .pipe(process.stdout);
}
