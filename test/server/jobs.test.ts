// Long work: its state, its events, its end; and the verifier as such work.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Job } from '../../src/server/shapes/work.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(() => served.close());

const ask = { keys: [], policy: null, since: [], tsaRoots: [], deep: false };

type Event = { readonly id: number; readonly job: Job };

function eventsIn(text: string): Event[] {
  return [...text.matchAll(/^id: (\d+)\ndata: (.*)$/gm)].map(([, id, data = '']) => ({
    id: Number(id),
    job: JSON.parse(data),
  }));
}

async function follow(id: string, seen?: number): Promise<Event[]> {
  const headers = seen === undefined ? {} : { 'last-event-id': String(seen) };
  const url = `/api/jobs/${id}/events`;
  const answer = await served.request('protected', 'GET', url, undefined, headers);
  if (answer.statusCode === 204) return [];
  assert.equal(answer.headers['content-type'], 'text/event-stream');
  return eventsIn(answer.body);
}

/** Work that goes on when it is told to. */
function stepwise() {
  const steps = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const job = served.office.jobs.start('extract', async ({ step, progress }) => {
    step({ en: 'Reading', fa: 'خواندن' });
    await steps[0]?.promise;
    progress(1, 2);
    await steps[1]?.promise;
    return { lines: 2 };
  });
  return { job, go: () => steps.shift()?.resolve() };
}

test('a job tells each change, the last of them what came of it', async () => {
  const { job, go } = stepwise();
  assert.equal(job.state, 'running');
  const following = follow(job.id);
  go();
  go();
  const events = await following;
  const ids = events.map(({ id }) => id);
  assert.deepEqual(
    ids,
    [...ids].sort((a, b) => a - b),
  );
  assert.equal(events.at(-1)?.job.state, 'done');
  assert.deepEqual(events.at(-1)?.job.result, { lines: 2 });
  assert.ok(events.some(({ job: { step } }) => step?.fa === 'خواندن'));
});

test('who was cut off goes on after the last event that they saw', async () => {
  const { job, go } = stepwise();
  go();
  go();
  const all = await follow(job.id);
  const last = all.at(-1)?.id ?? 0;
  assert.deepEqual(await follow(job.id, last), []);
  assert.deepEqual(
    (await follow(job.id, last - 1)).map(({ id }) => id),
    [last],
  );
});

test('a job that is cancelled says so and stops', async () => {
  const job = served.office.jobs.start('extract', ({ signal }) => {
    return new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
  });
  const following = follow(job.id);
  const answer = await served.request('protected', 'DELETE', `/api/jobs/${job.id}`);
  assert.equal(answer.statusCode, 200);
  assert.equal((await following).at(-1)?.job.state, 'cancelled');
});

test('a job that fails carries the problem; an unforeseen one tells nothing of itself', async () => {
  const job = served.office.jobs.start('extract', () => Promise.reject(new Error('secret path')));
  const last = (await follow(job.id)).at(-1)?.job;
  assert.deepEqual([last?.state, last?.problem?.code], ['failed', 'S-012']);
  assert.doesNotMatch(JSON.stringify(last), /secret path/);
  assert.match(String(served.complaints.splice(0)), /secret path/);
});

test('jobs are listed without their results, and a job that nobody knows is S-013', async () => {
  const { rows }: { rows: Job[] } = (await served.request('protected', 'GET', '/api/jobs')).json();
  assert.ok(rows.length > 0 && rows.every(({ result }) => result === null));
  const answer = await served.request('protected', 'GET', '/api/jobs/none');
  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'S-013']);
});

async function verify(body: object = ask): Promise<Job | undefined> {
  const answer = await served.request('protected', 'POST', '/api/verifications', body);
  assert.equal(answer.statusCode, 202);
  assert.equal(answer.headers.location, `/api/jobs/${answer.json().id}`);
  return (await follow(answer.json().id)).at(-1)?.job;
}

type Told = {
  verdict: string;
  findings: { code: string }[];
  unknown: { code: string; words: { en: string; fa: string } }[];
  known: { code: string }[];
};

function resultOf(job: Job | undefined): Told {
  assert.equal(job?.state, 'done', JSON.stringify(job?.problem));
  return job.result as Told;
}

test('the verifier says in words what it found and what it cannot know', async () => {
  const told = resultOf(await verify());
  assert.deepEqual([told.verdict, told.findings], ['clean', []]);
  const [first] = told.unknown;
  assert.equal(first?.code, 'A-120');
  assert.match(first?.words.fa ?? '', /[\u0600-\u06ff]/);
  const { vkey } = served.office.archive.current.meta;
  const more = resultOf(await verify({ ...ask, keys: [vkey] }));
  assert.ok(more.known.some(({ code }) => code === 'A-110'));
  assert.ok(!more.unknown.some(({ code }) => code === 'A-120'));
});

test('damage is found and told with its place; what the reader gave wrongly is their problem', async () => {
  const path = join(served.made.folder, 'bodies', '000');
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 20));
  const told = resultOf(await verify());
  assert.equal(told.verdict, 'findings');
  assert.match(JSON.stringify(told.findings), /bodies\/000/);
  writeFileSync(path, bytes);
  const job = await verify({ ...ask, keys: ['no key'] });
  assert.equal(job?.state, 'failed');
  assert.match(job.problem?.code ?? '', /^C-/);
});
