import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundsOf } from '../../src/format/date/bounds.ts';
import { type Calendar, systems } from '../../src/format/date/calendar.ts';
import { writeEdtf } from '../../src/format/date/edtf.ts';
import { parseEdtf } from '../../src/format/date/parse-edtf.ts';
import { refuses } from './failure.ts';

type Row = readonly [edtf: string, earliest: string | null, latest: string | null];

const good: { readonly [C in Calendar]: readonly Row[] } = {
  gregorian: [
    ['1988', '1988-01-01', '1988-12-31'],
    ['1988-02', '1988-02-01', '1988-02-29'],
    ['1988-07-28', '1988-07-28', '1988-07-28'],
    ['1988-07-28T10:30:00+03:30', '1988-07-28', '1988-07-28'],
    ['1988-07-28~', '1988-07-25', '1988-07-31'],
    ['1988-07-28?', '1988-07-28', '1988-07-28'],
    ['1988-07-28%', '1988-07-25', '1988-07-31'],
    ['1988-07~', '1988-06-01', '1988-08-31'],
    ['1988-01~', '1987-12-01', '1988-02-29'],
    ['1988~', '1987-01-01', '1989-12-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['198X~', '1979-01-01', '1990-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['19XX~', '1890-01-01', '2009-12-31'],
    ['1988-XX', '1988-01-01', '1988-12-31'],
    ['1988-07-XX', '1988-07-01', '1988-07-31'],
    ['1988-07-XX~', '1988-06-01', '1988-08-31'],
    ['1988-XX-XX', '1988-01-01', '1988-12-31'],
    ['1988-XX-15', '1988-01-15', '1988-12-15'],
    ['1988-XX-30', '1988-01-30', '1988-12-30'],
    ['1988-1X', '1988-10-01', '1988-12-31'],
    ['1988-07-1X', '1988-07-10', '1988-07-19'],
    ['198X-02-29', '1980-02-29', '1988-02-29'],
    ['XXXX-12-25', null, null],
    ['1X32', '1032-01-01', '1932-12-31'],
    ['~1988-07-28', '1987-07-28', '1989-07-28'],
    ['1988~-07-28', '1987-07-28', '1989-07-28'],
    ['1988-~07-28', '1988-06-28', '1988-08-28'],
    ['1988-07~-28', '1988-06-28', '1988-08-28'],
    ['1988-07-~28', '1988-07-25', '1988-07-31'],
    ['?1988-07-~28', '1988-07-25', '1988-07-31'],
    ['1988-21', '1988-03-01', '1988-06-21'],
    ['1988-22', '1988-06-01', '1988-09-23'],
    ['1988-23', '1988-09-01', '1988-12-22'],
    ['1988-24', '1988-01-01', '1989-03-21'],
    ['1988-26', '1988-06-01', '1988-09-23'],
    ['1988-22~', '1988-05-01', '1988-10-23'],
    ['1988-30', '1988-01-01', '1989-03-21'],
    ['1988-32', '1988-06-01', '1988-09-23'],
    ['1988-33', '1988-01-01', '1988-03-31'],
    ['1988-36', '1988-10-01', '1988-12-31'],
    ['1988-38', '1988-05-01', '1988-08-31'],
    ['1988-41', '1988-07-01', '1988-12-31'],
    ['1988-07/1988-09', '1988-07-01', '1988-09-30'],
    ['1988-08-27~/1988-09', '1988-08-24', '1988-09-30'],
    ['2025-01-18/..', '2025-01-18', null],
    ['2025-01-18/', '2025-01-18', null],
    ['../1988-07', null, '1988-07-31'],
    ['/1988-07', null, '1988-07-31'],
    ['[1988-07-26,1988-07-28]', '1988-07-26', '1988-07-28'],
    ['[1988-08..1988-09]', '1988-08-01', '1988-09-30'],
    ['{1981,1983..1985}', '1981-01-01', '1985-12-31'],
    ['[..1988-05]', null, '1988-05-31'],
    ['{1988,1990..}', '1988-01-01', null],
    ['0000', '0000-01-01', '0000-12-31'],
    ['-0044-03-15', null, null],
    ['-0001/0001', null, '0001-12-31'],
    ['-15XX', null, null],
    ['9999~', '9998-01-01', null],
    ['Y17000', null, null],
    ['Y-17000', null, null],
    ['1950S2', '1900-01-01', '1999-12-31'],
    ['1950S3', '1950-01-01', '1959-12-31'],
    ['1950S4', '1950-01-01', '1950-12-31'],
    ['1950S1', '1000-01-01', '1999-12-31'],
    ['1950S2~', '1890-01-01', '2009-12-31'],
    ['1950S3?', '1950-01-01', '1959-12-31'],
    ['1950S2/1988', '1900-01-01', '1988-12-31'],
    ['0950S2', '0900-01-01', '0999-12-31'],
    ['-0044S3', null, null],
    ['Y12345S3', null, null],
    ['Y17E7', null, null],
    ['Y-17E7', null, null],
    ['Y171E6S3', null, null],
  ],
  'solar-hijri': [
    ['1367', '1988-03-21', '1989-03-20'],
    ['1367-05', '1988-07-23', '1988-08-22'],
    ['1367-05-07', '1988-07-29', '1988-07-29'],
    ['1367-21', '1988-03-21', '1988-06-21'],
    ['1367-22', '1988-06-22', '1988-09-22'],
    ['1367-23', '1988-09-23', '1988-12-21'],
    ['1367-24', '1988-12-22', '1989-03-20'],
    ['1366-24', '1987-12-22', '1988-03-20'],
    ['1367-30', '1988-12-22', '1989-03-20'],
    ['1366-12-30', '1988-03-20', '1988-03-20'],
    ['136X', '1981-03-21', '1991-03-20'],
    ['1361~', '1981-03-21', '1984-03-20'],
    ['1150', '1771-03-20', '1772-03-20'],
    ['1150-12-30', '1772-03-19', '1772-03-20'],
    ['1360S3', '1981-03-21', '1991-03-20'],
    ['1367S2', '1921-03-21', '2021-03-20'],
  ],
  'lunar-hijri': [
    ['1408-12-14', '1988-07-28', '1988-07-30'],
    ['1408-12', '1988-07-15', '1988-08-14'],
    ['1409', '1988-08-13', '1989-08-04'],
    ['1408-02-30', '1987-10-23', '1987-10-24'],
    ['1408-34', '1987-11-22', '1988-02-19'],
  ],
  imperial: [
    ['2536', '1977-03-21', '1978-03-20'],
    ['2535-22', '1976-06-22', '1976-09-22'],
    ['2547-05-07', '1988-07-29', '1988-07-29'],
  ],
};

for (const calendar of ['gregorian', 'solar-hijri', 'lunar-hijri', 'imperial'] as const) {
  test(`EDTF in the ${calendar} calendar has the bounds of the rule and is written as it was read`, () => {
    for (const [text, earliest, latest] of good[calendar]) {
      const edtf = parseEdtf(text, calendar);
      assert.equal(writeEdtf(edtf), text);
      assert.deepEqual(boundsOf(edtf), { earliest, latest }, text);
    }
  });
}

test('what is not EDTF in its one spelling is refused', () => {
  const bad = ['', ' 1988', '1988 ', '988', '88-07', '1988-7', '1988-07-1', '19880728', '/'];
  const more = ['../..', '/..', '1988/1989/1990', '1988--07', '1988-07-28-01', '-0000', '+1988'];
  const marks = [
    '1988??',
    '?1988?',
    '1988-07-28~~',
    '1988!',
    'Y1988',
    'Y01988',
    'Y',
    '1950S',
    '1950S0',
    '1950S5',
    '1950S2-07',
    '195XS2',
    '-0000S2',
    'Y12345S6',
    'Y17E0',
    'Y17E07',
    'Y1E3',
    'Y17E7S10',
    '17E7',
  ];
  const sets = [
    '[]',
    '[1988]',
    '{1988}',
    '[1988,]',
    '[1988, 1989]',
    '[1988,1988]',
    '[1988',
    '[..]',
  ];
  const ranges = ['[1988..,1990]', '[1988,..1990]', '1988..1990', '[1988/1989]', '[1..2]'];
  const seasons = ['1988-22-01', '1988-22T00:00:00', '1988-07-28?T00:00:00', '-XXXX'];
  const digits = ['۱۳۶۷', '1988-٠٧', '1988x', '198x', '1988-07-28T24:00:00', '1988-07-28T10:30'];
  for (const text of [...bad, ...more, ...marks, ...sets, ...ranges, ...seasons, ...digits]) {
    refuses('D-004', () => parseEdtf(text, 'gregorian'));
  }
  refuses('D-004', () => parseEdtf(`[${Array(80).fill('1988').join(',')}]`, 'gregorian'));
});

test('a day or month that the calendar lacks is refused', () => {
  const gregorian = ['1987-02-29', '1988-02-30', '1988-13', '1988-00', '1988-04-31', '1988-07-00'];
  const masked = ['198X-02-30', '1987-02-3X', '19X1-02-29', '1988-42', '1988-2X', 'XXXX-02-30'];
  for (const text of [...gregorian, ...masked]) {
    refuses('D-005', () => parseEdtf(text, 'gregorian'));
  }
  for (const text of ['1367-07-31', '1367-12-30', '1367-06-32', '1367-13-01']) {
    refuses('D-005', () => parseEdtf(text, 'solar-hijri'));
  }
  refuses('D-005', () => parseEdtf('2547-12-30', 'imperial'));
  refuses('D-005', () => parseEdtf('1408-01-31', 'lunar-hijri'));
});

test('an end before its beginning is refused, and so is a range', () => {
  refuses('D-006', () => parseEdtf('1988-09/1988-07', 'gregorian'));
  refuses('D-006', () => parseEdtf('[1990..1988]', 'gregorian'));
});

test('a year out of reach and a season of the lunar calendar are refused', () => {
  refuses('D-007', () => parseEdtf('0000', 'solar-hijri'));
  refuses('D-007', () => parseEdtf('-0001', 'lunar-hijri'));
  refuses('D-007', () => parseEdtf('1100', 'imperial'));
  refuses('D-007', () => parseEdtf('Y12345', 'solar-hijri'));
  refuses('D-011', () => parseEdtf('1408-22', 'lunar-hijri'));
});

const two = (n: number) => String(n).padStart(2, '0');
const qualifier = fc.constantFrom('', '?', '~', '%');
const moment = fc
  .record({
    year: fc.integer({ min: 1300, max: 1450 }),
    month: fc.integer({ min: 1, max: 12 }),
    // February has no more in most years.
    day: fc.integer({ min: 1, max: 28 }),
    depth: fc.integer({ min: 1, max: 3 }),
    mark: qualifier,
  })
  .map(({ year, month, day, depth, mark }) => {
    const parts = [String(year), two(month), two(day)].slice(0, depth);
    return parts.join('-') + mark;
  });
const calendar = fc.constantFrom<Calendar>('gregorian', 'solar-hijri', 'lunar-hijri');

test('widening never narrows, and an interval reaches as far as its ends', () => {
  fc.assert(
    fc.property(moment, moment, calendar, (a, b, of) => {
      const plain = boundsOf(parseEdtf(a.replace(/[?~%]/, ''), of));
      const marked = boundsOf(parseEdtf(a, of));
      assert.ok((marked.earliest ?? '') <= (plain.earliest ?? ''));
      assert.ok((marked.latest ?? '') >= (plain.latest ?? ''));
      const other = boundsOf(parseEdtf(b, of));
      if ((marked.earliest ?? '') > (other.latest ?? '')) return;
      const both = boundsOf(parseEdtf(`${a}/${b}`, of));
      assert.deepEqual(both, { earliest: marked.earliest, latest: other.latest });
    }),
  );
});

test('a day lies within its month, and a month within its year', () => {
  const parts = fc.record({
    year: fc.integer({ min: 1, max: 3000 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  });
  fc.assert(
    fc.property(parts, calendar, ({ year, month, day }, of) => {
      fc.pre(day <= systems[of].mostDays(year, month));
      const texts = [String(year).padStart(4, '0'), two(month), two(day)];
      const [inYear, inMonth, inDay] = [1, 2, 3].map((depth) =>
        boundsOf(parseEdtf(texts.slice(0, depth).join('-'), of)),
      );
      const from = [inYear, inMonth, inDay].map((bounds) => bounds?.earliest ?? '');
      const to = [inDay, inMonth, inYear].map((bounds) => bounds?.latest ?? '');
      assert.deepEqual([...from, ...to], [...from, ...to].sort());
    }),
    { numRuns: 500 },
  );
});

test('any text is refused with a code or written back exactly', () => {
  const alphabet = fc.constantFrom(...'0123456789X-~?%/.[]{},YT:Z');
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 14 }), calendar, (text, of) => {
      try {
        assert.equal(writeEdtf(parseEdtf(text, of)), text);
      } catch (failure) {
        assert.match(String(failure), /D-0(04|05|06|07|11)/);
      }
    }),
    { numRuns: 3000 },
  );
});
