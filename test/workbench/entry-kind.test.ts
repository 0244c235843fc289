// What happened is told in words whatever was written to the log.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../src/format/kinds.ts';
import { readText } from '../../tools/files.ts';
import { wordOf } from '../../workbench/src/pages/overview/entry-kind.ts';

test('every kind of entry has words, and what is no kind is an entry', () => {
  const { kind: words } = JSON.parse(readText('workbench/src/words/en/overview.json'));
  for (const name of kinds.keys()) {
    const word = wordOf(name);
    assert.notEqual(word, 'other', name);
    assert.ok(`${word}_one` in words, name);
  }
  assert.deepEqual([wordOf('gavah.unheard/1'), wordOf(null)], ['other', 'other']);
});
