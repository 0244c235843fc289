// What a claim must keep to beyond its shape: the vocabulary's domain and range,
// the stance and its object, and values that say the same as their words do.
// Implements docs/formats/claim.md; whether claims contradict is in contradiction.ts.
import { Failure } from '../base/failure.ts';
import type { Json } from '../base/json.ts';
import { eitherOf, type Phrase, phrase, quoted } from '../base/phrase.ts';
import { parseDate } from './date/date.ts';
import type { Claim, ClaimObject } from './kinds/claim.ts';
import type { TermValue } from './kinds/vocabulary.ts';
import { parseName } from './name/name.ts';
import { parseQuantity } from './quantity/quantity.ts';
import { findPredicate, isKindUnder, type Violation, type Vocabulary } from './vocabulary.ts';

/** The kinds that an entity is known to be of; empty where none is known. */
export type KindsOf = (entity: string) => readonly string[];

export type Range = NonNullable<TermValue['range']>;

/** The members of a claim that the vocabulary's rules look at. */
export type Relation = Pick<Claim, 'subject' | 'predicate' | 'object' | 'stance'>;

/**
 * Every rule that a claim of the right shape does not keep; empty if it keeps all.
 * Never throws on bad evidence.
 */
export function checkClaim(vocabulary: Vocabulary, claim: Claim, kindsOf: KindsOf): Violation[] {
  return [
    ...checkRelation(vocabulary, claim, kindsOf),
    ...checkCitation(claim),
    ...checkValues(claim),
  ];
}

const visibilities: readonly Claim['visibility'][] = ['public', 'team', 'protected'];

/** The visibility that shows less. */
export function strictest(a: Claim['visibility'], b: Claim['visibility']): Claim['visibility'] {
  return visibilities.indexOf(a) < visibilities.indexOf(b) ? b : a;
}

/** The rules of vocabulary and stance alone. */
export function checkRelation(
  vocabulary: Vocabulary,
  claim: Relation,
  kindsOf: KindsOf,
): Violation[] {
  const predicate = findPredicate(vocabulary, claim.predicate);
  if (predicate === undefined) {
    return [{ code: 'K-001', params: { predicate: claim.predicate } }];
  }
  const found = checkStance(claim);
  const domain = checkDomain(vocabulary, { claim, predicate, kindsOf });
  if (domain !== undefined) found.push(domain);
  if (claim.object === null) return found;
  const range = checkRange(vocabulary, { object: claim.object, predicate, kindsOf });
  if (range !== undefined) found.push(range);
  return found;
}

function checkStance({ stance, object }: Relation): Violation[] {
  if (stance === 'asserts' && object === null) return [{ code: 'K-007', params: {} }];
  if (stance === 'unknown' && object !== null) return [{ code: 'K-008', params: {} }];
  return [];
}

type Subject = {
  readonly claim: Relation;
  readonly predicate: TermValue;
  readonly kindsOf: KindsOf;
};

function checkDomain(
  vocabulary: Vocabulary,
  { claim, predicate, kindsOf }: Subject,
): Violation | undefined {
  const found = kindsOf(claim.subject);
  if (fits(vocabulary, found, predicate.domain)) return undefined;
  const either = (kinds: readonly string[]) => eitherKind(vocabulary, kinds);
  const kinds = { expected: either(predicate.domain), found: either(found) };
  return {
    code: 'K-003',
    params: { predicate: named(predicate), subject: claim.subject, ...kinds },
  };
}

function fits(vocabulary: Vocabulary, found: readonly string[], wanted: readonly string[]) {
  if (wanted.length === 0 || found.length === 0) return true;
  return found.some((kind) => wanted.some((under) => isKindUnder(vocabulary, kind, under)));
}

/** A term as a sentence calls it: by its label where that is in Persian. */
function named({ term, label }: TermValue): Phrase {
  return phrase('term', { term, label: label.fa });
}

function eitherKind({ terms }: Vocabulary, kinds: readonly string[]): Phrase {
  return eitherOf(
    kinds.map((kind) => {
      const term = terms.get(kind);
      return term === undefined ? quoted(kind) : named(term);
    }),
  );
}

type Target = {
  readonly object: ClaimObject;
  readonly predicate: TermValue;
  readonly kindsOf: KindsOf;
};

function checkRange(vocabulary: Vocabulary, target: Target): Violation | undefined {
  const { object, predicate, kindsOf } = target;
  const range = rangeOf(object);
  if (range !== predicate.range) {
    const expected = phrase(`range-${predicate.range ?? 'none'}`);
    const params = { predicate: named(predicate), expected, found: phrase(`range-${range}`) };
    return { code: 'K-002', params };
  }
  if ('term' in object) return checkTermObject(vocabulary, predicate, object.term);
  if (!('entity' in object)) return undefined;
  const found = kindsOf(object.entity);
  if (fits(vocabulary, found, predicate.rangeKinds)) return undefined;
  const either = (kinds: readonly string[]) => eitherKind(vocabulary, kinds);
  const kinds = { expected: either(predicate.rangeKinds), found: either(found) };
  return {
    code: 'K-004',
    params: { predicate: named(predicate), object: object.entity, ...kinds },
  };
}

/** Which of the ranges an object is of. */
export function rangeOf(object: ClaimObject): Range {
  for (const range of ranges) if (range in object) return range;
  return 'text';
}

export const ranges: readonly Range[] = [
  'entity',
  'term',
  'name',
  'date',
  'quantity',
  'point',
  'measure',
  'link',
  'text',
];

function checkTermObject(
  vocabulary: Vocabulary,
  predicate: TermValue,
  term: string,
): Violation | undefined {
  const type = vocabulary.terms.get(term)?.type;
  if (type === undefined || type === 'predicate') return { code: 'K-005', params: { term } };
  const allowed = predicate.rangeKinds;
  const listed =
    allowed.length === 0 || allowed.some((under) => isKindUnder(vocabulary, term, under));
  if (listed && (predicate.term !== 'kind' || type === 'kind')) return undefined;
  return { code: 'K-006', params: { term, predicate: predicate.term } };
}

/** The rules of chain and locator alone. */
export function checkCitation(claim: Pick<Claim, 'chain' | 'item' | 'locator'>): Violation[] {
  const found: Violation[] = [];
  const isUnnamed = claim.chain.some(({ speaker, label }) => speaker === null && label === null);
  if (isUnnamed) found.push({ code: 'K-009', params: {} });
  if (claim.item === null && claim.locator.length > 0) found.push({ code: 'K-010', params: {} });
  return found;
}

/** Dates, names and quantities of a claim that are not what their own formats say. */
export function checkValues(claim: Pick<Claim, 'object' | 'when' | 'scope'>): Violation[] {
  const { object } = claim;
  const found: Violation[] = [];
  const check = (parse: (value: Json) => unknown, value: Json | null | undefined) => {
    if (value === null || value === undefined) return;
    const failure = failureOf(() => parse(value));
    if (failure !== undefined) found.push(failure);
  };
  check(parseDate, claim.when);
  check(parseDate, claim.scope?.when);
  if (object !== null && 'date' in object) check(parseDate, object.date);
  if (object !== null && 'name' in object) check(parseName, object.name);
  if (object !== null && 'quantity' in object) check(parseQuantity, object.quantity);
  if (object !== null && 'point' in object && !isOnEarth(object.point)) {
    const { latitude, longitude } = object.point;
    found.push({ code: 'K-019', params: { latitude, longitude } });
  }
  return found;
}

/** True for degrees of latitude and longitude that a place on Earth can have. */
export function isOnEarth(point: { readonly latitude: string; readonly longitude: string }) {
  return Math.abs(Number(point.latitude)) <= 90 && Math.abs(Number(point.longitude)) <= 180;
}

function failureOf(parse: () => unknown): Violation | undefined {
  try {
    parse();
    return undefined;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { code: failure.code, params: failure.params };
  }
}
