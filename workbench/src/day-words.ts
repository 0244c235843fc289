// Days and stretches of days in words, in the Gregorian and the Solar Hijri calendar. A
// stretch that is a whole month or year of a calendar is called by it.
import {
  CalendarDate,
  GregorianCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import { type Language, localeOf, writeDigits } from './language.ts';

export type CalendarName = 'gregorian' | 'solar-hijri';

const calendars = { gregorian: new GregorianCalendar(), 'solar-hijri': new PersianCalendar() };

const solarMonths = {
  en: 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'.split(
    ' ',
  ),
  fa: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' '),
};

/**
 * A stretch of days, bounds included, given as Gregorian `YYYY-MM-DD`; null is open.
 * What lies outside the years 1 to 9999 stays as it is given.
 */
export function writeDays(
  earliest: string | null,
  latest: string | null,
  calendar: CalendarName,
  language: Language,
): string {
  const first = parseDay(earliest, calendar);
  const last = parseDay(latest, calendar);
  if (first !== null && last !== null) return writeStretch(first, last, calendar, language);
  const [from, to] = language === 'fa' ? ['از ', 'تا '] : ['from ', 'until '];
  if (first !== null) return from + writeDay(first, calendar, language);
  if (last !== null) return to + writeDay(last, calendar, language);
  return [earliest, latest].filter((day) => day !== null).join(' – ');
}

function parseDay(day: string | null, calendar: CalendarName): CalendarDate | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '');
  if (found === null || found[1] === '0000') return null;
  const gregorian = new CalendarDate(Number(found[1]), Number(found[2]), Number(found[3]));
  return toCalendar(gregorian, calendars[calendar]);
}

function writeStretch(
  first: CalendarDate,
  last: CalendarDate,
  calendar: CalendarName,
  language: Language,
): string {
  if (first.compare(last) === 0) return writeDay(first, calendar, language);
  const beginsMonth = first.day === 1;
  const endsMonth = last.add({ days: 1 }).day === 1;
  if (!beginsMonth || !endsMonth) return writeDifferent(first, last, calendar, language);
  if (first.month === 1 && last.month === 12) {
    if (first.year === last.year) return writeDigits(String(first.year), language);
    return writeDigits(`${first.year}–${last.year}`, language);
  }
  if (first.year !== last.year) {
    return `${writeMonth(first, calendar, language)} – ${writeMonth(last, calendar, language)}`;
  }
  if (first.month === last.month) return writeMonth(first, calendar, language);
  return `${monthName(first, calendar, language)} – ${writeMonth(last, calendar, language)}`;
}

function writeDifferent(
  first: CalendarDate,
  last: CalendarDate,
  calendar: CalendarName,
  language: Language,
): string {
  if (first.year !== last.year) {
    return `${writeDay(first, calendar, language)} – ${writeDay(last, calendar, language)}`;
  }
  const day = writeDigits(String(first.day), language);
  if (first.month === last.month) return `${day}–${writeDay(last, calendar, language)}`;
  return `${day} ${monthName(first, calendar, language)} – ${writeDay(last, calendar, language)}`;
}

function writeDay(day: CalendarDate, calendar: CalendarName, language: Language): string {
  return `${writeDigits(String(day.day), language)} ${writeMonth(day, calendar, language)}`;
}

function writeMonth(day: CalendarDate, calendar: CalendarName, language: Language): string {
  return `${monthName(day, calendar, language)} ${writeDigits(String(day.year), language)}`;
}

function monthName(day: CalendarDate, calendar: CalendarName, language: Language): string {
  if (calendar === 'solar-hijri') return solarMonths[language][day.month - 1] ?? '';
  const format = new Intl.DateTimeFormat(`${localeOf(language)}-u-ca-gregory`, {
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(2001, day.month - 1, 1)));
}
