// The tabular Lunar Hijri calendar in its civil form: epoch Friday 16 July 622
// (Julian), leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of every 30.
// Real months began when the moon was seen; docs/formats/date.md allows a day
// on each side for that, and lets any month have a 30th day.
import type { Civil } from './civil.ts';

// 1 Muharram 1 is 622-07-19 in the proleptic Gregorian calendar.
const epoch = -492148;

function isLunarLeap(year: number): boolean {
  return (((11 * year + 14) % 30) + 30) % 30 < 11;
}

function newYear(year: number): number {
  return epoch + 354 * (year - 1) + Math.floor((11 * year + 3) / 30);
}

/** The length of a month in the table, 29 or 30. */
export function lunarMonthDays(year: number, month: number): number {
  return month % 2 === 1 || (month === 12 && isLunarLeap(year)) ? 30 : 29;
}

/** Days from 1970-01-01 of a Lunar Hijri day in the table. */
export function lunarDayNumber({ year, month, day }: Civil): number {
  return newYear(year) + Math.ceil(29.5 * (month - 1)) + day - 1;
}

export function lunarCivil(dayNumber: number): Civil {
  let year = Math.floor(((dayNumber - epoch) * 30) / 10631) + 1;
  if (dayNumber < newYear(year)) year -= 1;
  else if (dayNumber >= newYear(year + 1)) year += 1;
  const at = dayNumber - newYear(year);
  const month = Math.min(12, Math.floor(at / 29.5) + 1);
  return { year, month, day: dayNumber - lunarDayNumber({ year, month, day: 1 }) + 1 };
}
