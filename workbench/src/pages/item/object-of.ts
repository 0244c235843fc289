// What is said, as the predicate wants it, out of what was typed.
import type { ClaimDraft } from '../../../../src/server/shapes/record.ts';
import type { ClaimObject, Term } from '../../answers.ts';
import { readDigits } from '../../language.ts';
import type { Draft, ValueDraft } from './draft.ts';
import type { Made } from './made.ts';
import { Missing } from './missing.ts';
import { dateOf, type Readers } from './readers.ts';

type Aim = { readonly readers: Readers; readonly made: Made; readonly term: Term };

/** Null where nothing was given. @throws Missing for a part without which the rest says nothing. */
export async function objectOf(draft: Draft, aim: Aim): Promise<ClaimDraft['object']> {
  const { value, stance } = draft;
  if (stance === 'unknown') return null;
  if (value.kept !== null && aim.term.range !== null && aim.term.range in value.kept)
    return value.kept;
  const { term, readers, made } = aim;
  const text = (words: string) => words.trim();
  switch (term.range) {
    case 'entity':
      return value.entity === null ? null : { entity: made.refOf(value.entity) };
    case 'term':
      return value.term === null ? null : { term: value.term };
    case 'name':
      return text(value.name) === '' ? null : { name: await readers.name(text(value.name)) };
    case 'date': {
      const date = await dateOf(value.date, readers, 'value');
      return date === null ? null : { date };
    }
    case 'quantity':
      return quantityOf(value, readers);
    default:
      return plainObjectOf(value, term.range);
  }
}

async function quantityOf(value: ValueDraft, readers: Readers): Promise<ClaimObject | null> {
  const text = value.amount.trim();
  if (text === '') return null;
  if (value.counts.trim() === '') throw new Missing('value', 'needed-counts');
  const quantity = await readers.quantity(text, value.counts.trim());
  return { quantity: value.isEstimate ? { ...quantity, type: 'estimate' } : quantity };
}

function plainObjectOf(value: ValueDraft, range: string | null): ClaimObject | null {
  const { latitude, longitude, precision, number, unit } = value;
  if (range === 'point') {
    if (latitude.trim() === '' && longitude.trim() === '') return null;
    if (precision.trim() === '') throw new Missing('value', 'needed-precision');
    const point = { latitude: decimal(latitude), longitude: decimal(longitude) };
    return { point: { ...point, precision: precision.trim() } };
  }
  if (range === 'measure') {
    if (number.trim() === '') return null;
    if (unit.trim() === '') throw new Missing('value', 'needed-unit');
    return { measure: { number: decimal(number), unit: unit.trim() } };
  }
  if (range === 'link') return value.link.trim() === '' ? null : { link: value.link.trim() };
  return value.text.trim() === '' ? null : { text: value.text.trim(), language: null };
}

/** A number in any digits as decimal text. */
function decimal(text: string): string {
  const plain = readDigits(text.trim()).replace('٫', '.');
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain)) throw new Missing('value', 'needed-number');
  return plain;
}
