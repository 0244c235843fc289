// The vocabulary that claims are written in: the sum of an archive's vocabulary
// entries, in log order. Implements docs/formats/vocabulary.md. It holds words
// and their rules only; what a claim must keep to is in claim.ts.

import type { TProperties } from 'typebox';
import type { Code } from '../base/codes.ts';
import { Failure } from '../base/failure.ts';
import { eitherOf, type Params, phrase } from '../base/phrase.ts';
import { type AnyKind, defineKind, type Kind, type ValueOf } from './kind.ts';
import {
  type BoundedTerm,
  boundedVocabularyKind,
  type TermValue,
  vocabularyKind,
} from './kinds/vocabulary.ts';
import { placed } from './shape-check.ts';

/** Immutable; a later entry of the log gives a new one. */
export type Vocabulary = { readonly terms: ReadonlyMap<string, TermValue> };

export const emptyVocabulary: Vocabulary = { terms: new Map() };

/** One version of a vocabulary, as it stands in an entry and in a file of terms. */
export type TermSet = {
  readonly name: string;
  readonly version: string;
  readonly terms: readonly TermValue[];
};

/**
 * The vocabulary with the terms of one more entry, which redefine those of the same name.
 *
 * @throws Failure K-011 if a term would change its type, K-012 if one rests on a term that is
 *   missing, K-013 for a rule that cannot compare the range, K-014 for a term given twice,
 *   K-018 for a range that is missing or out of place, K-031 for a part in an allegation that it
 *   cannot have.
 */
export function addTerms(vocabulary: Vocabulary, added: readonly TermValue[]): Vocabulary {
  const terms = new Map(vocabulary.terms);
  const given = new Set<string>();
  for (const term of added) {
    const known = terms.get(term.term);
    if (given.has(term.term)) throw new Failure('K-014', { term: term.term });
    if (known !== undefined && known.type !== term.type) {
      throw new Failure('K-011', {
        term: term.term,
        known: phrase(`type-${known.type}`),
        given: phrase(`type-${term.type}`),
      });
    }
    given.add(term.term);
    terms.set(term.term, term);
  }
  for (const term of added) checkTerm(terms, term);
  return { terms };
}

/** The ranges that each rule of contradiction can compare; null stands for any of them. */
const comparable: Readonly<Record<TermValue['contradiction'], string | null>> = {
  never: null,
  differs: null,
  value: null,
  date: 'date',
  quantity: 'quantity',
};

function checkTerm(terms: ReadonlyMap<string, TermValue>, term: TermValue): void {
  if ((term.type === 'predicate') !== (term.range !== null)) {
    throw new Failure('K-018', { term: term.term });
  }
  const { allegation } = term;
  const isPossible =
    term.type === 'predicate' && (allegation !== 'of-object' || term.range === 'entity');
  if (allegation != null && !isPossible)
    throw new Failure('K-031', { term: term.term, allegation });
  const wanted = comparable[term.contradiction];
  if (wanted !== null && term.range !== wanted) {
    const { contradiction, range } = term;
    throw new Failure('K-013', {
      term: term.term,
      range: phrase(`range-${range ?? 'none'}`),
      contradiction,
    });
  }
  for (const kind of term.domain) checkRests(terms, { term, rests: kind, types: ['kind'] });
  const types: Rests['types'] = term.range === 'term' ? ['kind', 'value'] : ['kind'];
  for (const rests of term.rangeKinds) checkRests(terms, { term, rests, types });
}

type Rests = {
  readonly term: TermValue;
  readonly rests: string;
  readonly types: readonly TermValue['type'][];
};

function checkRests(terms: ReadonlyMap<string, TermValue>, { term, rests, types }: Rests): void {
  if (types.some((type) => terms.get(rests)?.type === type)) return;
  const wanted = eitherOf(types.map((type) => phrase(`type-${type}`)));
  throw new Failure('K-012', { term: term.term, missing: rests, wanted });
}

/** A predicate of the vocabulary, or undefined. */
export function findPredicate(vocabulary: Vocabulary, word: string): TermValue | undefined {
  const term = vocabulary.terms.get(word);
  return term?.type === 'predicate' ? term : undefined;
}

/** True if `kind` is `wanted` or stands under it; a kind's domain names the kinds that it stands under. */
export function isKindUnder(vocabulary: Vocabulary, kind: string, wanted: string): boolean {
  const seen = new Set<string>();
  const open = [kind];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === wanted) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(vocabulary.terms.get(next)?.domain ?? []));
  }
  return false;
}

const { name, version } = vocabularyKind.schema.properties;
const termsFiles = {
  'gavah.terms/1': defineKind('gavah.terms/1', {
    ...{ name, version },
    terms: vocabularyKind.schema.properties.term,
  }),
  'gavah.terms/2': defineKind('gavah.terms/2', {
    ...{ name, version },
    terms: boundedVocabularyKind.schema.properties.term,
  }),
};

/** A term with all members of the second version, null where the first does not have them. */
export function boundedTerm(term: TermValue): BoundedTerm {
  return { ...term, boundary: term.boundary ?? null, allegation: term.allegation ?? null };
}

type Prepare<T> = <P extends TProperties>(kind: Kind<P>, value: ValueOf<Kind<P>>) => T;

/** A set of terms as an entry of its version, prepared by the caller. @throws what `prepare` throws. */
export function prepareTerms<T>(
  { name, version, terms }: TermSet,
  head: { readonly at: string; readonly by: string },
  prepare: Prepare<T>,
): T {
  const value = { ...head, name, version, termCount: terms.length };
  const isBounded = terms.some((term) => 'boundary' in term || 'allegation' in term);
  return isBounded
    ? prepare(boundedVocabularyKind, { ...value, term: terms.map(boundedTerm) })
    : prepare(vocabularyKind, { ...value, term: [...terms] });
}

/**
 * The terms of a file `{"format", "name", "version", "terms"}`, already read as JSON; the format is
 * `gavah.terms/1`, or `gavah.terms/2` where the terms are of the second version.
 *
 * @throws Failure K-015 if it is of another shape.
 */
export function parseTermSet(json: unknown): TermSet {
  const { format, ...rest } = isRecord(json) ? json : { format: undefined };
  if (format !== 'gavah.terms/1' && format !== 'gavah.terms/2') {
    throw new Failure('K-015', {
      why: phrase('no-format', { formats: '"gavah.terms/1" / "gavah.terms/2"' }),
    });
  }
  const file: Pick<AnyKind, 'check'> = termsFiles[format];
  const violation = file.check(rest);
  if (violation === undefined && isTermSet(rest, file)) return rest;
  throw new Failure('K-015', { why: placed(violation) });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isTermSet(value: object, file: Pick<AnyKind, 'check'>): value is TermSet {
  return file.check(value) === undefined;
}

/** A rule that a claim does not keep, as a code with its parameters; not thrown. */
export type Violation = { readonly code: Code; readonly params: Params };
