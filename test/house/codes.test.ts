import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes } from '../../src/base/codes.ts';
import { textOf } from '../../src/base/failure.ts';
import { findCodeUses, paramsIn } from '../../tools/codes.ts';

// Codes that nothing raises or no test expects yet, each to be settled: this list
// may only become shorter, and the last test fails where an entry is no longer needed.
const notYet: ReadonlySet<string> = new Set([]);

test('every code is raised in src', () => {
  const dead = findCodeUses().filter(({ code, isRaised }) => !isRaised && !notYet.has(code));
  assert.deepEqual(dead.map(({ code }) => code).join(' '), '');
});

test('every code is expected by some test', () => {
  const untested = findCodeUses().filter(
    ({ code, isExpected }) => !isExpected && !notYet.has(code),
  );
  assert.deepEqual(untested.map(({ code }) => code).join(' '), '');
});

test('every code says what it means in English and Persian, with the same parameters', () => {
  for (const [code, { kind, en, fa }] of Object.entries(codes)) {
    assert.match(code, /^[A-Z]-\d{3}$/);
    assert.ok(['refused', 'broken', 'finding'].includes(kind), code);
    assert.match(en, /^\S.*\S$/, `${code} in English`);
    assert.match(fa, /[\u0600-\u06ff]/, `${code} in Persian`);
    assert.equal(fa.trim(), fa, `${code} in Persian`);
    assert.deepEqual(paramsIn(fa), paramsIn(en), code);
  }
});

test('the Persian texts are written with Persian letters, not their Arabic look-alikes', () => {
  for (const [code, { fa }] of Object.entries(codes)) assert.doesNotMatch(fa, /[كي٠-٩]/, code);
});

test('a parameter that is missing stays visible in the text', () => {
  assert.match(textOf('E-002', 'en', {}), /\{kind\}/);
  assert.match(textOf('E-002', 'fa', { kind: 'gavah.x/1' }), /gavah\.x\/1/);
});

test('the list of codes that wait is no longer than it must be', () => {
  const settled = findCodeUses().filter(({ isRaised, isExpected }) => isRaised && isExpected);
  assert.deepEqual(
    settled.flatMap(({ code }) => (notYet.has(code) ? [code] : [])),
    [],
  );
});
