// The date as it stands inside a claim: the words of the source, the calendar
// they are in, EDTF where the words allow it, and the bounds by a named rule.
// Implements docs/formats/date.md.
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { exactMembers } from '../members.ts';
import { type Bounds, boundsOf, boundsRule } from './bounds.ts';
import { type Calendar, parseCalendar } from './calendar.ts';
import { writeEdtf } from './edtf.ts';
import { type IsoDay, parseIsoDay } from './gregorian.ts';
import { parseEdtf } from './parse-edtf.ts';

export type DateValue = {
  /** The words of the source, as written. */
  readonly asWritten: string;
  readonly calendar: Calendar;
  /** In the years, months and days of the calendar; null where EDTF cannot say it. */
  readonly edtf: string | null;
  /** Proleptic Gregorian, included; null where nothing bounds it. */
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  /** How the bounds were had: {@link boundsRule}, {@link statedRule} or {@link noRule}. */
  readonly rule: string;
};

/** The bounds were given by who recorded the date, with EDTF unable to say it. */
export const statedRule = 'stated';
/** Nobody has given bounds. */
export const noRule = 'none';

const names = ['asWritten', 'calendar', 'edtf', 'earliest', 'latest', 'rule'] as const;
const mostWords = 1000;

/**
 * Reads a date, computing its bounds anew and refusing any others.
 *
 * @throws Failure D-001 to D-011.
 */
export function parseDate(value: Json): DateValue {
  const members = exactMembers(value, names);
  if (members === undefined) throw new Failure('D-001');
  const calendar = parseCalendar(textOf(members.calendar, 'calendar'));
  const asWritten = textOf(members.asWritten, 'asWritten');
  const rule = textOf(members.rule, 'rule');
  const edtf = textOrNull(members.edtf, 'edtf');
  const earliest = textOrNull(members.earliest, 'earliest');
  const latest = textOrNull(members.latest, 'latest');
  const expected = makeDate({
    asWritten,
    calendar,
    edtf,
    ...(edtf === null && { earliest, latest }),
  });
  if (expected.rule !== rule) throw new Failure('D-009', { rule, what: whatOf(edtf, expected) });
  if (expected.earliest !== earliest || expected.latest !== latest) {
    throw new Failure('D-008', shown(expected));
  }
  return expected;
}

export function writeDate(date: DateValue): Json {
  const { asWritten, calendar, edtf, earliest, latest, rule } = date;
  return { asWritten, calendar, edtf, earliest, latest, rule };
}

/**
 * A date with its bounds and their rule. With EDTF the bounds follow from it and
 * may not be given; without it they may be, one or both.
 *
 * @throws Failure D-002 for empty or overlong words or bounds given beside EDTF, D-004 to D-007,
 *   D-010 and D-011 for the EDTF and the bounds.
 */
export function makeDate(given: {
  readonly asWritten: string;
  readonly calendar: Calendar;
  readonly edtf: string | null;
  readonly earliest?: IsoDay | null;
  readonly latest?: IsoDay | null;
}): DateValue {
  const { asWritten, calendar, edtf, earliest = null, latest = null } = given;
  checkWords(asWritten);
  if (edtf === null) return statedDate({ asWritten, calendar, earliest, latest });
  if (earliest !== null || latest !== null) {
    throw new Failure('D-002', { member: 'earliest', why: phrase('bounds-follow') });
  }
  const parsed = parseEdtf(edtf, calendar);
  return { asWritten, calendar, edtf: writeEdtf(parsed), ...boundsOf(parsed), rule: boundsRule };
}

type Stated = Bounds & { readonly asWritten: string; readonly calendar: Calendar };

function statedDate({ asWritten, calendar, earliest, latest }: Stated): DateValue {
  const from = earliest === null ? -Infinity : parseIsoDay(earliest);
  const to = latest === null ? Infinity : parseIsoDay(latest);
  if (from > to) throw new Failure('D-006', { text: `${earliest}/${latest}` });
  const rule = earliest === null && latest === null ? noRule : statedRule;
  return { asWritten, calendar, edtf: null, earliest, latest, rule };
}

function checkWords(text: string): void {
  if (text.trim() === '') {
    throw new Failure('D-002', { member: 'asWritten', why: phrase('no-words') });
  }
  if (text.length <= mostWords) return;
  const why = phrase('longer', { most: mostWords });
  throw new Failure('D-002', { member: 'asWritten', why });
}

function whatOf(edtf: string | null, { rule }: DateValue): Phrase {
  if (edtf !== null) return phrase('has-edtf');
  return phrase(rule === noRule ? 'has-words-only' : 'has-bounds');
}

function shown({ earliest, latest }: Bounds): { earliest: string; latest: string } {
  return { earliest: earliest ?? 'null', latest: latest ?? 'null' };
}

function textOf(value: Json, member: string): string {
  if (typeof value !== 'string') throw new Failure('D-002', { member, why: phrase('no-text') });
  return value;
}

function textOrNull(value: Json, member: string): string | null {
  return value === null ? null : textOf(value, member);
}
