// Folders are made with those above them, and where none can be made that is said at once.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeFolders } from '../../src/base/durable.ts';

const root = mkdtempSync(join(tmpdir(), 'gavah-folders-'));
after(() => rmSync(root, { recursive: true, force: true }));

test('the first folder that was missing is told', () => {
  const deep = join(root, 'a', 'b', 'c');
  assert.equal(makeFolders(deep), join(root, 'a'));
  assert.ok(statSync(deep).isDirectory());
  assert.equal(makeFolders(deep), undefined);
  assert.equal(makeFolders(join(deep, 'd')), join(deep, 'd'));
});

test('a file in the way is refused', () => {
  writeFileSync(join(root, 'file'), '');
  assert.throws(() => makeFolders(join(root, 'file')), { code: 'EEXIST' });
  assert.throws(() => makeFolders(join(root, 'file', 'below')), { code: 'EEXIST' });
});

test('a place where the system makes no folders is refused, and not tried for ever', {
  skip: existsSync('/proc/self') ? false : 'this system has no /proc',
}, () => {
  assert.throws(() => makeFolders('/proc/gavah/below'), { code: 'ENOENT' });
});
