import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Calendar } from '../../src/format/date/calendar.ts';
import { makeDate } from '../../src/format/date/date.ts';
import { readSpokenDate } from '../../src/format/date/read-spoken.ts';

const g = 'gregorian';
const s = 'solar-hijri';
const l = 'lunar-hijri';

type Row = readonly [text: string, calendar: Calendar, edtf: string, hint?: Calendar];

const readings: readonly Row[] = [
  ['1988-07-28', g, '1988-07-28'],
  ['1988/7/28', g, '1988-07-28'],
  ['28.7.1988', g, '1988-07-28'],
  ['28/7/1988', g, '1988-07-28'],
  ['7/28/1988', g, '1988-07-28'],
  ['28 July 1988', g, '1988-07-28'],
  ['July 28, 1988', g, '1988-07-28'],
  ['the 28th of July 1988', g, '1988-07-28'],
  ['Friday, 29 July 1988', g, '1988-07-29'],
  ['٢٨ تموز ١٩٨٨', g, '1988-07-28'],
  ['ژوئیه ۱۹۸۸', g, '1988-07'],
  ['May 1988', g, '1988-05'],
  ['مه ۱۹۸۸', g, '1988-05'],
  ['summer of 1988', g, '1988-22'],
  ['late July 1988', g, '[1988-07-21..1988-07-31]'],
  ['early September 1988', g, '[1988-09-01..1988-09-10]'],
  ['mid-July 1988', g, '[1988-07-11..1988-07-20]'],
  ['early 1988', g, '1988-37'],
  ['the 1980s', g, '198X'],
  ['late July to early September 1988', g, '1988-07-21/1988-09-10'],
  ['from 28 July to 3 August 1988', g, '1988-07-28/1988-08-03'],
  ['between August and September 1988', g, '[1988-08..1988-09]'],
  ['26 or 28 July 1988', g, '[1988-07-26,1988-07-28]'],
  ['1988-1989', g, '1988/1989'],
  ['July 1988 (?)', g, '1988-07?'],
  ['probably July 1988', g, '1988-07?'],
  ['about July 1988', g, '1988-07~'],
  ['after July 1988', g, '[1988-08..]'],
  ['until July 1988', g, '../1988-07'],
  ['before 28 July 1988', g, '[..1988-07-27]'],
  ['Mordad 67', s, '1367-05'],
  ['مرداد ۶۷', s, '1367-05'],
  ['7 Mordad 1367', s, '1367-05-07'],
  ['۷ مرداد ۱۳۶۷', s, '1367-05-07'],
  ['7 Mordad 67', s, '1367-05-07'],
  ['هفتم مرداد ۱۳۶۷', s, '1367-05-07'],
  ['بیست و هشتم مرداد ۶۷', s, '1367-05-28'],
  ['روز جمعه ۷ مرداد ۱۳۶۷', s, '1367-05-07'],
  ['7 Mordad 1367 (29 July 1988)', s, '1367-05-07'],
  ['summer 1367', s, '1367-22'],
  ['تابستان ۱۳۶۷', s, '1367-22'],
  ['تابستان ۶۷', s, '1367-22'],
  ['اواخر مرداد ۶۷', s, '[1367-05-21..1367-05-31]'],
  ['دههٔ ۶۰', s, '136X'],
  ['حدوداً ۱۳۶۱', s, '1361~'],
  ['about 1361', s, '1361~', s],
  ['before 1368', s, '[..1367]', s],
  ['قبل از ۱۳۶۸', s, '[..1367]'],
  ['پیش از مرداد ۶۷', s, '[..1367-04]'],
  ['since 1361', s, '1361/..', s],
  ['1367/5/7', s, '1367-05-07', s],
  ['67/5/7', s, '1367-05-07', s],
  ['۱۳۶۷/۵/۷', s, '1367-05-07'],
  ['1367', l, '1367', l],
  ['12 Ramadan 1408', l, '1408-09-12'],
  ['۱۲ رمضان ۱۴۰۸', l, '1408-09-12'],
  ['1408 AH', l, '1408'],
  ['12/1367', s, '1367-12', s],
  ['7/1988', g, '1988-07'],
  ['مرداد شصت و هفت', s, '1367-05'],
  ['مرداد هزار و سیصد و شصت و هفت', s, '1367-05'],
  ['سی ام مرداد شصت و هفت', s, '1367-05-30'],
  ['سی و یکم مرداد ۶۷', s, '1367-05-31'],
  ['دههٔ شصت', s, '136X'],
  ['بین مرداد شصت و هفت و مهر شصت و هفت', s, '[1367-05..1367-07]'],
  ['late summer 1367', s, '1367-06~'],
  ['اوایل تابستان ۶۷', s, '1367-04~'],
  ['28 and 29 July 1988', g, '{1988-07-28,1988-07-29}'],
  ['مرداد و شهریور ۶۷', s, '{1367-05,1367-06}'],
  ['مرداد ۲۵۳۵', 'imperial', '2535-05'],
  ['7 Mordad 2535', 'imperial', '2535-05-07', 'imperial'],
  ['۲۵۳۵ شاهنشاهی', 'imperial', '2535'],
];

test('dates are read as people write them, words kept', () => {
  for (const [asWritten, calendar, edtf, hint] of readings) {
    assert.deepEqual(readSpokenDate(asWritten, hint), { asWritten, calendar, edtf }, asWritten);
    assert.equal(makeDate({ asWritten, calendar, edtf }).edtf, edtf);
  }
});

test('where more than one reading is likely, none is given', () => {
  const open = [
    '1361',
    'about 1361',
    '1367/5/7',
    '3/4/1988',
    'Mordad 20',
    '7 Mordad 05',
    'winter 67',
  ];
  const partial = ['67', '5', '', 'early September', '28 July', 'before summer 1988', 'July'];
  const wrong = [
    '31 Mehr 1367',
    '30 February 1988',
    'Monday 29 July 1988',
    'Mordad 1988',
    'July 1367',
  ];
  const clash = ['8 Mordad 1367 (29 July 1988)', '28 July 1988 AH', 'July or Mordad 1367'];
  const words = ['three days after the visits stopped', 'a week later', 'about late July 1988'];
  for (const text of [...open, ...partial, ...wrong, ...clash, ...words]) {
    assert.equal(readSpokenDate(text), undefined, text);
  }
});

test('any text at all is read or left, and a reading is always EDTF', () => {
  const word = fc.constantFrom(
    ...[
      'late',
      'July',
      '1988',
      '67',
      'مرداد',
      '۱۳۶۷',
      'to',
      'between',
      'and',
      'about',
      '7',
      '(',
      ')',
    ],
    ...[
      'summer',
      'before',
      'or',
      '?',
      '/',
      '-',
      'early',
      'Friday',
      'AH',
      '1980s',
      'دهه',
      'تا',
      '31',
    ],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 7 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, g, s, l), (asWritten, hint) => {
      const read = readSpokenDate(asWritten, hint);
      if (read !== undefined) assert.equal(makeDate(read).edtf, read.edtf);
    }),
    { numRuns: 3000 },
  );
});
