// The words that an archive begins with beside the core (vocabularies/cases.json).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ClaimInput, draftClaim } from '../../src/claims/draft.ts';
import { type Compared, comparePoint } from '../../src/format/contradiction.ts';
import { coreTerms } from '../../src/format/core-terms.ts';
import {
  addTerms,
  emptyVocabulary,
  findPredicate,
  parseTermSet,
} from '../../src/format/vocabulary.ts';

const path = join(import.meta.dirname, '../../vocabularies/cases.json');
const cases = parseTermSet(JSON.parse(readFileSync(path, 'utf8')));
const vocabulary = addTerms(addTerms(emptyVocabulary, coreTerms.terms), cases.terms);
const kinds: Readonly<Record<string, readonly string[]>> = { 'p-1': ['person'], 'p-2': ['person'] };
const rules = { vocabulary, kindsOf: (id: string) => kinds[id] ?? [] };

function said(predicate: string, rest: Partial<ClaimInput>) {
  const frame = { at: '2026-01-02T03:04:05Z', by: 'a1'.repeat(32), source: 's-1' };
  return draftClaim(rules, { ...frame, subject: 'p-1', predicate, ...rest });
}

const text = (words: string) => ({ text: words, language: 'en' });

test('every term of the cases has its words in English and in Persian', () => {
  for (const { term, label, definition } of cases.terms) {
    for (const words of [label.en, definition.en]) assert.doesNotMatch(words, /\p{Script=Arabic}/u);
    for (const words of [label.fa, definition.fa]) assert.match(words, /\p{Script=Arabic}/u, term);
  }
});

test('cause, manner, circumstances and responsibility of one death are claims apart', () => {
  const claims = [
    said('cause-of-death-stated', { object: text('a wound') }),
    said('manner-of-death', { object: { term: 'homicide' } }),
    said('circumstances-of-death-stated', { object: text('at night, at the gate') }),
    said('responsibility-stated', { object: { entity: 'p-2' }, role: 'ordered' }),
  ];
  assert.equal(new Set(claims.map(({ predicate }) => predicate)).size, 4);
});

test('a manner of death is one of five words, and said of persons', () => {
  const manners = findPredicate(vocabulary, 'manner-of-death')?.rangeKinds ?? [];
  assert.equal(manners.length, 5);
  for (const term of manners) assert.ok(said('manner-of-death', { object: { term } }));
  assert.throws(() => said('manner-of-death', { object: { term: 'execution' } }), {
    code: 'K-006',
  });
  assert.throws(() => said('manner-of-death', { object: text('by hanging') }), { code: 'K-002' });
  assert.ok(said('manner-of-death', { stance: 'unknown' }));
});

test('two manners of one death are contested; who is responsible is not, unless denied', () => {
  const pointOf = (predicate: string, objects: readonly Partial<ClaimInput>[]) => {
    const term = findPredicate(vocabulary, predicate);
    assert.ok(term);
    const claims = objects.map((rest, i): Compared => {
      return { ...said(predicate, rest), id: `c-${i}`, source: `s-${i}`, stands: true };
    });
    return comparePoint(term, claims).map(({ verdict }) => verdict);
  };
  const manners = [{ object: { term: 'natural-death' } }, { object: { term: 'homicide' } }];
  assert.deepEqual(pointOf('manner-of-death', manners), ['contested']);
  const named = [{ object: { entity: 'p-2' } }, { object: { entity: 'p-3' } }];
  assert.deepEqual(pointOf('responsibility-stated', named), ['agrees']);
  const denied = [...named, { object: { entity: 'p-2' }, stance: 'denies' } as const];
  assert.deepEqual(pointOf('responsibility-stated', denied), ['contested']);
});

test('words that are easily confused say what they do not mean, in both languages', () => {
  const bounded = cases.terms.filter(({ boundary }) => boundary != null);
  assert.ok(bounded.length >= 40);
  for (const { term, boundary } of bounded) {
    assert.match(boundary?.fa ?? '', /\p{Script=Arabic}/u, term);
    assert.doesNotMatch(boundary?.en ?? '', /\p{Script=Arabic}/u, term);
  }
  const manners = findPredicate(vocabulary, 'manner-of-death')?.rangeKinds ?? [];
  for (const word of [...manners, 'accused', 'charged', 'convicted', 'responsibility-stated']) {
    assert.ok(vocabulary.terms.get(word)?.boundary, word);
  }
});

test('the words say whom they accuse, how a proceeding stands and what was replied', () => {
  const part = (wanted: string) =>
    cases.terms.flatMap(({ term, allegation }) => (allegation === wanted ? term : []));
  assert.deepEqual(part('of-object'), ['responsibility-stated', 'ordered-by', 'accused']);
  assert.deepEqual(part('standing'), ['standing', 'finality']);
  assert.equal(part('reply').length, 4);
});
