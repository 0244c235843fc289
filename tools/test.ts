// `npm test`: every file of tests, or those below the paths that are given, three processes at
// a time: browsers and databases are waited for, and it takes three to keep two cores busy. The
// files of a folder are run one after another in one process, which loads what they need once
// and passes databases and browsers on; those that measure what a process takes, or have to be
// alone in it, have one to themselves. Where the machine has room in memory for it, temporary
// files lie there: the tests make some hundreds of databases of 40 MB each, and a disk would be
// kept busy with what is thrown away at once.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { filesUnder, root } from './files.ts';

/** Those that have a process to themselves. */
const alone = [
  'test/browser/walk.test.ts',
  'test/cli/sessions.test.ts',
  'test/faults/kill.test.ts',
  'test/faults/room.test.ts',
  'test/house/check.test.ts',
  'test/intake/small-memory.test.ts',
  'test/register/kill.test.ts',
  'test/workbench/no-browser.test.ts',
];

/** Modules of the tests that keep something until the process ends: a server, a browser. */
const lasting = ['test/browser/browser.ts', 'test/browser/workbench.ts', 'test/register/places.ts'];

/** What is begun first, by the time it took when this was written, so that nothing long is left at the end. */
const longest = [
  'test/browser',
  'test/register',
  'test/cli/sessions.test.ts',
  'test/server',
  'test/browser/walk.test.ts',
  'test/linkage',
  'test/register/kill.test.ts',
  'test/house/check.test.ts',
];

/** The files of one process. */
export type Group = { readonly name: string; readonly files: readonly string[] };

/**
 * All files in the processes in which they are run, in the order in which those are begun.
 * @throws Error where this names one that is not there.
 */
export function groupedTests(): Group[] {
  const all = filesUnder('test').filter((path) => path.endsWith('.test.ts'));
  const byName = Map.groupBy(all, (path) => (alone.includes(path) ? path : folderOf(path)));
  const gone = [...alone, ...longest].filter((name) => !byName.has(name));
  if (gone.length > 0) throw new Error(`tools/test.ts names ${gone.join(', ')}`);
  const names = [...longest, ...[...byName.keys()].filter((name) => !longest.includes(name))];
  return names.map((name) => ({ name, files: byName.get(name) ?? [] }));
}

/** test/linkage of test/linkage/names/spell.test.ts. */
function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
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
  const groups = groupedTests()
    .map(({ name, files }) => ({ name, files: files.filter(isAsked) }))
    .filter(({ files }) => files.length > 0);
  const programs = mkdtempSync(join(tmpdir(), 'gavah-tests-'));
  process.on('exit', () => rmSync(programs, { recursive: true, force: true }));
  run({ files: groups.map((group) => programOf(programs, group)), concurrency: 3, cwd: root })
    .on('test:fail', () => {
      process.exitCode = 1;
    })
    .compose(spec)
    .pipe(process.stdout);
}

/**
 * A program that runs the files of a group, each as a suite: what a file does before and after
 * all its tests is done when its turn comes. What lasts to the end of the process is begun outside of them.
 */
function programOf(folder: string, { name, files }: Group): string {
  const [only = ''] = files;
  if (files.length === 1) return join(root, only);
  const path = join(folder, `${name}.mjs`);
  mkdirSync(dirname(path), { recursive: true });
  const lines = [
    `import { describe } from 'node:test';`,
    ...lasting
      .filter((each) => each.startsWith(`${name}/`))
      .map((each) => `import ${urlOf(each)};`),
    ...files.map((file) => `describe('${file}', async () => void (await import(${urlOf(file)})));`),
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function urlOf(path: string): string {
  return `'${pathToFileURL(join(root, path))}'`;
}
