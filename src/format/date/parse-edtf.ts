// The strict reader of EDTF text: what docs/formats/date.md names, in the
// spelling that writeEdtf gives back, with days that the calendar has.
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { rangeOf } from './bounds.ts';
import { type Calendar, checkYear } from './calendar.ts';
import type { Choice, Edtf, Interval, Moment, NoEnd, Part, Qualifier, Range } from './edtf.ts';
import { isSeasonCode, stretchOf } from './season.ts';
import { spanOf } from './span.ts';
import { statedYear } from './year.ts';

const mostLength = 256;

/**
 * Reads EDTF of levels 0 to 2 in the years, months and days of the calendar.
 *
 * @throws Failure D-004 if the text is not such EDTF, D-005 for a day or month that the
 *   calendar lacks, D-006 for an end before its beginning, D-007 for a year out of reach,
 *   D-011 for a season of the lunar calendar.
 */
export function parseEdtf(text: string, calendar: Calendar): Edtf {
  if (text.length > mostLength) throw new Failure('D-004', { text: `${text.slice(0, 40)}…` });
  if (/^[[{]/.test(text)) return { calendar, value: parseChoice(text, calendar) };
  if (text.includes('/')) return { calendar, value: parseInterval(text, calendar) };
  return { calendar, value: parseMoment(text, calendar) };
}

const yearText =
  '-?[0-9X]{4}(?:S[1-9])?|Y-?[1-9][0-9]{4,11}(?:S[1-9]\\d?)?|Y-?[1-9]\\d{0,11}E[1-9]\\d?(?:S[1-9]\\d?)?';
const timeText = 'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-](?:0\\d|1[0-4])(?::[0-5]\\d)?)?';
const momentText = new RegExp(
  `^([?~%]?)(${yearText})([?~%]?)` +
    '(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?' +
    `(${timeText})?$`,
);

function parseMoment(text: string, calendar: Calendar): Moment {
  const found = momentText.exec(text);
  if (found === null) throw new Failure('D-004', { text });
  const [, , year = '', , , month, , , day, , time = ''] = found;
  const moment: Moment = {
    kind: 'moment',
    year: { before: qualifier(found[1]), digits: year, after: qualifier(found[3]) },
    month: partOf(found[4], month, found[6]),
    day: partOf(found[7], day, found[9]),
    time,
  };
  checkSpelling(moment, text);
  checkDays(moment, { text, calendar });
  return moment;
}

function qualifier(text: string | undefined): Qualifier {
  return text === '?' || text === '~' || text === '%' ? text : '';
}

function partOf(before?: string, digits?: string, after?: string): Part | null {
  if (digits === undefined) return null;
  return { before: qualifier(before), digits, after: qualifier(after) };
}

/** Refuses what the pattern lets through but has a better spelling or no meaning. */
function checkSpelling({ year, month, day, time }: Moment, text: string): void {
  const isNegativeNothing = /^-(?:0000|XXXX)/.test(year.digits);
  const isTwice = year.before !== '' && year.after !== '';
  const isSeasonDay = isSeasonCode(Number(month?.digits)) && day !== null;
  const isLooseTime = time !== '' && (day === null || /[X?~%]/.test(text));
  const isLooseYear = /S/.test(year.digits) && (month !== null || /X/.test(year.digits));
  if (isNegativeNothing || isTwice || isSeasonDay || isLooseTime || isLooseYear)
    throw new Failure('D-004', { text });
  const stated = statedYear(year);
  const isShort = /E/.test(year.digits) && Math.abs(stated?.year ?? 0) < 10_000;
  if (isShort || (stated?.loose ?? 0) < 0) throw new Failure('D-004', { text });
}

function checkDays(moment: Moment, { text, calendar }: { text: string; calendar: Calendar }): void {
  const stated = statedYear(moment.year);
  if (stated !== undefined) checkYear(stated.year, calendar);
  const code = Number(moment.month?.digits);
  if (isSeasonCode(code) && stretchOf(code, calendar) === undefined) {
    throw new Failure('D-011', { text });
  }
  if (spanOf(moment, calendar) === undefined)
    throw new Failure('D-005', { text, calendar: phrase(`calendar-${calendar}`) });
}

function parseInterval(text: string, calendar: Calendar): Interval {
  const [from, to, more] = text.split('/');
  if (from === undefined || to === undefined || more !== undefined)
    throw new Failure('D-004', { text });
  const interval: Interval = {
    kind: 'interval',
    from: parseEnd(from, calendar),
    to: parseEnd(to, calendar),
  };
  if (interval.from.kind !== 'moment' && interval.to.kind !== 'moment') {
    throw new Failure('D-004', { text });
  }
  checkOrder(interval, { text, calendar });
  return interval;
}

function parseEnd(text: string, calendar: Calendar): Moment | NoEnd {
  if (text === '') return { kind: 'unknown' };
  return text === '..' ? { kind: 'open' } : parseMoment(text, calendar);
}

function checkOrder(
  value: Interval | Range,
  { text, calendar }: { text: string; calendar: Calendar },
): void {
  const { from, to } = rangeOf(value, calendar);
  if (from > to) throw new Failure('D-006', { text });
}

function parseChoice(text: string, calendar: Calendar): Choice {
  const found = /^\[(.+)\]$|^\{(.+)\}$/.exec(text);
  const inside = found?.[1] ?? found?.[2];
  if (inside === undefined) throw new Failure('D-004', { text });
  const texts = inside.split(',');
  const members = texts.map((member, i) =>
    parseMember(member, { calendar, isFirst: i === 0, isLast: i === texts.length - 1 }),
  );
  const isOneMoment = members.length === 1 && members[0]?.kind === 'moment';
  if (isOneMoment || new Set(texts).size < texts.length) throw new Failure('D-004', { text });
  return { kind: text.startsWith('[') ? 'one' : 'all', members };
}

type Place = { readonly calendar: Calendar; readonly isFirst: boolean; readonly isLast: boolean };

function parseMember(text: string, { calendar, isFirst, isLast }: Place): Moment | Range {
  const at = text.indexOf('..');
  if (at === -1) return parseMoment(text, calendar);
  const [from, to] = [text.slice(0, at), text.slice(at + 2)];
  const isMisplaced = (from === '' && !isFirst) || (to === '' && !isLast);
  if (isMisplaced || (from === '' && to === '')) throw new Failure('D-004', { text });
  const range: Range = {
    kind: 'range',
    from: from === '' ? null : parseMoment(from, calendar),
    to: to === '' ? null : parseMoment(to, calendar),
  };
  checkOrder(range, { text, calendar });
  return range;
}
