// What a command takes from the variables of its environment.
import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { contextOf, languageOf } from '../../src/cli/context.ts';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

test('a variable that is empty says nothing', () => {
  Object.assign(process.env, { GAVAH_LANG: '', LC_ALL: '', LANG: 'fa_IR.UTF-8', GAVAH_HOME: '' });
  assert.equal(languageOf(), 'fa');
  assert.equal(contextOf('.', 'en').home.folder, join(homedir(), '.gavah'));
});

test('the language of Gavah goes before that of the system', () => {
  Object.assign(process.env, { GAVAH_LANG: 'en', LC_ALL: 'fa_IR.UTF-8', LANG: 'fa_IR.UTF-8' });
  assert.equal(languageOf(), 'en');
});
