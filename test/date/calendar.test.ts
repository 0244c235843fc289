import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  calendars,
  fromGregorian,
  parseCalendar,
  systems,
  toGregorian,
} from '../../src/format/date/calendar.ts';
import { gregorianCivil, parseIsoDay, writeIsoDay } from '../../src/format/date/gregorian.ts';
import { isSolarLeap } from '../../src/format/date/solar-hijri.ts';
import { refuses } from './failure.ts';

const table = '../shared/vectors/solar-hijri/kabise.txt';

// Year, its Gregorian first day, whether it is a leap year.
const golden: readonly (readonly [number, string, boolean])[] = [
  [1206, '1827-03-22', false],
  [1210, '1831-03-21', true],
  [1243, '1864-03-20', true],
  [1276, '1897-03-20', true],
  [1304, '1925-03-21', true],
  [1309, '1930-03-21', true],
  [1342, '1963-03-21', true],
  [1357, '1978-03-21', false],
  [1367, '1988-03-21', false],
  [1370, '1991-03-21', true],
  [1375, '1996-03-20', true],
  [1403, '2024-03-20', true],
  [1404, '2025-03-21', false],
  [1408, '2029-03-20', true],
  [1498, '2119-03-21', true],
];

test('the first day and the length of chosen Solar Hijri years are the official ones', () => {
  for (const [year, first, isLeap] of golden) {
    assert.equal(toGregorian({ year, month: 1, day: 1 }, 'solar-hijri'), first);
    assert.equal(isSolarLeap(year), isLeap, String(year));
  }
});

test('every row of the official Solar Hijri table agrees', (t) => {
  if (!existsSync(table)) return t.skip(`no official table at ${table}`);
  const rows = readFileSync(table, 'utf8').matchAll(/^(\d{4})(\**) (\d{4}-\d\d-\d\d)$/gm);
  let count = 0;
  for (const [, year, stars, first] of rows) {
    assert.equal(toGregorian({ year: Number(year), month: 1, day: 1 }, 'solar-hijri'), first);
    assert.equal(isSolarLeap(Number(year)), stars !== '', year);
    count += 1;
  }
  assert.equal(count, 293);
});

test('an imperial year is the Solar Hijri year with 1180 added', () => {
  assert.equal(toGregorian({ year: 2536, month: 5, day: 1 }, 'imperial'), '1977-07-23');
  assert.deepEqual(fromGregorian('1977-07-23', 'imperial'), { year: 2536, month: 5, day: 1 });
});

test('the lunar calendar is the civil table of ICU', () => {
  const icu = new Intl.DateTimeFormat('en-u-ca-islamic-civil-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  for (let n = -60_000; n < 40_000; n += 13) {
    const parts = new Map(
      icu.formatToParts(new Date(n * 86_400_000)).map(({ type, value }) => [type, Number(value)]),
    );
    assert.deepEqual(systems['lunar-hijri'].civil(n), {
      year: parts.get('year'),
      month: parts.get('month'),
      day: parts.get('day'),
    });
  }
});

test('the Gregorian calendar is that of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (n) => {
      const date = new Date(n * 86_400_000);
      assert.deepEqual(gregorianCivil(n), {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }),
  );
});

test('a day goes from any calendar to the Gregorian and back', () => {
  const days = fc.integer({ min: -300_000, max: 300_000 });
  fc.assert(
    fc.property(days, fc.constantFrom(...calendars), (n, calendar) => {
      const iso = writeIsoDay(n) ?? '';
      assert.equal(parseIsoDay(iso), n);
      const day = fromGregorian(iso, calendar);
      assert.equal(toGregorian(day, calendar), iso);
    }),
  );
});

test('a day that a calendar lacks, a year it does not cover and an unknown calendar are refused', () => {
  refuses('D-005', () => toGregorian({ year: 1367, month: 7, day: 31 }, 'solar-hijri'));
  refuses('D-005', () => toGregorian({ year: 1367, month: 12, day: 30 }, 'solar-hijri'));
  refuses('D-005', () => toGregorian({ year: 1367, month: 13, day: 1 }, 'solar-hijri'));
  refuses('D-007', () => toGregorian({ year: 0, month: 1, day: 1 }, 'solar-hijri'));
  refuses('D-007', () => fromGregorian('0500-01-01', 'lunar-hijri'));
  refuses('D-010', () => fromGregorian('1987-02-29', 'solar-hijri'));
  refuses('D-010', () => parseIsoDay('1988-7-28'));
  refuses('D-003', () => parseCalendar('persian'));
});
