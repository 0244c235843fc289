// The four calendars that a date may be tagged with, and the way from one to
// another over a count of days. Every date carries its calendar; none is guessed.
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import type { Civil } from './civil.ts';
import {
  gregorianCivil,
  gregorianDayNumber,
  gregorianMonthDays,
  type IsoDay,
  parseIsoDay,
  writeIsoDay,
} from './gregorian.ts';
import { lunarCivil, lunarDayNumber, lunarMonthDays } from './lunar-hijri.ts';
import {
  officialFirst,
  officialLast,
  solarCivil,
  solarDayNumber,
  solarMonthDays,
} from './solar-hijri.ts';

export const calendars = ['gregorian', 'solar-hijri', 'lunar-hijri', 'imperial'] as const;
export type Calendar = (typeof calendars)[number];

type System = {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly dayNumber: (day: Civil) => number;
  readonly civil: (dayNumber: number) => Civil;
  /** The length of a month by the table. */
  readonly monthDays: (year: number, month: number) => number;
  /** The highest day number that a source may truthfully give in the month. */
  readonly mostDays: (year: number, month: number) => number;
  /** By how many days our arithmetic may differ from what was counted at the time. */
  readonly slackDays: (year: number) => number;
};

const farthest = 999_999_999_999;

const gregorian: System = {
  firstYear: -farthest,
  lastYear: farthest,
  dayNumber: gregorianDayNumber,
  civil: gregorianCivil,
  monthDays: gregorianMonthDays,
  mostDays: gregorianMonthDays,
  slackDays: () => 0,
};

const isOfficial = (year: number) => year >= officialFirst && year <= officialLast;

const solar: System = {
  firstYear: 1,
  lastYear: 3000,
  dayNumber: solarDayNumber,
  civil: solarCivil,
  monthDays: solarMonthDays,
  mostDays: (year, month) => (month === 12 && !isOfficial(year) ? 30 : solarMonthDays(year, month)),
  slackDays: (year) => (isOfficial(year) ? 0 : 1),
};

const lunar: System = {
  firstYear: 1,
  lastYear: 3000,
  dayNumber: lunarDayNumber,
  civil: lunarCivil,
  monthDays: lunarMonthDays,
  mostDays: () => 30,
  slackDays: () => 1,
};

// The imperial era of 1976–1978 is the Solar Hijri year with 1180 added.
const added = 1180;

const imperial: System = {
  firstYear: solar.firstYear + added,
  lastYear: solar.lastYear + added,
  dayNumber: (day) => solarDayNumber({ ...day, year: day.year - added }),
  civil: (dayNumber) => {
    const day = solarCivil(dayNumber);
    return { ...day, year: day.year + added };
  },
  monthDays: (year, month) => solarMonthDays(year - added, month),
  mostDays: (year, month) => solar.mostDays(year - added, month),
  slackDays: (year) => solar.slackDays(year - added),
};

export const systems: { readonly [C in Calendar]: System } = {
  gregorian,
  'solar-hijri': solar,
  'lunar-hijri': lunar,
  imperial,
};

/** @throws Failure D-003 unless the text names a calendar. */
export function parseCalendar(text: string): Calendar {
  const found = calendars.find((calendar) => calendar === text);
  if (found === undefined) throw new Failure('D-003', { calendar: text });
  return found;
}

/**
 * The Gregorian day on which a day of a calendar falls, by our arithmetic: for
 * Lunar Hijri, and Solar Hijri outside 1206–1498, it may be a day off.
 *
 * @throws Failure D-005 if the calendar has no such day, D-007 if it does not cover the year.
 */
export function toGregorian(day: Civil, calendar: Calendar): IsoDay {
  const system = systems[calendar];
  checkYear(day.year, calendar);
  const most = day.month >= 1 && day.month <= 12 ? system.mostDays(day.year, day.month) : 0;
  const whole = Number.isInteger(day.month) && Number.isInteger(day.day);
  const iso = whole && day.day >= 1 && day.day <= most ? writeIsoDay(system.dayNumber(day)) : null;
  if (iso !== null) return iso;
  throw new Failure('D-005', {
    calendar: phrase(`calendar-${calendar}`),
    text: `${day.year}-${day.month}-${day.day}`,
  });
}

/** The day of a calendar on an ISO day, by our arithmetic. @throws Failure D-010, D-007. */
export function fromGregorian(iso: IsoDay, calendar: Calendar): Civil {
  const day = systems[calendar].civil(parseIsoDay(iso));
  checkYear(day.year, calendar);
  return day;
}

/** @throws Failure D-007 unless the calendar covers the year. */
export function checkYear(year: number, calendar: Calendar): void {
  const { firstYear, lastYear } = systems[calendar];
  if (Number.isInteger(year) && year >= firstYear && year <= lastYear) return;
  const years = { year, first: firstYear, last: lastYear };
  throw new Failure('D-007', { ...years, calendar: phrase(`calendar-${calendar}`) });
}
