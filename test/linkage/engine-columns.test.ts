// What columns hold, and what is read from their cells.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf, readAgeDays, readDay } from '../../src/linkage/record/read-day.ts';
import { dateLevel } from '../../src/linkage/score/date-level.ts';
import { guessColumns } from '../../src/linkage/table/columns.ts';
import { link, table } from './engine-lists.ts';

function rolesOf(header: string): string {
  const names = header.split(',');
  const rows = [1, 2, 3].map((n) => names.map((name) => `${name}${n}`));
  return guessColumns(table(names, rows))
    .map(({ role }) => role)
    .join(',');
}

test('the columns of casualty lists are recognised', () => {
  const seen = [
    'id,name,en_name,age,dob,sex,source',
    'index,name_en,name_ar,age,born,sex,id',
    'id,name,name_en,gender,age,birth_year,date_jalali,date_gregorian,city,province,cause,occupation,sources',
    'rec_id,given_name,surname,soc_sec_id,suburb,postcode,state,date_of_birth',
    'ردیف,نام,نام خانوادگی,نام پدر,سن,تاریخ تولد,جنسیت,شهر',
  ].map(rolesOf);
  assert.deepEqual(seen, [
    'id,name,name,age,birth,sex,ignored',
    'ignored,name,name,age,birth,sex,id',
    'id,name,name,sex,age,birth-year,date,date,place,place,ignored,text,ignored',
    'id,given,family,number,place,postcode,place,birth',
    'id,given,family,father,age,birth,sex,place',
  ]);
});

test('an id column with gaps or doubles names no rows', () => {
  const guesses = guessColumns(
    table(
      ['index', 'id', 'name'],
      [
        ['1', '7', 'a'],
        ['2', '7', 'b'],
      ],
    ),
  );
  assert.deepEqual(
    guesses.map(({ role }) => role),
    ['id', 'ignored', 'name'],
  );
});

test('ages are read in words and units', () => {
  const read = ['34', '34 years', '۳۴', '3 months', 'Less than a day', '32+', '', 'Unknown', '400'];
  assert.deepEqual(read.map(readAgeDays), [
    12419,
    12419,
    12419,
    91,
    0,
    11688,
    undefined,
    undefined,
    undefined,
  ]);
});

test('dates are read in three calendars, as days, months or years', () => {
  assert.equal(readDay('1367/05/07', 'solar-hijri')?.parts, 19880729);
  assert.equal(readDay('۱۳۶۷/۵/۷', 'solar-hijri')?.parts, 19880729);
  assert.equal(readDay('29.07.1988', undefined)?.parts, 19880729);
  assert.equal(readDay('1988', undefined)?.parts, 19880000);
  assert.equal(readDay('1855-86-20', undefined)?.parts, 18558620);
  assert.equal(readDay('Mordad 1367', undefined)?.from, readDay('1988-07-23', undefined)?.from);
  for (const none of ['0000', '-44', '123456', 'soon', '12024-01-01']) {
    assert.equal(readDay(none, undefined), undefined, none);
  }
});

test('a column of birth years is in the calendar that all its years speak for', () => {
  const mixed = calendarOf([1340, 1345, 1961, 1972]);
  assert.deepEqual([mixed(1340), mixed(1961)], ['solar-hijri', 'gregorian']);
  const old = calendarOf([1340, 1520, 1630, 1745, 1790, 1801]);
  assert.equal(old(1340), 'gregorian');
});

test('slips of one figure are near, heaped days are no agreement', () => {
  const days = [
    '1961-05-04',
    '1961-05-05',
    '1961-04-05',
    '1961-12-30',
    '1962-01-01',
    '1970-01-01',
    '1991-05-04',
  ];
  const read = days.map((day) => readDay(day, undefined));
  const field = {
    kind: 'date',
    name: 'birth',
    codes: new Int32Array(0),
    counts: new Int32Array(0),
    from: Int32Array.from([0, ...read.map((day) => day?.from ?? 0)]),
    to: Int32Array.from([0, ...read.map((day) => day?.to ?? 0)]),
    parts: Int32Array.from([0, ...read.map((day) => day?.parts ?? 0)]),
  } as const;
  const levels = [1, 2, 3, 4, 5, 6, 7].map((other) => dateLevel(field, 1, other));
  assert.deepEqual(levels, [7, 6, 6, 4, 3, 2, 6]);
  assert.equal(dateLevel(field, 5, 6), 2);
});

test('a birth follows from an age where rows of the list show what ages count to', async () => {
  const known = Array.from({ length: 30 }, (_, i) => {
    return [`k${i}`, `Arvin${i} Dilnavand${i}`, String(20 + i), `${2003 - i}-06-01`];
  });
  const rows = [...known, ['q', 'Golnar Farzinpour', '40', '']];
  const { records, rowOf } = await link([table(['id', 'name', 'age', 'dob'], rows)]);
  const birth = records.fields.find(({ name }) => name === 'birth');
  assert.ok(birth?.kind === 'date');
  const code = birth.codes[rowOf.indexOf(30)] ?? 0;
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  assert.deepEqual([year(birth.from[code] ?? 0), year(birth.to[code] ?? 0)], [1982, 1984]);
});
