import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Failure } from '../../src/base/failure.ts';
import { parseName, writeName } from '../../src/format/name/name.ts';
import { readName } from '../../src/format/name/read-name.ts';

test('a typed name is kept as written, with the script that it is in', () => {
  const plain = { language: null, parts: [], status: 'attested', scheme: null };
  assert.deepEqual(readName(' Ada of the Mill '), {
    full: 'Ada of the Mill',
    script: 'Latn',
    ...plain,
  });
  assert.deepEqual(readName('گلنار آسیابان'), { full: 'گلنار آسیابان', script: 'Arab', ...plain });
});

test('only the parts that the words point out are named', () => {
  const partsOf = (text: string) => readName(text).parts;
  assert.deepEqual(partsOf('Dr. Ada Miller'), [['title', 'Dr.']]);
  assert.deepEqual(partsOf('دکتر گلنار آسیابان'), [['title', 'دکتر']]);
  assert.deepEqual(partsOf('Ada Miller, daughter of Bram'), [['father', 'Bram']]);
  assert.deepEqual(partsOf('گلنار فرزند بهمن'), [['father', 'بهمن']]);
  assert.deepEqual(partsOf('Ada “the Miller” Stone'), [['nickname', 'the Miller']]);
  assert.deepEqual(partsOf('گلنار معروف به گلی'), [['nickname', 'گلی']]);
  assert.deepEqual(partsOf('Dr'), []);
});

test('a name that could be shown as another is refused', () => {
  const isRefused = (code: string) => (cause: unknown) =>
    cause instanceof Failure && cause.code === code;
  assert.throws(() => readName('Ada \u202eStone'), isRefused('N-004'));
  assert.throws(() => readName('   '), isRefused('N-002'));
});

test('whatever is read is a name by its format', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      try {
        const name = readName(text);
        assert.deepEqual(parseName(writeName(name)), name);
      } catch (cause) {
        assert.ok(cause instanceof Failure, String(cause));
      }
    }),
  );
});
