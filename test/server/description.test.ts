// The description of the API: complete, true, and shown without anything foreign.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { operationsOf } from '../../src/server/operations.ts';
import { apiPage } from '../../tools/api-page.ts';
import { readText } from '../../tools/files.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(() => served.close());

test('the description is OpenAPI 3.1 and names what every route takes and gives', async () => {
  const answer = await served.request('public', 'GET', '/api/openapi.json');
  const document = answer.json();
  assert.match(document.openapi, /^3\.1\./);
  const names = new Set<string>();
  for (const [path, methods] of Object.entries<Record<string, { operationId: string }>>(
    document.paths,
  )) {
    for (const { operationId } of Object.values(methods)) {
      assert.ok(!names.has(operationId), `${path} ${operationId}`);
      names.add(operationId);
    }
  }
  for (const { method, path, answers, needs } of operationsOf(document)) {
    const good = answers.filter(({ status }) => status.startsWith('2'));
    assert.ok(good.length > 0, `${method} ${path} does not say what it gives`);
    assert.ok(
      answers.some(({ status }) => status === '4XX'),
      `${method} ${path}`,
    );
    assert.match(needs, /^(open|read|whole|write)$/, `${method} ${path}`);
  }
});

test('every route of the server is in the description', () => {
  const described = new Set(
    operationsOf(served.app.swagger()).map(({ method, path }) => `${method} ${path}`),
  );
  const routes = served.app.printRoutes({ commonPrefix: false, includeHooks: false });
  const api = [...routes.matchAll(/(\/api\/\S*) \(([A-Z, ]+)\)/g)];
  assert.ok(api.length > 10);
  for (const [, path = '', methods = ''] of api) {
    for (const method of methods.split(', ').filter((each) => each !== 'HEAD')) {
      const name = `${method} ${path.replace(/:(\w+)/g, '{$1}')}`;
      assert.ok(described.has(name), name);
    }
  }
});

test('the page for people loads its own style and nothing else', async () => {
  const { body, headers } = await served.request('public', 'GET', '/api/docs');
  assert.match(String(headers['content-security-policy']), /default-src 'none'; style-src 'self'/);
  assert.doesNotMatch(body, /<script|style="|https?:|\son\w+=/);
  assert.deepEqual(body.match(/(href|src)="[^"]*"/g), [
    'href="/api/docs.css"',
    'href="/api/openapi.json"',
  ]);
  for (const { method, path } of operationsOf(served.app.swagger())) {
    assert.ok(body.includes(`<b>${method}</b> <code>${path}</code>`), path);
  }
});

test('docs/api.md lists the routes as they are (npm run pages)', () => {
  assert.equal(readText('docs/api.md'), apiPage(served.app.swagger()));
});
