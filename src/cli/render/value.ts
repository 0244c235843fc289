// What a claim says, in words: the object with its qualifiers. It adds nothing
// and leaves nothing out: what the source hedges is hedged here.

import { isolate } from '../../base/shown.ts';
import { formatDate } from '../../format/date/show-date.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import type { ClaimView } from '../../register/query/claim-view.ts';
import type { Label } from '../../register/query/labels.ts';
import type { Language } from '../command.ts';
import { ownWord } from './own-words.ts';
import { digits, figure, labelIn, quote } from './text.ts';

type Quantity = Extract<NonNullable<Claim['object']>, { quantity: unknown }>['quantity'];

const words = {
  unknown: { en: 'says that it is unknown', fa: 'می‌گوید دانسته نیست' },
  denies: { en: 'denies: ', fa: 'انکار می‌کند: ' },
  or: { en: ' or ', fa: ' یا ' },
  atLeast: { en: 'at least ', fa: 'دست‌کم ' },
  atMost: { en: 'at most ', fa: 'حداکثر ' },
  to: { en: ' to ', fa: ' تا ' },
  about: { en: 'about ', fa: 'حدود ' },
} as const;

/** What a claim states, with its stance. */
export function stateObject(
  claim: Pick<ClaimView, 'object' | 'objectLabel' | 'stance'>,
  language: Language,
): string {
  const { object, objectLabel, stance } = claim;
  if (object === null) return words[stance === 'unknown' ? 'unknown' : 'denies'][language];
  const value = writeObject(object, objectLabel, language);
  if (stance === 'denies') return words.denies[language] + value;
  return stance === 'unknown' ? `${value} — ${words.unknown[language]}` : value;
}

function writeObject(
  object: NonNullable<Claim['object']>,
  label: Label | null,
  language: Language,
): string {
  if ('entity' in object)
    return label === null ? isolate(object.entity, language) : labelIn(label, language);
  if ('term' in object)
    return label === null ? isolate(object.term, language) : labelIn(label, language);
  if ('name' in object) return isolate(object.name.full, language);
  if ('date' in object) return writeDateOf(object.date, language);
  if ('quantity' in object) return writeQuantity(object.quantity, language);
  if ('point' in object) {
    const { latitude, longitude, precision } = object.point;
    return `${isolate(`${latitude}, ${longitude}`, language)} (${isolate(precision, language)})`;
  }
  if ('measure' in object) {
    const { number, unit } = object.measure;
    return `${isolate(digits(number, language), language)} ${isolate(ownWord('units', unit, language), language)}`;
  }
  if ('link' in object) return isolate(object.link, language);
  return isolate(object.text, language);
}

/** A date as the source wrote it, and in both calendars where it can be said. */
export function writeDateOf(date: NonNullable<Claim['when']>, language: Language): string {
  const shown = formatDate(date, language);
  const isSame = shown.includes(date.asWritten) || date.asWritten === date.edtf;
  return isSame ? shown : `${shown} [${quote(date.asWritten, language)}]`;
}

function writeQuantity(quantity: Quantity, language: Language): string {
  const { lower, upper, alternatives, approximate, counts } = quantity;
  const number = (value: number) => figure(value, language);
  const about = approximate ? words.about[language] : '';
  const body = () => {
    if (alternatives.length > 0) return alternatives.map(number).join(words.or[language]);
    if (lower !== null && upper !== null) {
      return lower === upper ? number(lower) : number(lower) + words.to[language] + number(upper);
    }
    if (lower !== null) return words.atLeast[language] + number(lower);
    return upper === null ? '—' : words.atMost[language] + number(upper);
  };
  return `${about}${body()} ${isolate(counts, language)}`;
}

/** The qualifiers that are stated with it: when, where, in which role, within which bounds. */
export function writeQualifiers(claim: ClaimView, language: Language): string[] {
  const { when, place, role, scope } = claim;
  const parts: string[] = [];
  if (role !== null) parts.push(isolate(role, language));
  if (place !== null) parts.push(labelIn(place.label, language));
  if (when !== null) parts.push(writeDateOf(when, language));
  if (scope?.what) parts.push(isolate(scope.what, language));
  if (scope?.whom) parts.push(isolate(scope.whom, language));
  if (scope?.where) parts.push(isolate(scope.where, language));
  if (scope?.when) parts.push(writeDateOf(scope.when, language));
  return parts;
}
