// tools/bootstrap.mjs hands over to the project's Node as if it were not there.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { root } from '../../tools/files.ts';

const bootstrap = `${root}tools/bootstrap.mjs`;

/** Runs a line of JavaScript through the bootstrap. */
function run(code: string, input = '') {
  return spawnSync(process.execPath, [bootstrap, '-e', code], { input, encoding: 'utf8' });
}

test('what is run is Node 24 or later, with the programmes of this project in its path', () => {
  const { stdout, status } = run('console.log(process.versions.node, process.env.PATH)');
  assert.equal(status, 0);
  assert.match(stdout, /^(2[4-9]|[3-9]\d)\..* .*node_modules\/\.bin:/);
});

test('input, output, complaints and the exit status pass through', () => {
  const code = 'process.stdin.pipe(process.stdout); console.error("no"); process.exitCode = 3';
  const { stdout, stderr, status } = run(code, 'سلام');
  assert.deepEqual([stdout, stderr, status], ['سلام', 'no\n', 3]);
});

test('a signal reaches what is run, and how it ended is told as a shell tells it', async () => {
  const args = [bootstrap, '-e', 'console.log("up"); setInterval(() => {}, 1000)'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [128 + 15, null]);
});

test('a programme that is not there is an error, and nothing is installed for it', () => {
  const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'nowhere.ts'], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.doesNotMatch(stderr, /installing/);
});
