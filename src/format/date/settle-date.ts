// From a loose date to EDTF: the calendar is settled, the year is checked for
// being one that people now alive, or their grandparents, lived in.
import type { Calendar } from './calendar.ts';
import { systems } from './calendar.ts';
import { type LooseDate, settled } from './loose-date.ts';

/** A stretch of a calendar, as the EDTF of its two ends; they are the same for a plain date. */
export type Settled = { readonly calendar: Calendar; readonly from: string; readonly to: string };

export type Setting = {
  readonly hint: Calendar | undefined;
  /** Whether the words are in the Arabic script. */
  readonly isArabicScript: boolean;
};

/** Settles a loose date; undefined where calendar or year is not sure. */
export function settle(loose: LooseDate, setting: Setting): Settled | undefined {
  const found = settledYear(loose, setting);
  if (found === undefined) return undefined;
  const year = String(found.year);
  const { month, day, season, third } = loose;
  if (loose.isDecade === true) return third === undefined ? decade(found) : undefined;
  if (season !== undefined && third !== undefined) return seasonThird({ ...found, season, third });
  const isOdd = third !== undefined && day !== undefined;
  if (isOdd || (day !== undefined && month === undefined)) return undefined;
  if (season !== undefined) return plain(found.calendar, `${year}-${21 + season}`);
  if (month !== undefined && third !== undefined) return monthThird({ ...found, month, third });
  if (third !== undefined) return plain(found.calendar, `${year}-${37 + third}`);
  const parts = [month, day].filter((part) => part !== undefined).map(two);
  return plain(found.calendar, [year, ...parts].join('-'));
}

function plain(calendar: Calendar, edtf: string): Settled {
  return { calendar, from: edtf, to: edtf };
}

const two = (n: number) => String(n).padStart(2, '0');

function decade({ calendar, year }: Year): Settled | undefined {
  return year % 10 === 0 ? plain(calendar, `${year / 10}X`) : undefined;
}

type SeasonThird = Year & { readonly season: number; readonly third: number };

/** "Late summer 1367" is about its last month, where seasons are months of the calendar. */
function seasonThird({ calendar, year, season, third }: SeasonThird): Settled | undefined {
  if (calendar !== 'solar-hijri' && calendar !== 'imperial') return undefined;
  return plain(calendar, `${year}-${two(3 * season + third + 1)}~`);
}

/** Early is 1 to 10, mid 11 to 20, late 21 to the end of the month. */
function monthThird(given: Year & { readonly month: number; readonly third: number }): Settled {
  const { calendar, year, month, third } = given;
  const last = third === 2 ? systems[calendar].monthDays(year, month) : 10 * third + 10;
  const day = (n: number) => `${year}-${two(month)}-${two(n)}`;
  return { calendar, from: day(10 * third + 1), to: day(last) };
}

type Year = { readonly calendar: Calendar; readonly year: number };

function settledYear(loose: LooseDate, setting: Setting): Year | undefined {
  const { year } = loose;
  if (year === undefined) return undefined;
  for (const calendar of possible(loose, setting)) {
    const whole = year.digits === 4 ? year.value : shortYear(year.value, calendar);
    if (whole !== undefined && isLikely(whole, calendar)) return { calendar, year: whole };
  }
  return undefined;
}

/** The calendars that may be meant, the likelier first; a month's name or a mark decides alone. */
function possible(loose: LooseDate, { hint, isArabicScript }: Setting): readonly Calendar[] {
  const { calendar, season, isDecade, year } = loose;
  if (calendar !== undefined) {
    const both = settled(calendar, hint === 'imperial' ? hint : undefined);
    if (both === 'imperial') return [both];
    return calendar === 'solar-hijri' ? ['solar-hijri', 'imperial'] : [calendar];
  }
  if (hint !== undefined) return [hint];
  if (year?.digits === 2) return isArabicScript ? ['solar-hijri'] : [];
  // Only the solar calendars have seasons, so that a season rules the lunar one out.
  const isSolar = isArabicScript || (season !== undefined && isDecade !== true);
  return isSolar ? ['gregorian', 'solar-hijri', 'imperial'] : ['gregorian'];
}

// "67" is 1367. 32 is the least that cannot be a day, and 1399 the last that it reaches.
function shortYear(value: number, calendar: Calendar): number | undefined {
  return calendar === 'solar-hijri' && value >= 32 ? 1300 + value : undefined;
}

const likely: { readonly [C in Calendar]: readonly [number, number] } = {
  gregorian: [1700, 2199],
  'solar-hijri': [1206, 1498],
  'lunar-hijri': [1200, 1499],
  imperial: [2400, 2599],
};

function isLikely(year: number, calendar: Calendar): boolean {
  const [first, last] = likely[calendar];
  return year >= first && year <= last;
}
