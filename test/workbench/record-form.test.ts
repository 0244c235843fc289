import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateReadings } from '../../src/format/date/readings.ts';
import { readName } from '../../src/format/name/read-name.ts';
import { readQuantity } from '../../src/format/quantity/read-quantity.ts';
import type { ClaimRow } from '../../src/server/shapes/claim.ts';
import type { Term } from '../../workbench/src/answers.ts';
import { definitionOf } from '../../workbench/src/pages/item/definition.ts';
import {
  type Draft,
  emptyDate,
  emptyDraft,
  emptyValue,
  isTouched,
  nextDraft,
} from '../../workbench/src/pages/item/draft.ts';
import { draftOf } from '../../workbench/src/pages/item/draft-of.ts';
import { Missing } from '../../workbench/src/pages/item/missing.ts';
import type { Readers } from '../../workbench/src/pages/item/readers.ts';
import { recordOf } from '../../workbench/src/pages/item/record-of.ts';
import { findTerms, kindsFor, predicatesFor } from '../../workbench/src/pages/item/terms.ts';

const readers: Readers = {
  date: async (text, calendar) => ({
    readings: dateReadings(text, calendar ?? undefined).map((date) => ({
      date,
      words: { en: text, fa: text, isNamed: true },
    })),
  }),
  name: async (text) => {
    const { parts, ...name } = readName(text);
    return { ...name, parts: parts.map(([type, part]): [string, string] => [type, part]) };
  },
  quantity: async (text, counts) => {
    const { alternatives, ...quantity } = readQuantity(text, counts);
    return { ...quantity, alternatives: [...alternatives] };
  },
};

function term(word: string, rest: Partial<Term> = {}): Term {
  const label = { en: word.replace('-', ' '), fa: `«${word}»` };
  const plain = { domain: [], range: 'text', rangeKinds: [], many: true, scope: [] };
  const type = 'predicate';
  return {
    ...plain,
    term: word,
    type,
    label,
    definition: label,
    contradiction: 'never',
    visibility: 'team',
    boundary: null,
    allegation: null,
    ...rest,
  };
}

const item = { id: 'a'.repeat(64) };
const ada = { id: 'p-ada', label: 'Ada', kind: 'person' };
const diary = { id: 'src-diary', label: 'Diary' };
const full: Draft = {
  ...emptyDraft,
  subject: ada,
  predicate: 'remark',
  source: diary,
  value: { ...emptyValue, text: ' cold ' },
};
const record = (draft: Draft, about: Partial<Term> = {}) =>
  recordOf(draft, { item, term: term(draft.predicate ?? '', about), readers });
const isMissing = (field: string, why: string) => (cause: unknown) =>
  cause instanceof Missing && cause.field === field && cause.why === why;

test('a plain claim is sent with the item and nothing that was not given', async () => {
  const { entities, claims } = await record(full);
  assert.deepEqual(entities, []);
  const [claim, ...rest] = claims;
  assert.deepEqual(rest, []);
  assert.deepEqual(claim?.object, { text: 'cold', language: null });
  assert.deepEqual(
    [claim?.item, claim?.scope, claim?.chain, claim?.reading],
    [item.id, null, [], null],
  );
  assert.ok(claim !== undefined && !('visibility' in claim) && !('access' in claim));
});

test('what is missing is told beside its field', async () => {
  await assert.rejects(record({ ...full, subject: null }), isMissing('subject', 'needed'));
  await assert.rejects(record({ ...full, source: null }), isMissing('source', 'needed'));
  await assert.rejects(record({ ...full, value: emptyValue }), isMissing('value', 'needed'));
  const nobody = { speaker: null, label: ' ', basis: 'saw' } as const;
  await assert.rejects(record({ ...full, chain: [nobody] }), isMissing('chain', 'needed-speaker'));
  const odd = { ...full, when: { ...emptyDate, text: 'after the visits stopped' } };
  await assert.rejects(record(odd), isMissing('when', 'needed-calendar'));
});

test('a new entity is made once however often it is named, and a new source is held as the item', async () => {
  const bea = { make: { kind: 'person', name: 'Bea' }, label: 'Bea' };
  const book = { make: { kind: 'item', name: 'A book' }, label: 'A book' };
  const chain = [{ speaker: bea, label: '', basis: 'saw' }] as const;
  const { entities, claims } = await record({ ...full, subject: bea, source: book, chain });
  assert.deepEqual(entities, [
    { key: 'new:e1', kind: 'person', name: 'Bea' },
    { key: 'new:e2', kind: 'item', name: 'A book' },
  ]);
  const [claim, heldAs] = claims;
  assert.deepEqual(
    [claim?.subject, claim?.source, claim?.chain?.[0]?.speaker],
    ['new:e1', 'new:e2', 'new:e1'],
  );
  assert.deepEqual(
    [heldAs?.subject, heldAs?.predicate, heldAs?.object],
    ['new:e2', 'held-as', { entity: item.id }],
  );
});

test('a date is sent as it is read, as it was chosen, or as words with their calendar', async () => {
  const when = async (date: Partial<Draft['when']>) =>
    (await record({ ...full, when: { ...emptyDate, ...date } })).claims[0]?.when;
  assert.equal((await when({ text: 'summer of 1367' }))?.edtf, '1367-22');
  const [, second] = dateReadings('1367/5/7');
  assert.equal((await when({ text: '1367/5/7', chosen: second ?? null }))?.calendar, 'lunar-hijri');
  const words = { text: 'after the visits stopped', calendar: 'solar-hijri' } as const;
  assert.equal((await when(words))?.rule, 'none');
  assert.equal((await when({ ...words, earliest: '1988-07-28' }))?.rule, 'stated');
});

test('a number is sent as it is read, and an estimate as one', async () => {
  const value = { ...emptyValue, amount: 'دست‌کم ۵۰۰۰', counts: 'persons', isEstimate: true };
  const { claims } = await record({ ...full, value }, { range: 'quantity' });
  const object = claims[0]?.object;
  assert.ok(object != null && 'quantity' in object);
  assert.deepEqual(
    [object.quantity.lower, object.quantity.upper, object.quantity.type],
    [5000, null, 'estimate'],
  );
  const uncounted = record({ ...full, value: { ...value, counts: '' } }, { range: 'quantity' });
  await assert.rejects(uncounted, isMissing('value', 'needed-counts'));
});

test('a position may be typed in any digits', async () => {
  const value = { ...emptyValue, latitude: '۳۵٫۷', longitude: '51.4', precision: 'the town' };
  const { claims } = await record({ ...full, value }, { range: 'point' });
  assert.deepEqual(claims[0]?.object, {
    point: { latitude: '35.7', longitude: '51.4', precision: 'the town' },
  });
  const words = record({ ...full, value: { ...value, latitude: 'north' } }, { range: 'point' });
  await assert.rejects(words, isMissing('value', 'needed-number'));
});

test('the next claim is about the same subject, from the same source', () => {
  const next = nextDraft({ ...full, locator: [{ type: 'page', page: '3' }] }, true);
  assert.deepEqual(
    [next.subject, next.source, next.predicate, next.locator.length],
    [ada, diary, null, 1],
  );
  assert.equal(nextDraft(full, false).locator.length, 0);
  assert.equal(isTouched(nextDraft(full, false)), false);
  assert.equal(isTouched(full), true);
});

test('a corrected claim keeps whatever nobody touched', async () => {
  const label = { en: 'Ada', fa: 'آدا', isNamed: true };
  const named = (id: string) => ({ id, label });
  const [date] = dateReadings('1367/5/7', 'lunar-hijri');
  const claim: ClaimRow = {
    ...{
      id: 'c'.repeat(64),
      position: 4,
      at: null,
      by: null,
      ref: null,
      role: 'clerk',
      cited: null,
    },
    ...{
      subject: named('p-ada'),
      predicate: named('born'),
      source: named('src-diary'),
      place: null,
    },
    ...{
      stance: 'asserts',
      object: { date: date ?? assert.fail() },
      objectLabel: null,
      when: null,
    },
    ...{ scope: null, access: 'excerpt', chain: [], hedge: null, item: null, locator: [] },
    ...{ reading: null, machine: null, visibility: 2, note: null, state: 'stands', endedBy: null },
    ...{ supersedes: null, closed: [], accused: [] },
  };
  const draft = draftOf(claim, 'fa');
  assert.equal(draft.subject?.label, 'آدا');
  const { claims } = await record(draft, { range: 'date' });
  const [sent] = claims;
  assert.deepEqual(sent?.object, claim.object);
  assert.deepEqual(
    [sent?.supersedes, sent?.access, sent?.visibility, sent?.role],
    [claim.id, 'excerpt', 'protected', 'clerk'],
  );
});

test('predicates are those that fit the kind, found by the letters of either language', () => {
  const all = [
    term('person', { type: 'kind' }),
    term('place', { type: 'kind' }),
    term('prison', { type: 'kind', domain: ['place'] }),
    term('born-on', { domain: ['person'], label: { en: 'born on', fa: 'زادروز' } }),
    term('lies-in', { domain: ['place'] }),
    term('note'),
  ];
  const terms = new Map(all.map((one) => [one.term, one]));
  const words = (found: readonly Term[]) => found.map((one) => one.term);
  assert.deepEqual(words(predicatesFor(terms, 'prison')), ['lies-in', 'note']);
  assert.deepEqual(words(predicatesFor(terms, null)), ['born-on', 'lies-in', 'note']);
  assert.deepEqual(words(findTerms(predicatesFor(terms, 'person'), 'زاد', 'en')), ['born-on']);
  assert.deepEqual(words(findTerms(all, 'on', 'en')), ['born-on', 'person', 'prison']);
  assert.deepEqual(
    kindsFor(terms, ['place'], 'en').kinds.map(({ kind }) => kind),
    ['place', 'prison'],
  );
  assert.deepEqual(
    kindsFor(terms, [], 'en').makes.map(({ kind }) => kind),
    ['person', 'place'],
  );
});

test('a definition names the fields of the form, and other terms, by their labels', () => {
  const end = term('ended', { label: { en: 'ended', fa: 'پایان' } });
  const t = (key: string) => ({ when: 'When', scope: 'Scope: of what' })[key] ?? key;
  const definition = {
    en: '`when` is the time, `scope` the part; see `ended`, `x`.',
    fa: '`when`',
  };
  const told = { terms: new Map([[end.term, end]]), t };
  const said = definitionOf(term('held', { definition }), { ...told, language: 'en' });
  assert.equal(said, '“When” is the time, “Scope” the part; see “ended”, “x”.');
  assert.equal(definitionOf(term('held', { definition }), { ...told, language: 'fa' }), '«When»');
  assert.equal(definitionOf(undefined, { ...told, language: 'en' }), '');
});
