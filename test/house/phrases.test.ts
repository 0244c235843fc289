import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes } from '../../src/base/codes.ts';
import { Failure, plainParams, showFailure, writePhrase } from '../../src/base/failure.ts';
import { eitherOf, phrase, phrases, quoted } from '../../src/base/phrase.ts';
import { recogniseParams, recognisePhrase } from '../../src/base/recognise.ts';
import { whyOf } from '../../src/base/why.ts';
import { paramsIn } from '../../tools/codes.ts';
import { readText, sourcesUnder } from '../../tools/files.ts';

// Of these the words are not ours: they are what somebody else wrote.
const others: ReadonlySet<string> = new Set(['quoted', 'in-file', 'at-path', 'term', 'has-edtf']);
const headers: ReadonlySet<string> = new Set(['from-site', 'from-origin']);

test('every phrase is in English and Persian, with the same parameters', () => {
  for (const [name, { en, fa }] of Object.entries(phrases)) {
    if (name !== 'term') assert.deepEqual(paramsIn(fa), paramsIn(en), name);
    if (others.has(name) || headers.has(name)) continue;
    assert.match(fa, /[\u0600-\u06ff]{2}/, name);
    assert.doesNotMatch(fa, /[كي٠-٩]/, name);
  }
});

test('a phrase fits into a sentence: no space at its ends and no full stop', () => {
  for (const [name, { en, fa }] of Object.entries(phrases)) {
    assert.equal(en.trim(), en, name);
    assert.equal(fa.trim(), fa, name);
    assert.doesNotMatch(`${en}|${fa}`, /\.(\||$)/, name);
  }
});

// Names that are put together: `level-${level}`.
const made = /^(level|state|calendar|type|range|kind|a|must|changed)-|^E[A-Z]+$/;

test('every phrase is used', () => {
  const text = sourcesUnder('src').map(readText).join('\n');
  const unused = Object.keys(phrases).filter(
    (name) => !made.test(name) && !new RegExp(`'${name}'[^:]`).test(text),
  );
  assert.deepEqual(unused, []);
});

test('a reason is told in the language of its reader, and what it names is isolated', () => {
  const why = phrase('map-pattern', { text: 'Some Words', pattern: '^[a-z]+$' });
  const failure = new Failure('I-001', { path: 'name', why });
  const persian = showFailure(failure, 'fa');
  assert.ok(persian.includes('«\u2068Some Words\u2069» به شکل'), persian);
  assert.doesNotMatch(persian, /of the form/);
  assert.match(failure.message, /“Some Words” is not of the form \^\[a-z\]\+\$\.$/);
  assert.deepEqual(plainParams(failure.params), {
    path: 'name',
    why: '“Some Words” is not of the form ^[a-z]+$',
  });
});

test('a failure inside another keeps its code and is told in the same language', () => {
  const inner = new Failure('B-008');
  const outer = new Failure('I-003', { file: 'map.json', why: whyOf(inner) });
  assert.equal(
    outer.message,
    `I-003 map.json is not strict JSON: B-008 ${codes['B-008'].en.slice(0, -1)}.`,
  );
  assert.ok(showFailure(outer, 'fa').endsWith(codes['B-008'].fa));
});

test('what the system says is told in words, beside its short name', () => {
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  assert.equal(writePhrase(whyOf(denied), 'en'), 'permission denied, EACCES');
  assert.equal(writePhrase(whyOf(denied), 'fa'), 'اجازهٔ دسترسی نیست، EACCES');
  const odd = Object.assign(new Error('EXDEV: cross-device link'), { code: 'EXDEV' });
  assert.equal(writePhrase(whyOf(odd), 'en'), 'the system says EXDEV');
  assert.equal(writePhrase(whyOf(new Error('bad XRef entry')), 'fa'), '«bad XRef entry»');
  assert.equal(writePhrase(whyOf(new AggregateError([denied])), 'en'), 'permission denied, EACCES');
  assert.equal(writePhrase(whyOf(new Error('')), 'en'), 'unknown error');
  assert.equal(writePhrase(eitherOf([]), 'en'), 'nothing');
});

test('what is kept in English only is told in Persian again', () => {
  const params = { member: 'lower', wanted: phrase('a-whole-number'), found: '7' };
  const kept = new Failure('I-031', params).message.slice('I-031 '.length);
  assert.deepEqual(recogniseParams('I-031', kept), params);
  const odd = { member: 'type', wanted: eitherOf([quoted('a'), quoted('b')]), found: '' };
  assert.equal(recogniseParams('I-031', new Failure('I-031', odd).message), undefined);
  assert.deepEqual(recogniseParams('I-020', 'The row has 3 cells where the header has 4.'), {
    found: 3,
    expected: 4,
  });
  assert.deepEqual(recognisePhrase('must be >= 3'), phrase('must-not-be-less', { least: 3 }));
  assert.equal(recognisePhrase('must be a teapot'), undefined);
});
