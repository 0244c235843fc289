// Every way in which a spoken date can be read, for a person to choose from: where
// readSpokenDate would not decide between two, both are here. Section 8 of
// docs/formats/date.md.
import { latinDigits } from '../../base/fold-text.ts';
import { type Calendar, calendars } from './calendar.ts';
import { type DateValue, makeDate } from './date.ts';
import { readLoose } from './loose-date.ts';
import { isEdtf, readSpokenDate, type SpokenDate } from './read-spoken.ts';

/**
 * The readings of a text with their bounds, the likeliest first; empty if it cannot be read. With
 * a calendar, only those that it allows: the name of a month still decides before it.
 */
export function dateReadings(text: string, calendar?: Calendar): DateValue[] {
  const hints = calendar === undefined ? calendars : [calendar];
  const sure = calendar === undefined ? readSpokenDate(text) : undefined;
  const likely = hints.flatMap((hint) => readSpokenDate(text, hint) ?? []);
  const found = sure === undefined ? likely : [sure, ...likely];
  const isOpen = sure === undefined && (calendar === undefined || likely.length === 0);
  const more = isOpen ? [...otherSpellings(text, hints), ...yearless(text)] : [];
  return distinct([...found, ...more]).map((reading) =>
    makeDate({ ...reading, asWritten: text.trim() }),
  );
}

function distinct(readings: readonly SpokenDate[]): SpokenDate[] {
  const seen = new Map(readings.toReversed().map((one) => [`${one.calendar} ${one.edtf}`, one]));
  return [...seen.values()].toReversed();
}

/** The text with a day, month or year spelled out that it leaves open, read by each hint. */
function otherSpellings(text: string, hints: readonly Calendar[]): SpokenDate[] {
  const plain = latinDigits(text.normalize('NFC')).trim();
  return [...figureOrders(plain), ...fullYears(plain)].flatMap((spelled) =>
    hints.flatMap((hint) => readSpokenDate(spelled, hint) ?? []),
  );
}

/** "3/4/1988": the third of April, and the fourth of March. */
function figureOrders(text: string): string[] {
  const [, first, mark, second, year] = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (mark === undefined) return [];
  return [`${year}/${second}/${first}`, `${year}/${first}/${second}`];
}

// By which century a year of two digits may go on, and up to which year: those
// that people who are spoken to today lived in.
const centuries: readonly (readonly [century: number, most: number])[] = [
  [13, 99],
  [14, 10],
  [19, 99],
  [20, 30],
];

/** "Mordad 20", "July 88": the years that the last two figures can stand for. */
function fullYears(text: string): string[] {
  const [, before, year] = /^(.*\D)(\d{2})$/.exec(text) ?? [];
  if (before === undefined || /\d{3}|[-/.]$/.test(before)) return [];
  return centuries
    .filter(([, most]) => Number(year) <= most)
    .map(([century]) => `${before}${century}${year}`);
}

/** "28 July" without a year, where the month's name tells the calendar. */
function yearless(text: string): SpokenDate[] {
  const plain = latinDigits(text.normalize('NFC')).toLowerCase().trim();
  const { calendar, year, month, day, third, weekday } = readLoose(plain) ?? {};
  const isRead = calendar !== undefined && month !== undefined && year === undefined;
  if (!isRead || third !== undefined || weekday !== undefined) return [];
  const parts = [month, day].filter((part) => part !== undefined);
  const edtf = ['XXXX', ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
  const reading = { asWritten: text, calendar, edtf };
  return isEdtf(reading) ? [reading] : [];
}
