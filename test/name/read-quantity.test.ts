import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Failure } from '../../src/base/failure.ts';
import { parseQuantity, writeQuantity } from '../../src/format/quantity/quantity.ts';
import { readQuantity } from '../../src/format/quantity/read-quantity.ts';

type Row = readonly [text: string, lower: number | null, upper: number | null, hedge?: string];

const bounds: readonly Row[] = [
  ['5,000 sheep', 5000, 5000],
  ['۵۰۰۰', 5000, 5000],
  ['٣٠٠ شخص', 300, 300],
  ['30 000', 30_000, 30_000],
  ['۳٬۸۰۰ تن', 3800, 3800],
  ['30 thousand', 30_000, 30_000],
  ['2.5 million', 2_500_000, 2_500_000],
  ['۴ هزار و ۵۰۰', 4500, 4500],
  ['twenty-three', 23, 23],
  ['a hundred and six men', 106, 106],
  ['هزار و صد و بیست تن', 1120, 1120],
  ['صد و بیست و سه نفر', 123, 123],
  ['a dozen', 12, 12],
  ['2,800 to 30,000', 2800, 30_000],
  ['20–30', 20, 30],
  ['between one hundred and two hundred', 100, 200],
  ['بین ۲۸۰۰ و ۵۰۰۰', 2800, 5000],
  ['از ۲۰ تا ۳۰ تن', 20, 30],
  ['at least 5,000', 5000, null, 'at least'],
  ['At least 4,000-5,000', 4000, null, 'At least'],
  ['دست‌کم ۵۰۰۰ تن', 5000, null, 'دست‌کم'],
  ['more than 100', 100, null, 'more than'],
  ['70+ on the map', 70, null, '+'],
  ['170 to 190 or more', 170, null, 'or more'],
  ['up to 170', null, 170, 'up to'],
  ['تا ۱۷۰ تن', null, 170, 'تا'],
  ['کمتر از ۱۰', null, 10, 'کمتر از'],
  ['hundreds', 200, null],
  ['several thousand', 2000, null],
  ['tens of thousands', 20_000, null],
  ['ده‌ها تن', 20, null],
  ['چند هزار', 2000, null],
  ['perhaps thousands', 2000, null, 'perhaps'],
];

test('numbers are read as people write them, with the hedge in their own words', () => {
  for (const [text, lower, upper, hedge = null] of bounds) {
    const read = readQuantity(text, 'persons');
    const found = { lower: read.lower, upper: read.upper, hedge: read.hedge };
    assert.deepEqual(found, { lower, upper, hedge }, text);
    assert.equal(read.approximate, false, text);
    assert.equal(read.asWritten, text);
  }
});

test('about, some and their Persian fellows make a number approximate', () => {
  for (const text of ['about 5,000', 'some 5,000', 'حدود ۵ هزار', 'نزدیک به پنج هزار تن']) {
    const { lower, upper, approximate } = readQuantity(text, 'persons');
    assert.deepEqual(
      { lower, upper, approximate },
      { lower: 5000, upper: 5000, approximate: true },
      text,
    );
  }
  assert.equal(readQuantity('nearly, up to 170', 'persons').hedge, 'nearly, up to');
});

test('numbers that "or" parts are alternatives, never a range', () => {
  for (const text of ['2,800 or 3,800', '۲۸۰۰ یا ۳۸۰۰']) {
    const { lower, upper, alternatives } = readQuantity(text, 'persons');
    assert.deepEqual(
      { lower, upper, alternatives },
      { lower: null, upper: null, alternatives: [2800, 3800] },
    );
  }
});

test('what cannot be read surely keeps its words and no number', () => {
  for (const text of [
    '96 of 110',
    'one of four judges',
    'many',
    '30 to 20',
    'at least 5 up to 9',
    '5 or 6 or at least 7',
  ]) {
    const { lower, upper, alternatives, asWritten } = readQuantity(text, 'persons');
    assert.deepEqual(
      { lower, upper, alternatives, asWritten },
      { lower: null, upper: null, alternatives: [], asWritten: text },
      text,
    );
  }
});

test('an estimate is told from a documented count by its word', () => {
  assert.equal(readQuantity('an estimated 300', 'persons').type, 'estimate');
  assert.equal(readQuantity('300', 'persons').type, 'documented');
});

test('what is counted is given, or stands after the number, or is asked for', () => {
  assert.equal(readQuantity('at least 12 trenches').counts, 'trenches');
  assert.equal(readQuantity('at least 12 trenches', 'graves').counts, 'graves');
  const isRefused = (cause: unknown) => cause instanceof Failure && cause.code === 'Q-002';
  assert.throws(() => readQuantity('at least 12'), isRefused);
  assert.throws(() => readQuantity('  ', 'persons'), isRefused);
});

test('any text at all gives a quantity that its format takes', () => {
  const word = fc.constantFrom(
    'at least',
    '5',
    '۱۲',
    'to',
    'or',
    'and',
    'و',
    'between',
    'تا',
    'hundred',
    'هزار',
    'dozens',
    'صد',
    'a',
    '+',
    '-',
    '3,000',
    '7.5',
    'some',
    'million',
  );
  const phrase = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const isWritten = fc.oneof(phrase, fc.string({ minLength: 1, unit: 'grapheme' }));
  fc.assert(
    fc.property(isWritten, (text) => {
      fc.pre(text.trim() !== '' && text.length < 1000);
      const quantity = readQuantity(text, 'persons');
      assert.deepEqual(parseQuantity(writeQuantity(quantity)), quantity);
    }),
  );
});
