// The first and the last day that a moment can mean, in its own calendar and
// before any widening. A digit that is not given stands for every digit that
// makes a real day.
import type { Calendar } from './calendar.ts';
import { systems } from './calendar.ts';
import type { Civil } from './civil.ts';
import type { Moment, Part } from './edtf.ts';
import { isSeasonCode, type Stretch, stretchOf, type YearDay } from './season.ts';
import { type StatedYear, statedYear, yearsMeant } from './year.ts';

export type Span = { readonly first: Civil; readonly last: Civil };

export const noDigits = /^X+$/;

/** The span of a moment; undefined if no day of the calendar fits it. */
export function spanOf(moment: Moment, calendar: Calendar): Span | undefined {
  const years = yearsOf(moment.year, calendar);
  const code = Number(moment.month?.digits);
  if (isSeasonCode(code)) return seasonSpan(years, stretchOf(code, calendar), calendar);
  const months = matching(moment.month, 12);
  const first = firstDay({ years, months, moment, calendar, fromEnd: false });
  if (first === undefined) return undefined;
  const last = firstDay({
    years: years.toReversed(),
    months: months.toReversed(),
    moment,
    calendar,
    fromEnd: true,
  });
  return last === undefined ? undefined : { first, last };
}

/**
 * The year as written; where some of its digits are loose, the first and the last that it can
 * mean; else every year of the calendar that its given digits allow; in order.
 */
function yearsOf(part: Part, calendar: Calendar): readonly number[] {
  const { digits } = part;
  const stated = statedYear(part);
  if (stated !== undefined) return looseYears(stated, calendar);
  const sign = digits.startsWith('-') ? -1 : 1;
  const mask = new RegExp(`^${digits.replace('-', '').replaceAll('X', '\\d')}$`);
  const { firstYear, lastYear } = systems[calendar];
  const years: number[] = [];
  for (let n = 0; n <= 9999; n += 1) {
    const year = sign * n;
    if (year < firstYear || year > lastYear) continue;
    if (mask.test(String(n).padStart(4, '0'))) years.push(year);
  }
  return sign === 1 ? years : years.reverse();
}

function looseYears(stated: StatedYear, calendar: Calendar): readonly number[] {
  if (stated.loose === 0) return [stated.year];
  const [first, last] = yearsMeant(stated);
  const { firstYear, lastYear } = systems[calendar];
  return [Math.max(first, firstYear), Math.min(last, lastYear)];
}

/** The numbers from 1 to `most` that a part of two digits allows; all of them where it is absent. */
function matching(part: Part | null, most: number): number[] {
  const mask = new RegExp(`^${(part?.digits ?? 'XX').replaceAll('X', '\\d')}$`);
  const all = Array.from({ length: most }, (_, i) => i + 1);
  return all.filter((n) => mask.test(String(n).padStart(2, '0')));
}

type Search = {
  readonly years: readonly number[];
  readonly months: readonly number[];
  readonly moment: Moment;
  readonly calendar: Calendar;
  readonly fromEnd: boolean;
};

function firstDay({ years, months, moment, calendar, fromEnd }: Search): Civil | undefined {
  const { monthDays, mostDays } = systems[calendar];
  const isGiven = moment.day !== null && !noDigits.test(moment.day.digits);
  for (const year of years) {
    for (const month of months) {
      const most = isGiven ? mostDays(year, month) : monthDays(year, month);
      const day = matching(moment.day, most).at(fromEnd ? -1 : 0);
      if (day !== undefined) return { year, month, day };
    }
  }
  return undefined;
}

function seasonSpan(
  years: readonly number[],
  stretch: Stretch | undefined,
  calendar: Calendar,
): Span | undefined {
  const [from, to] = [years[0], years.at(-1)];
  if (stretch === undefined || from === undefined || to === undefined) return undefined;
  const place = (base: number, { years: later, month, day }: YearDay): Civil => {
    const year = base + later;
    return { year, month, day: Math.min(day, systems[calendar].monthDays(year, month)) };
  };
  return { first: place(from, stretch.first), last: place(to, stretch.last) };
}
