// The workbench is built before it is served: when it was never built, or when
// something that it is built from has changed since.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newestUnder } from './newest.ts';

const root = resolve(import.meta.dirname, '../..');
const workbench = join(root, 'workbench');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** Builds it where that is needed. What goes wrong is told; the API works without it. */
export function buildWorkbench(print: (text: string) => void): void {
  const built = join(workbench, 'dist', 'index.html');
  const builtMs = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (builtMs > newestUnder(workbench, ['dist', 'node_modules'])) return;
  print('vite build workbench …');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', workbench], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) process.stderr.write(stderr);
}
