// Days in words, in both calendars, and the Solar Hijri calendar that they rest on.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  CalendarDate,
  GregorianCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import { root } from '../../tools/files.ts';
import { writeDays } from '../../workbench/src/day-words.ts';

test('a stretch that is a whole month is called by the month, in its own calendar', () => {
  const mordad = ['2024-07-22', '2024-08-21'] as const;
  assert.equal(writeDays(...mordad, 'solar-hijri', 'en'), 'Mordad 1403');
  assert.equal(writeDays(...mordad, 'solar-hijri', 'fa'), 'مرداد ۱۴۰۳');
  assert.equal(writeDays(...mordad, 'gregorian', 'en'), '22 July – 21 August 2024');
  assert.equal(writeDays('2024-08-01', '2024-08-31', 'gregorian', 'en'), 'August 2024');
});

test('a whole year, whole years, a few months and a day have their own words', () => {
  assert.equal(writeDays('2024-01-01', '2024-12-31', 'gregorian', 'en'), '2024');
  assert.equal(writeDays('2020-01-01', '2024-12-31', 'gregorian', 'en'), '2020–2024');
  assert.equal(writeDays('2024-06-01', '2024-08-31', 'gregorian', 'en'), 'June – August 2024');
  assert.equal(
    writeDays('2024-12-01', '2025-01-31', 'gregorian', 'en'),
    'December 2024 – January 2025',
  );
  assert.equal(writeDays('2024-08-05', '2024-08-05', 'gregorian', 'en'), '5 August 2024');
  assert.equal(writeDays('2024-08-05', '2024-08-07', 'gregorian', 'en'), '5–7 August 2024');
  assert.equal(writeDays('2024-03-20', '2025-03-20', 'solar-hijri', 'fa'), '۱۴۰۳');
});

test('a leap year ends on the thirtieth of Esfand, and is called by its number', () => {
  assert.equal(writeDays('2024-03-20', '2025-03-20', 'solar-hijri', 'en'), '1403');
  assert.equal(writeDays('2025-03-20', '2025-03-20', 'solar-hijri', 'en'), '30 Esfand 1403');
});

test('an open stretch says on which side it is open, and what cannot be placed stays as given', () => {
  assert.equal(writeDays('2024-08-05', null, 'gregorian', 'en'), 'from 5 August 2024');
  assert.equal(writeDays(null, '2024-08-05', 'solar-hijri', 'fa'), 'تا ۱۵ مرداد ۱۴۰۳');
  assert.equal(writeDays('+12024-08-05', null, 'gregorian', 'en'), '+12024-08-05');
});

const table = join(root, '../shared/vectors/solar-hijri/kabise.txt');

test('the Solar Hijri calendar of the page begins every year on the day of the published table', {
  skip: existsSync(table) ? false : 'the public vectors are not here',
}, () => {
  const lines = readFileSync(table, 'utf8').matchAll(/^(\d{4})\*{0,2} (\d{4}-\d\d-\d\d)$/gm);
  const years = [...lines];
  assert.equal(years.length, 1498 - 1206 + 1);
  for (const [, year = '', firstDay = ''] of years) {
    const first = new CalendarDate(new PersianCalendar(), Number(year), 1, 1);
    assert.equal(toCalendar(first, new GregorianCalendar()).toString(), firstDay, year);
  }
});
