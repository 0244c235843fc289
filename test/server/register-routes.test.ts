// The routes that read the register, over HTTP: what they give, page by page, as
// CSV, and the views that people keep.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented({ isHidden: true });
});
after(() => served.close());

const get = async (url: string, level: 'public' | 'team' | 'protected' = 'protected') => {
  const answer = await served.request(level, 'GET', `/api${url}`);
  assert.equal(answer.statusCode, 200, `${url} ${answer.body.slice(0, 300)}`);
  return answer;
};

/** All rows of a list, read two at a time. */
async function everyRow(url: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  let next: string | null = '';
  while (next !== null) {
    const mark: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page: { rows: unknown[]; next: string | null } = (
      await get(`${url}${url.includes('?') ? '&' : '?'}limit=2${mark}`)
    ).json();
    rows.push(...page.rows);
    next = page.next;
  }
  return rows;
}

test('every list gives the same rows whole and page by page', async () => {
  for (const url of [
    ...['/entities', '/entities?sort=claims', '/entities?q=invented', '/entities?kind=person'],
    ...[
      '/claims',
      '/claims?state=stands',
      '/claims?q=town',
      '/sources',
      '/sources?q=diary',
      '/points',
      '/activity',
    ],
    ...['/judgements', '/judgements?entity=p-darya', '/clusters', '/clusters?q=town'],
    ...['/entities/p-darya/claims', '/entities/p-darya/relations', '/entities/inc-fire/timeline'],
    ...['/entities/p-darya/mentions', '/entities/src-diary/resting'],
  ]) {
    const whole = (await get(`${url}${url.includes('?') ? '&' : '?'}limit=200`)).json();
    assert.equal(whole.next, null, url);
    assert.deepEqual(await everyRow(url), whole.rows, url);
    if (whole.total !== null) assert.equal(whole.total, whole.rows.length, url);
  }
});

test('an answer is the same until the log grows, and says so', async () => {
  const first = await get('/entities?kind=person');
  const headers = { 'if-none-match': String(first.headers.etag) };
  const url = '/api/entities?kind=person';
  const again = await served.request('protected', 'GET', url, undefined, headers);
  assert.equal(again.statusCode, 304);
  // A proxy that packs answers calls their tags weak.
  const weak = { 'if-none-match': `"another", W/${first.headers.etag}` };
  const packed = await served.request('protected', 'GET', url, undefined, weak);
  assert.equal(packed.statusCode, 304);
  const other = await served.request('team', 'GET', url, undefined, headers);
  assert.equal(other.statusCode, 200);
});

test('the overview leads to lists with as many rows as it says', async () => {
  const overview = (await get('/overview')).json();
  const of = async (url: string) => (await get(`${url}&limit=1`)).json().total;
  assert.equal(overview.claims.withdrawn, await of('/claims?state=withdrawn'));
  assert.equal(overview.claims.standing, await of('/claims?state=stands'));
  assert.equal(overview.contested, await of('/points?verdict=contested'));
  assert.equal(overview.sources.total, await of('/sources?'));
  assert.equal(overview.judgements, await of('/judgements?'));
  assert.equal(overview.clusters, await of('/clusters?'));
  for (const { kind, count } of overview.entities) {
    assert.ok(count <= (await of(`/entities?kind=${kind.id}`)), kind.id);
  }
  assert.match(overview.log.root, /^[0-9a-f]{64}$/);
});

test('a judgement is listed with what it is on, and hidden from whom one of the two is', async () => {
  const seen = async (level: 'public' | 'team' | 'protected') =>
    (await get('/judgements?judges=unsure', level)).json();
  const { rows, total } = await seen('protected');
  assert.equal(total, 2);
  const [hidden, shown] = rows;
  assert.ok(hidden.position > shown.position, 'the newest comes first');
  const ids = ({ entities }: { entities: { id: string }[] }) => entities.map(({ id }) => id);
  assert.deepEqual(
    [ids(hidden), ids(shown)],
    [
      ['p-darya', 'p-hidden'],
      ['p-darya', 'p-nader'],
    ],
  );
  assert.equal(shown.entities[0].label.en, 'Darya Invented');
  assert.equal(shown.reason, 'compared by hand');
  assert.deepEqual((await seen('team')).rows, [shown]);
  assert.deepEqual((await seen('public')).rows, []);
  assert.equal((await get('/judgements?entity=p-hidden')).json().total, 1);
});

test('a cluster is listed with its members and the judgements that lead to it', async () => {
  const seen = async (level: 'public' | 'team' | 'protected') =>
    (await get('/clusters?q=town', level)).json().rows;
  const [row] = await seen('team');
  assert.equal(row.label.en, 'Town of Nowhere');
  assert.deepEqual([row.memberCount, row.judgementCount], [2, 1]);
  assert.equal(row.judges[0].byName, 'Recorder One');
  const judged = (await get(`/judgements?cluster=${row.id}&state=stands`, 'team')).json();
  assert.equal(judged.total, row.judgementCount);
  assert.deepEqual(await seen('public'), []);
  const [whole] = await seen('protected');
  assert.deepEqual([whole.memberCount, whole.judgementCount], [3, 2]);
  const lines = (await get('/clusters.csv?q=town')).body.trimEnd().split('\r\n');
  assert.equal(lines.length, 1 + 3, 'a row for each member');
});

test('sources are narrowed by what their names hold, and by their ids', async () => {
  const found = async (q: string) => {
    const { rows, total } = (await get(`/sources?q=${encodeURIComponent(q)}`)).json();
    assert.equal(total, rows.length);
    return rows.map(({ id }: { id: string }) => id);
  };
  assert.deepEqual(await found('diary'), ['src-diary']);
  assert.deepEqual(await found('src-list'), ['src-list']);
  assert.deepEqual(await found('Kohan'), []);
  const [header, ...rows] = (await get('/sources.csv?q=diary')).body.trim().split('\n');
  assert.match(header ?? '', /^source,/);
  assert.equal(rows.length, 1);
});

test('a search tells the kind of what it finds in both languages', async () => {
  const { hits } = (await get('/search?q=darya')).json();
  assert.equal(hits[0].id, 'p-darya');
  assert.deepEqual([hits[0].kindLabel.en, hits[0].kindLabel.fa], ['person', 'شخص']);
  assert.deepEqual((await get('/search?q=darya&kind=place')).json().hits, []);
});

test('what is asked wrongly is refused with a code', async () => {
  for (const [url, status, code] of [
    ['/entities?cursor=x', 422, 'R-006'],
    ['/entities?sort=age', 400, 'S-008'],
    ['/points?verdict=agrees', 400, 'S-008'],
    ['/claims?state=lost', 400, 'S-008'],
    ['/judgements?judges=perhaps', 400, 'S-008'],
    ['/judgements?cursor=x', 422, 'R-006'],
    ['/clusters?cursor=x', 422, 'R-006'],
    ['/clusters?disputed=perhaps', 400, 'S-008'],
    ['/entities/nobody', 404, 'R-003'],
    ['/entities/nobody/timeline', 404, 'R-003'],
    ['/claims/nobody', 404, 'R-003'],
  ] as const) {
    const answer = await served.request('protected', 'GET', `/api${url}`);
    assert.deepEqual([answer.statusCode, answer.json().code], [status, code], url);
  }
});

test('every list downloads whole, as CSV that is no formula and has no byte order mark', async () => {
  for (const name of [
    'entities',
    'items',
    'claims',
    'sources',
    'points',
    'judgements',
    'clusters',
  ]) {
    const answer = await get(`/${name}.csv`);
    assert.match(String(answer.headers['content-type']), /^text\/csv; charset=utf-8/);
    assert.match(String(answer.headers['content-disposition']), /^attachment; filename="/);
    const [head = '', ...lines] = answer.body.split('\r\n');
    assert.match(head, /^[a-z]/);
    assert.ok(lines.length > 1, name);
    for (const line of lines) assert.doesNotMatch(line, /^[=+\-@\t\r]/);
  }
  const rows = async (url: string) => (await get(url)).body.trimEnd().split('\r\n').length - 1;
  assert.equal(await rows('/entities.csv'), (await get('/entities?limit=200')).json().total);
  const persons = (await get('/entities?kind=person&limit=200')).json().total;
  assert.equal(await rows('/entities.csv?kind=person'), persons);
  const killed = (await get('/claims?predicate=killed&limit=200')).json().rows.length;
  assert.equal(await rows('/claims.csv?predicate=killed'), killed);
  const { total } = (await get('/claims?q=fire&source=src-list')).json();
  assert.equal(await rows('/claims.csv?q=fire&source=src-list'), total);
  assert.ok(total > 0 && total < killed);
});

test('the vocabulary has the rules of its terms', async () => {
  const { terms } = (await get('/vocabulary', 'public')).json();
  const person = terms.find(({ term }: { term: string }) => term === 'person');
  assert.equal(person.label.fa, 'شخص');
});

test('views are kept in local/, for those who may see as much, and forgotten again', async () => {
  const keep = (level: 'public' | 'protected', name: string, path = '/register/person?q=x') =>
    served.request(level, 'POST', '/api/views', { name, path });
  const made = await keep('protected', 'Those of the yard');
  assert.equal(made.statusCode, 201);
  const open = await keep('public', 'All places');
  const namesFor = async (level: 'public' | 'protected') =>
    (await get('/views', level)).json().rows.map(({ name }: { name: string }) => name);
  assert.deepEqual(await namesFor('protected'), ['Those of the yard', 'All places']);
  assert.deepEqual(await namesFor('public'), ['All places']);
  assert.equal((await keep('public', 'x', '//elsewhere.example')).statusCode, 400);
  assert.equal((await keep('public', '')).statusCode, 400);
  const drop = (level: 'public' | 'protected', id: string) =>
    served.request(level, 'DELETE', `/api/views/${id}`);
  assert.equal((await drop('public', made.json().id)).json().code, 'S-017');
  assert.equal((await drop('public', open.json().id)).statusCode, 204);
  assert.equal((await drop('protected', made.json().id)).statusCode, 204);
  assert.deepEqual(await namesFor('protected'), []);
});

test('no more views are kept than people can look through; a spoiled file is none', async () => {
  const path = join(served.made.folder, 'local', 'views.json');
  const view = { id: 'v', name: 'v', path: '/items', level: 'public' };
  writeFileSync(path, JSON.stringify({ views: Array.from({ length: 500 }, () => view) }));
  const body = { name: 'One more', path: '/items' };
  const full = await served.request('team', 'POST', '/api/views', body);
  assert.equal(full.json().code, 'S-016');
  writeFileSync(path, '{"views":[{}]}');
  assert.deepEqual((await get('/views')).json().rows, []);
  assert.equal((await served.request('team', 'POST', '/api/views', body)).statusCode, 201);
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).views.length, 1);
  assert.ok(!existsSync(`${path}.tmp`));
});
