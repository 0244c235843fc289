// What the server refuses, each by its code: before it starts, and when it is asked.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { hostsOf } from '../../src/server/security/hosts.ts';
import { serveArchive } from '../../src/server/serve.ts';
import { clock, makeArchive } from './invented-archive.ts';
import { type Answer, type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(() => served.close());

function assertProblem({ statusCode, headers, body }: Answer, status: number, code: string): void {
  assert.match(String(headers['content-type']), /^application\/problem\+json/);
  const problem = JSON.parse(body);
  assert.deepEqual([statusCode, problem.status, problem.code], [status, status, code]);
  assert.equal(problem.type, `urn:gavah:${code}`);
  assert.match(problem.words.fa, /[\u0600-\u06ff]/);
}

const links = '/api/session/links';

test('who is not signed in is told so (S-001)', async () => {
  assertProblem(await served.request(null, 'GET', '/api/session'), 401, 'S-001');
});

test('an address that nothing is at is S-007, of the API and beside it', async () => {
  assertProblem(await served.request('protected', 'GET', '/api/nowhere'), 404, 'S-007');
  assertProblem(await served.request('protected', 'PUT', '/api/session', {}), 404, 'S-007');
  assertProblem(await served.request(null, 'GET', '/assets/none.js'), 404, 'S-007');
  assertProblem(await served.request(null, 'GET', '/favicon.ico'), 404, 'S-007');
  assertProblem(await served.request(null, 'POST', '/items', {}), 404, 'S-007');
});

test('what is not of the stated shape is S-008 and says where', async () => {
  const wrong = await served.request('protected', 'POST', links, { level: 'all' });
  assertProblem(wrong, 400, 'S-008');
  assert.match(wrong.json().detail, /body\/level/);
  const more = await served.request('protected', 'POST', links, { level: 'team', more: 1 });
  assertProblem(more, 400, 'S-008');
  assertProblem(await served.request('protected', 'GET', '/api/session?q=1'), 400, 'S-008');
});

test('text that nothing could keep is S-008: NUL, half a surrogate pair, endless nesting', async () => {
  const deep = JSON.parse(`${'[1,'.repeat(100)}1${']'.repeat(100)}`);
  for (const level of ['a\0b', '\ud800', deep]) {
    assertProblem(await served.request('protected', 'POST', links, { level }), 400, 'S-008');
  }
});

test('a body that is too large is S-009, of a foreign type S-010', async () => {
  const large = { level: 'x'.repeat(5_000_000) };
  assertProblem(await served.request('protected', 'POST', links, large), 413, 'S-009');
  const headers = { host: 'localhost', 'x-gavah': '1', 'content-type': 'text/xml' };
  const asked = { method: 'POST', url: links, headers, payload: '<a/>' } as const;
  assertProblem(await served.raw('protected', asked), 415, 'S-010');
});

test('an archive that is open to other machines needs a name (S-014), and then answers to it', () => {
  const isS014 = (error: unknown) => error instanceof Failure && error.code === 'S-014';
  for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
    assert.throws(() => hostsOf({ host, names: [] }), isS014);
    assert.ok(hostsOf({ host, names: ['Archive.example'] }).has('archive.example'));
  }
  assert.ok(!hostsOf({ host: '127.0.0.1', names: [] }).has('archive.example'));
});

test('a port that another programme has is S-015, and the lock is free again', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { folder, home, remove } = await makeArchive();
  const around = { folder, home, clock, random: (n: number) => new Uint8Array(n), env: {} };
  const options = { ...around, complain: () => {} };
  await assert.rejects(
    serveArchive({ ...options, port }),
    (error) => error instanceof Failure && error.code === 'S-015',
  );
  other.close();
  const serving = await serveArchive({ ...options, port });
  assert.equal(serving.url, `http://127.0.0.1:${port}`);
  await serving.close();
  remove();
});

test('the workbench is served with its assets kept for ever and its page asked for anew', async () => {
  const workbench = join(served.made.root, 'workbench');
  assert.equal((await served.request(null, 'GET', '/')).statusCode, 503);
  mkdirSync(join(workbench, 'assets'), { recursive: true });
  writeFileSync(join(workbench, 'index.html'), '<!doctype html><title>Gavah</title>');
  writeFileSync(join(workbench, 'assets', 'a-1b2c.js'), 'export {};');
  for (const path of ['/', '/items/receive', '/entity/p-1?claim=2', '/sign-in']) {
    const page = await served.request(null, 'GET', path);
    assert.deepEqual(
      [path, page.statusCode, page.headers['cache-control']],
      [path, 200, 'no-cache'],
    );
    assert.match(page.body, /<title>Gavah/);
    assert.match(String(page.headers['content-security-policy']), /script-src 'self'/);
  }
  const asset = await served.request(null, 'GET', '/assets/a-1b2c.js');
  assert.match(String(asset.headers['content-type']), /^(text|application)\/javascript/);
  assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');
});

test('requests that drag on are cut off', () => {
  const { headersTimeout, requestTimeout } = served.app.server;
  assert.ok(headersTimeout > 0 && headersTimeout <= 15_000);
  assert.ok(requestTimeout > 0 && requestTimeout <= 600_000);
});
