// The first and last day that a date can mean: rule "gavah.bounds/1", written
// clause by clause in docs/formats/date.md. A change to any of it is a new rule.
import { type Calendar, systems } from './calendar.ts';
import type { Civil } from './civil.ts';
import type { Choice, Edtf, Interval, Moment, NoEnd, Part, Range } from './edtf.ts';
import { type IsoDay, writeIsoDay } from './gregorian.ts';
import { noDigits, type Span, spanOf } from './span.ts';
import { statedYear } from './year.ts';

export const boundsRule = 'gavah.bounds/1';

/** Proleptic Gregorian days, both included; null where the date sets no bound. */
export type Bounds = { readonly earliest: IsoDay | null; readonly latest: IsoDay | null };

/** Day numbers from 1970-01-01, infinite where there is no bound. */
export type DayRange = { readonly from: number; readonly to: number };

const unbounded: DayRange = { from: -Infinity, to: Infinity };

/** The bounds of a date by rule {@link boundsRule}. Never fails on what parseEdtf has accepted. */
export function boundsOf({ value, calendar }: Edtf): Bounds {
  const { from, to } = rangeOf(value, calendar);
  return { earliest: writeBound(from), latest: writeBound(to) };
}

function writeBound(dayNumber: number): IsoDay | null {
  return Number.isFinite(dayNumber) ? writeIsoDay(dayNumber) : null;
}

/** The days that a value can mean, all members of a set taken together. */
export function rangeOf(
  value: Moment | Interval | Choice | Range | NoEnd | null,
  calendar: Calendar,
): DayRange {
  if (value === null) return unbounded;
  switch (value.kind) {
    case 'moment':
      return momentRange(value, calendar);
    case 'interval':
    case 'range':
      return { from: rangeOf(value.from, calendar).from, to: rangeOf(value.to, calendar).to };
    case 'one':
    case 'all': {
      const ranges = value.members.map((member) => rangeOf(member, calendar));
      return {
        from: Math.min(...ranges.map(({ from }) => from)),
        to: Math.max(...ranges.map(({ to }) => to)),
      };
    }
    case 'open':
    case 'unknown':
      return unbounded;
  }
}

function momentRange(moment: Moment, calendar: Calendar): DayRange {
  const span = spanOf(moment, calendar);
  if (span === undefined || noDigits.test(moment.year.digits)) return unbounded;
  const { first, last } = widened(span, moment, calendar);
  const { dayNumber, slackDays, monthDays } = systems[calendar];
  // A day that the table lacks, such as the 30th of a month of 29, stays within its month.
  const day = Math.min(last.day, monthDays(last.year, last.month));
  return {
    from: dayNumber(first) - slackDays(first.year),
    to: dayNumber({ ...last, day }) + slackDays(last.year),
  };
}

type Width = { readonly days: number; readonly months: number };

const dayWidth = 3;

function widened({ first, last }: Span, moment: Moment, calendar: Calendar): Span {
  const width = widthOf(moment);
  return {
    first: moved(first, { days: -width.days, months: -width.months }, calendar),
    last: moved(last, width, calendar),
  };
}

/** By how much "about" widens: by the coarsest unit that a mark of its own stands at. */
function widthOf(moment: Moment): Width {
  const unitAt = (depth: number): Width => {
    const day = depth === 3 && !noDigits.test(moment.day?.digits ?? 'X');
    if (day) return { days: dayWidth, months: 0 };
    const month = depth >= 2 && !noDigits.test(moment.month?.digits ?? 'X');
    if (month) return { days: 0, months: 1 };
    const missing = statedYear(moment.year)?.loose ?? moment.year.digits.split('X').length - 1;
    return { days: 0, months: 12 * 10 ** Math.max(0, missing - 1) };
  };
  const marked = [moment.year, moment.month, moment.day].findIndex(isApproximate);
  return marked === -1 ? { days: 0, months: 0 } : unitAt(marked + 1);
}

export function isApproximate(part: Part | null): boolean {
  return part !== null && /[~%]/.test(part.before + part.after);
}

/** A day moved by months and days; the last day of a month stays the last of its month. */
function moved(day: Civil, by: Width, calendar: Calendar): Civil {
  const { monthDays, dayNumber, civil } = systems[calendar];
  if (by.months === 0) return by.days === 0 ? day : civil(dayNumber(day) + by.days);
  const index = 12 * day.year + day.month - 1 + by.months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const most = monthDays(year, month);
  const isLast = day.day >= monthDays(day.year, day.month);
  return { year, month, day: isLast ? most : Math.min(day.day, most) };
}
