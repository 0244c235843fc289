// Columns whose values stand for entities, over the API: what is proposed for a value, what
// a preview tells, what an import introduces, and taking it back. Invented people and places.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sameNamed } from '../../src/register/query/same-named.ts';
import type { Cells, ColumnRole, Suggestion, TableChoices } from '../../src/server/shapes/table.ts';
import type { ImportReport, Job } from '../../src/server/shapes/work.ts';
import { receiveList } from './held-list.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented({ isHidden: true });
});
after(() => served.close());

const receive = (name: string, lines: readonly string[]) =>
  receiveList(served, name, `${lines.join('\n')}\n`);

const post = (url: string, body: object, level: 'protected' | 'team' = 'protected') =>
  served.request(level, 'POST', `/api/imports/${url}`, body);

async function suggestion(item: string): Promise<Suggestion> {
  const answer = await post('suggestion', { item });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

type EntityRole = Extract<ColumnRole, { as: 'entity' }>;

function withRole(choices: TableChoices, name: string, change: Partial<EntityRole>): TableChoices {
  const columns = choices.columns.map((column) =>
    column.name === name && column.role.as === 'entity'
      ? { name, role: { ...column.role, ...change } }
      : column,
  );
  return { ...choices, columns };
}

const around = { mapping: null, isSameList: false, note: null, keepGood: false };

async function preview(body: object): Promise<ImportReport> {
  const answer = await post('preview', { ...around, ...body });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

async function importNow(body: object): Promise<ImportReport> {
  const answer = await served.request('protected', 'POST', '/api/imports', { ...around, ...body });
  const { id }: Job = answer.json();
  for (;;) {
    const { job } = served.office.jobs.get(id);
    if (job.state === 'running') await new Promise((done) => setTimeout(done, 10));
    else if (job.state === 'done') return job.result as ImportReport;
    else assert.fail(JSON.stringify(job.problem));
  }
}

const header = 'id,name,prison';
const people = [
  header,
  '1,Teyan Varka,Karvan',
  '2,Beran Varka,karvān;Town of Nowhere',
  '3,Sian Varka,Karvan; ?',
  '4,Nara Varka,',
];

test('a column of prisons is taken for places, with the words under their own predicate', async () => {
  const item = await receive('guess.csv', people);
  const { choices, cellPrefix } = await suggestion(item);
  const { role } = choices.columns[2] ?? {};
  assert.deepEqual(role, {
    as: 'entity',
    predicate: 'held-at',
    kind: 'place',
    prefix: `${cellPrefix}c3.`,
    language: null,
    split: null,
    values: {},
    text: 'place-of-detention-stated',
  });
  for (const head of ['زندان', 'السجن', 'Prison_fa']) {
    const other = await suggestion(await receive('head.csv', [`نام,${head}`, 'کسی,جایی']));
    const found = other.choices.columns[1]?.role;
    assert.equal(found?.as === 'entity' && found.predicate, 'held-at', head);
  }
  const long = await suggestion(
    await receive('long.csv', [header, `1,Teyan Varka,${'held there and then moved '.repeat(5)}`]),
  );
  assert.equal(long.choices.columns[2]?.role.as, 'claim');
  // Sixty addresses, none of them twice, are not places that a list comes back to.
  const addresses = Array.from({ length: 60 }, (_, i) => `${i},A B,Lane ${i}`);
  const never = await suggestion(await receive('lanes.csv', [header, ...addresses]));
  assert.equal(never.choices.columns[2]?.role.as, 'claim');
});

test('each value is proposed what has its name in any script, and nothing that only holds it', async () => {
  const cells = ['Town of Nowhere', 'هیچ‌جا', 'شهر هیچ جا', '-', 'Town of Nowhere 2'];
  const lines = [header, ...cells.map((cell, i) => `${i + 1},A B,${cell}`)];
  const item = await receive('same.csv', lines);
  const answer = await post('cells', { item, column: 'prison', predicate: 'held-at', split: null });
  const { values, isCut }: Cells = answer.json();
  assert.equal(isCut, false);
  const found = values.map(({ value, rows, isName, same }) => [
    value,
    rows,
    isName,
    same.map(({ entity }) => entity.id),
  ]);
  assert.deepEqual(found, [
    ['Town of Nowhere', 1, true, ['place-town']],
    ['هیچ‌جا', 1, true, []],
    ['شهر هیچ جا', 1, true, ['place-town-2']],
    ['-', 1, false, []],
    ['Town of Nowhere 2', 1, true, []],
  ]);
  const [town] = values[0]?.same ?? [];
  assert.deepEqual(
    [town?.isWritten, town?.found, town?.kind?.en],
    [true, 'Town of Nowhere', 'place'],
  );
});

test('what hidden claims name is proposed to nobody who may not see them', async () => {
  const item = await receive('hidden.csv', [header, '1,A B,Hidden Town']);
  const asked = { item, column: 'prison', predicate: 'held-at', split: null };
  const refused = await post('cells', asked, 'team');
  assert.deepEqual([refused.statusCode, refused.json().code], [403, 'S-003']);
  const { values }: Cells = (await post('cells', asked)).json();
  assert.deepEqual(
    values[0]?.same.map(({ entity }) => entity.id),
    ['place-hidden'],
  );
  for (const level of ['public', 'team'] as const) {
    const found = await sameNamed(served.office.view(level), ['Hidden Town', 'Alias'], undefined);
    assert.deepEqual([...found], []);
  }
});

test('a list introduces its places, is accounted for, and is taken back with them', async () => {
  const item = await receive('valley.csv', people);
  const first = await suggestion(item);
  const values = { '?': { as: 'ignored' }, 'Town of Nowhere': { as: 'known', id: 'place-town' } };
  const choices = withRole(first.choices, 'prison', {
    split: ';',
    values: values as EntityRole['values'],
  });
  const told = await preview({ item, choices });
  const [file] = told.files;
  assert.deepEqual([file?.newEntities, file?.metEntities, file?.refused], [2, 0, 0]);
  assert.deepEqual(
    file?.firstNew.map(({ line, text, kind }) => [line, text, kind.id]),
    [
      [2, 'Karvan', 'place'],
      [3, 'karvān', 'place'],
    ],
  );
  const [, second] = told.samples;
  const named = second?.claims.flatMap(({ label, isNew, predicate }) =>
    predicate.id === 'held-at' ? [[label?.en, isNew]] : [],
  );
  assert.deepEqual(named, [
    ['karvān', true],
    ['Town of Nowhere', false],
  ]);
  assert.ok(
    told.samples.every(({ claims }) => claims.every((each) => each.predicate.id !== 'position')),
  );

  const { id } = await importNow({ item, choices });
  assert.ok(id !== null);
  const report: ImportReport = (
    await served.request('protected', 'GET', `/api/imports/${id}`)
  ).json();
  assert.deepEqual(
    report.introduced.map(({ kind, count }) => [kind.id, count]),
    [
      ['person', 4],
      ['place', 2],
    ],
  );
  const search = await served.request('protected', 'GET', '/api/search?q=Karvan&kind=place');
  const hits = search.json().hits.map(({ label }: { label: { en: string } }) => label.en);
  assert.deepEqual(hits.sort(), ['Karvan', 'karvān']);
  const held = await served.request(
    'protected',
    'GET',
    '/api/claims?predicate=held-at&state=stands',
  );
  assert.equal(held.json().rows.length, 4);

  await served.request('protected', 'POST', `/api/imports/${id}/withdrawal`, { reason: 'a trial' });
  const gone = await served.request('protected', 'GET', '/api/search?q=Karvan&kind=place');
  assert.deepEqual(gone.json().hits, []);
  const after: ImportReport = (
    await served.request('protected', 'GET', `/api/imports/${id}`)
  ).json();
  assert.deepEqual(after.introduced, []);
});

test('a second list by the same mapping meets the places of the first, and tells the new ones', async () => {
  const lines = [header, '1,Teyan Varka,Saruk', '2,Beran Varka,Bar Valley', '3,Sian Varka,abroad'];
  const item = await receive('one.csv', lines);
  const { choices } = await suggestion(item);
  const values = { abroad: { as: 'text' as const } };
  await importNow({ item, choices: withRole(choices, 'prison', { values }) });
  const words = await served.request(
    'protected',
    'GET',
    '/api/claims?predicate=place-of-detention-stated&state=stands',
  );
  assert.deepEqual(
    words.json().rows.map(({ object }: { object: { text: string } }) => object.text),
    ['abroad'],
  );
  const more = await receive('two.csv', [
    header,
    '1,Nara Varka,Saruk',
    '2,Lura Varka,Old Mill',
    '3,Sara Varka,town of nowhere',
  ]);
  const [earlier] = (await suggestion(more)).earlier;
  const saved = await served.request('protected', 'GET', `/api/mappings/${earlier?.item}`);
  const request = { item: more, choices: null, mapping: saved.json().mapping };
  const told = await preview(request);
  const [file] = told.files;
  assert.deepEqual([file?.newEntities, file?.metEntities], [2, 1]);
  assert.deepEqual(
    file?.firstNew.map(({ text, same }) => [text, same.map(({ id }) => id)]),
    [
      ['Old Mill', []],
      ['town of nowhere', ['place-town']],
    ],
  );
  await importNow(request);
  const search = await served.request('protected', 'GET', '/api/search?q=Saruk&kind=place');
  const [place, ...others] = search.json().hits;
  assert.deepEqual(others, []);
  const url = '/api/claims?predicate=held-at&state=stands';
  const held = (await served.request('protected', 'GET', url)).json();
  const there = held.rows.filter(
    ({ object }: { object: { entity: string } }) => object.entity === place.id,
  );
  assert.equal(there.length, 2);
});

test('what cannot be is refused with its code, and never with 500', async () => {
  const item = await receive('odd.csv', people);
  const { choices } = await suggestion(item);
  const asked = { item, column: 'prison', predicate: 'held-at', split: null };
  const refusals: readonly (readonly [object, number, string])[] = [
    [{ ...asked, column: 'colour' }, 422, 'I-004'],
    [{ ...asked, predicate: 'sang' }, 422, 'K-001'],
    [{ ...asked, predicate: 'note' }, 422, 'I-037'],
    [{ ...asked, item: 'f'.repeat(64) }, 404, 'R-003'],
    [{ ...asked, split: '' }, 400, 'S-008'],
    [{ ...asked, more: 1 }, 400, 'S-008'],
  ];
  for (const [body, status, code] of refusals) {
    const answer = await post('cells', body);
    assert.deepEqual([answer.statusCode, answer.json().code], [status, code], answer.body);
  }
  const roles: readonly (readonly [Partial<EntityRole>, number, string])[] = [
    [{ predicate: 'note' }, 422, 'I-037'],
    [{ predicate: 'sang' }, 422, 'K-001'],
    [{ kind: 'note' }, 422, 'I-005'],
    [{ prefix: choices.prefix }, 422, 'I-006'],
    [{ text: null, values: { Karvan: { as: 'text' } } }, 422, 'I-032'],
    [{ text: 'held-at', values: { Karvan: { as: 'text' } } }, 422, 'I-037'],
    [{ values: { Karvan: { as: 'known', id: 'UPPER' } } }, 200, ''],
    [{ prefix: 'UPPER' }, 400, 'S-008'],
  ];
  for (const [change, status, code] of roles) {
    const changed = withRole(choices, 'prison', change);
    const answer = await post('preview', { item, choices: changed, ...around });
    assert.equal(answer.statusCode, status, answer.body);
    if (status !== 200) assert.equal(answer.json().code, code);
  }
  const unknown = withRole(choices, 'prison', {
    values: { Karvan: { as: 'known', id: 'nothing-there' } },
  });
  const told = await preview({ item, choices: unknown });
  assert.equal(told.blocked, 'I-040');
  assert.equal(told.refusals[0]?.code, 'I-029');
  assert.deepEqual(served.complaints, []);
});
