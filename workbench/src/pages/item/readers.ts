// Dates, names and numbers as the server reads them: the form keeps the words alone.
import type { Static } from 'typebox';
import type { ReadDateShape } from '../../../../src/server/shapes/record.ts';
import type { ClaimObject, DateValue, QuantityValue } from '../../answers.ts';
import type { DateDraft } from './draft.ts';
import { type Field, Missing } from './missing.ts';

type NameValue = Extract<ClaimObject, { name: unknown }>['name'];

/** How the server reads what was typed. */
export type Readers = {
  readonly date: (
    text: string,
    calendar: DateValue['calendar'] | null,
  ) => Promise<Static<typeof ReadDateShape>>;
  readonly name: (text: string) => Promise<NameValue>;
  readonly quantity: (text: string, counts: string) => Promise<QuantityValue>;
};

/** The date that is meant: the reading that was chosen, else the first, else the words and bounds alone. */
export async function dateOf(
  date: DateDraft,
  readers: Pick<Readers, 'date'>,
  field: Field,
): Promise<DateValue | null> {
  const text = date.text.trim();
  if (text === '') return null;
  if (date.chosen !== null) return date.chosen;
  const [first] = (await readers.date(text, date.calendar)).readings;
  if (first !== undefined) return first.date;
  if (date.calendar === null) throw new Missing(field, 'needed-calendar');
  const [earliest, latest] = [date.earliest || null, date.latest || null];
  const rule = earliest === null && latest === null ? 'none' : 'stated';
  return { asWritten: text, calendar: date.calendar, edtf: null, earliest, latest, rule };
}
