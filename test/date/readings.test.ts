import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Calendar, calendars } from '../../src/format/date/calendar.ts';
import { parseDate, writeDate } from '../../src/format/date/date.ts';
import { dateReadings } from '../../src/format/date/readings.ts';
import { formatDate } from '../../src/format/date/show-date.ts';

function readings(text: string, calendar?: Calendar): string[] {
  return dateReadings(text, calendar).map((date) => `${date.calendar} ${date.edtf}`);
}

test('a date that can be read in one way has one reading, with its bounds', () => {
  assert.deepEqual(dateReadings(' summer of 1367 '), [
    {
      asWritten: 'summer of 1367',
      calendar: 'solar-hijri',
      edtf: '1367-22',
      earliest: '1988-06-22',
      latest: '1988-09-22',
      rule: 'gavah.bounds/1',
    },
  ]);
  assert.deepEqual(readings('Mordad 67'), ['solar-hijri 1367-05']);
});

test('a year that several calendars have is read in each of them', () => {
  assert.deepEqual(readings('1367/5/7'), ['solar-hijri 1367-05-07', 'lunar-hijri 1367-05-07']);
  assert.deepEqual(readings('about 1361'), ['solar-hijri 1361~', 'lunar-hijri 1361~']);
  assert.deepEqual(readings('1367/5/7', 'lunar-hijri'), ['lunar-hijri 1367-05-07']);
  assert.deepEqual(readings('summer 88'), ['solar-hijri 1388-22', 'gregorian 1988-22']);
});

test('the day may stand before the month or after it', () => {
  assert.deepEqual(readings('3/4/1988'), ['gregorian 1988-04-03', 'gregorian 1988-03-04']);
});

test('two last figures are every year that they can be', () => {
  assert.deepEqual(readings('July 88'), ['gregorian 1988-07']);
  assert.deepEqual(readings('7 Mordad 05'), ['solar-hijri 1305-05-07', 'solar-hijri 1405-05-07']);
  assert.deepEqual(readings('Mordad 20'), ['solar-hijri 1320-05', 'solar-hijri XXXX-05-20']);
});

test('a day without a year is kept without bounds, and shown by its name', () => {
  const [date] = dateReadings('۷ مرداد');
  assert.equal(date?.edtf, 'XXXX-05-07');
  assert.equal(date.earliest, null);
  assert.equal(formatDate(date, 'en'), '7 Mordad');
  assert.equal(formatDate(date, 'fa'), '۷ مرداد');
});

test('words that are no date have no reading', () => {
  for (const text of ['', '20', '31 February', 'three days after the visits stopped']) {
    assert.deepEqual(readings(text), [], text);
  }
});

test('every reading of any text is a date by its format, and none is there twice', () => {
  const word = fc.constantFrom(
    '3/4/1988',
    'Mordad',
    'July',
    '20',
    '1367',
    'مرداد',
    'شصت',
    'و',
    'هفت',
    'late',
    'summer',
    'about',
    'between',
    'and',
    '۶۷',
    'AH',
    '5',
    '12/1367',
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      text,
      fc.option(fc.constantFrom(...calendars), { nil: undefined }),
      (words, calendar) => {
        const found = dateReadings(words, calendar);
        for (const date of found) assert.deepEqual(parseDate(writeDate(date)), date);
        assert.equal(new Set(found.map((date) => JSON.stringify(date))).size, found.length);
      },
    ),
  );
});
