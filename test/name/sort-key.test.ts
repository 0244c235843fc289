import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { primaryKey, sortKey } from '../../src/base/sort-key.ts';

const compare = (a: string, b: string) =>
  Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'آابپيیكک وهةۀ\u200cئؤژچگ۱٢3aÀé-'), maxLength: 8 }),
);

test('the letters come in the order of the Persian alphabet', () => {
  const alphabet = [...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
  const words = alphabet.map((letter) => `${letter}ن`);
  assert.deepEqual(words.toReversed().sort(compare), words);
  const inside = alphabet.map((letter) => `م${letter}م`);
  assert.deepEqual(inside.toReversed().sort(compare), inside);
});

test('a list of names sorts as a reader expects', () => {
  const names = [
    '9 Azar',
    '۱۲ آذر',
    'abe',
    'Ábel',
    'Zoe',
    'آرش',
    'ابراهیم',
    'بابک',
    'پری',
    'جواد',
    'چنگیز',
    'رضا ٢',
    'رضا ۱۰',
    'زهرا',
    'ژاله',
    'علي',
    'علی رضا',
    'علیا',
    'علیرضا',
    'علی‌رضا',
    'کاوه',
    'گلی',
    'نادر',
    'وحید',
    'هادی',
    'یاسر',
    'Жанна',
  ];
  assert.deepEqual(names.toReversed().sort(compare), names);
});

test('how a letter was typed counts only between names that are otherwise equal', () => {
  for (const other of ['علي‌رضا', 'عَلیرضا', 'عليـرضا', 'علیرضا\u200f']) {
    assert.equal(primaryKey(other), primaryKey('علیرضا'));
    assert.ok(compare('علیرضا', other) !== 0);
    assert.ok(compare(other, 'علیز') < 0);
  }
  assert.equal(primaryKey('آ'), primaryKey('ا\u0653'));
  assert.equal(primaryKey('رئیسان'), primaryKey('رییسان'));
  assert.equal(primaryKey('007'), primaryKey('۷'));
});

test('numbers sort by value, however long', () => {
  const numbers = ['0', '7', '10', '۹۹', '1234567890', '9'.repeat(40)];
  assert.deepEqual(numbers.toReversed().sort(compare), numbers);
});

test('the order is total: antisymmetric, transitive, equal only for equal texts', () => {
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      assert.ok(Math.sign(compare(a, b)) + Math.sign(compare(b, a)) === 0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) assert.ok(compare(a, c) <= 0);
      if (a.isWellFormed() && b.isWellFormed()) assert.equal(compare(a, b) === 0, a === b);
    }),
    { numRuns: 2000 },
  );
});

test('the first level is ASCII, and a key is short enough for an index', () => {
  fc.assert(fc.property(text, (a) => assert.match(primaryKey(a), /^[\x21-\x7e]*$/)));
  assert.ok(Buffer.from(sortKey('ی'.repeat(5000))).length < 2700);
  assert.ok(Buffer.from(sortKey('𝕏'.repeat(5000))).length < 2700);
  assert.ok(Buffer.from(sortKey('漢'.repeat(5000))).length < 2700);
});
