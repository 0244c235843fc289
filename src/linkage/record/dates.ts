// Dates of birth and of what happened, and ages, as fields. A year, month and
// day in columns of their own are one date; where only an age is given, the
// interval of birth follows from it if the day that ages count to is known.
import type { Calendar } from '../../format/date/calendar.ts';
import { valueAt } from '../table/dictionary.ts';
import { sharedInts } from '../table/shared.ts';
import { type Column, cellAt } from '../table/table.ts';
import type { AgeField, DateField } from './field.ts';
import { calendarOf, type Day, readAgeDays, readDay, yearIn } from './read-day.ts';
import { countsOf } from './texts.ts';

/** The columns of one date in one list: a whole date, or its parts. */
export type DateSource = {
  readonly whole: readonly { readonly column: Column; readonly calendar: Calendar | undefined }[];
  readonly parts: readonly (Column | undefined)[];
  readonly rows: Int32Array;
  readonly first: number;
};

/** Days of a row, if any; numbered from 1 over all lists. */
export class DayTable {
  readonly #numbers = new Map<string, number>();
  readonly days: Day[] = [];

  numberOf(day: Day | undefined): number {
    if (day === undefined) return 0;
    const key = `${day.from} ${day.to} ${day.parts}`;
    const found = this.#numbers.get(key);
    if (found !== undefined) return found;
    this.days.push(day);
    this.#numbers.set(key, this.days.length);
    return this.days.length;
  }
}

/** Fills the dates of one list. @returns how many cells could not be read. */
export function fillDates(codes: Int32Array, source: DateSource, table: DayTable): number {
  let unread = 0;
  const read = source.whole.map(({ column, calendar }) => {
    const cells = readCells(column, calendar);
    return { codes: column.codes, cells, numbers: new Int32Array(cells.length).fill(-1) };
  });
  const [years, months, days] = source.parts;
  source.rows.forEach((row, at) => {
    let code = 0;
    for (const { codes: from, cells, numbers } of read) {
      const cell = from[row] ?? 0;
      // Numbered in the order of the rows, which is the same for every order of the file.
      if (numbers[cell] === -1) numbers[cell] = table.numberOf(cells[cell]);
      if (code === 0) code = numbers[cell] ?? 0;
      if (cell > 0 && numbers[cell] === 0) unread += 1;
    }
    if (code === 0 && years !== undefined) {
      code = table.numberOf(joined([years, months, days], row));
    }
    codes[source.first + at] = code;
  });
  return unread;
}

function readCells(column: Column, calendar: Calendar | undefined): (Day | undefined)[] {
  const cells: (Day | undefined)[] = [undefined];
  const years: number[] = [];
  for (let code = 1; code <= column.values.size; code += 1) {
    const year = yearIn(valueAt(column.values, code));
    if (year !== undefined) years.push(year);
  }
  const calendarFor = calendarOf(years);
  for (let code = 1; code <= column.values.size; code += 1) {
    const text = valueAt(column.values, code);
    const year = yearIn(text);
    // A heading may say Solar Hijri and a cell hold 1988 all the same.
    const isOther = calendar === 'solar-hijri' && year !== undefined && year > 1498;
    const guess = year === undefined ? undefined : calendarFor(year);
    cells.push(readDay(text, isOther ? 'gregorian' : (calendar ?? guess)));
  }
  return cells;
}

function joined(columns: readonly (Column | undefined)[], row: number): Day | undefined {
  const texts = columns.map((column) => (column === undefined ? '' : cellAt(column, row)));
  const [year, month, day] = texts.map((text) => Number(text));
  if (year === undefined || !(year > 0)) return undefined;
  const calendar = calendarOf([year])(year);
  const parts = [year, month, day].filter((part) => part !== undefined && part > 0);
  return readDay(parts.join('-'), calendar);
}

export function dateField(name: string, codes: Int32Array, table: DayTable): DateField {
  const size = table.days.length + 1;
  const [from, to, parts] = [sharedInts(size), sharedInts(size), sharedInts(size)];
  table.days.forEach((day, i) => {
    from[i + 1] = day.from;
    to[i + 1] = day.to;
    parts[i + 1] = day.parts;
  });
  return { kind: 'date', name, codes, from, to, parts, counts: countsOf(codes, size) };
}

const mostAgeDays = 130 * 366;

/** Ages in days plus 1. */
export function fillAges(
  codes: Int32Array,
  source: { readonly column: Column; readonly rows: Int32Array; readonly first: number },
): void {
  const { column, rows, first } = source;
  const cells = new Int32Array(column.values.size + 1);
  for (let code = 1; code < cells.length; code += 1) {
    const days = readAgeDays(valueAt(column.values, code));
    cells[code] = days === undefined ? 0 : days + 1;
  }
  rows.forEach((row, at) => {
    codes[first + at] = cells[column.codes[row] ?? 0] ?? 0;
  });
}

export function ageField(name: string, codes: Int32Array): AgeField {
  return { kind: 'age', name, codes, counts: countsOf(codes, mostAgeDays) };
}

type Births = {
  readonly births: Int32Array;
  readonly ages: Int32Array;
  readonly events: Int32Array | undefined;
  readonly table: DayTable;
  readonly eventTable: DayTable;
};

/**
 * Fills in births that follow from ages. The day that ages count to is the row's
 * own date if it has one, or else the usual one of its list, as the rows that
 * give both age and birth show it (their median, if there are at least twenty).
 */
export function birthsFromAges(range: readonly [number, number], given: Births): void {
  const { births, ages, events, table, eventTable } = given;
  if (!ages.subarray(...range).some((age) => age > 0)) return;
  const usual = usualDay(range, given);
  for (let row = range[0]; row < range[1]; row += 1) {
    const age = (ages[row] ?? 0) - 1;
    if ((births[row] ?? 0) !== 0 || age < 0) continue;
    const own = events === undefined ? undefined : eventTable.days[(events[row] ?? 0) - 1];
    const reference = own ?? usual;
    if (reference === undefined) continue;
    const years = Math.floor(age / 365.25 + 0.01);
    const oldest = age < 365 ? age + 31 : Math.round((years + 1) * 365.25);
    const youngest = age < 365 ? Math.max(0, age - 31) : Math.round(years * 365.25);
    const [from, to] = [reference.from - oldest, reference.to - youngest];
    births[row] = table.numberOf({ from, to, parts: 0 });
  }
}

function usualDay(range: readonly [number, number], given: Births): Day | undefined {
  const { births, ages, table } = given;
  const found: number[] = [];
  for (let row = range[0]; row < range[1]; row += 1) {
    const day = table.days[(births[row] ?? 0) - 1];
    const age = ages[row] ?? 0;
    if (day !== undefined && day.from === day.to && age > 0) found.push(day.from + age + 182);
  }
  if (found.length < 20) return undefined;
  const median = found.sort((a, b) => a - b)[found.length >> 1] ?? 0;
  return { from: median - 182, to: median + 182, parts: 0 };
}
