// The built workbench: made when its sources are newer, and what in it belongs together.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/files.ts';

export const dist = join(root, 'workbench/dist');

/**
 * Builds the workbench unless what is built is newer than its sources. It is built aside and
 * put in place whole, because tests in other processes may be serving what is there.
 */
export function buildWhereStale(): void {
  if (!isStale()) return;
  const aside = join(root, `tmp/workbench-${process.pid}`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'workbench'), '--outDir', aside, '--logLevel', 'error'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the workbench could not be built:\n${stderr}`);
  if (isStale()) {
    rmSync(`${aside}-before`, { recursive: true, force: true });
    if (existsSync(dist)) renameSync(dist, `${aside}-before`);
    renameSync(aside, dist);
  }
  for (const left of [aside, `${aside}-before`]) rmSync(left, { recursive: true, force: true });
}

function isStale(): boolean {
  const built = join(dist, 'index.html');
  return !existsSync(built) || statSync(built).mtimeMs <= newest(join(root, 'workbench'));
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    });
  return Math.max(0, ...times);
}

/**
 * The scripts that index.html loads and those that chunks of these names need, each with all
 * that it imports at once (what it imports later is left out). Of words, one language.
 */
export function scriptsOf(dist: string, chunks: readonly string[]): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const begin = [...page.matchAll(/\/(assets\/[\w.-]+\.js)"/g)].map(([, file = '']) => file);
  const named = chunks.flatMap((chunk) => {
    const pattern = new RegExp(`^${chunk}-[\\w-]{8}\\.js$`);
    const [first] = readdirSync(join(dist, 'assets')).filter((name) => pattern.test(name));
    return first === undefined ? [] : [`assets/${first}`];
  });
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(dist, file), 'utf8');
    for (const [, name = ''] of code.matchAll(
      /(?:from|^import|;import)\s*["']\.\/([\w.-]+\.js)["']/g,
    )) {
      add(`assets/${name}`);
    }
  };
  for (const file of [...begin, ...named]) add(file);
  return [...found];
}
