// What `npm start` answers to who asks how it is used.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/files.ts';

function start(...argv: string[]) {
  const script = join(root, 'src/cli/start.ts');
  const env = { ...process.env, GAVAH_LANG: 'en' };
  return spawnSync(process.execPath, [script, 'examples/two-rows', ...argv], {
    encoding: 'utf8',
    env,
  });
}

test('npm start has a page of help, in both languages', () => {
  const { status, stdout } = start('--help');
  assert.equal(status, 0);
  assert.match(stdout, /^npm start -- \[--report\]/);
  assert.match(start('--lang', 'fa', '--help').stdout, /مرورگر/);
});

test('what npm start does not know is refused in one line (U-015)', () => {
  const { status, stdout, stderr } = start('--colour');
  assert.deepEqual([status, stdout], [2, '']);
  assert.equal(stderr, 'U-015 npm start does not know --colour. See: npm start -- --help\n');
});
