// A date as a reader sees it: in its own calendar, and beside it the same days
// in another. For screens and reports; nothing ever reads it back.
import { type Calendar, fromGregorian } from './calendar.ts';
import type { Civil } from './civil.ts';
import type { DateValue } from './date.ts';
import type { Moment, NoEnd, Part, Range } from './edtf.ts';
import { writeMoment } from './edtf.ts';
import { type IsoDay, parseIsoDay } from './gregorian.ts';
import { monthNames, seasonNames } from './month-names.ts';
import { parseEdtf } from './parse-edtf.ts';
import { isSeasonCode, seasonOf } from './season.ts';
import { noDigits } from './span.ts';

type Language = 'en' | 'fa';

/**
 * The date in words, with its days in the other calendar in brackets: by default
 * Solar Hijri beside Gregorian, and Gregorian beside any other. With null, none.
 */
export function formatDate(
  date: DateValue,
  language: Language,
  other: Calendar | null = date.calendar === 'gregorian' ? 'solar-hijri' : 'gregorian',
): string {
  const digits = language === 'fa' ? persianDigits : (text: string) => text;
  const { edtf, calendar } = date;
  const own = edtf === null ? date.asWritten : digits(ownWords(edtf, calendar, language));
  const days = other === null ? '' : digits(spanWords(date, other, language));
  return days === '' ? own : `${own} (${days})`;
}

/**
 * The date in a line of a list: first in the calendar of the reader, then in brackets as the
 * source has it, or in the other calendar where both are the same. Its days are told no closer
 * than they are known: as a day, as months, as years.
 */
export function formatDateShortly(date: DateValue, language: Language): string {
  const [readers, other]: readonly Calendar[] =
    language === 'fa' ? ['solar-hijri', 'gregorian'] : ['gregorian', 'solar-hijri'];
  const own = formatDate(date, language, null);
  const isReaders = date.calendar === readers;
  const digits = language === 'fa' ? persianDigits : (text: string) => text;
  const days = digits(roundWords(date, (isReaders ? other : readers) ?? 'gregorian', language));
  if (days === '') return own;
  return isReaders ? `${own} (${days})` : `${days} (${own})`;
}

const mostMonthsDays = 200;

/** The bounds in a calendar, in days where they are one day, in months up to half a year, else in years. */
function roundWords(date: DateValue, calendar: Calendar, language: Language): string {
  const { earliest, latest } = date;
  const from = sayable(earliest, calendar);
  const to = sayable(latest, calendar);
  if (!from || !to || earliest === null || latest === null || earliest === latest) {
    return spanWords(date, calendar, language);
  }
  const days = parseIsoDay(latest) - parseIsoDay(earliest);
  if (days > mostMonthsDays)
    return from.year === to.year ? `${to.year}` : `${from.year}–${to.year}`;
  const month = ({ month }: Civil) => monthNames[calendar][month - 1]?.[language] ?? '';
  const end = `${month(to)} ${to.year}`;
  if (from.year !== to.year) return `${month(from)} ${from.year} – ${end}`;
  return from.month === to.month ? end : `${withoutYear(month(from))} – ${end}`;
}

function ownWords(edtf: string, calendar: Calendar, language: Language): string {
  const { value } = parseEdtf(edtf, calendar);
  const words = wordsOf[language];
  const one = (moment: Moment) => momentWords(moment, calendar, language);
  const end = (moment: Moment | NoEnd | null) =>
    moment?.kind === 'moment' ? one(moment) : undefined;
  if (value.kind === 'moment') return one(value);
  if (value.kind === 'interval') return words.stretch(end(value.from), end(value.to));
  const member = (found: Moment | Range) =>
    found.kind === 'moment' ? one(found) : words.range(end(found.from), end(found.to));
  return value.members.map(member).join(value.kind === 'one' ? words.or : words.and);
}

type Ends = (from: string | undefined, to: string | undefined) => string;
type Words = {
  readonly stretch: Ends;
  readonly range: Ends;
  readonly or: string;
  readonly and: string;
  readonly about: string;
  readonly unsure: string;
  readonly decade: (year: string) => string;
};

const wordsOf: { readonly [L in Language]: Words } = {
  en: {
    stretch: (from, to) =>
      to && from ? `${from} – ${to}` : from ? `since ${from}` : `until ${to}`,
    range: (from, to) =>
      to && from ? `between ${from} and ${to}` : from ? `${from} or later` : `${to} or earlier`,
    or: ' or ',
    and: ', ',
    about: 'about',
    unsure: '(?)',
    decade: (year) => `the ${year}s`,
  },
  fa: {
    stretch: (from, to) => (to && from ? `${from} تا ${to}` : from ? `از ${from}` : `تا ${to}`),
    range: (from, to) =>
      to && from ? `میان ${from} و ${to}` : from ? `${from} یا پس از آن` : `${to} یا پیش از آن`,
    or: ' یا ',
    and: '، ',
    about: 'حدود',
    unsure: '(؟)',
    decade: (year) => `دههٔ ${year}`,
  },
};

function momentWords(moment: Moment, calendar: Calendar, language: Language): string {
  const marks = [moment.year, moment.month, moment.day]
    .map((part) => (part === null ? '' : part.before + part.after))
    .join('');
  const plain = plainWords(moment, calendar, language);
  const about = /[~%]/.test(marks) ? `${wordsOf[language].about} ${plain}` : plain;
  return /[?%]/.test(marks) ? `${about} ${wordsOf[language].unsure}` : about;
}

function plainWords(moment: Moment, calendar: Calendar, language: Language): string {
  const digitsOf = (part: Part | null) =>
    part === null || noDigits.test(part.digits) ? '' : part.digits;
  const [year, month, day] = [digitsOf(moment.year), digitsOf(moment.month), digitsOf(moment.day)];
  if ((year === '' && month === '') || /X/.test(`${month}${day}`)) return writeMoment(moment);
  if (/^\d{3}X$/.test(year) && month === '')
    return wordsOf[language].decade(`${year.slice(0, 3)}0`);
  if (/[XES]/.test(year)) return writeMoment(moment);
  const code = Number(month);
  if (isSeasonCode(code)) {
    const season = seasonNames[seasonOf(code) ?? -1];
    return season === undefined ? writeMoment(moment) : `${season[language]} ${year}`.trim();
  }
  const name = monthNames[calendar][code - 1]?.[language];
  return [day === '' ? '' : String(Number(day)), name, year].filter((part) => part).join(' ');
}

/** The bounds in a calendar, each part said once; empty where there are none or it cannot say them. */
function spanWords(date: DateValue, calendar: Calendar, language: Language): string {
  const from = sayable(date.earliest, calendar);
  const to = sayable(date.latest, calendar);
  if (from === undefined && to === undefined) return '';
  const day = ({ day }: Civil) => String(day);
  const withMonth = (civil: Civil) =>
    `${civil.day} ${monthNames[calendar][civil.month - 1]?.[language]}`;
  const withYear = (civil: Civil) => `${withMonth(civil)} ${civil.year}`;
  if (from === undefined || to === undefined) {
    return wordsOf[language].stretch(from && withYear(from), to && withYear(to));
  }
  if (date.earliest === date.latest) return withYear(to);
  const isYear = from.year === to.year;
  const start = !isYear ? withYear(from) : from.month === to.month ? day(from) : withMonth(from);
  return language === 'en'
    ? `${start} – ${withYear(to)}`
    : `${withoutYear(start)} تا ${withYear(to)}`;
}

/** Some Persian names of months end in the mark that ties them to a year, which is wrong without one. */
function withoutYear(text: string): string {
  return text.replace(/\u0654$/, '');
}

function sayable(iso: IsoDay | null, calendar: Calendar): Civil | undefined {
  if (iso === null) return undefined;
  const year = Number(iso.slice(0, 4));
  // Well inside what every calendar covers, so that the conversion cannot fail.
  return year < 700 || year > 3500 ? undefined : fromGregorian(iso, calendar);
}

function persianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
