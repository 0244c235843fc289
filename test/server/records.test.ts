import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClaimDraft, Record as Recording } from '../../src/server/shapes/record.ts';
import { nothing } from './invented-archive.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented({ isHidden: true });
});
after(async () => {
  assert.deepEqual(served.complaints, []);
  await served.close();
});

const claim = (rest: Partial<ClaimDraft> = {}): ClaimDraft => ({
  subject: 'p-darya',
  predicate: 'note',
  object: { text: 'She had gone.', language: 'en' },
  stance: 'asserts',
  source: 'src-diary',
  ...rest,
});
const post = (body: unknown, url = '/api/records') =>
  served.request('protected', 'POST', url, body);
const record = (claims: readonly ClaimDraft[], entities: Recording['entities'] = []) =>
  post({ entities, claims });
const size = () => served.office.register.position;

test('a claim is recorded and shown at once, and a new entity with it', async () => {
  const mina = { key: 'new:mina', kind: 'person', name: 'مینا ساختگی' };
  const before = size();
  const answer = await record([claim({ subject: 'new:mina' })], [mina]);
  assert.equal(answer.statusCode, 201, answer.body);
  const { claims, introduced, entities } = answer.json();
  assert.equal(size(), before + 3);
  assert.match(entities['new:mina'], /^[0-9a-f]{32}$/);
  const found = await served.office
    .view('team')
    .db.selectFrom('claim')
    .selectAll()
    .where('subject', '=', entities['new:mina'])
    .orderBy('position')
    .execute();
  assert.deepEqual(
    found.map(({ predicate }) => predicate),
    ['kind', 'name', 'note'],
  );
  assert.equal(claims.length, 1);
  assert.equal(introduced.length, 2);
});

const quote = (exact: string, start: number | null = null) =>
  ({ type: 'quote', exact, prefix: '', suffix: '', start }) as const;
const row = (line: number, columns: string[] = []) =>
  ({ type: 'row', line, key: null, columns }) as const;
const region = (width: number) =>
  ({ type: 'region', page: null, x: 1, y: 1, width, height: 5, unit: 'pixel' }) as const;

test('a quotation, a row and a region that are there are recorded', async () => {
  const letter = served.made.ids['letter.txt'] ?? '';
  const list = served.made.ids['list.csv'] ?? '';
  const good = [
    claim({ item: letter, locator: [quote('took her  at\nthe beginning')] }),
    claim({ item: list, locator: [row(3, ['name'])] }),
    claim({ item: letter, locator: [region(7)] }),
  ];
  const answer = await record(good);
  assert.equal(answer.statusCode, 201, answer.body);
});

type Bad = readonly [
  what: string,
  code: string,
  claims: readonly ClaimDraft[],
  entities?: Recording['entities'],
];

test('a bad recording is refused with its code, and nothing of it is written', async () => {
  const good = claim();
  const mina = { key: 'new:mina', kind: 'person', name: 'Mina' };
  const date = {
    asWritten: '1988',
    calendar: 'gregorian',
    edtf: '1988',
    rule: 'gavah.bounds/1',
  } as const;
  const letter = { item: served.made.ids['letter.txt'] ?? '' };
  const list = { item: served.made.ids['list.csv'] ?? '' };
  const bad: readonly Bad[] = [
    [
      'words that are not in the letter',
      'K-027',
      [claim({ ...letter, locator: [quote('They took him')] })],
    ],
    ['a row after the last', 'K-028', [claim({ ...list, locator: [row(4)] })]],
    ['a column that the list lacks', 'K-028', [claim({ ...list, locator: [row(3, ['age'])] })]],
    ['a region without extent', 'K-028', [claim({ ...letter, locator: [region(0)] })]],
    [
      'a stretch that ends before it begins',
      'K-028',
      [claim({ ...letter, locator: [{ type: 'time', fromMs: 9, toMs: 8 }] })],
    ],
    ['an unknown subject', 'K-023', [good, claim({ subject: 'p-nobody' })]],
    ['an unknown source', 'K-023', [claim({ source: 'src-nobody' })]],
    ['an unknown place', 'K-023', [claim({ place: 'place-nowhere' })]],
    ['an unknown predicate', 'K-001', [claim({ predicate: 'eats' })]],
    ['a wrong range', 'K-002', [claim({ object: { term: 'person' } })]],
    ['a wrong subject', 'K-003', [claim({ predicate: 'killed', object: null, stance: 'unknown' })]],
    ['an unknown term', 'K-005', [claim({ predicate: 'kind', object: { term: 'ghost' } })]],
    ['a term that is no kind', 'K-005', [claim({ predicate: 'kind', object: { term: 'note' } })]],
    ['no object', 'K-007', [claim({ object: null })]],
    ['an object where all is unknown', 'K-008', [claim({ stance: 'unknown' })]],
    [
      'a link without a speaker',
      'K-009',
      [claim({ chain: [{ speaker: null, label: null, basis: 'saw' }] })],
    ],
    ['a locator without its item', 'K-010', [claim({ locator: [{ type: 'page', page: '1' }] })]],
    ['two entities with one key', 'K-020', [claim({ subject: 'new:mina' })], [mina, mina]],
    ['a key that nothing has', 'K-021', [claim({ subject: 'new:else' })], [mina]],
    ['an entity of which nothing is said', 'K-022', [good], [mina]],
    ['an unknown item', 'K-024', [claim({ item: nothing })]],
    [
      'a claim that shows a protected item',
      'K-025',
      [claim({ item: served.made.ids['hidden.txt'] ?? '', visibility: 'team' })],
    ],
    ['a correction of nothing', 'K-026', [claim({ supersedes: nothing })]],
    [
      'a correction of what is taken back',
      'K-026',
      [claim({ supersedes: served.made.ids.wrong ?? '' })],
    ],
    [
      'bounds that are not those of the date',
      'D-008',
      [claim({ when: { ...date, earliest: '1988-01-02', latest: '1988-12-31' } })],
    ],
    [
      'a name that shows as another',
      'N-004',
      [claim({ subject: 'new:mina' })],
      [{ ...mina, name: 'Mi\u202ena' }],
    ],
  ];
  for (const [what, code, claims, entities] of bad) {
    const before = size();
    const answer = await record(claims, entities);
    assert.equal(answer.statusCode, 422, `${what}: ${answer.body}`);
    assert.equal(answer.json().code, code, `${what}: ${answer.body}`);
    assert.equal(size(), before, what);
  }
});

test('once its text was taken out, a quotation is held to the place where it says that it stands', async () => {
  const item = served.made.ids['letter.txt'] ?? '';
  const job = await post({}, `/api/items/${item}/extraction`);
  assert.equal(job.statusCode, 202, job.body);
  await jobDone(job.json().id);
  const at = async (exact: string, start: number | null) =>
    (await record([claim({ item, locator: [quote(exact, start)] })])).json().code ?? 'recorded';
  assert.equal(await at('took her', 5), 'recorded');
  assert.equal(await at('took her', null), 'recorded');
  assert.equal(await at('took her', 6), 'K-027');
  assert.equal(await at('took him', null), 'K-027');
  assert.equal(await at('took her', 5000), 'K-027');
});

async function jobDone(id: string): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    const { state } = (await served.request('protected', 'GET', `/api/jobs/${id}`)).json();
    if (state !== 'running') return assert.equal(state, 'done');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('the text was not taken out');
}

test('a body of another shape is refused', async () => {
  const bodies = [
    ...[
      {},
      [],
      'x',
      { entities: [], claims: [] },
      { entities: [], claims: [{ ...claim(), extra: 1 }] },
    ],
    ...[{ entities: [{ key: 'mina', kind: 'person', name: null }], claims: [claim()] }],
    { entities: [], claims: [{ ...claim(), stance: 'shouts' }] },
  ];
  for (const body of bodies) {
    const answer = await post(body);
    assert.equal(answer.statusCode, 400, answer.body);
    assert.equal(answer.json().code, 'S-008');
  }
});

test('only who may see everything may record', async () => {
  for (const level of ['public', 'team'] as const) {
    const answer = await served.request(level, 'POST', '/api/records', {
      entities: [],
      claims: [claim()],
    });
    assert.equal(answer.statusCode, 403);
  }
  assert.equal((await served.request(null, 'POST', '/api/records', {})).statusCode, 401);
});

test('a correction takes the place of a claim, and a withdrawal takes one back with its reason', async () => {
  const [first] = (await record([claim()])).json().claims;
  const [second] = (await record([claim({ supersedes: first })])).json().claims;
  const again = await record([claim({ supersedes: first })]);
  assert.equal(again.json().code, 'K-026');
  const withdraw = (body: unknown) => post(body, `/api/claims/${second}/withdrawal`);
  assert.equal((await withdraw({ reason: '' })).statusCode, 400);
  const done = await withdraw({ reason: 'misread' });
  assert.equal(done.statusCode, 201, done.body);
  assert.equal((await withdraw({ reason: 'misread' })).json().code, 'K-026');
  const missing = await post({ reason: 'misread' }, `/api/claims/${nothing}/withdrawal`);
  assert.equal(missing.statusCode, 404);
  const item = served.made.ids['letter.txt'];
  assert.equal((await post({ reason: 'x' }, `/api/claims/${item}/withdrawal`)).statusCode, 404);
});

test('an assessment weighs the claims of one point, and can be taken back', async () => {
  const { few, many, note } = served.made.ids;
  const assess = (body: unknown) => post(body, '/api/assessments');
  const rest = { value: null, reason: 'the second list is fuller' };
  const done = await assess({ claims: [few, many], ...rest });
  assert.equal(done.statusCode, 201, done.body);
  assert.equal((await assess({ claims: [few, note], ...rest })).json().code, 'K-029');
  assert.equal((await assess({ claims: [nothing], ...rest })).statusCode, 404);
  assert.equal((await assess({ claims: [], ...rest })).statusCode, 400);
  const value = { text: 'several', language: null };
  assert.equal((await assess({ claims: [few], ...rest, value })).json().code, 'K-002');
  const withdraw = () => post({ reason: 'hasty' }, `/api/judgements/${done.json().id}/withdrawal`);
  const listed = async (state: string) => {
    const url = `/api/judgements?judges=assessment&state=${state}`;
    return (await served.request('protected', 'GET', url)).json().rows;
  };
  const [standing] = await listed('stands');
  assert.deepEqual([standing.id, standing.claimCount], [done.json().id, 2]);
  assert.deepEqual([standing.point.subject.id, standing.reason], ['inc-fire', rest.reason]);
  assert.equal((await withdraw()).statusCode, 201);
  assert.equal((await withdraw()).json().code, 'K-026');
  assert.deepEqual(await listed('stands'), []);
  assert.equal((await listed('withdrawn'))[0].id, done.json().id);
  const none = await post({ reason: 'hasty' }, `/api/judgements/${few}/withdrawal`);
  assert.equal(none.statusCode, 404);
});

test('what people say is read without being kept', async () => {
  const read = async (path: string) => {
    const answer = await served.request('public', 'GET', `/api/read/${path}`);
    return { status: answer.statusCode, body: answer.json() };
  };
  const date = await read(`date?text=${encodeURIComponent('summer of 1367')}`);
  const [reading] = date.body.readings;
  assert.equal(reading.words.en, 'summer 1367 (22 June – 22 September 1988)');
  assert.equal((await read('date?text=1367/5/7')).body.readings.length, 2);
  assert.equal((await read('date?text=1367/5/7&calendar=lunar-hijri')).body.readings.length, 1);
  assert.equal((await read('date?text=1367&calendar=mayan')).status, 400);
  assert.equal((await read('date?text=')).status, 400);
  const name = await read(`name?text=${encodeURIComponent('مینا')}`);
  assert.equal(name.body.name.script, 'Arab');
  assert.equal((await read(`name?text=${encodeURIComponent('a\u202eb')}`)).body.code, 'N-004');
  const many = await read(`quantity?counts=persons&text=${encodeURIComponent('دست‌کم ۵۰۰۰')}`);
  assert.deepEqual([many.body.quantity.lower, many.body.quantity.upper], [5000, null]);
  assert.equal((await read('quantity?text=5')).body.code, 'Q-002');
});
