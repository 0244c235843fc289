import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignNames, compareTokens, prepareName } from '../../../src/linkage/names/name.ts';
import { rankAcross } from '../../../src/linkage/names/rank.ts';
import type { NameToken } from '../../../src/linkage/names/token.ts';

test('a row without a name has no tokens and no partners', () => {
  for (const columns of [{}, { full: '' }, { full: ' \u200c - … () « »' }, { alternates: [] }]) {
    const empty = prepareName(columns);
    assert.deepEqual(empty.tokens, []);
    const named = prepareName({ full: 'Reza Golkar' });
    const { pairs, leftB, inOrder } = alignNames(empty, named);
    assert.deepEqual([pairs, leftB, inOrder], [[], [0, 1], true]);
  }
  assert.deepEqual(rankAcross('', ['Reza'], 'fa').length, 1);
  assert.deepEqual(rankAcross('Reza', [], 'fa'), []);
});

test('a name of five hundred tokens is finished quickly', () => {
  const long = Array.from(
    { length: 500 },
    (_, i) => `${'abcdefghij'.charAt(i % 10)}golkar${i}`,
  ).join(' ');
  const from = process.hrtime.bigint();
  const prepared = prepareName({ full: long, alternates: [long, long] }, { language: 'fa' });
  assert.ok(prepared.tokens.length <= 24);
  const token = (i: number): NameToken => ({
    text: `${'بتسمنرل'.charAt(i % 7)}گلکار`,
    script: 'arab',
    role: 'any',
    keys: ['x'],
    isInitial: false,
    language: 'fa',
  });
  const many = { tokens: Array.from({ length: 500 }, (_, i) => token(i)), language: 'fa' as const };
  const { pairs, leftA } = alignNames(many, many);
  assert.equal(pairs.length + leftA.length, 500);
  assert.ok(Number(process.hrtime.bigint() - from) / 1e9 < 3);
});

test('a word of a hundred thousand letters is finished quickly', () => {
  const from = process.hrtime.bigint();
  const [a] = prepareName({ full: 'م'.repeat(100_000) }, { language: 'fa' }).tokens;
  const [b] = prepareName({ full: 'mo'.repeat(50_000) }, { language: 'fa' }).tokens;
  const [c] = prepareName({ full: 'محمد معروف به '.repeat(5000) }, { language: 'fa' }).tokens;
  assert.ok(a && b && c);
  assert.ok(compareTokens(a, b) <= 1 && compareTokens(a, c) <= 1);
  assert.ok(Number(process.hrtime.bigint() - from) / 1e9 < 3);
});

test('mixed scripts, other scripts, lone surrogates and numbers are compared without failing', () => {
  const odd = ['Rezaرضا', 'Реза', '王', '\ud800', 'a\udc00b', '۱۲۳', '7asan', 'ᎠᏓ', '😀', 'ﷲ', 'ß'];
  const tokens = odd.flatMap(
    (full) => prepareName({ full, father: full }, { language: 'ar' }).tokens,
  );
  assert.ok(tokens.length >= odd.length);
  for (const a of tokens) {
    for (const b of tokens) {
      const similarity = compareTokens(a, b);
      assert.ok(similarity >= 0 && similarity <= 1, `${a.text} ${b.text}`);
    }
  }
});
