// What the verifier says on the page names no option of the command, and fields have words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes } from '../../src/base/codes.ts';
import { readText } from '../../tools/files.ts';
import { meanings } from '../../tools/kind-meanings.ts';
import { withoutOptions } from '../../workbench/src/pages/verify/without-options.ts';

test('the options that a sentence names in brackets are left out on the page, and nothing else', () => {
  const found = Object.values(codes).filter(
    ({ kind, en }) => kind === 'finding' && /\(--/.test(en),
  );
  assert.ok(found.length > 3);
  for (const { en, fa } of found) {
    for (const words of [withoutOptions(en), withoutOptions(fa)]) {
      assert.doesNotMatch(words, /\(\u200e?--[a-z-]+\u200e?\)| {2}| [,.:؛]/);
    }
  }
  assert.equal(
    withoutOptions('A key (--key) would tell (perhaps).'),
    'A key would tell (perhaps).',
  );
});

test('every field of every kind can be chosen by a word, not by its name in the format alone', () => {
  const named = Object.values(meanings).flatMap(({ fields }) => Object.keys(fields));
  const { field } = JSON.parse(readText('workbench/src/words/en/verify.json'));
  assert.deepEqual(
    [...new Set(named)].filter((name) => !(name in field)),
    [],
  );
});
