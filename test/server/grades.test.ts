// Grading over HTTP: a source by its letter, a claim by its digit, read back, listed, in CSV
// and taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nothing } from './invented-archive.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(async () => {
  assert.deepEqual(served.complaints, []);
  await served.close();
});

const reason = 'What it told before could be checked.';
const grade = (graded: object, level: 'team' | 'protected' = 'protected') =>
  served.request(level, 'POST', '/api/grades', { graded, reason });
const get = async (url: string) => (await served.request('protected', 'GET', `/api${url}`)).json();

test('a source is graded, and the grade stands wherever the source is shown, until taken back', async () => {
  const answer = await grade({ source: 'src-list', reliability: 'D' });
  assert.equal(answer.statusCode, 201, answer.body);
  const { id } = answer.json();
  const sources = await get('/sources');
  const row = sources.rows.find((one: { id: string }) => one.id === 'src-list');
  assert.deepEqual(
    row.grades.map((one: Record<string, string>) => [one.id, one.grade, one.byName, one.reason]),
    [[id, 'D', 'Recorder One', reason]],
  );
  const listed = await get('/judgements?judges=reliability&entity=src-list');
  assert.deepEqual([listed.total, listed.rows[0].gradeLabel.fa], [1, 'معمولاً نامطمئن']);
  const csv = await served.request('protected', 'GET', '/api/sources.csv');
  assert.match(csv.body, /^src-list,.*,D \(Recorder One\)\r?$/m);
  const back = await served.request('protected', 'POST', `/api/judgements/${id}/withdrawal`, {
    reason: 'mistaken',
  });
  assert.equal(back.statusCode, 201, back.body);
  const later = (await get('/sources')).rows.find((one: { id: string }) => one.id === 'src-list');
  assert.deepEqual(later.grades, []);
});

test('a claim is graded apart from its source, and both are read apart', async () => {
  const claim = served.made.ids.few ?? '';
  assert.equal((await grade({ claim, credibility: '3' })).statusCode, 201);
  const { judgements } = await get(`/claims/${claim}`);
  assert.deepEqual(
    judgements.map((one: Record<string, unknown>) => [one.judges, one.grade, one.scale]),
    [['credibility', '3', 'admiralty']],
  );
  const csv = await served.request('protected', 'GET', '/api/claims.csv?predicate=killed');
  assert.match(csv.body, new RegExp(`^${claim},.*,3 \\(Recorder One\\),\\r?$`, 'm'));
  const listed = await get('/judgements?judges=credibility');
  assert.equal(listed.rows[0].point.subject.id, 'inc-fire');
});

test('what is no source, no claim or no grade is refused, and nobody but the writer grades', async () => {
  const codeOf = async (graded: object) => (await grade(graded)).json().code;
  assert.equal(await codeOf({ source: 'p-darya', reliability: 'A' }), 'K-030');
  assert.equal(await codeOf({ claim: nothing, credibility: '1' }), 'R-003');
  for (const graded of [
    { source: 'src-diary', reliability: '1' },
    { claim: served.made.ids.few, credibility: 'B2' },
    { source: 'src-diary', reliability: 'B', claim: served.made.ids.few, credibility: '2' },
  ]) {
    assert.equal((await grade(graded)).statusCode, 400, JSON.stringify(graded));
  }
  const answer = await grade({ source: 'src-diary', reliability: 'A' }, 'team');
  assert.equal(answer.statusCode, 403);
});
