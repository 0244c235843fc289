// What a command loads before it does anything: the help no more than its own words, and
// the verifier no package of anybody else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/files.ts';

const tell = `import { registerHooks } from 'node:module';
registerHooks({ load(url, context, next) { process.stderr.write(url + '\\n'); return next(url, context); } });`;

/** The files that `gavah` loads, from the top of the checkout. */
function loadedBy(...args: string[]): string[] {
  const hook = `data:text/javascript,${encodeURIComponent(tell)}`;
  const gavah = join(root, 'src/cli/gavah.ts');
  const { stderr } = spawnSync(process.execPath, ['--import', hook, gavah, ...args], {
    encoding: 'utf8',
  });
  const urls = stderr.split('\n').filter((line) => line.startsWith('file:'));
  return urls.map((url) => url.slice(`file://${root}`.length));
}

test('the help loads neither a package nor what any command does', () => {
  const files = loadedBy('--help');
  assert.ok(files.includes('src/cli/commands/verify.ts'));
  const heavy =
    /^node_modules|^src\/(cli\/work|claims|intake|linkage|register|server|vault|verify)\//;
  assert.deepEqual(
    files.filter((file) => heavy.test(file)),
    [],
  );
});

test('the verifier loads no package, and nothing that writes', () => {
  const files = loadedBy('-C', join(root, 'examples'), 'verify');
  assert.ok(files.includes('src/verify/verify.ts'));
  const heavy = /^node_modules|^src\/(claims|intake|linkage|register|server|vault)\//;
  assert.deepEqual(
    files.filter((file) => heavy.test(file)),
    [],
  );
});

test('what reads the register loads one package, and no part of the server', () => {
  const files = loadedBy('-C', join(root, 'examples'), 'search', 'x');
  assert.ok(files.includes('src/cli/work/search.ts'));
  const heavy = /^node_modules\/(?!kysely\/)|^src\/(linkage|server)\//;
  assert.deepEqual(
    files.filter((file) => heavy.test(file)),
    [],
  );
});
