import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../src/format/kinds/claim.ts';
import { draft, plan, refused, remapped } from './lists.ts';

const columns = ['id', 'a', 'b', 'c', 'd'];

/** The claims of one rule, beside that of the kind, over rows of an invented list. */
async function claimsOf(rule: object, rows: readonly string[], defaults: object = {}) {
  const claims = [rule];
  const file = { file: 'list.csv', key: 'id', subject: 'id', introduces: 'item', defaults, claims };
  const all = remapped((mapping) => {
    mapping.compiler = 'i-1';
    mapping.files = [file];
  });
  const list = [columns.join(','), ...rows, ''].join('\n');
  const planned = await plan({ ...all, 'list.csv': list });
  const drafted = planned.blocked === null ? await draft(planned) : [];
  return {
    refused: refused(planned),
    claims: drafted.filter(({ predicate }) => predicate !== 'kind'),
  };
}

const objects = (claims: readonly Claim[]) => claims.map(({ object }) => object);
const text = { predicate: 'remark', object: { text: { column: 'a' } } };

test('a split cell makes one claim of each part, and none of an empty one', async () => {
  const rule = {
    predicate: 'faith',
    object: { term: { column: 'a', split: ';', map: { B: 'blue', G: 'green' } } },
  };
  const person = { ...rule, predicate: 'part-of', object: { entity: { column: 'a', split: ';' } } };
  const { claims } = await claimsOf(person, ['i-1,i-2; ;i-3;,,,', 'i-2,,,,', 'i-3,,,,']);
  assert.deepEqual(objects(claims), [{ entity: 'i-2' }, { entity: 'i-3' }]);
  const { refused: found } = await claimsOf(rule, ['i-1,B;X,,,']);
  assert.deepEqual(found, ['list.csv:2 I-030']);
});

test('words of a date are read as spoken, and kept without bounds where they have no one reading', async () => {
  const rule = {
    predicate: 'remark',
    object: { text: 'x' },
    when: { asWritten: { column: 'a' }, calendar: { column: 'b' } },
  };
  const rows = [
    'i-1,summer of 1988,,,',
    'i-2,۷ مرداد ۱۳۶۷,,,',
    'i-3,three days after the visits stopped,,,',
  ];
  const { claims } = await claimsOf(rule, rows);
  assert.deepEqual(
    claims.map(({ when }) => [when?.asWritten, when?.calendar, when?.edtf]),
    [
      ['summer of 1988', 'gregorian', '1988-22'],
      ['۷ مرداد ۱۳۶۷', 'solar-hijri', '1367-05-07'],
      ['three days after the visits stopped', 'gregorian', null],
    ],
  );
});

test('numbers are read in any digits, and a value stands without bounds', async () => {
  const quantity = {
    counts: 'persons',
    lower: { column: 'a' },
    value: { column: 'b' },
    approximate: { column: 'c' },
  };
  const rule = { predicate: 'count', object: { quantity } };
  const { claims, refused: found } = await claimsOf(rule, [
    'i-1,,۱۲,true,',
    'i-2,1,2,,',
    'i-3,,2,perhaps,',
  ]);
  const [object] = objects(claims);
  assert.ok(object !== undefined && object !== null && 'quantity' in object);
  const { lower, upper, approximate } = object.quantity;
  assert.deepEqual([lower, upper, approximate], [12, 12, true]);
  assert.deepEqual(found, ['list.csv:3 I-031', 'list.csv:4 I-031']);
});

test('a measure needs its unit', async () => {
  const rule = {
    predicate: 'height',
    object: { measure: { number: { column: 'a' }, unit: { column: 'b' } } },
  };
  const { claims, refused: found } = await claimsOf(rule, ['i-1,1.80,m,,', 'i-2,1.80,,,']);
  assert.deepEqual(objects(claims), [{ measure: { number: '1.80', unit: 'm' } }]);
  assert.deepEqual(found, ['list.csv:3 I-032']);
});

test('the defaults of a file stand in for what a rule does not give', async () => {
  const defaults = {
    hedge: 'perhaps',
    note: { column: 'b' },
    scope: { what: 'all', when: { edtf: '1980' } },
  };
  const own = { ...text, hedge: 'surely', scope: { what: 'some' } };
  const { claims } = await claimsOf(own, ['i-1,x,y,,'], defaults);
  const [claim] = claims;
  assert.deepEqual([claim?.hedge, claim?.note], ['surely', 'y']);
  assert.deepEqual(claim?.scope, { what: 'some', whom: null, where: null, when: null });
});

test('a chain may be a list, whose empty links are left out', async () => {
  const chain = [
    { label: { column: 'b' }, basis: 'saw' },
    { speaker: { column: 'c' }, basis: 'read' },
    { speaker: 'i-1' },
  ];
  const { claims } = await claimsOf({ ...text, chain }, ['i-1,x,a guard,,']);
  assert.deepEqual(claims[0]?.chain, [
    { speaker: null, label: 'a guard', basis: 'saw' },
    { speaker: 'i-1', label: null, basis: 'unknown' },
  ]);
});

test('a reading needs its certainty', async () => {
  const reading = { certainty: { column: 'b' }, note: { column: 'c' } };
  const { claims, refused: found } = await claimsOf({ ...text, reading }, [
    'i-1,x,unclear,smudged,',
    'i-2,x,,smudged,',
  ]);
  assert.deepEqual(claims[0]?.reading, { certainty: 'unclear', note: 'smudged' });
  assert.deepEqual(found, ['list.csv:3 I-032']);
});

test('text is kept as it is written, marks of direction and joiners included', async () => {
  const written = 'می\u200cخواهم \u202bx\u202c e\u0301';
  const { claims } = await claimsOf(text, [`i-1,${written},,,`]);
  assert.deepEqual(objects(claims), [{ text: written, language: 'en' }]);
});

test('a text of 64 KiB is too long for a claim, and its row is refused', async () => {
  const { refused: found } = await claimsOf(text, ['i-1,x,,,', `i-2,${'a'.repeat(65_536)},,,`]);
  assert.deepEqual(found, ['list.csv:3 E-004']);
});
