// The arithmetic of the Solar Hijri calendar, as docs/formats/date.md has it.
// The leap rule (8 leap years in every 33) equals the official table of the
// Iranian calendar authority for every year from 1206 to 1498; outside them it
// is our projection, good to a day.
import type { Civil } from './civil.ts';

// 1 Farvardin 1 counted in days from 1970-01-01, by the same rule.
const epoch = -492268;

export const officialFirst = 1206;
export const officialLast = 1498;

export function isSolarLeap(year: number): boolean {
  return mod(8 * year + 29, 33) < 8;
}

function newYear(year: number): number {
  return epoch + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

export function solarMonthDays(year: number, month: number): number {
  if (month <= 6) return 31;
  return month <= 11 || isSolarLeap(year) ? 30 : 29;
}

/** Days from 1970-01-01 of a Solar Hijri day. */
export function solarDayNumber({ year, month, day }: Civil): number {
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return newYear(year) + before + day - 1;
}

export function solarCivil(dayNumber: number): Civil {
  let year = Math.floor(((dayNumber - epoch) * 33) / 12053) + 1;
  if (dayNumber < newYear(year)) year -= 1;
  else if (dayNumber >= newYear(year + 1)) year += 1;
  const at = dayNumber - newYear(year);
  const month = at < 186 ? Math.floor(at / 31) + 1 : Math.floor((at - 186) / 30) + 7;
  return { year, month, day: dayNumber - solarDayNumber({ year, month, day: 1 }) + 1 };
}

function mod(a: number, b: number): number {
  return ((a % b) + b) % b;
}
