import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClaimInput, draftClaim } from '../../src/claims/draft.ts';
import { draftJudgement, type JudgementInput } from '../../src/claims/judge.ts';
import { draftWithdrawal } from '../../src/claims/withdraw.ts';
import type { ClaimObject } from '../../src/format/kinds/claim.ts';
import { addTerms } from '../../src/format/vocabulary.ts';
import { core, term, terms } from '../intake-import/lists.ts';

const id = (digit: string) => digit.repeat(64);
const kinds: Readonly<Record<string, readonly string[]>> = {
  'p-ada': ['person'],
  'pl-mill': ['place'],
};
const more = [
  ...terms,
  term('hair', { range: 'term', rangeKinds: ['green'] }),
  term('mill', { type: 'kind', range: null, domain: ['place'] }),
];
const rules = {
  vocabulary: addTerms(core, more),
  kindsOf: (entity: string) => kinds[entity] ?? [],
};
const start = { at: '2026-01-02T03:04:05Z', by: id('b'), subject: 'p-ada', source: 'src-diary' };
const draft = (rest: Omit<ClaimInput, keyof typeof start> & Partial<ClaimInput>) =>
  draftClaim(rules, { ...start, ...rest });

type Quantity = Extract<ClaimObject, { quantity: unknown }>['quantity'];
type Name = Extract<ClaimObject, { name: unknown }>['name'];
const quantity: Quantity = {
  counts: 'persons',
  lower: 1,
  upper: 2,
  alternatives: [],
  approximate: false,
  hedge: null,
  asWritten: null,
  type: 'documented',
};
const name: Name = {
  full: 'Ada',
  script: 'Latn',
  language: 'en',
  parts: [],
  status: 'attested',
  scheme: null,
};
const date = {
  asWritten: '1951',
  calendar: 'gregorian',
  edtf: '1951',
  earliest: '1951-01-01',
  latest: '1951-12-31',
  rule: 'gavah.bounds/1',
} as const;

test('what is left out of a claim gets its default', () => {
  const claim = draft({ predicate: 'remark', object: { text: 'cold', language: null } });
  const { stance, access, visibility, chain, locator, note } = claim;
  assert.deepEqual(
    { stance, access, visibility, chain, locator, note },
    {
      stance: 'asserts',
      access: 'not-seen',
      visibility: 'team',
      chain: [],
      locator: [],
      note: null,
    },
  );
});

test('a predicate may make its claims protected, and never public, by default', () => {
  const faith = { predicate: 'faith', object: { term: 'blue' } };
  assert.equal(draft(faith).visibility, 'protected');
  assert.equal(draft({ ...faith, visibility: 'public' }).visibility, 'public');
  const vocabulary = addTerms(core, [term('open', { visibility: 'public' })]);
  const open = { ...start, predicate: 'open', object: { text: 'x', language: null } };
  assert.equal(draftClaim({ ...rules, vocabulary }, open).visibility, 'team');
});

const wrong: readonly (readonly [
  what: string,
  input: Parameters<typeof draft>[0],
  code: string,
])[] = [
  ['a predicate that is not in the vocabulary', { predicate: 'sang' }, 'K-001'],
  ['a value for a predicate', { predicate: 'blue' }, 'K-001'],
  [
    'an object out of the range',
    { predicate: 'born', object: { text: '1951', language: null } },
    'K-002',
  ],
  [
    'a subject out of the domain',
    { subject: 'pl-mill', predicate: 'born', object: { date } },
    'K-003',
  ],
  ['an object of another kind', { predicate: 'seen-at', object: { entity: 'p-ada' } }, 'K-004'],
  ['an unknown value', { predicate: 'faith', object: { term: 'plaid' } }, 'K-005'],
  ['a predicate for a value', { predicate: 'faith', object: { term: 'born' } }, 'K-005'],
  [
    'a value that is not among those listed',
    { predicate: 'hair', object: { term: 'blue' } },
    'K-006',
  ],
  ['a value for a kind', { predicate: 'kind', object: { term: 'blue' } }, 'K-006'],
  ['asserting nothing', { predicate: 'born' }, 'K-007'],
  ['not knowing something', { predicate: 'born', object: { date }, stance: 'unknown' }, 'K-008'],
  [
    'a link without anyone',
    { predicate: 'born', object: { date }, chain: [{ speaker: null, label: null, basis: 'saw' }] },
    'K-009',
  ],
  [
    'a locator into nothing',
    { predicate: 'born', object: { date }, locator: [{ type: 'page', page: '3' }] },
    'K-010',
  ],
  [
    'a place off the Earth',
    {
      predicate: 'position',
      object: { point: { latitude: '0', longitude: '181', precision: 'x' } },
    },
    'K-019',
  ],
  [
    'bounds that the date does not have',
    { predicate: 'born', object: { date: { ...date, latest: '1952-01-01' } } },
    'D-008',
  ],
  [
    'a wrong date beside it',
    { predicate: 'remark', object: { text: 'x', language: null }, when: { ...date, rule: 'none' } },
    'D-009',
  ],
  [
    'a name in another script',
    { predicate: 'name', object: { name: { ...name, script: 'Arab' } } },
    'N-003',
  ],
  [
    'bounds the wrong way round',
    { predicate: 'count', object: { quantity: { ...quantity, lower: 3 } } },
    'Q-003',
  ],
  ['a shape that no claim has', { predicate: 'born', object: { date }, subject: 'Ada' }, 'E-004'],
];

for (const [what, input, code] of wrong) {
  test(`${what} is refused`, () => {
    assert.throws(() => draft(input), { code });
  });
}

test('a denial may name what it denies or nothing', () => {
  assert.equal(draft({ predicate: 'born', object: { date }, stance: 'denies' }).stance, 'denies');
  assert.equal(draft({ predicate: 'born', stance: 'denies' }).object, null);
});

test('an entity of which no kind is known fits anywhere', () => {
  assert.equal(draft({ subject: 'x-1', predicate: 'born', object: { date } }).subject, 'x-1');
});

test('a kind stands under the kinds of its domain', () => {
  const kindsOf = (entity: string) => (entity === 'pl-9' ? ['mill'] : ['person']);
  const seen = { ...start, predicate: 'seen-at', object: { entity: 'pl-9' } };
  assert.ok(draftClaim({ ...rules, kindsOf }, seen));
});

test('a withdrawal needs its target and a reason', () => {
  const { at, by } = start;
  const withdrawal = { at, by, target: id('1'), reason: 'misread' };
  assert.equal(draftWithdrawal(withdrawal), withdrawal);
  assert.throws(() => draftWithdrawal({ ...withdrawal, reason: '' }), { code: 'E-004' });
  assert.throws(() => draftWithdrawal({ ...withdrawal, target: 'that one' }), { code: 'E-004' });
});

const judge = (rest: Omit<JudgementInput, 'at' | 'by' | 'reason'>) =>
  draftJudgement({ at: start.at, by: start.by, reason: 'compared', ...rest });

test('a pair has one spelling in a judgement', () => {
  const judgement = judge({ judges: 'same', entities: ['p-b', 'p-a'] });
  assert.deepEqual(judgement.entities, ['p-a', 'p-b']);
  assert.deepEqual(judgement.claims, []);
});

test('a judgement of identity needs two different entities and no value', () => {
  assert.throws(() => judge({ judges: 'same', entities: ['p-a'] }), { code: 'K-016' });
  assert.throws(() => judge({ judges: 'different', entities: ['p-a', 'p-a'] }), { code: 'K-016' });
  const value = { term: 'blue' };
  assert.throws(() => judge({ judges: 'unsure', entities: ['p-a', 'p-b'], value }), {
    code: 'K-016',
  });
});

test('an assessment needs the claims that it weighs', () => {
  assert.throws(() => judge({ judges: 'assessment' }), { code: 'K-017' });
  assert.ok(judge({ judges: 'assessment', claims: [id('1')], value: { term: 'blue' } }));
});
