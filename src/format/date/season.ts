// What the codes 21 to 41 in a month's place stand for, calendar by calendar.
// The bounds are those of docs/formats/date.md, section 4.
import type { Calendar } from './calendar.ts';

/** A month and day of the year that is `years` after the one written. */
export type YearDay = { readonly years: number; readonly month: number; readonly day: number };

/** First and last day of a stretch; day 31 stands for the last of its month. */
export type Stretch = { readonly first: YearDay; readonly last: YearDay };

const firstCode = 21;
const lastCode = 41;

export function isSeasonCode(code: number): boolean {
  return code >= firstCode && code <= lastCode;
}

/** 0 spring, 1 summer, 2 autumn, 3 winter, as the code names it; undefined for a division of the year. */
export function seasonOf(code: number): number | undefined {
  return code <= 32 ? (code - firstCode) % 4 : undefined;
}

/** The stretch of a year that a code stands for, or undefined where the calendar has no seasons. */
export function stretchOf(code: number, calendar: Calendar): Stretch | undefined {
  const season = seasonOf(code);
  if (season === undefined) return divisionOf(code);
  if (calendar === 'lunar-hijri') return undefined;
  const isSouthern = code >= 29;
  const northern = isSouthern ? (season + 2) % 4 : season;
  if (calendar === 'gregorian') return gregorianSeasons[northern];
  return months(3 * northern + 1, 3);
}

function divisionOf(code: number): Stretch {
  if (code <= 36) return months(3 * (code - 33) + 1, 3);
  return code <= 39 ? months(4 * (code - 37) + 1, 4) : months(6 * (code - 40) + 1, 6);
}

function months(from: number, count: number): Stretch {
  return {
    first: { years: 0, month: from, day: 1 },
    last: { years: 0, month: from + count - 1, day: 31 },
  };
}

// Some speakers count a season in whole months, others from solstice to equinox:
// each stretch holds both. The winter of a year is the one at its beginning or
// the one at its end.
const gregorianSeasons: readonly Stretch[] = [
  { first: { years: 0, month: 3, day: 1 }, last: { years: 0, month: 6, day: 21 } },
  { first: { years: 0, month: 6, day: 1 }, last: { years: 0, month: 9, day: 23 } },
  { first: { years: 0, month: 9, day: 1 }, last: { years: 0, month: 12, day: 22 } },
  { first: { years: 0, month: 1, day: 1 }, last: { years: 1, month: 3, day: 21 } },
];
