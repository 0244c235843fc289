// Who may ask, from where, in what form: over every route of the description.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Served, serveInvented } from './serve-archive.ts';
import { unknownRoutes, urlOf, type Walked, walkRoutes } from './walk.ts';

let served: Served;
let routes: Walked[];
before(async () => {
  served = await serveInvented();
  routes = walkRoutes(served);
});
after(() => served.close());

const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** The routes with their first sample. */
function first() {
  return routes.map((route) => {
    const { name, method, operation, samples } = route;
    const url = urlOf(route, samples[0]);
    return { name, method, url, body: samples[0].body, needs: operation.needs };
  });
}

test('every route has parameters for the tests that walk them all', () => {
  assert.deepEqual(unknownRoutes(served), []);
});

test('without a session every route but the signing in answers 401', async () => {
  for (const { name, method, url, body, needs } of first()) {
    const { statusCode, headers } = await served.request(null, method, url, body);
    const isSignIn = name === 'POST /api/session';
    assert.equal(needs === 'open', isSignIn, name);
    if (!isSignIn) assert.deepEqual([name, statusCode], [name, 401]);
    assert.match(String(headers['content-type']), /^application\/problem\+json/, name);
  }
});

test('a cookie that nobody gave out is no session', async () => {
  const { app } = served;
  const cookie = `gavah-${served.office.archive.current.meta.id.slice(0, 8)}=${'A'.repeat(43)}`;
  const headers = { host: 'localhost', cookie };
  const answer = await app.inject({ method: 'GET', url: '/api/session', headers });
  assert.equal(answer.statusCode, 401);
});

test('every answer carries the headers that keep pages apart', async () => {
  for (const url of ['/', '/api/session', '/api/nowhere', '/assets/none.js', '/api/%zz']) {
    const { headers } = await served.request('protected', 'GET', url);
    assert.equal(headers['x-content-type-options'], 'nosniff', url);
    assert.equal(headers['referrer-policy'], 'no-referrer', url);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', url);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin', url);
    assert.match(String(headers['permissions-policy']), /camera=\(\), microphone=\(\)/, url);
    assert.equal(headers['access-control-allow-origin'], undefined, url);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/, url);
    assert.match(policy, /frame-ancestors 'none'/, url);
    assert.match(policy, /base-uri 'none'/, url);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/, url);
  }
});

test('answers of the API are not kept, or asked about again each time', async () => {
  for (const { name, method, url, needs } of first()) {
    if (method !== 'GET' || needs === 'open') continue;
    const { headers } = await served.request('protected', 'HEAD', url);
    if (headers['cache-control'] === undefined) continue;
    assert.match(String(headers['cache-control']), /^(no-store|private, no-cache)$/, name);
  }
});

test('what another site asks for through the browser is refused', async () => {
  const from = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://127.0.0.1:9999' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ];
  for (const { name, method, url, body } of first()) {
    for (const headers of from) {
      const answer = await served.request('protected', method, url, body, headers);
      assert.deepEqual([name, answer.statusCode, answer.json().code], [name, 403, 'S-005']);
    }
  }
});

test('a form of another site cannot write: neither its types nor a bare request are taken', async () => {
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', ''];
  for (const { name, method, url } of first().filter((route) => unsafe.includes(route.method))) {
    for (const type of types) {
      const { app } = served;
      const headers = { host: '127.0.0.1', ...(type === '' ? {} : { 'content-type': type }) };
      const answer = await app.inject({ method: 'POST', url, headers, payload: type && 'a=1' });
      if (method !== 'POST') continue;
      assert.deepEqual([name, answer.statusCode, answer.json().code], [name, 403, 'S-005']);
    }
  }
});

test('our own pages may write', async () => {
  const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4777' };
  const body = { level: 'team' };
  const answer = await served.request('protected', 'POST', '/api/session/links', body, headers);
  assert.equal(answer.statusCode, 200);
});

test('a name that is not ours is refused, whatever is asked for (DNS rebinding)', async () => {
  for (const host of ['evil.example', 'evil.example:4777', '127.0.0.1.evil.example', '[::2]']) {
    for (const url of ['/', '/api/session', '/assets/x.js']) {
      const answer = await served.request('protected', 'GET', url, undefined, { host });
      assert.deepEqual([host, answer.statusCode], [host, 421]);
      assert.equal(answer.json().code, 'S-006');
    }
  }
  for (const host of ['localhost', 'LOCALHOST:80', '[::1]:4777', '127.0.0.1']) {
    const answer = await served.request('protected', 'GET', '/api/session', undefined, { host });
    assert.deepEqual([host, answer.statusCode], [host, 200]);
  }
});

test('below the level protected nothing is written, and nothing is verified or taken away whole', async () => {
  for (const { name, method, url, body, needs } of first()) {
    if (needs !== 'whole' && needs !== 'write') continue;
    const answer = await served.request('team', method, url, body);
    assert.deepEqual([name, answer.statusCode, answer.json().code], [name, 403, 'S-003']);
  }
});

test('what a reader of any level may change is of this installation, and no evidence', () => {
  const changing = first().filter(
    ({ method, needs }) => unsafe.includes(method) && needs === 'read',
  );
  for (const { name } of changing) assert.match(name, /^\w+ \/api\/(session|views)(\/|$)/);
});

test('no path leads out of the folders that are served', async () => {
  const outs = [
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets//etc/passwd',
    '/assets/%00',
    '/viewer/../../package.json',
    '/viewer/files/..%2f..%2f..%2fpackage.json',
    '/viewer/%2e%2e%2f%2e%2e%2fpackage.json',
    '/.git/config',
  ];
  for (const url of outs) {
    const answer = await served.request('protected', 'GET', url);
    assert.ok([400, 403, 404, 503].includes(answer.statusCode), `${url}: ${answer.statusCode}`);
    assert.doesNotMatch(answer.body, /devDependencies|root:|\[core\]/, url);
  }
});

test('no parameter of a route leads to a file', async () => {
  const outs = ['../../../../etc/passwd', '..%2f..%2f..%2fetc%2fpasswd', '/etc/passwd', '.'];
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    for (const out of outs) {
      const names = Object.keys(route.samples[0].params ?? {});
      if (names.length === 0) continue;
      const params = Object.fromEntries(names.map((name) => [name, out]));
      const answer = await served.request('protected', 'GET', urlOf(route, { params }));
      const { name } = route;
      // Lists about something that is not there are empty.
      const isEmpty = answer.statusCode === 200 && answer.json().rows?.length === 0;
      assert.ok(isEmpty || (answer.statusCode >= 400 && answer.statusCode < 500), name);
      assert.doesNotMatch(answer.body, /root:/, name);
    }
  }
});

test('nothing was unforeseen', () => {
  assert.deepEqual(served.complaints, []);
});
