// Dates out of a row.
import { parseCalendar } from '../../format/date/calendar.ts';
import { type DateValue, makeDate } from '../../format/date/date.ts';
import { readSpokenDate } from '../../format/date/read-spoken.ts';
import type { Parts } from '../../format/mapping/rule.ts';
import type { Header, Reading } from './cells.ts';
import { compileParts } from './parts.ts';

/**
 * A date. Words without EDTF are read as spoken; where they have more than one reading they are
 * kept without bounds. Reading throws Failure D-002 to D-011.
 */
export function compileDate(parts: Parts | undefined, header: Header): Reading<DateValue | null> {
  const texts = compileParts(parts ?? {}, header);
  const [edtfAt, calendarAt, wordsAt] = ['edtf', 'calendar', 'asWritten'].map(texts.at);
  return {
    columns: texts.columns,
    read: (cells) => {
      const edtf = edtfAt?.(cells) ?? null;
      const words = wordsAt?.(cells) ?? null;
      if (edtf === null && words === null) return null;
      return dateOf({ edtf, words, calendar: calendarAt?.(cells) ?? null });
    },
  };
}

type DateTexts = { edtf: string | null; words: string | null; calendar: string | null };

// Lists name the same dates again and again, and reading one is the dearest
// part of a claim. Emptied when full, so that it stays small.
const readDates = new Map<string, DateValue>();
const mostDates = 4096;

function dateOf(texts: DateTexts): DateValue {
  const key = JSON.stringify([texts.calendar, texts.edtf, texts.words]);
  const known = readDates.get(key);
  if (known !== undefined) return known;
  if (readDates.size >= mostDates) readDates.clear();
  const date = readDate(texts);
  readDates.set(key, date);
  return date;
}

function readDate({ edtf, words, calendar }: DateTexts): DateValue {
  const stated = calendar === null ? undefined : parseCalendar(calendar);
  const asWritten = words ?? edtf ?? '';
  if (edtf !== null) return makeDate({ asWritten, calendar: stated ?? 'gregorian', edtf });
  const spoken = readSpokenDate(asWritten, stated);
  return makeDate(spoken ?? { asWritten, calendar: stated ?? 'gregorian', edtf: null });
}
