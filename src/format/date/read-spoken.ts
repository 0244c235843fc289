// Reads dates as people say and write them, in English and Persian. A helper for
// the person who records: it gives EDTF or nothing, never a guess between two
// readings. What it reads is section 7 of docs/formats/date.md.

import { Failure } from '../../base/failure.ts';
import { latinDigits } from '../../base/fold-text.ts';
import { rangeOf } from './bounds.ts';
import { type Calendar, systems } from './calendar.ts';
import { type LooseDate, readLoose } from './loose-date.ts';
import { parseEdtf } from './parse-edtf.ts';
import { type Setting, type Settled, settle } from './settle-date.ts';
import { wordsToFigures } from './year-words.ts';

/** A reading: what makeDate needs. */
export type SpokenDate = {
  readonly asWritten: string;
  readonly calendar: Calendar;
  readonly edtf: string;
};

const mostLength = 200;

type Reading = { readonly calendar: Calendar; readonly edtf: string };

/**
 * Reads a date from words or figures with any of the three digit sets; the hint
 * is the calendar of the source, used where the words do not name one.
 *
 * @returns undefined wherever more than one reading is likely.
 */
export function readSpokenDate(text: string, hint?: Calendar): SpokenDate | undefined {
  if (text.length > mostLength) return undefined;
  const setting: Setting = { hint, isArabicScript: /\p{Script=Arabic}/u.test(text) };
  const plain = latinDigits(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[\s\u200c]+/g, ' ')
    .trim();
  const reading = readTwice(wordsToFigures(plain.replace(/[.,،;]$/, '')), setting);
  if (reading === undefined || !isEdtf(reading)) return undefined;
  return { asWritten: text, calendar: reading.calendar, edtf: reading.edtf };
}

/** Whether the text is EDTF with days that the calendar has. */
export function isEdtf({ edtf, calendar }: Reading): boolean {
  try {
    parseEdtf(edtf, calendar);
    return true;
  } catch (cause) {
    if (cause instanceof Failure) return false;
    throw cause;
  }
}

/** "7 Mordad 1367 (29 July 1988)": read both, and keep the first if they can be the same. */
function readTwice(text: string, setting: Setting): Reading | undefined {
  const [, outer, inner] = /^(.+?) ?\(([^()?]+)\)$/.exec(text) ?? [];
  if (outer === undefined || inner === undefined) return readPhrase(text, setting);
  const first = readPhrase(outer, setting);
  const second = readPhrase(inner, { ...setting, hint: undefined });
  if (first === undefined || second === undefined) return undefined;
  if (!isEdtf(first) || !isEdtf(second)) return undefined;
  const [a, b] = [daysOf(first), daysOf(second)];
  return a.from <= b.to && b.from <= a.to ? first : undefined;
}

function daysOf({ edtf, calendar }: Reading): { from: number; to: number } {
  return rangeOf(parseEdtf(edtf, calendar).value, calendar);
}

const about =
  /^(?:about|around|approximately|approx\.?|circa|ca?\.?|roughly|در حدود|حدود[اً]{0,2}|تقریب[اً]{1,2}) ?(.+)$/;
const perhaps =
  /^(?:perhaps|probably|possibly|maybe|شاید|احتمال[اً]{1,2}) (.+)$|^(.+?) ?(?:\(\?\)|\?)$/;
const between = /^(?:between|بین|میان) (.+?) (?:and|و|تا) (.+)$/;
const both = /^(.+?) (?:and|و) (.+)$/;
const choice = /^(?:either )?(.+?) (?:or|یا) (.+)$/;
const stretch =
  /^(?:from |از )?(.+?)(?: (?:to|until|till|through|تا|[-–—]) |[–—])(.+)$|^(\d{4}) ?- ?(\d{4})$/;
const edge =
  /^(?:(before|prior to|پیش از|قبل از)|(after|پس از|بعد از)|(since)|(until|till|up to|تا)) (.+)$/;

function readPhrase(text: string, setting: Setting): Reading | undefined {
  const marked = (found: RegExpExecArray, mark: string) => {
    const plain = readOne(found[1] ?? found[2] ?? '', setting);
    return plain?.from === plain?.to && plain !== undefined
      ? { calendar: plain.calendar, edtf: plain.from + mark }
      : undefined;
  };
  const approximate = about.exec(text);
  if (approximate !== null) return marked(approximate, '~');
  const uncertain = perhaps.exec(text);
  if (uncertain !== null) return marked(uncertain, '?');
  const within = between.exec(text);
  if (within !== null) return readPair(within, setting, (a, b) => `[${a.from}..${b.to}]`);
  const bounded = edge.exec(text);
  if (bounded !== null) return readEdge(bounded, setting);
  const either = choice.exec(text);
  if (either !== null) return readPair(either, setting, (a, b) => `[${member(a)},${member(b)}]`);
  const lasting = stretch.exec(text);
  if (lasting !== null) return readPair(lasting, setting, (a, b) => `${a.from}/${b.to}`);
  const one = readOne(text, setting);
  if (one !== undefined) {
    return { calendar: one.calendar, edtf: one.from === one.to ? one.from : `[${member(one)}]` };
  }
  // Last, because a Persian ordinal has an "and" of its own.
  const every = both.exec(text);
  return every === null
    ? undefined
    : readPair(every, setting, (a, b) => `{${member(a)},${member(b)}}`);
}

function member({ from, to }: Settled): string {
  return from === to ? from : `${from}..${to}`;
}

function readOne(text: string, setting: Setting): Settled | undefined {
  const loose = readLoose(text);
  const settled = loose && settle(loose, setting);
  return settled && isItsWeekday(settled, loose) ? settled : undefined;
}

type Join = (a: Settled, b: Settled) => string;

/** Two dates of which either may leave to the other what they share: "28 or 29 July 1988". */
function readPair(found: RegExpExecArray, setting: Setting, join: Join): Reading | undefined {
  const first = readLoose((found[1] ?? found[3] ?? '').trim());
  const second = readLoose((found[2] ?? found[4] ?? '').trim());
  if (first === undefined || second === undefined) return undefined;
  const a = settle(completed(first, second), setting);
  const b = settle(completed(second, first), setting);
  if (a === undefined || b === undefined || a.calendar !== b.calendar) return undefined;
  if (!isItsWeekday(a, first) || !isItsWeekday(b, second)) return undefined;
  return { calendar: a.calendar, edtf: join(a, b) };
}

function completed(date: LooseDate, other: LooseDate): LooseDate {
  const isBareDay = date.day !== undefined && date.month === undefined;
  return {
    ...date,
    calendar: date.calendar ?? other.calendar,
    year: date.year ?? other.year,
    month: isBareDay ? other.month : date.month,
  };
}

function readEdge(found: RegExpExecArray, setting: Setting): Reading | undefined {
  const [, before, after, since, , text = ''] = found;
  const one = readOne(text, setting);
  if (one === undefined || one.from !== one.to) return undefined;
  const { calendar, from: edtf } = one;
  if (before !== undefined) return { calendar, edtf: `[..${neighbour(one, -1)}]` };
  if (after !== undefined) return { calendar, edtf: `[${neighbour(one, 1)}..]` };
  return { calendar, edtf: since === undefined ? `../${edtf}` : `${edtf}/..` };
}

/** The year before or after a year, the day before or after anything finer. */
function neighbour({ calendar, from }: Settled, step: 1 | -1): string {
  if (/^\d{4}$/.test(from)) return String(Number(from) + step);
  const { monthDays, dayNumber, civil } = systems[calendar];
  const [year = 0, month = 0, day] = from.split('-').map(Number);
  if (!from.includes('X') && month >= 1 && month <= 12) {
    const at = day ?? (step === 1 ? monthDays(year, month) : 1);
    const next = civil(dayNumber({ year, month, day: at }) + step);
    const parts = day === undefined ? [next.year, next.month] : [next.year, next.month, next.day];
    return parts.map((part) => String(part).padStart(2, '0')).join('-');
  }
  // Not EDTF, and thereby no reading: "before the summer" has no one day.
  return '';
}

/** A weekday must be the day's own. The lunar calendar, good to a day, cannot be held to it. */
function isItsWeekday({ calendar, from, to }: Settled, loose: LooseDate | undefined): boolean {
  if (loose?.weekday === undefined || calendar === 'lunar-hijri') return true;
  const [year = 0, month = 0, day] = from.split('-').map(Number);
  if (from !== to || day === undefined) return false;
  const dayNumber = systems[calendar].dayNumber({ year, month, day });
  return (((dayNumber - loose.weekday) % 7) + 7) % 7 === 0;
}
