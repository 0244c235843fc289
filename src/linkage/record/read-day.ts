// A cell that holds a date, as days and as the figures that were written.
// Figures are read even where they name no real day ("1855-86-20"), because a
// slip of one figure still points to the day that was meant; words go through
// the reading of spoken dates.
import { Failure } from '../../base/failure.ts';
import { latinDigits } from '../../base/fold-text.ts';
import { rangeOf } from '../../format/date/bounds.ts';
import { type Calendar, systems } from '../../format/date/calendar.ts';
import { gregorianCivil, gregorianDayNumber } from '../../format/date/gregorian.ts';
import { parseEdtf } from '../../format/date/parse-edtf.ts';
import { readSpokenDate } from '../../format/date/read-spoken.ts';

export type Day = {
  /** Days from 1970-01-01, both included. */
  readonly from: number;
  readonly to: number;
  /** Gregorian year · 10000 + month · 100 + day, 0 for what is not known. */
  readonly parts: number;
};

const firstDay = gregorianDayNumber({ year: 1, month: 1, day: 1 });
const lastDay = gregorianDayNumber({ year: 9999, month: 12, day: 31 });

/** Undefined where no day, month or year can be read, or it lies before the year 1 or after 9999. */
export function readDay(text: string, calendar: Calendar | undefined): Day | undefined {
  const plain = latinDigits(text.trim());
  if (plain === '') return undefined;
  const figures = readFigures(plain);
  if (figures !== undefined) return dayOf(figures, calendar ?? 'gregorian');
  const spoken = readSpokenDate(plain, calendar);
  if (spoken === undefined) return undefined;
  try {
    const range = rangeOf(parseEdtf(spoken.edtf, spoken.calendar).value, spoken.calendar);
    return bounded(range.from, range.to, undefined);
  } catch (cause) {
    if (cause instanceof Failure) return undefined;
    throw cause;
  }
}

type Figures = { readonly year: number; readonly month: number; readonly day: number };

const shapes: readonly (readonly [RegExp, 'ymd' | 'dmy'])[] = [
  [/^(\d{3,4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d\d:\d\d.*)?$/i, 'ymd'],
  [/^(\d{4})(\d\d)(\d\d)$/, 'ymd'],
  [/^(\d{4})[-/.](\d{1,2})$/, 'ymd'],
  [/^(\d{3,4})(?:\.0)?$/, 'ymd'],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, 'dmy'],
];

function readFigures(text: string): Figures | undefined {
  for (const [shape, order] of shapes) {
    const found = shape.exec(text);
    if (found === null) continue;
    const [a = 0, b = 0, c = 0] = found.slice(1).map((part) => Number(part ?? 0));
    if (order === 'ymd') return { year: a, month: b, day: c };
    // Day first, unless only the other way makes a month.
    return b > 12 && a <= 12 ? { year: c, month: a, day: b } : { year: c, month: b, day: a };
  }
  return undefined;
}

function dayOf({ year, month, day }: Figures, calendar: Calendar): Day | undefined {
  const { dayNumber, monthDays, firstYear, lastYear } = systems[calendar];
  if (year < Math.max(1, firstYear) || year > Math.min(9999, lastYear)) return undefined;
  const isMonth = month >= 1 && month <= 12;
  const isDay = isMonth && day >= 1 && day <= monthDays(year, month);
  const [first, last] = isMonth ? [month, month] : [1, 12];
  const from = dayNumber({ year, month: first, day: isDay ? day : 1 });
  const to = dayNumber({ year, month: last, day: isDay ? day : monthDays(year, last) });
  const written = calendar === 'gregorian' ? year * 10000 + month * 100 + day : undefined;
  return bounded(from, to, isDay ? undefined : written);
}

function bounded(from: number, to: number, written: number | undefined): Day | undefined {
  if (from < firstDay && to < firstDay) return undefined;
  if (from > lastDay) return undefined;
  const [first, last] = [Math.max(from, firstDay), Math.min(to, lastDay)];
  return { from: first, to: last, parts: written ?? partsOf(first, last) };
}

function partsOf(from: number, to: number): number {
  const [a, b] = [gregorianCivil(from), gregorianCivil(to)];
  if (from === to) return a.year * 10000 + a.month * 100 + a.day;
  if (a.year !== b.year) return 0;
  return a.year * 10000 + (a.month === b.month ? a.month * 100 : 0);
}

/**
 * The calendar of a column whose heading does not say it: Solar Hijri where years
 * of 1206 to 1450 are frequent and the centuries between 1500 and 1850, which a
 * Gregorian list of that age would have too, are all but missing.
 */
export function calendarOf(years: readonly number[]): (year: number) => Calendar {
  const low = years.filter((year) => year >= 1206 && year <= 1450).length;
  const between = years.filter((year) => year >= 1500 && year <= 1850).length;
  const isSolar = low > 0 && between * 20 < low;
  return (year) => (isSolar && year >= 1206 && year <= 1450 ? 'solar-hijri' : 'gregorian');
}

/** The year that stands in a cell, if figures of three or four digits do. */
export function yearIn(text: string): number | undefined {
  const found = /(?:^|\D)(\d{4})(?:\D|$)/.exec(latinDigits(text));
  const compact = /^(\d{4})\d{4}$/.exec(latinDigits(text.trim()));
  const year = compact?.[1] ?? found?.[1];
  return year === undefined ? undefined : Number(year);
}

const unitDays: readonly (readonly [RegExp, number])[] = [
  [/hour|day|ساعت|روز|يوم|یوم|ساعه/i, 1],
  [/week|هفته|اسبوع/i, 7],
  [/month|ماه|شهر/i, 30.44],
];

/** An age in days, from "34", "34 years", "3 months", "Less than a day"; undefined if none. */
export function readAgeDays(text: string): number | undefined {
  const plain = latinDigits(text.trim()).toLowerCase();
  if (plain === '') return undefined;
  if (/less than|newborn|نوزاد|کمتر از|اقل من/.test(plain)) return 0;
  const number = /\d+(?:\.\d+)?/.exec(plain);
  if (number === null) return /\ba (?:day|week|month)\b/.test(plain) ? 1 : undefined;
  const unit = unitDays.find(([pattern]) => pattern.test(plain));
  const days = Number(number[0]) * (unit?.[1] ?? 365.25);
  return days <= 130 * 365.25 ? Math.round(days) : undefined;
}
