// Bad input to every route of the description: what is refused is refused with a
// code, in words, and nothing is unforeseen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../../src/base/json.ts';
import { type Answer, type Served, serveInvented } from './serve-archive.ts';
import { urlOf, type Walked, walkRoutes } from './walk.ts';

const runs = process.env.SLOW === '1' ? 300 : 15;

let served: Served;
let routes: Walked[];
before(async () => {
  served = await serveInvented();
  // What streams without end, or ends the session, or starts long work each time, has tests of its own.
  const apart = ['DELETE /api/session', 'GET /api/archive.zip'];
  routes = walkRoutes(served).filter(({ name }) => !apart.includes(name));
});
after(() => served.close());

const codes = /^[A-Z]-\d{3}$/;

/** What is not done must be a problem with a code and words, and the caller's to mend. */
function assertAnswered(name: string, { statusCode, headers, body }: Answer): void {
  const told = `${name} ${statusCode} ${body.slice(0, 300)}`;
  assert.ok(statusCode < 500, told);
  if (statusCode < 400) return;
  assert.match(String(headers['content-type']), /^application\/problem\+json/, told);
  const problem = JSON.parse(body);
  assert.match(problem.code, codes, told);
  assert.ok(problem.words.en.length > 0 && problem.words.fa.length > 0, told);
}

function assertRefused(name: string, answer: Answer): void {
  assertAnswered(name, answer);
  assert.ok(answer.statusCode >= 400, `${name} ${answer.statusCode} was not refused`);
}

const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '\udfff\ud800',
    '../..',
    '%',
    "'; drop table claim; --",
    '\u202e',
  ),
  fc.constantFrom('A'.repeat(300), '٣', '-1', '1e999', 'NaN', '9007199254740993', 'null', '[]'),
);

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<Json>('\ud800', 'x\0y', 'A'.repeat(100_000), -1, 1e308, 2 ** 53),
);

test('strange texts in paths are refused or find nothing', async () => {
  for (const route of routes) {
    const [sample] = route.samples;
    const names = Object.keys(sample.params ?? {});
    if (names.length === 0) continue;
    const property = fc.asyncProperty(fc.constantFrom(...names), strange, async (name, text) => {
      const wellFormed = text.toWellFormed();
      const url = urlOf(route, { ...sample, params: { ...sample.params, [name]: wellFormed } });
      const answer = await served.request('protected', route.method, url, sample.body);
      assertAnswered(`${route.name} ${JSON.stringify(text)}`, answer);
    });
    await fc.assert(property, { numRuns: runs });
  }
});

test('strange queries are refused or answered', async () => {
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const known = route.operation.parameters.filter(({ place }) => place === 'query');
    const names = fc.constantFrom('cursor', '__proto__', 'x', ...known.map(({ name }) => name));
    const property = fc.asyncProperty(names, strange, async (name, text) => {
      const query = `${name}=${encodeURIComponent(text.toWellFormed())}&${name}=again`;
      for (const asked of [query, query.split('&')[0] ?? '']) {
        const url = urlOf(route, { ...route.samples[0], query: asked });
        assertAnswered(url, await served.request('protected', 'GET', url));
      }
    });
    await fc.assert(property, { numRuns: runs });
  }
});

test('what is not encoded as it must be is refused', async () => {
  for (const route of routes) {
    const url = `${urlOf(route, { ...route.samples[0], query: 'q=%ff%fe%00' })}`;
    const broken = route.operation.path.replace(/\{\w+\}/g, '%c3%28');
    for (const asked of [url, `${broken}?%`]) {
      assertAnswered(asked, await served.request('protected', route.method, asked));
    }
  }
});

test('any JSON in place of the body, or of a part of it, is refused or taken', async () => {
  for (const route of withBodies()) {
    const [sample] = route.samples;
    const url = urlOf(route, sample);
    const property = fc.asyncProperty(anyJson, fc.nat(), async (value, place) => {
      for (const body of [value, replaced(sample.body, value, place)]) {
        assertAnswered(
          `${route.name} ${JSON.stringify(body).slice(0, 300)}`,
          await served.request('protected', route.method, url, body),
        );
      }
    });
    await fc.assert(property, { numRuns: runs });
  }
});

test('a body of a wrong shape, size, depth or type is always refused', async () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const texts: readonly (readonly [type: string, text: string])[] = [
    ['application/json', '{'],
    ['application/json', ''],
    ['application/json', 'null'],
    ['application/json', '[]'],
    ['application/json', '"\\ud800"'],
    ['application/json', deep],
    ['application/json', `{"constructor": ${deep}}`],
    ['application/json', '{"__proto__": {"level": "protected"}}'],
    ['application/json', `{"a": "${'A'.repeat(5_000_000)}"}`],
    ['application/xml', '<a/>'],
    ['text/plain', 'a'],
    ['multipart/form-data; boundary=x', '--x--'],
  ];
  for (const route of withBodies()) {
    const url = urlOf(route, route.samples[0]);
    for (const [type, text] of texts) {
      const headers = { host: '127.0.0.1', 'x-gavah': '1', 'content-type': type };
      const answer = await served.raw('protected', {
        method: route.method,
        url,
        headers,
        payload: text,
      });
      assertRefused(`${route.name} ${type} ${text.slice(0, 40)}`, answer);
    }
  }
});

test('nothing was unforeseen', () => {
  assert.deepEqual(served.complaints, []);
});

/** The routes that take JSON. */
function withBodies(): Walked[] {
  return routes.filter(({ operation }) => operation.body !== null);
}

/** A sample with another value at one of its places, counted as a reader meets them. */
function replaced(sample: unknown, value: unknown, place: number): unknown {
  const places = placesIn(sample);
  const path = places[place % places.length] ?? [];
  return withAt(sample, path, value);
}

type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, each]) => placesIn(each, [...path, name])),
  ];
}

function withAt(whole: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined || typeof whole !== 'object' || whole === null) return value;
  const entries = Object.entries(whole).map(([name, each]) => [
    name,
    name === first ? withAt(each, rest, value) : each,
  ]);
  return Array.isArray(whole) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
