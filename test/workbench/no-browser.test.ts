import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '../../tools/files.ts';

/** Runs a file of browser tests where there is no Chromium. */
function runWithout(env: NodeJS.ProcessEnv): { output: string; status: number | null } {
  const { NODE_TEST_CONTEXT: _, CI: __, ...own } = process.env;
  const args = ['--test', '--test-reporter=spec', 'test/browser/frame.test.ts'];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...own, CHROMIUM: '/nowhere/chromium', ...env },
  });
  return { output: stdout, status };
}

test('without a Chromium the browser tests are skipped in one line that says how to get one', () => {
  const { output, status } = runWithout({});
  assert.equal(status, 0);
  const lines = output.split('\n').filter((line) => /skipped:/.test(line));
  assert.equal(lines.length, 1, output);
  assert.match(lines[0] ?? '', /frame\.test\.ts skipped: no Chromium was found.*CHROMIUM=/);
});

test('continuous integration does not pass without a Chromium', () => {
  const { output, status } = runWithout({ CI: '1' });
  assert.equal(status, 1);
  assert.match(output, /no Chromium was found/);
});
