import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes } from '../../src/base/codes.ts';
import { coreTerms } from '../../src/format/core-terms.ts';
import {
  addTerms,
  emptyVocabulary,
  findPredicate,
  isKindUnder,
  parseTermSet,
  prepareTerms,
} from '../../src/format/vocabulary.ts';
import { prepareEntry } from '../../src/log/prepare.ts';
import { core, term, value } from '../intake-import/lists.ts';

test('the core vocabulary stands on itself and can be logged', () => {
  const vocabulary = addTerms(emptyVocabulary, coreTerms.terms);
  for (const kind of [
    'person',
    'group',
    'body',
    'post',
    'place',
    'incident',
    'proceeding',
    'item',
  ]) {
    assert.equal(vocabulary.terms.get(kind)?.type, 'kind');
  }
  for (const word of ['kind', 'name', 'copies', 'held-as', 'part-of', 'located-in']) {
    assert.ok(findPredicate(vocabulary, word));
  }
  const head = { at: '2026-01-02T03:04:05Z', by: '0'.repeat(64) };
  const how = { random: (n: number) => new Uint8Array(n), author: null };
  assert.ok(prepareTerms(coreTerms, head, (kind, value) => prepareEntry(kind, value, how)));
});

test('every core term has its words in English and in Persian', () => {
  for (const { label, definition } of coreTerms.terms) {
    for (const text of [label.en, definition.en]) assert.match(text, /^[\x20-\x7e]+$/);
    for (const text of [label.fa, definition.fa]) assert.match(text, /\p{Script=Arabic}/u);
  }
});

const wrong = [
  ['a predicate that becomes a value', [value('name')], 'K-011'],
  ['a domain that there is not', [term('x', { domain: ['dragon'] })], 'K-012'],
  ['a predicate for a domain', [term('x', { domain: ['name'] })], 'K-012'],
  [
    'a range of kinds that there is not',
    [term('x', { range: 'entity', rangeKinds: ['dragon'] })],
    'K-012',
  ],
  [
    'a value among kinds of entities',
    [value('v'), term('x', { range: 'entity', rangeKinds: ['v'] })],
    'K-012',
  ],
  ['dates compared where there are none', [term('x', { contradiction: 'date' })], 'K-013'],
  ['quantities compared where there are none', [term('x', { contradiction: 'quantity' })], 'K-013'],
  ['a term given twice', [term('x'), term('x')], 'K-014'],
  ['a predicate without a range', [term('x', { range: null })], 'K-018'],
  ['a value that accuses', [value('v'), { ...value('w'), allegation: 'of-object' }], 'K-031'],
  ['a text that accuses its object', [term('x', { allegation: 'of-object' })], 'K-031'],
  ['a value with a range', [term('x', { type: 'value' })], 'K-018'],
] as const;

for (const [what, terms, code] of wrong) {
  test(`${what} is refused`, () => {
    assert.throws(() => addTerms(core, terms), { code });
  });
}

test('a later entry redefines a term and leaves the vocabulary before it as it was', () => {
  const before = addTerms(core, [term('x')]);
  const after = addTerms(before, [term('x', { range: 'date' })]);
  assert.equal(findPredicate(after, 'x')?.range, 'date');
  assert.equal(findPredicate(before, 'x')?.range, 'text');
});

test('kinds may stand under one another in a circle without harm', () => {
  const kind = (name: string, under: string) =>
    term(name, { type: 'kind', range: null, domain: [under] });
  const vocabulary = addTerms(core, [kind('a', 'b'), kind('b', 'a')]);
  assert.equal(isKindUnder(vocabulary, 'a', 'b'), true);
  assert.equal(isKindUnder(vocabulary, 'a', 'place'), false);
});

test('a file of terms is read strictly', () => {
  const file = { format: 'gavah.terms/1', name: 'n', version: '1', terms: [term('x')] };
  assert.deepEqual(parseTermSet(file), { name: 'n', version: '1', terms: [term('x')] });
  for (const bad of [
    null,
    [],
    { ...file, format: 'x' },
    { ...file, more: 1 },
    { ...file, terms: [{}] },
  ]) {
    assert.throws(() => parseTermSet(bad), { code: 'K-015' });
  }
});

test('every code of claims says the same parameters in both languages', () => {
  for (const [code, { en, fa }] of Object.entries(codes).filter(([code]) => /^[KI]-/.test(code))) {
    const params = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    assert.deepEqual(params(fa), params(en), code);
  }
});

const file = { format: 'gavah.terms/2', name: 'n', version: '1' };
const boundary = { en: 'not a finding', fa: 'حکم نیست' };
const bounded = { ...term('x', { range: 'entity' }), boundary, allegation: 'of-object' } as const;

test('terms of the second version say what they do not mean, and whom they accuse', () => {
  const set = parseTermSet({ ...file, terms: [bounded, { ...term('y'), ...nothing }] });
  assert.deepEqual(addTerms(core, set.terms).terms.get('x')?.boundary, boundary);
  const head = { at: '2026-01-02T03:04:05Z', by: '0'.repeat(64) };
  assert.equal(
    prepareTerms(set, head, ({ name }) => name),
    'gavah.vocabulary/2',
  );
  const first = { name: 'n', version: '1', terms: [term('y')] };
  assert.equal(
    prepareTerms(first, head, ({ name }) => name),
    'gavah.vocabulary/1',
  );
});

const nothing = { boundary: null, allegation: null };

test('a file of the second version is read strictly', () => {
  const bad: readonly object[] = [
    { ...file, format: 'gavah.terms/1', terms: [bounded] },
    { ...file, format: 'gavah.terms/3', terms: [bounded] },
    { ...file, terms: [term('x')] },
    { ...file, terms: [{ ...bounded, boundary: 'not a finding' }] },
    { ...file, terms: [{ ...bounded, allegation: 'guilty' }] },
  ];
  for (const set of bad) assert.throws(() => parseTermSet(set), { code: 'K-015' });
});
