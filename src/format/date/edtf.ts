// Dates in the Extended Date/Time Format of ISO 8601-2, in the years, months
// and days of the calendar that they are tagged with. docs/formats/date.md says
// which of its levels is read. The reader is parse-edtf.ts.
import type { Calendar } from './calendar.ts';

/** `?` uncertain, `~` approximate, `%` both; empty where the source says neither. */
export type Qualifier = '' | '?' | '~' | '%';

/** Digits as written, with X where one is not given, and the qualifiers on either side. */
export type Part = {
  readonly before: Qualifier;
  readonly digits: string;
  readonly after: Qualifier;
};

/** A day, month, season or year. A season or division of the year stands in the month's place. */
export type Moment = {
  readonly kind: 'moment';
  readonly year: Part;
  readonly month: Part | null;
  readonly day: Part | null;
  /** `Thh:mm:ss` with its offset, or empty. Kept, but the bounds are those of the day. */
  readonly time: string;
};

/** An end that the source leaves open (`..`) or does not know (empty). */
export type NoEnd = { readonly kind: 'open' | 'unknown' };

export type Interval = {
  readonly kind: 'interval';
  readonly from: Moment | NoEnd;
  readonly to: Moment | NoEnd;
};

/** `a..b`, `..b` or `a..` within a set. */
export type Range = {
  readonly kind: 'range';
  readonly from: Moment | null;
  readonly to: Moment | null;
};

/** One of the members (`[…]`) or all of them (`{…}`). */
export type Choice = {
  readonly kind: 'one' | 'all';
  readonly members: readonly (Moment | Range)[];
};

export type Edtf = { readonly calendar: Calendar; readonly value: Moment | Interval | Choice };

/** The EDTF text of a date, the same that it was read from. */
export function writeEdtf({ value }: Edtf): string {
  switch (value.kind) {
    case 'moment':
      return writeMoment(value);
    case 'interval':
      return `${writeEnd(value.from)}/${writeEnd(value.to)}`;
    case 'one':
      return `[${value.members.map(writeMember).join(',')}]`;
    case 'all':
      return `{${value.members.map(writeMember).join(',')}}`;
  }
}

/** The EDTF text of one moment. */
export function writeMoment({ year, month, day, time }: Moment): string {
  const parts = [year, month, day].filter((part) => part !== null);
  return parts.map(({ before, digits, after }) => before + digits + after).join('-') + time;
}

function writeEnd(end: Moment | NoEnd): string {
  if (end.kind === 'moment') return writeMoment(end);
  return end.kind === 'open' ? '..' : '';
}

function writeMember(member: Moment | Range): string {
  if (member.kind === 'moment') return writeMoment(member);
  const { from, to } = member;
  return `${from === null ? '' : writeMoment(from)}..${to === null ? '' : writeMoment(to)}`;
}
