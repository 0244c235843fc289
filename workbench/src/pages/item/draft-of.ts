// From a claim back to the form, to correct it: a copy that supersedes it when it is saved.

import type { Named } from '../../../../src/server/shapes/basics.ts';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import type { ClaimObject, DateValue } from '../../answers.ts';
import type { Language } from '../../language.ts';
import type { Picked } from '../../parts/picked.ts';
import {
  type DateDraft,
  type Draft,
  emptyDate,
  emptyDraft,
  emptyValue,
  type LinkDraft,
  type ValueDraft,
} from './draft.ts';

const levels = ['public', 'team', 'protected'] as const;

export function draftOf(claim: ClaimRow, language: Language): Draft {
  const pick = (named: Named | null) => pickedOf(named, language);
  const { scope, reading, chain } = claim;
  return {
    ...emptyDraft,
    locator: claim.locator,
    subject: pick(claim.subject),
    predicate: claim.predicate?.id ?? null,
    stance: claim.stance ?? 'asserts',
    value: valueDraftOf(claim, language),
    source: pick(claim.source),
    when: dateOf(claim.when),
    place: pick(claim.place),
    role: claim.role ?? '',
    scopeWhat: scope?.what ?? '',
    scopeWhom: scope?.whom ?? '',
    scopeWhere: scope?.where == null ? null : { id: scope.where, label: scope.where },
    scopeWhen: dateOf(scope?.when ?? null),
    chain: chain.map((link) => linkOf(link, language)),
    hedge: claim.hedge ?? '',
    reading: certaintyOf(reading?.certainty),
    readingNote: reading?.note ?? '',
    cited: claim.cited ?? '',
    access: claim.access,
    visibility: levels[claim.visibility] ?? 'protected',
    note: claim.note ?? '',
    supersedes: claim.id,
  };
}

function pickedOf(named: Named | null, language: Language): Picked | null {
  return named === null ? null : { id: named.id, label: named.label[language] };
}

function dateOf(date: DateValue | null): DateDraft {
  if (date === null) return emptyDate;
  return { ...emptyDate, text: date.asWritten, calendar: date.calendar, chosen: date };
}

function linkOf(link: ClaimRow['chain'][number], language: Language): LinkDraft {
  const { speaker, speakerLabel, label, basis } = link;
  const picked =
    speaker === null ? null : { id: speaker, label: speakerLabel?.[language] ?? speaker };
  return { speaker: picked, label: label ?? '', basis };
}

function certaintyOf(words: string | undefined): Draft['reading'] {
  return words === 'probable' || words === 'unclear' ? words : 'clear';
}

function valueDraftOf({ object, objectLabel }: ClaimRow, language: Language): ValueDraft {
  if (object === null) return emptyValue;
  return { ...emptyValue, ...typedOf(object, objectLabel?.[language]), kept: object };
}

function typedOf(object: ClaimObject, label: string | undefined): Partial<ValueDraft> {
  if ('entity' in object) return { entity: { id: object.entity, label: label ?? object.entity } };
  if ('term' in object) return { term: object.term };
  if ('name' in object) return { name: object.name.full };
  if ('date' in object) return { date: dateOf(object.date) };
  if ('point' in object) return object.point;
  if ('measure' in object) return object.measure;
  if ('link' in object) return { link: object.link };
  if ('text' in object) return { text: object.text };
  const { asWritten, counts, type, lower } = object.quantity;
  const amount = asWritten ?? String(lower ?? '');
  return { amount, counts, isEstimate: type === 'estimate' };
}
