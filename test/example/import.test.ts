import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import type { ImportPlan } from '../../src/intake/import.ts';
import { whyOf } from '../../src/intake/import.ts';
import { claimsOf, compiler, type Placed, planExample, rowsOf, tables } from './example.ts';

let plan: ImportPlan;
let claims: Placed[];

before(async () => {
  plan = await planExample();
  claims = await claimsOf(plan);
});

test('the importer takes every row of the example', () => {
  assert.deepEqual(
    plan.report.refusals.map((refusal) => whyOf(refusal)),
    [],
  );
  assert.equal(plan.blocked, null);
  assert.deepEqual(
    plan.report.files.map(({ file, rows }) => [file, rows]),
    tables.map((table) => [`${table}.csv`, rowsOf(table).length]),
  );
  assert.equal(claims.length, plan.claims);
});

test('the mapping leaves no column unread but those that say where a row comes from', () => {
  const unread = plan.report.files.flatMap(({ file, unusedColumns }) =>
    unusedColumns.map((column) => `${file} ${column}`),
  );
  assert.deepEqual(unread, [
    'sources.csv text_reason',
    'claims.csv original',
    'claims.csv original_predicate',
    'claims.csv text_reason',
  ]);
});

test('every claim says by whose word it is known', () => {
  const unsaid = claims.filter(({ claim }) => claim.chain.length === 0);
  assert.deepEqual(
    unsaid.map(({ claim }) => claim.ref ?? claim.subject),
    [],
  );
});

test('what the compiler says is read in the list itself, and nothing else is held', () => {
  for (const { claim } of claims) {
    assert.equal(claim.access === 'held', claim.source === compiler, claim.ref ?? claim.subject);
  }
});

test('the compiler goes by a name of its own in English and in Persian', () => {
  const names = claims.flatMap(({ claim: { subject, object } }) =>
    subject === compiler && object !== null && 'name' in object ? [object.name] : [],
  );
  assert.ok(names.some(({ language, status }) => language === 'en' && status === 'attested'));
  assert.ok(names.some(({ language, script }) => language === 'fa' && script === 'Arab'));
});

test('the word of a source that is known through another ends at that other', () => {
  const alone = claims.filter(({ file, claim }) => {
    return file === 'claims.csv' && claim.access === 'secondary' && claim.chain.length < 2;
  });
  assert.deepEqual(
    alone.map(({ claim }) => claim.ref),
    [],
  );
});

test('every claim of the list of claims has a ref of its own', () => {
  const refs = claims.filter(({ file }) => file === 'claims.csv').map(({ claim }) => claim.ref);
  assert.equal(new Set(refs).size, refs.length);
  assert.ok(!refs.includes(null));
});

test('no affiliation of a person who may be living is public', () => {
  const dead = new Set(
    claims.filter(({ claim }) => claim.predicate === 'died').map(({ claim }) => claim.subject),
  );
  const open = claims.filter(
    ({ claim }) => claim.predicate === 'affiliation' && claim.visibility === 'public',
  );
  assert.ok(open.length > 0);
  assert.deepEqual(
    open.filter(({ claim }) => !dead.has(claim.subject)),
    [],
  );
  assert.equal(plan.vocabulary.terms.get('affiliation')?.visibility, 'protected');
});

test('every term has its words in English and in Persian', () => {
  for (const { term, label, definition } of plan.vocabulary.terms.values()) {
    for (const { en, fa } of [label, definition]) {
      assert.match(fa, /\p{Script=Arabic}/u, term);
      assert.doesNotMatch(en, /\p{Script=Arabic}/u, term);
    }
  }
});

test('the vocabulary holds no word that no claim uses', () => {
  const used = new Set(
    claims.flatMap(({ claim: { predicate, object } }) => [
      predicate,
      object !== null && 'term' in object ? object.term : predicate,
    ]),
  );
  const core = new Set(coreTerms.terms.map(({ term }) => term));
  const idle = [...plan.vocabulary.terms.values()]
    .filter(({ term, type }) => type !== 'kind' && !used.has(term) && !core.has(term))
    .map(({ term }) => term);
  assert.deepEqual(idle, []);
});
