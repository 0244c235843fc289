// A server that is stopped while somebody still asks.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { atClosing } from '../../src/server/problem.ts';
import { serveArchive } from '../../src/server/serve.ts';
import { clock, makeArchive } from './invented-archive.ts';

test('requests that the end of the server cuts off end quietly', async () => {
  const made = await makeArchive();
  const complaints: unknown[] = [];
  const serving = await serveArchive({
    ...{ folder: made.folder, home: made.home, clock, random: randomBytes, env: {}, port: 0 },
    complain: (error) => complaints.push(error),
  });
  const { host } = new URL(serving.url);
  const token = new URL(serving.signInLink('protected')).hash.slice(1);
  const signedIn = await fetch(`${serving.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gavah': '1' },
    body: JSON.stringify({ token }),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const ends: Promise<void>[] = [];
  for (let i = 0; i < 200; i += 1) {
    ends.push(
      new Promise((done) => {
        const asked = request(`${serving.url}/api/entities?q=darya${i}`, {
          headers: { host, cookie, 'x-gavah': '1' },
        });
        asked.on('error', () => done()).on('close', () => done());
        asked.end();
        // Whoever closes a page cuts its requests off; the server is left with their work.
        setTimeout(() => asked.destroy(), 20);
      }),
    );
  }
  await Promise.all(ends);
  await serving.close();
  made.remove();
  assert.deepEqual(complaints, []);
});

test('only what is cut off by the end is told of it (S-018); a register that breaks is a fault', () => {
  const gone = new Failure('R-001', { why: 'its thread ended' });
  const told = atClosing(gone, true);
  assert.ok(told instanceof Failure && told.code === 'S-018');
  assert.equal(atClosing(gone, false), gone);
  const other = new Failure('R-003', { prefix: 'x' });
  assert.equal(atClosing(other, true), other);
});
