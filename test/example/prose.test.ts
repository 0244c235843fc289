// No number, id or date may survive only inside prose: what the words of a claim
// mention must stand, as a value, in a claim made of the same original row.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Claim } from '../../src/format/kinds/claim.ts';
import { claimsOf, type Placed, planExample, type Row, rowsOf } from './example.ts';

let placed: readonly Placed[];
let originals: ReadonlyMap<string, string>;

before(async () => {
  placed = await claimsOf(await planExample());
  originals = new Map(rowsOf('claims').map(({ ref = '', original = '' }) => [ref, original]));
});

/** The row that a claim was first made of. */
function originalOf({ claim }: Placed): string {
  return originals.get(claim.ref ?? '') ?? claim.subject;
}

/** The words of a claim that are prose, and not a value. Identifiers are values. */
const identifiers = new Set([
  'document-number',
  'file-name',
  'mandate-document',
  'resolution-number',
]);

function proseOf({ object, predicate, chain, note, hedge, role, scope, reading }: Claim): string {
  const isText = object !== null && 'text' in object && !identifiers.has(predicate);
  const said = isText ? object.text : '';
  const speakers = chain.map(({ label }) => label);
  return [said, ...speakers, note, hedge, role, scope?.what, scope?.whom, reading?.note].join(
    ' \n ',
  );
}

/** The values of a claim: everything that can be searched for as such. */
function valuesOf({ object, when, place, scope, subject, source, predicate }: Claim): string {
  const value = object !== null && 'text' in object && !identifiers.has(predicate) ? null : object;
  const { where = null, when: scopeWhen = null } = scope ?? {};
  return JSON.stringify([value, when, scopeWhen, place, where, subject, source]);
}

const words: Readonly<Record<string, string>> = {
  ...{ two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ ten: '10', eleven: '11', twelve: '12', twenty: '20', thirty: '30', fifty: '50' },
  ...{ dozen: '24', dozens: '24', hundred: '100', hundreds: '200', thousand: '1000' },
  ...{ thousands: '2000', twice: '2', third: '3', fourth: '4' },
};
const months =
  /\b(january|february|march|april|june|july|august|september|october|november|december|mordad|dey)\b/i;
const ids = /\b(src|cl|p|ev|v|com|bur|city|prison|pr|med|ngo|org|grp)-[a-z0-9-]+/g;

/** What prose mentions and no value of the same row holds. */
function findLoose(prose: string, values: string): string[] {
  const plain = prose.replaceAll(ids, '').replaceAll(/(?<=\d),(?=\d)/g, '');
  const digits = plain.match(/\d+/g) ?? [];
  const spelled = plain.toLowerCase().match(/[a-z]+/g) ?? [];
  const numbers = [...digits, ...spelled.flatMap((word) => words[word] ?? [])];
  const loose = numbers.filter((n) => !new RegExp(`(?<!\\d)0*${n}(?!\\d)`).test(values));
  const isDated = /"(edtf|date)":/.test(values);
  const named = months.exec(prose)?.[0];
  return [
    ...loose,
    ...(named !== undefined && !isDated ? [named] : []),
    ...(prose.match(ids) ?? []).filter((id) => !values.includes(`"${id}"`)),
  ];
}

test('no number, id or date survives only inside prose', () => {
  const rows = Map.groupBy(placed, originalOf);
  const found = [...rows].flatMap(([original, claims]) => {
    const values = claims.map(({ claim }) => valuesOf(claim)).join('\n');
    return claims.flatMap(({ claim }) =>
      findLoose(proseOf(claim), values).map((loose) => `${original} ${claim.ref}: ${loose}`),
    );
  });
  assert.deepEqual(found, []);
});

test('what is only said in words is found', () => {
  assert.deepEqual(findLoose('seen by three of them', '[]'), ['3']);
  assert.deepEqual(findLoose('over 1,200 names', '{"lower":1200}'), []);
  assert.deepEqual(findLoose('told in May and in August', '[]'), ['August']);
  assert.deepEqual(findLoose('differs from src-crd-58', '["src-crd-43"]'), ['src-crd-58']);
  assert.deepEqual(findLoose('dozens of towns', '{"lower":24}'), []);
});

function reasonless(rows: readonly Row[], text: string): (string | undefined)[] {
  const hasText = rows.filter((row) => (row[text] ?? '') !== '');
  return hasText.filter(({ text_reason: reason }) => !reason).map(({ ref, id }) => ref ?? id);
}

test('every object that stayed text gives its reason', () => {
  const claims = rowsOf('claims').filter(({ predicate }) => predicate !== 'url');
  assert.deepEqual(reasonless(claims, 'text'), []);
  assert.deepEqual(reasonless(rowsOf('sources'), 'document_number'), []);
});

test('no reason stands where nothing stayed text', () => {
  const idle = [...rowsOf('claims'), ...rowsOf('sources')].filter(
    ({ text_reason: reason, text, document_number: number }) => reason && !text && !number,
  );
  assert.deepEqual(
    idle.map(({ ref, id }) => ref ?? id),
    [],
  );
});

test('every text among the claims comes from a column that gives a reason', () => {
  const texts = placed.filter(({ claim: { object } }) => object !== null && 'text' in object);
  const files = new Set(texts.map(({ file }) => file));
  assert.deepEqual([...files].sort(), ['claims.csv', 'sources.csv']);
});
