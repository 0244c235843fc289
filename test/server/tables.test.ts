import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseTermSet, prepareTerms } from '../../src/format/vocabulary.ts';
import type { Suggestion } from '../../src/server/shapes/table.ts';
import type { ImportReport, Job } from '../../src/server/shapes/work.ts';
import { receiveList } from './held-list.ts';
import { type Served, serveInvented } from './serve-archive.ts';

const casesPath = join(import.meta.dirname, '../../vocabularies/cases.json');

// Invented people of an invented valley.
const rows = [
  'id,نام,name_en,father,age,sex,date_jalali,source',
  '1,آرکام بشیری,Arkam Bashiri,Teyan,31,male,1367/05/12,page 3',
  '2,لورا تهمک,Lura Tahmak,,24,female,1367/05,page 4',
  '3,سیان ورکا,Sian Varka,Beran,Less than a day,male,,',
];

let served: Served;
before(async () => {
  served = await serveInvented();
  const set = parseTermSet(JSON.parse(readFileSync(casesPath, 'utf8')));
  await served.office.write((session) =>
    prepareTerms(set, { at: session.now(), by: session.author.id }, (kind, value) =>
      session.add(kind, value),
    ),
  );
});
after(() => served.close());

const receive = (name: string, text: string | Uint8Array) => receiveList(served, name, text);

async function suggestion(item: string): Promise<Suggestion> {
  const answer = await served.request('protected', 'POST', '/api/imports/suggestion', { item });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

async function endOf({ id }: Job): Promise<Job> {
  for (;;) {
    const { job } = served.office.jobs.get(id);
    if (job.state !== 'running') return job;
    await new Promise((done) => setTimeout(done, 10));
  }
}

async function importNow(body: object): Promise<Job & { result: ImportReport }> {
  const answer = await served.request('protected', 'POST', '/api/imports', body);
  assert.equal(answer.statusCode, 202, answer.body);
  const job = await endOf(answer.json());
  return { ...job, result: job.result as ImportReport };
}

test('the columns of a list of people are recognised, and ages in words are kept as words', async () => {
  const item = await receive('valley.csv', `\ufeff${rows.join('\r\n')}\r\n`);
  const { choices, columns, rows: count, faulty } = await suggestion(item);
  assert.deepEqual([count, faulty], [3, 0]);
  assert.equal(choices.key, 'id');
  const roles = Object.fromEntries(choices.columns.map(({ name, role }) => [name, role]));
  assert.deepEqual(roles.نام, { as: 'name', language: null });
  assert.deepEqual(roles.name_en, { as: 'name', language: 'en' });
  assert.deepEqual(roles.father, { as: 'father' });
  const plain = { as: 'claim', calendar: null, counts: null, terms: null };
  assert.deepEqual(roles.age, { ...plain, predicate: 'age-in-words' });
  assert.deepEqual(roles.date_jalali, { ...plain, predicate: 'died', calendar: 'solar-hijri' });
  const terms = { male: 'male', female: 'female' };
  assert.deepEqual(roles.sex, { ...plain, predicate: 'sex-stated', terms });
  assert.deepEqual(columns.find(({ name }) => name === 'father')?.samples, ['Teyan', 'Beran']);
});

test('a preview says what every row would say and writes nothing', async () => {
  const item = await receive('preview.csv', rows.join('\n'));
  const { choices } = await suggestion(item);
  const size = await served.office.archive.size();
  const body = { item, choices, mapping: null, isSameList: false, note: null, keepGood: false };
  const answer = await served.request('protected', 'POST', '/api/imports/preview', body);
  assert.equal(answer.statusCode, 200, answer.body);
  const report: ImportReport = answer.json();
  assert.deepEqual([report.id, report.blocked], [null, null]);
  assert.deepEqual(report.files[0]?.good, 3);
  const [first] = report.samples;
  assert.equal(first?.line, 2);
  const died = first?.claims.find(({ predicate }) => predicate.id === 'died')?.object;
  assert.ok(died && 'date' in died);
  assert.deepEqual([died.date.calendar, died.date.earliest], ['solar-hijri', '1988-08-03']);
  assert.equal(await served.office.archive.size(), size);
  const left = readdirSync(served.office.local).filter((name) => name.startsWith('import-'));
  assert.deepEqual(left, []);
});

test('a preview tells which dates stay words, because no calendar has them', async () => {
  const [header = '', ...people] = rows;
  const at = header.split(',').indexOf('date_jalali');
  const slip = (row: string, date: string) => row.split(',').with(at, date).join(',');
  const dates = ['1367/13/01', '1367/05/12', 'سی‌ودوم مهر'];
  const text = [header, ...people.map((row, i) => slip(row, dates[i] ?? ''))].join('\n');
  const item = await receive('slips.csv', text);
  const { choices } = await suggestion(item);
  const body = { item, choices, mapping: null, isSameList: false, note: null, keepGood: false };
  const answer = await served.request('protected', 'POST', '/api/imports/preview', body);
  const [file] = (answer.json() as ImportReport).files;
  assert.deepEqual([file?.good, file?.unreadDates], [3, 2], answer.body);
  assert.deepEqual(
    file?.firstUnread.map(({ line, predicate, text: words }) => [line, predicate.id, words]),
    [
      [2, 'died', dates[0]],
      [4, 'died', dates[2]],
    ],
  );
});

test('a list becomes claims about new persons, is accounted for, and is taken back whole', async () => {
  const item = await receive('table.csv', rows.join('\n'));
  const { choices } = await suggestion(item);
  const job = await importNow({
    item,
    choices,
    mapping: null,
    isSameList: false,
    note: 'first list',
    keepGood: false,
  });
  assert.equal(job.state, 'done', JSON.stringify(job.problem));
  const { id, claims } = job.result;
  assert.ok(id !== null);
  const listed = await served.request('protected', 'GET', '/api/imports');
  const [row] = listed.json().rows;
  assert.deepEqual([row.id, row.claims, row.rows, row.isWithdrawn], [id, claims, 3, false]);
  const subject = `${choices.prefix}2`;
  const search = await served.request('protected', 'GET', `/api/entities/${subject}`);
  assert.equal(search.statusCode, 200, search.body);
  assert.equal(search.json().label.fa, 'لورا تهمک');

  const url = `/api/imports/${id}/withdrawal`;
  const undone = await served.request('protected', 'POST', url, { reason: 'wrong list' });
  assert.equal(undone.statusCode, 201, undone.body);
  const after = await served.request('protected', 'GET', '/api/imports');
  assert.equal(after.json().rows[0].isWithdrawn, true);
  const gone = await served.request(
    'protected',
    'GET',
    `/api/claims?subject=${subject}&state=stands`,
  );
  assert.deepEqual(gone.json().rows, []);
});

test('the mapping of an import is offered for a list with the same columns, and works on it', async () => {
  const first = await receive('first.csv', rows.join('\n'));
  const { choices } = await suggestion(first);
  await importNow({
    item: first,
    choices,
    mapping: null,
    isSameList: false,
    note: null,
    keepGood: false,
  });
  const more = [...rows.slice(0, 1), '9,نارا بلین,Nara Belin,,40,female,,'].join('\n');
  const second = await receive('second.csv', more);
  const { earlier } = await suggestion(second);
  const [newest] = earlier;
  assert.ok(newest !== undefined);
  const saved = await served.request('protected', 'GET', `/api/mappings/${newest.item}`);
  const { mapping } = saved.json();
  const job = await importNow({
    item: second,
    choices: null,
    mapping,
    isSameList: false,
    note: null,
    keepGood: false,
  });
  assert.equal(job.state, 'done', JSON.stringify(job.problem));
  assert.equal(job.result.files[0]?.good, 1);
});

test('rows that cannot be read are named with their line, and stop the import unless told otherwise', async () => {
  const item = await receive('bad.csv', [...rows, '4,x', '5,"'].join('\n'));
  const { choices, faulty } = await suggestion(item);
  assert.equal(faulty, 2);
  const body = { item, choices, mapping: null, isSameList: false, note: null };
  const stopped = await importNow({ ...body, keepGood: false });
  assert.deepEqual([stopped.result.id, stopped.result.blocked], [null, 'I-040']);
  assert.deepEqual(
    stopped.result.refusals.map(({ line }) => line),
    [5, 6],
  );
  const kept = await importNow({ ...body, keepGood: true });
  assert.equal(kept.result.files[0]?.good, 3);
  assert.ok(kept.result.id !== null);
});

test('rows in another encoding are counted, so that the list can be had in UTF-8', async () => {
  // Two names in Windows-1256 below a header in ASCII, and a row with a cell too many.
  const head = Buffer.from('id,name\n');
  const names = Buffer.from('312cd3edc7e40a322ccfd1edc70a332c782c790a', 'hex');
  const item = await receive('valley-1256.csv', Buffer.concat([head, names]));
  const { rows, faulty, otherEncoding } = await suggestion(item);
  assert.deepEqual([rows, faulty, otherEncoding], [3, 3, 2]);
});

test('what is no list, and choices that say nothing, are refused with their codes', async () => {
  const item = await receive('picture.png', '\x89PNG\r\n\x1a\n');
  const post = (url: string, body: object) => served.request('protected', 'POST', url, body);
  const refused = await post('/api/imports/suggestion', { item });
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'I-038']);
  const list = await receive('silent.csv', rows.join('\n'));
  const { choices } = await suggestion(list);
  const silent = choices.columns.map(({ name }) => ({ name, role: { as: 'ignored' } }));
  const body = { item: list, mapping: null, isSameList: false, note: null, keepGood: false };
  const none = await post('/api/imports/preview', {
    ...body,
    choices: { ...choices, columns: silent },
  });
  assert.equal(none.json().code, 'I-036');
  const role = { as: 'claim', predicate: 'position', calendar: null, counts: null, terms: null };
  const odd = await post('/api/imports/preview', {
    ...body,
    choices: { ...choices, columns: [{ name: 'id', role }] },
  });
  assert.equal(odd.json().code, 'I-037');
});

test('a bare name beside a family name is the given name; a full name stays one', async () => {
  const item = await receive('parts.csv', 'نام,نام خانوادگی\nزهره,خیالی\n');
  const { choices } = await suggestion(item);
  assert.deepEqual(
    choices.columns.map(({ role }) => role.as),
    ['given', 'family'],
  );
  const other = await suggestion(await receive('whole.csv', 'full name,family name\nA B,B\n'));
  assert.deepEqual(
    other.choices.columns.map(({ role }) => role.as),
    ['name', 'family'],
  );
});
