// The words of the invented archive, beside those that every archive begins with.
import type { TermValue } from '../../src/format/kinds/vocabulary.ts';

function predicate(term: string, rest: Partial<TermValue>): TermValue {
  return {
    term,
    type: 'predicate',
    label: { en: term, fa: `«${term}»` },
    definition: { en: 'Invented for a test.', fa: 'برای آزمون ساخته شده است.' },
    domain: [],
    range: 'text',
    rangeKinds: [],
    many: true,
    contradiction: 'never',
    scope: [],
    visibility: 'public',
    boundary: null,
    allegation: null,
    ...rest,
  };
}

export const inventedTerms: readonly TermValue[] = [
  predicate('note', {}),
  predicate('seen', { range: 'date', many: false, contradiction: 'date' }),
  predicate('killed', {
    domain: ['incident'],
    range: 'quantity',
    many: false,
    contradiction: 'quantity',
  }),
  predicate('named-in', {
    domain: ['proceeding'],
    range: 'entity',
    rangeKinds: ['person'],
    allegation: 'of-object',
  }),
  predicate('stage', { domain: ['proceeding'], range: 'term', allegation: 'standing' }),
  predicate('answer', { allegation: 'reply' }),
  predicate('held-at', { domain: ['person'], range: 'entity', rangeKinds: ['place'] }),
  predicate('place-of-detention-stated', { domain: ['person'] }),
  predicate('charged', { type: 'value', range: null }),
];
