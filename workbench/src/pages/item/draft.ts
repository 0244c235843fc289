// A claim as it stands in the form: what was typed and chosen, as plain data, so that it
// survives a reload. It becomes a claim only when it is recorded; see record-of.ts.
import type { ClaimObject, DateValue } from '../../answers.ts';
import type { Picked } from '../../parts/picked.ts';
import type { Selector } from '../../viewers/viewer.ts';

export type Calendar = DateValue['calendar'];
export const calendars: readonly Calendar[] = [
  'gregorian',
  'solar-hijri',
  'lunar-hijri',
  'imperial',
];

/** A date as spoken. Without a chosen reading the first that the server finds is taken. */
export type DateDraft = {
  readonly text: string;
  /** Null: whichever the words tell. */
  readonly calendar: Calendar | null;
  readonly chosen: DateValue | null;
  /** Days that the recorder has reason for, where the words cannot be read. */
  readonly earliest: string;
  readonly latest: string;
};

export type LinkDraft = {
  readonly speaker: Picked | null;
  readonly label: string;
  readonly basis: 'saw' | 'took-part' | 'was-told' | 'read' | 'inferred' | 'unknown';
};

/** What is said, by range: switching the predicate loses nothing that was typed. */
export type ValueDraft = {
  readonly entity: Picked | null;
  readonly term: string | null;
  readonly text: string;
  readonly name: string;
  readonly date: DateDraft;
  readonly amount: string;
  readonly counts: string;
  readonly isEstimate: boolean;
  readonly latitude: string;
  readonly longitude: string;
  readonly precision: string;
  readonly number: string;
  readonly unit: string;
  readonly link: string;
  /** The value of the claim that is corrected, as long as nobody has touched it. */
  readonly kept: ClaimObject | null;
};

export type Draft = {
  readonly locator: readonly Selector[];
  readonly subject: Picked | null;
  readonly predicate: string | null;
  readonly stance: 'asserts' | 'denies' | 'unknown';
  readonly value: ValueDraft;
  readonly source: Picked | null;
  readonly when: DateDraft;
  readonly place: Picked | null;
  readonly role: string;
  readonly scopeWhat: string;
  readonly scopeWhom: string;
  readonly scopeWhere: Picked | null;
  readonly scopeWhen: DateDraft;
  readonly chain: readonly LinkDraft[];
  readonly hedge: string;
  readonly reading: 'clear' | 'probable' | 'unclear';
  readonly readingNote: string;
  readonly cited: string;
  /** How the archive has the source; null: what the archive's rules give. */
  readonly access: 'held' | 'excerpt' | 'secondary' | 'not-seen' | null;
  /** Null: what the archive's rules give. */
  readonly visibility: 'public' | 'team' | 'protected' | null;
  readonly note: string;
  /** The claim that this one corrects. */
  readonly supersedes: string | null;
};

export const emptyDate: DateDraft = {
  text: '',
  calendar: null,
  chosen: null,
  earliest: '',
  latest: '',
};

export const emptyValue: ValueDraft = {
  entity: null,
  term: null,
  text: '',
  name: '',
  date: emptyDate,
  amount: '',
  counts: '',
  isEstimate: false,
  latitude: '',
  longitude: '',
  precision: '',
  number: '',
  unit: '',
  link: '',
  kept: null,
};

export const emptyDraft: Draft = {
  locator: [],
  subject: null,
  predicate: null,
  stance: 'asserts',
  value: emptyValue,
  source: null,
  when: emptyDate,
  place: null,
  role: '',
  scopeWhat: '',
  scopeWhom: '',
  scopeWhere: null,
  scopeWhen: emptyDate,
  chain: [],
  hedge: '',
  reading: 'clear',
  readingNote: '',
  cited: '',
  access: null,
  visibility: null,
  note: '',
  supersedes: null,
};

/** What the next claim begins with: the same subject, source and chain, and the same place if wanted. */
export function nextDraft(last: Draft, keepsPlace: boolean): Draft {
  const { subject, source, chain, visibility, value } = last;
  return {
    ...emptyDraft,
    ...{ subject, source, chain, visibility },
    value: { ...emptyValue, counts: value.counts },
    locator: keepsPlace ? last.locator : [],
  };
}

/** Whether anything was put into it beyond what is carried over from claim to claim. */
export function isTouched(draft: Draft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(nextDraft(draft, false));
}
