import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { draftRecord, type NewEntity, type Recorder } from '../../src/claims/record.ts';
import type { Said } from '../../src/claims/said.ts';
import { addTerms } from '../../src/format/vocabulary.ts';
import { core, term, terms } from '../intake-import/lists.ts';

const id = (digit: string) => digit.repeat(64);
const vocabulary = addTerms(core, [
  ...terms,
  term('mother-of', { range: 'entity', domain: ['person'], rangeKinds: ['person'] }),
]);
const kinds: Readonly<Record<string, readonly string[]>> = {
  'p-ada': ['person'],
  'pl-mill': ['place'],
  'src-diary': ['item'],
};
const rules = { vocabulary, kindsOf: (entity: string) => kinds[entity] ?? [] };
const [open, hidden] = [id('1'), id('2')];

const recorder = (): Recorder => {
  let count = 0;
  return {
    at: '2026-01-02T03:04:05Z',
    by: id('b'),
    random: (length) => {
      count += 1;
      return new Uint8Array(length).fill(count);
    },
    isKnown: (entity) => Object.hasOwn(kinds, entity),
    visibilityOf: (item) =>
      new Map([
        [open, 'public'],
        [hidden, 'protected'],
      ] as const).get(item),
    stateOf: (claim) =>
      new Map([
        [id('c'), 'stands'],
        [id('d'), 'withdrawn'],
      ] as const).get(claim),
  };
};
const draft = (claims: readonly Said[], entities: readonly NewEntity[] = []) =>
  draftRecord(rules, { claims, entities }, recorder());
const said = (rest: Partial<Said> = {}): Said => ({
  subject: 'p-ada',
  predicate: 'remark',
  object: { text: 'cold', language: null },
  source: 'src-diary',
  ...rest,
});
const bea: NewEntity = { key: 'new:bea', kind: 'person', name: ' بئاتریس ' };
const minted = '01'.repeat(16);

const refusal =
  (code: string, params: object = {}) =>
  (cause: unknown) => {
    assert.ok(cause instanceof Failure, String(cause));
    assert.equal(cause.code, code);
    assert.deepEqual(cause.params, { ...cause.params, ...params });
    return true;
  };

test('a new entity gets a random id, and its kind and name on the word of the same source and place', () => {
  const locator = [{ type: 'page' as const, page: '3' }];
  const place = { item: open, locator, cited: 'p. 3', visibility: 'public' as const };
  const drafted = draft([said({ subject: 'new:bea', ...place })], [bea]);
  assert.deepEqual(drafted.entities, { 'new:bea': minted });
  assert.deepEqual(drafted.own, [2]);
  const [kind, name, claim] = drafted.claims;
  assert.deepEqual(kind?.object, { term: 'person' });
  const plain = { language: null, parts: [], status: 'attested', scheme: null };
  assert.deepEqual(name?.object, { name: { full: 'بئاتریس', script: 'Arab', ...plain } });
  for (const one of [kind, name, claim]) {
    assert.equal(one?.subject, minted);
    assert.equal(one.source, 'src-diary');
    assert.equal(one.access, 'held');
    assert.deepEqual(
      [one.item, one.locator, one.cited, one.visibility],
      [open, locator, 'p. 3', 'public'],
    );
  }
});

test('one who is not named gets a kind and no name', () => {
  const drafted = draft([said({ subject: 'new:bea' })], [{ ...bea, name: null }]);
  assert.deepEqual(
    drafted.claims.map(({ predicate }) => predicate),
    ['kind', 'remark'],
  );
});

test('a new entity may stand wherever a claim names one, and is introduced once', () => {
  const everywhere = said({
    subject: 'p-ada',
    predicate: 'mother-of',
    object: { entity: 'new:bea' },
    place: 'new:mill',
    source: 'new:book',
    scope: { what: null, whom: null, where: 'new:mill', when: null },
    chain: [{ speaker: 'new:bea', label: null, basis: 'saw' }],
  });
  const drafted = draft(
    [everywhere, said({ subject: 'new:bea', source: 'new:book' })],
    [
      bea,
      { key: 'new:mill', kind: 'place', name: null },
      { key: 'new:book', kind: 'item', name: 'A book' },
    ],
  );
  assert.deepEqual(
    drafted.claims.map(({ predicate }) => predicate),
    [...['kind', 'name', 'kind', 'kind', 'name'], ...['mother-of', 'remark']],
  );
  const claim = drafted.claims[drafted.own[0] ?? -1];
  const { 'new:bea': b, 'new:mill': mill, 'new:book': book } = drafted.entities;
  assert.deepEqual(claim?.object, { entity: b });
  assert.deepEqual([claim.place, claim.scope?.where, claim.source], [mill, mill, book]);
  assert.equal(claim.chain[0]?.speaker, b);
});

test('a new entity is held to the kinds that a predicate takes', () => {
  const wrong = said({ predicate: 'mother-of', object: { entity: 'new:bea' } });
  assert.throws(
    () => draft([wrong], [{ ...bea, kind: 'place' }]),
    refusal('K-004', { where: 'claims/0' }),
  );
  assert.throws(
    () => draft([said({ subject: 'new:bea' })], [{ ...bea, kind: 'green' }]),
    refusal('K-006'),
  );
});

test('every key is given once, and every one that is given is used', () => {
  const one = said({ subject: 'new:bea' });
  assert.throws(() => draft([one], [bea, bea]), refusal('K-020', { key: 'new:bea' }));
  assert.throws(() => draft([one]), refusal('K-021', { key: 'new:bea', where: 'claims/0' }));
  assert.throws(() => draft([said()], [bea]), refusal('K-022', { where: 'entities/new:bea' }));
});

test('an entity or an item that the archive does not have is refused', () => {
  assert.throws(
    () => draft([said(), said({ source: 'src-none' })]),
    refusal('K-023', { entity: 'src-none', where: 'claims/1' }),
  );
  assert.throws(() => draft([said({ item: id('9') })]), refusal('K-024', { item: id('9') }));
});

test('what points into a protected item is protected', () => {
  assert.equal(draft([said({ item: hidden })]).claims[0]?.visibility, 'protected');
  assert.equal(draft([said({ item: open })]).claims[0]?.visibility, 'team');
  assert.throws(() => draft([said({ item: hidden, visibility: 'team' })]), refusal('K-025'));
});

test('a correction supersedes a claim that stands, and no other', () => {
  assert.equal(draft([said({ supersedes: id('c') })]).claims[0]?.supersedes, id('c'));
  assert.throws(
    () => draft([said({ supersedes: id('d') })]),
    refusal('K-026', { state: 'withdrawn' }),
  );
  assert.throws(
    () => draft([said({ supersedes: id('e') })]),
    refusal('K-026', { state: 'unknown' }),
  );
});
