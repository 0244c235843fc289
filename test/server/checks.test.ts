// Checks that are recorded, when somebody asks and by themselves.
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkIfDue, startChecks } from '../../src/server/check-schedule.ts';
import type { Item } from '../../src/server/shapes/item.ts';
import type { Overview } from '../../src/server/shapes/overview.ts';
import type { Job, VerifyReport } from '../../src/server/shapes/work.ts';
import { at } from './invented-archive.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(() => served.close());

const get = async <T>(url: string) => (await served.request('team', 'GET', url)).json() as T;
const asked = { keys: [], policy: null, since: [], tsaRoots: [], deep: false };

async function verify(body: Record<string, unknown>): Promise<VerifyReport> {
  const answer = await served.request('protected', 'POST', '/api/verifications', body);
  assert.equal(answer.statusCode, 202, answer.body);
  for (;;) {
    const url = `/api/jobs/${answer.json().id}`;
    const job: Job = (await served.request('protected', 'GET', url)).json();
    if (job.state !== 'running') return job.result as VerifyReport;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Waits until the log has more entries than these, or for a minute. */
async function untilLonger(size: number): Promise<void> {
  const end = performance.now() + 60_000;
  while ((await served.office.archive.size()) <= size && performance.now() < end) {
    await new Promise((done) => setTimeout(done, 20));
  }
  // What else there is to write is behind it.
  await served.office.alone(async () => undefined);
}

test('verifying writes nothing; asked to, it records its outcome, and the pages say so', async () => {
  const size = await served.office.archive.size();
  assert.equal((await verify(asked)).recorded, null);
  assert.equal(await served.office.archive.size(), size);
  const whole = async () =>
    ((await served.request('protected', 'GET', '/api/overview')).json() as Overview).checks.last;
  assert.equal((await whole())?.findings, 1);
  const { recorded, verdict } = await verify({ ...asked, record: true });
  assert.equal(verdict, 'clean');
  assert.match(recorded ?? '', /^[0-9a-f]{64}$/);
  assert.equal(await served.office.archive.size(), size + 1);
  assert.equal((await whole())?.findings, 0);
  const { checks } = await get<Overview>('/api/overview');
  assert.deepEqual(checks.last, { at, byName: 'Recorder One', findings: null });
  const item = await get<Item>(`/api/items/${served.made.ids['letter.txt']}`);
  assert.deepEqual(item.checked, { at, byName: 'Recorder One', state: 'held', code: null });
});

test('it checks by itself when the last check is long enough ago, and not before', async () => {
  const said: string[] = [];
  const schedule = {
    everyMs: 0,
    onReport: ({ verdict }: { verdict: string }) => void said.push(verdict),
  };
  assert.equal(await checkIfDue(served.office, { everyMs: 3_600_000 }), false);
  const { stored } = await get<Item>(`/api/items/${served.made.ids['letter.txt']}`);
  const path = join(served.made.folder, 'objects', (stored ?? '').slice(0, 2), stored ?? '');
  chmodSync(path, 0o644);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.toString().replace('They', 'Thex'));
  assert.equal(await checkIfDue(served.office, schedule), true);
  assert.deepEqual(said, ['findings']);
  writeFileSync(path, bytes);
  const { checks } = await get<Overview>('/api/overview');
  assert.deepEqual([checks.failedCount, checks.failed[0]?.code], [1, 'A-061']);
});

test('bytes that cannot be read as they were stored are noted once, whoever asked for them', async () => {
  const id = served.made.ids['list.csv'];
  const size = await served.office.archive.size();
  const { stored } = await get<Item>(`/api/items/${id}`);
  const path = join(served.made.folder, 'objects', (stored ?? '').slice(0, 2), stored ?? '');
  const bytes = readFileSync(path);
  rmSync(path);
  for (let time = 0; time < 2; time += 1) {
    const answer = await served.request('team', 'GET', `/api/items/${id}/content`);
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'V-021']);
  }
  await untilLonger(size);
  writeFileSync(path, bytes);
  assert.equal(await served.office.archive.size(), size + 1);
  const { checked } = await get<Item>(`/api/items/${id}`);
  assert.deepEqual([checked?.state, checked?.code], ['failed', 'V-021']);
  const { checks } = await get<Overview>('/api/overview');
  assert.ok(checks.failed.some(({ code }) => code === 'V-021'));
});

test('while it is served it looks by itself whether a check is due', async () => {
  const size = await served.office.archive.size();
  const schedule = startChecks(served.office, { everyMs: 0 });
  await untilLonger(size);
  schedule.stop();
  assert.ok((await served.office.archive.size()) > size);
  assert.deepEqual(served.complaints, []);
});
