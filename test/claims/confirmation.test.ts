// Levels of confirmation: rules that are run over origins, grades, what is held and contested.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  confirm,
  parseConfirmation,
  type ToConfirm,
  type Weighed,
} from '../../src/format/confirmation.ts';
import { readText } from '../../tools/files.ts';

const file = JSON.parse(readText('vocabularies/confirmation.json'));
const rules = parseConfirmation(file);

const claim = (source: string, rest: Partial<Weighed> = {}): Weighed => ({
  source,
  access: 'held',
  isLead: false,
  reliability: ['B'],
  credibility: ['2'],
  ...rest,
});
const answer = (claims: readonly Weighed[], rest: Partial<ToConfirm> = {}): ToConfirm => ({
  claims,
  isContested: false,
  copies: new Map(),
  ...rest,
});
const levelOf = (claims: readonly Weighed[], rest: Partial<ToConfirm> = {}) =>
  confirm(rules, answer(claims, rest)).met?.level ?? null;

const three = [claim('s-1'), claim('s-2'), claim('s-3')];

test('more independent origins, held and graded, meet a higher level', () => {
  assert.equal(levelOf([]), null);
  assert.equal(levelOf([claim('s-1', { reliability: [], credibility: [] })]), 'reported');
  assert.equal(levelOf([claim('s-1')]), 'supported');
  assert.equal(levelOf([claim('s-1'), claim('s-2')]), 'corroborated');
  assert.equal(levelOf(three), 'well-corroborated');
});

test('copies count once, whoever grades them', () => {
  const copies = new Map([
    ['s-2', ['s-1']],
    ['s-3', ['s-1']],
  ]);
  assert.equal(levelOf(three, { copies }), 'supported');
});

test('what is contested meets no level that asks for what is not', () => {
  assert.equal(levelOf(three, { isContested: true }), 'supported');
});

test('a source that nobody holds, a lead of a machine and a missing grade do not count', () => {
  assert.equal(levelOf(three.map((one) => ({ ...one, access: 'secondary' as const }))), 'reported');
  assert.equal(levelOf([claim('s-1'), claim('s-2', { isLead: true })]), 'supported');
  assert.equal(levelOf([claim('s-1', { isLead: true })]), null);
  assert.equal(levelOf([claim('s-1'), claim('s-2', { credibility: [] })]), 'supported');
});

test('of differing grades the least favourable counts, and F and 6 meet no rule', () => {
  assert.equal(levelOf([claim('s-1', { reliability: ['A', 'D'] })]), 'reported');
  assert.equal(levelOf([claim('s-1', { reliability: ['F'] })]), 'reported');
  assert.equal(levelOf([claim('s-1', { credibility: ['6'] })]), 'reported');
  assert.equal(
    levelOf([claim('s-1', { reliability: ['A', 'C'], credibility: ['1', '3'] })]),
    'supported',
  );
});

test('the axes are not traded against each other', () => {
  assert.equal(
    levelOf(three.map((one) => ({ ...one, reliability: ['A'], credibility: ['4'] }))),
    'reported',
  );
  assert.equal(
    levelOf(three.map((one) => ({ ...one, reliability: ['D'], credibility: ['1'] }))),
    'reported',
  );
});

test('the result says what each condition asks and what there is, for this level and the next', () => {
  const { met, next } = confirm(rules, answer([claim('s-1'), claim('s-2', { access: 'excerpt' })]));
  assert.deepEqual(
    met?.checks.map(({ input, needs, has, isMet }) => [input, needs, has, isMet]),
    [
      ['origins', 2, 2, true],
      ['held', 1, 1, true],
      ['uncontested', 1, 1, true],
    ],
  );
  assert.equal(next?.level, 'well-corroborated');
  assert.deepEqual(
    next?.checks.map(({ has, isMet }) => [has, isMet]),
    [
      [2, false],
      [1, false],
      [1, true],
    ],
  );
});

test('the order of the claims makes no difference', () => {
  assert.deepEqual(confirm(rules, answer(three)), confirm(rules, answer(three.toReversed())));
});

const changed = (i: number, change: object) => ({
  ...file,
  levels: file.levels.map((level: object, at: number) =>
    at === i ? { ...level, ...change } : level,
  ),
});
const words = (en: string) => ({ en, fa: 'معیار' });

test('a set of rules is read strictly, and none claims the standard of a criminal court', () => {
  const bad: readonly object[] = [
    { ...file, format: 'gavah.confirmation/2' },
    { ...file, more: 1 },
    { ...file, levels: [] },
    { ...file, scale: 'percent' },
    changed(1, { level: 'reported' }),
    changed(3, { standard: words('proof beyond reasonable doubt') }),
    changed(3, { standard: words('Beyond a Reasonable Doubt') }),
    changed(2, { rule: { ...file.levels[2].rule, origins: 0 } }),
    changed(3, { rule: { ...file.levels[3].rule, origins: 1 } }),
    changed(3, { rule: { ...file.levels[3].rule, reliability: null } }),
    changed(3, { rule: { ...file.levels[3].rule, credibility: '4' } }),
    changed(3, { rule: { ...file.levels[3].rule, uncontested: false } }),
    changed(0, { rule: { ...file.levels[0].rule, score: 7 } }),
  ];
  for (const set of bad) {
    assert.throws(
      () => parseConfirmation(set),
      { code: 'K-032' },
      JSON.stringify(set).slice(0, 90),
    );
  }
  assert.throws(() => parseConfirmation(null), { code: 'K-032' });
});

test('the page of the format has the rules as they are', () => {
  const page = readText('docs/formats/confirmation.md');
  assert.match(page, new RegExp(`rules of version ${rules.version}:`));
  for (const { level, standard, rule } of rules.levels) {
    const { origins, held, reliability, credibility, uncontested } = rule;
    const cells = [
      level,
      standard?.en ?? '–',
      origins,
      held,
      reliability ?? '–',
      credibility ?? '–',
    ];
    assert.ok(page.includes(`| ${[...cells, uncontested ? 'yes' : 'no'].join(' | ')} |`), level);
  }
});
