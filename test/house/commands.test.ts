import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { commands } from '../../src/cli/commands.ts';
import { readText, root } from '../../tools/files.ts';

const persian = /[\u0600-\u06ff]/;

test('every command and every option is on the page of commands', () => {
  const page = readText('docs/cli.md');
  for (const { name, options } of commands) {
    assert.ok(page.includes(`\n## ${name}\n`), name);
    const [, section = ''] = page.split(`\n## ${name}\n`);
    const [own = ''] = section.split('\n## ');
    for (const option of Object.keys(options)) assert.ok(own.includes(`--${option}`), option);
  }
});

test('every command and every option has its help in English and Persian', () => {
  for (const { name, summary, help, options } of commands) {
    const texts = [summary, help, ...Object.values(options).map((option) => option.help)];
    for (const { en, fa } of texts) {
      assert.ok(en.trim() !== '', name);
      assert.match(fa, persian, name);
    }
  }
});

test('the command runs from the checkout, under whatever Node calls it', () => {
  const { status, stdout } = spawnSync(`${root}bin/gavah.mjs`, ['--lang', 'en', '--help'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  for (const { name } of commands) assert.match(stdout, new RegExp(`^ +${name} `, 'm'));
});
