// The proleptic Gregorian calendar with a year zero, and its ISO 8601 days.
import { Failure } from '../../base/failure.ts';
import type { Civil } from './civil.ts';

/** A day of the proleptic Gregorian calendar from 0000 to 9999, written `YYYY-MM-DD`. */
export type IsoDay = string;

const firstIsoDay = -719528;
const lastIsoDay = 2932896;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function gregorianMonthDays(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

/** Days from 1970-01-01. The year is counted from March, so that the leap day ends it. */
export function gregorianDayNumber({ year, month, day }: Civil): number {
  const y = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719468;
}

export function gregorianCivil(dayNumber: number): Civil {
  let year = Math.floor(((dayNumber + 719528) * 400) / 146097);
  if (dayNumber < gregorianDayNumber({ year, month: 1, day: 1 })) year -= 1;
  else if (dayNumber >= gregorianDayNumber({ year: year + 1, month: 1, day: 1 })) year += 1;
  let month = 12;
  while (dayNumber < gregorianDayNumber({ year, month, day: 1 })) month -= 1;
  return { year, month, day: dayNumber - gregorianDayNumber({ year, month, day: 1 }) + 1 };
}

/** The ISO spelling of a day, or null outside the years 0000 to 9999, which have none of four digits. */
export function writeIsoDay(dayNumber: number): IsoDay | null {
  if (dayNumber < firstIsoDay || dayNumber > lastIsoDay) return null;
  const { year, month, day } = gregorianCivil(dayNumber);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days from 1970-01-01 of an ISO day. @throws Failure D-010 unless it is a real day in its one spelling. */
export function parseIsoDay(text: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  if (!(civil.day >= 1 && civil.day <= gregorianMonthDays(civil.year, civil.month))) {
    throw new Failure('D-010', { text });
  }
  return gregorianDayNumber(civil);
}
