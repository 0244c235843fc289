import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Json, parseJson, writeJson } from '../../src/base/json.ts';
import { makeDate, parseDate, writeDate } from '../../src/format/date/date.ts';
import { formatDate, formatDateShortly } from '../../src/format/date/show-date.ts';
import { refuses } from './failure.ts';

const summer: { [member: string]: Json } = {
  asWritten: 'تابستان ۶۷',
  calendar: 'solar-hijri',
  edtf: '1367-22',
  earliest: '1988-06-22',
  latest: '1988-09-22',
  rule: 'gavah.bounds/1',
};

const words: { [member: string]: Json } = {
  asWritten: 'three days after the visits stopped',
  calendar: 'gregorian',
  edtf: null,
  earliest: '1988-07-29',
  latest: null,
  rule: 'stated',
};

test('a date is read and written back as it was', () => {
  for (const value of [summer, words, { ...words, earliest: null, rule: 'none' }]) {
    assert.deepEqual(writeDate(parseDate(value)), value);
    assert.equal(writeJson(writeDate(parseDate(parseJson(writeJson(value))))), writeJson(value));
  }
});

test('a date that is made is one that is read', () => {
  const edtf = fc.constantFrom('1367', '1367-05', '1367-05-07~', '136X', '[1367-05..1367-06]');
  fc.assert(
    fc.property(fc.stringMatching(/^\S{1,20}$/), edtf, (asWritten, text) => {
      const date = makeDate({ asWritten, calendar: 'solar-hijri', edtf: text });
      assert.deepEqual(parseDate(writeDate(date)), date);
    }),
  );
});

test('other bounds than those of the rule are refused', () => {
  refuses('D-008', () => parseDate({ ...summer, latest: '1988-09-23' }));
  refuses('D-008', () => parseDate({ ...summer, earliest: null }));
});

test('a rule that is unknown or does not fit is refused', () => {
  refuses('D-009', () => parseDate({ ...summer, rule: 'gavah.bounds/2' }));
  refuses('D-009', () => parseDate({ ...summer, rule: 'stated' }));
  refuses('D-009', () => parseDate({ ...words, rule: 'gavah.bounds/1' }));
  refuses('D-009', () => parseDate({ ...words, rule: 'none' }));
  refuses('D-009', () => parseDate({ ...words, earliest: null }));
});

test('missing, added and wrong members are refused', () => {
  const { rule: _, ...less } = summer;
  refuses('D-001', () => parseDate(less));
  refuses('D-001', () => parseDate({ ...summer, note: '' }));
  refuses('D-001', () => parseDate([]));
  refuses('D-001', () => parseDate('1988'));
  refuses('D-002', () => parseDate({ ...summer, asWritten: null }));
  refuses('D-002', () => parseDate({ ...summer, asWritten: ' ' }));
  refuses('D-002', () => parseDate({ ...summer, asWritten: 'x'.repeat(1001) }));
  refuses('D-002', () => parseDate({ ...summer, earliest: 1988 }));
  refuses('D-003', () => parseDate({ ...summer, calendar: 'jalali' }));
});

test('stated bounds are real days in order, and stand only where there is no EDTF', () => {
  refuses('D-010', () => parseDate({ ...words, earliest: '1988-02-30' }));
  refuses('D-006', () => parseDate({ ...words, latest: '1988-07-01' }));
  const given = {
    asWritten: 'x',
    calendar: 'gregorian',
    edtf: '1988',
    earliest: '1988-01-01',
  } as const;
  refuses('D-002', () => makeDate(given));
});

test('a date is shown in its own calendar and beside it in another', () => {
  const shown = (
    calendar: 'gregorian' | 'solar-hijri' | 'lunar-hijri',
    edtf: string,
    language: 'en' | 'fa' = 'en',
  ) => formatDate(makeDate({ asWritten: 'x', calendar, edtf }), language);
  assert.equal(shown('solar-hijri', '1367-05-07'), '7 Mordad 1367 (29 July 1988)');
  assert.equal(shown('solar-hijri', '1367-05-07', 'fa'), '۷ مرداد ۱۳۶۷ (۲۹ ژوئیهٔ ۱۹۸۸)');
  assert.equal(shown('gregorian', '1988-07-28~'), 'about 28 July 1988 (3 – 9 Mordad 1367)');
  assert.equal(shown('gregorian', '1988-07-XX'), 'July 1988 (10 Tir – 9 Mordad 1367)');
  assert.equal(shown('solar-hijri', '1367-22'), 'summer 1367 (22 June – 22 September 1988)');
  assert.equal(shown('solar-hijri', '136X', 'fa'), 'دههٔ ۱۳۶۰ (۲۱ مارس ۱۹۸۱ تا ۲۰ مارس ۱۹۹۱)');
  assert.equal(shown('gregorian', '2025-01-18/..'), 'since 18 January 2025 (since 29 Dey 1403)');
  assert.equal(shown('solar-hijri', '1367-05', 'fa'), 'مرداد ۱۳۶۷ (۲۳ ژوئیه تا ۲۲ اوت ۱۹۸۸)');
  assert.equal(shown('gregorian', '1988-05?', 'fa'), 'مهٔ ۱۹۸۸ (؟) (۱۱ اردیبهشت تا ۱۰ خرداد ۱۳۶۷)');
  assert.equal(
    shown('gregorian', '[1988-07-26,1988-07-28]'),
    '26 July 1988 or 28 July 1988 (4 – 6 Mordad 1367)',
  );
  assert.equal(shown('lunar-hijri', '1408-12-14'), '14 Dhu al-Hijja 1408 (28 – 30 July 1988)');
  assert.equal(shown('gregorian', '[..1988-05]'), 'May 1988 or earlier (until 10 Khordad 1367)');
  assert.equal(shown('gregorian', 'Y12345'), 'Y12345');
  assert.equal(formatDate(parseDate(words), 'fa', null), 'three days after the visits stopped');
  assert.equal(
    formatDate(parseDate(words), 'en'),
    'three days after the visits stopped (since 7 Mordad 1367)',
  );
});

test('in a line of a list a date begins in the calendar of the reader, no closer than it is known', () => {
  const shown = (
    calendar: 'gregorian' | 'solar-hijri' | 'lunar-hijri',
    edtf: string,
    language: 'en' | 'fa' = 'fa',
  ) => formatDateShortly(makeDate({ asWritten: 'x', calendar, edtf }), language);
  assert.equal(shown('gregorian', '1970-01-02'), '۱۲ دی ۱۳۴۸ (۲ ژانویهٔ ۱۹۷۰)');
  assert.equal(shown('gregorian', '1970-01-02', 'en'), '2 January 1970 (12 Dey 1348)');
  assert.equal(shown('gregorian', '1988'), '۱۳۶۶–۱۳۶۷ (۱۹۸۸)');
  assert.equal(shown('gregorian', '1988', 'en'), '1988 (1366–1367)');
  assert.equal(shown('solar-hijri', '1367'), '۱۳۶۷ (۱۹۸۸–۱۹۸۹)');
  assert.equal(shown('solar-hijri', '1367', 'en'), '1988–1989 (1367)');
  assert.equal(shown('gregorian', '1988-07'), 'تیر – مرداد ۱۳۶۷ (ژوئیهٔ ۱۹۸۸)');
  assert.equal(shown('gregorian', '1988-03'), 'اسفند ۱۳۶۶ – فروردین ۱۳۶۷ (مارس ۱۹۸۸)');
  assert.equal(shown('solar-hijri', '1367-22', 'en'), 'June – September 1988 (summer 1367)');
  assert.equal(shown('gregorian', '1988-07-28~'), 'مرداد ۱۳۶۷ (حدود ۲۸ ژوئیهٔ ۱۹۸۸)');
  assert.equal(shown('lunar-hijri', '1408-12-14'), 'مرداد ۱۳۶۷ (۱۴ ذی‌حجه ۱۴۰۸)');
  assert.equal(shown('gregorian', '2025-01-18/..'), 'از ۲۹ دی ۱۴۰۳ (از ۱۸ ژانویهٔ ۲۰۲۵)');
  const unread = makeDate({ asWritten: 'one spring', calendar: 'gregorian', edtf: null });
  assert.equal(formatDateShortly(unread, 'fa'), 'one spring');
});
