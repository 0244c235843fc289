import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes } from '../../src/base/codes.ts';
import { mostRowBytes } from '../../src/intake/csv.ts';
import { whyOf } from '../../src/intake/import.ts';
import { draft, edited, type Files, files, plan, refused, remapped } from './lists.ts';

const bytes = (text: string, ...more: number[]) =>
  Buffer.concat([Buffer.from(text), Buffer.from(more), Buffer.from(',x\n')]);

const people = (line: string) => edited('people.csv', 'p-unnamed,,,,,,,,,,src-diary', line);
const claims = (line: string) =>
  edited('claims.csv', /^c-1.*$/m.exec(files['claims.csv'])?.[0] ?? '', line);
const row = (cells: Readonly<Record<string, string>>) => {
  const columns = (files['claims.csv'].split('\n')[0] ?? '').split(',');
  return columns.map((column) => cells[column] ?? '').join(',');
};
const base = { ref: 'c-1', subject: 'p-ada', predicate: 'seen-at', entity: 'pl-mill' };

// Rows that are right in themselves, but name a place that its own row loses.
const needTheMill = [2, 3, 4].map((line) => `claims.csv:${line} I-029`);

/** Each: what is wrong, the files, and the refusals that must come of it. */
const refusals: readonly (readonly [what: string, all: Files, expected: readonly string[]])[] = [
  ['too few cells', people('p-x,X'), ['people.csv:4 I-020']],
  [
    'too many cells',
    edited('places.csv', 'pl-bridge,', 'pl-bridge,,'),
    ['places.csv:3 I-020', 'claims.csv:5 I-029'],
  ],
  ['an empty line', edited('sources.csv', '\nsrc-diary', '\n\nsrc-diary'), ['sources.csv:3 I-020']],
  [
    'bytes that are not UTF-8',
    {
      ...files,
      'sources.csv': Buffer.concat([
        Buffer.from('id,title\nsrc-desk,D\nsrc-diary,D\n'),
        bytes('src-', 0xff),
        Buffer.from('src-z,Z\n'),
      ]),
    },
    ['sources.csv:4 I-021'],
  ],
  ['a NUL', people('p-x,A\0B,,,,,,,,,'), ['people.csv:4 I-022']],
  ['text after a closing mark', people('p-x,"A"B,,,,,,,,,'), ['people.csv:4 I-023']],
  ['a mark within a cell', people('p-x,A"B,,,,,,,,,'), ['people.csv:4 I-023']],
  [
    'a mark that is never closed',
    edited('claims.csv', 'c-4,', 'c-4,"'),
    ['claims.csv:5 I-023', 'claims.csv:8 I-023'],
  ],
  [
    'an open mark at the end',
    { ...files, 'claims.csv': `${files['claims.csv']}c-7,"p-ada` },
    ['claims.csv:9 I-024'],
  ],
  ['a bare carriage return', people('p-x,A\rB,,,,,,,,,'), ['people.csv:4 I-025']],
  ['a row without end', people(`p-x,"${'a\n'.repeat(mostRowBytes)}`), ['people.csv:4 I-026']],
  ['an empty key', people(',A,,,,,,,,,'), ['people.csv:4 I-027']],
  ['a key given twice', people('p-ada,A,,,,,,,,,'), ['people.csv:4 I-028']],
  ['an unknown source', people('p-x,A,,,,,,,,,src-none'), ['people.csv:4 I-029']],
  ['an unknown subject', claims(row({ ...base, subject: 'p-none' })), ['claims.csv:2 I-029']],
  ['an unknown object', claims(row({ ...base, entity: 'pl-none' })), ['claims.csv:2 I-029']],
  ['an unknown place', claims(row({ ...base, place: 'pl-none' })), ['claims.csv:2 I-029']],
  ['an unknown scope', claims(row({ ...base, where: 'pl-none' })), ['claims.csv:2 I-029']],
  ['an id that is none', people('../p,A,,,,,,,,,'), ['people.csv:4 E-004']],
  ['a word that the map has not', people('p-x,A,,,,,,,X,,'), ['people.csv:4 I-030']],
  [
    'a number that is none',
    claims(row({ ...base, predicate: 'count', lower: '2.5' })),
    ['claims.csv:2 I-031'],
  ],
  ['a stance that is none', claims(row({ ...base, stance: 'doubts' })), ['claims.csv:2 I-031']],
  [
    'a latitude that is none',
    edited('places.csv', '12.5', 'north'),
    ['places.csv:2 I-031', ...needTheMill],
  ],
  ['half a position', edited('places.csv', '12.5', ''), ['places.csv:2 I-032', ...needTheMill]],
  [
    'a latitude off the Earth',
    edited('places.csv', '12.5', '91'),
    ['places.csv:2 K-019', ...needTheMill],
  ],
  ['no predicate', claims(row({ ...base, predicate: '' })), ['claims.csv:2 I-032']],
  [
    'a range that the rule does not give',
    claims(row({ ...base, predicate: 'page' })),
    ['claims.csv:2 I-033'],
  ],
  ['a chain that is none', claims(row({ ...base, chain: 'a miller' })), ['claims.csv:2 I-034']],
  [
    'a basis that is none',
    claims(row({ ...base, chain: 'a miller:dreamt' })),
    ['claims.csv:2 I-031'],
  ],
  ['a row that says nothing', claims(row({ ...base, entity: '' })), ['claims.csv:2 I-035']],
  ['an unknown predicate', claims(row({ ...base, predicate: 'sang' })), ['claims.csv:2 K-001']],
  [
    'a subject outside the domain',
    claims(row({ ...base, subject: 'pl-mill' })),
    ['claims.csv:2 K-003'],
  ],
  [
    'an object outside the range',
    claims(row({ ...base, entity: 'p-nur' })),
    ['claims.csv:2 K-004'],
  ],
  [
    'unknown, and yet an object',
    claims(row({ ...base, stance: 'unknown' })),
    ['claims.csv:2 K-008'],
  ],
  ['an impossible date', claims(row({ ...base, when: '1980-02-30' })), ['claims.csv:2 D-005']],
  ['a date that is none', claims(row({ ...base, when: 'soon' })), ['claims.csv:2 D-004']],
  ['an unknown calendar', people('p-x,A,,,,1951,mayan,,,,'), ['people.csv:4 D-003']],
  [
    'bounds the wrong way round',
    claims(row({ ...base, predicate: 'count', lower: '3', upper: '2' })),
    ['claims.csv:2 Q-003'],
  ],
  ['a name turned by an override', people('p-x,A\u202eB,,,,,,,,,'), ['people.csv:4 N-004']],
  ['a name of 4 KB', people(`p-x,${'a'.repeat(4096)},,,,,,,,,`), ['people.csv:4 N-002']],
];

for (const [what, all, expected] of refusals) {
  test(`${what}: the row is refused with its line and reason, and the others are kept`, async () => {
    const planned = await plan(all);
    assert.deepEqual(refused(planned), expected);
    assert.equal(planned.blocked, null);
    const drafted = await draft(planned);
    assert.equal(drafted.length, planned.claims);
    const lines = drafted.map((claim) => JSON.stringify([claim.item, claim.locator[0]]));
    for (const { file, line } of planned.report.refusals) {
      const item = Buffer.from(file).toString('hex');
      assert.ok(!lines.some((each) => each.includes(item) && each.includes(`"line":${line},`)));
    }
  });

  test(`${what}: nothing is imported unless the good rows were asked for`, async () => {
    const planned = await plan(all, { keepGood: false });
    assert.equal(planned.blocked?.code, 'I-040');
    assert.ok(planned.report.refusals.length > 0);
    await assert.rejects(draft(planned), { code: 'I-040' });
  });
}

test('a refusal says what and where in words', async () => {
  const [refusal] = (await plan(people('p-x,A\0B,,,,,,,,,'))).report.refusals;
  assert.ok(refusal);
  assert.equal(whyOf(refusal), 'Cell 2 holds the control character U+0000.');
});

test('a row whose entity is refused takes the rows that need it with it, at any remove', async () => {
  const all = {
    ...remapped((mapping) => {
      mapping.files = [
        {
          file: 'chain.csv',
          key: 'id',
          subject: 'id',
          introduces: 'item',
          claims: [{ predicate: 'part-of', object: { entity: { column: 'of' } } }],
        },
      ];
      mapping.compiler = 'i-0';
    }),
    'chain.csv': `id,of\ni-0,i-0\n${Array.from({ length: 9 }, (_, i) => `i-${i + 1},i-${i + 2}\n`).join('')}`,
  };
  const planned = await plan(all);
  assert.deepEqual(
    refused(planned),
    Array.from({ length: 9 }, (_, i) => `chain.csv:${i + 3} I-029`),
  );
  assert.equal(planned.claims, 2);
});

test('a speaker of a refused row never becomes a mere label', async () => {
  const all = edited('people.csv', 'p-nur,نور آبی,fa', 'p-nur,نور آبی,?');
  const planned = await plan(all);
  assert.ok(refused(planned).includes('claims.csv:2 I-029'));
});

test('entities that the archive knows need not be introduced', async () => {
  const all = claims(row({ ...base, entity: 'pl-far' }));
  const findKinds = (entity: string) => (entity === 'pl-far' ? ['place'] : undefined);
  assert.deepEqual(refused(await plan(all, { findKinds })), []);
  const wrong = (entity: string) => (entity === 'pl-far' ? ['body'] : undefined);
  assert.deepEqual(refused(await plan(all, { findKinds: wrong })), ['claims.csv:2 K-004']);
});

test('more refusals than an import can record block it, and all are counted', async () => {
  const lines = Array.from({ length: 10_050 }, (_, i) => `p-${i},A,,,,,,,,,src-none\n`).join('');
  const planned = await plan({ ...files, 'people.csv': files['people.csv'] + lines });
  assert.equal(planned.blocked?.code, 'I-041');
  assert.equal(planned.report.listsAll, false);
  assert.equal(planned.report.files[2]?.refused, 10_050);
  assert.equal(planned.report.refusals.length, 10_000);
});

test('every code of rows and of the import is raised by a test here', () => {
  const raised = new Set(
    refusals.flatMap(([, , expected]) => expected.map((each) => each.split(' ')[1])),
  );
  const wanted = Object.keys(codes).filter((code) => /^I-0(?:2\d|3[0-5])$/.test(code));
  assert.deepEqual(
    wanted.filter((code) => !raised.has(code)),
    [],
  );
});
