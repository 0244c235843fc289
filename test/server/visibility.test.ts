// A reader's answers are the same, byte for byte, whether or not the archive holds
// what the reader may not see; places in the log excepted, which count everything.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Json } from '../../src/base/json.ts';
import { type Answer, type Served, serveInvented } from './serve-archive.ts';
import { urlOf, type Walked, walkRoutes } from './walk.ts';

let without: Served;
let within: Served;
before(async () => {
  without = await serveInvented();
  within = await serveInvented({ isHidden: true });
});
after(async () => {
  await without.close();
  await within.close();
});

/** What says where in the log something stands, or how long the log is. */
const places = ['position', 'size', 'root', 'unsealed', 'accession', 'next'];

function withoutPlaces(value: Json, name = ''): Json {
  if (places.includes(name)) return value === null ? null : '(a place in the log)';
  if (Array.isArray(value)) return value.map((each) => withoutPlaces(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutPlaces(each, key)]),
  );
}

/** Answers whose bytes are about the log as a whole, and say where an entry stands in it. */
const proofs = ['GET /api/checkpoint', 'GET /api/entries/{id}/proof'];

function shownIn({ name }: Walked, { statusCode, headers, body }: Answer): string {
  const head = `${statusCode} ${headers['content-type']} `;
  if (proofs.includes(name) && statusCode === 200) return head;
  const isJson = /json/.test(head);
  return (
    head + (isJson ? JSON.stringify(withoutPlaces(JSON.parse(body))) : withoutAccessions(body))
  );
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return [one, other].map((text) => `  ${text.slice(Math.max(0, at - 60), at + 120)}`).join('\n');
}

/** In tables the position stands after the id; accession numbers are in the order of the log. */
function withoutAccessions(text: string): string {
  return text
    .replace(/\bA-\d{6,}\b/g, '(a place in the log)')
    .replace(/^([0-9a-f]{64}),\d+,/gm, '$1,(a place in the log),');
}

for (const level of ['public', 'team'] as const) {
  test(`at the level ${level} every answer is the same with and without what is hidden`, async () => {
    const differing: string[] = [];
    // The ids are those of the fuller archive: hidden ones are asked for in both.
    for (const route of walkRoutes(within).filter(({ method }) => method === 'GET')) {
      for (const sample of route.samples) {
        const url = urlOf(route, sample);
        const [one, other] = [
          shownIn(route, await without.request(level, 'GET', url)),
          shownIn(route, await within.request(level, 'GET', url)),
        ];
        if (one !== other) differing.push(`${url}\n${firstDifference(one, other)}`);
      }
    }
    assert.equal(differing.join('\n'), '');
  });
}

test('the walk can fail: at the level protected answers do differ', async () => {
  const url = '/api/entries/';
  const hidden = within.made.ids.alias ?? '';
  const [one, other] = [
    await without.request('protected', 'GET', url + hidden),
    await within.request('protected', 'GET', url + hidden),
  ];
  assert.deepEqual([one.statusCode, other.statusCode], [404, 200]);
});

test('what is hidden is not there: neither its entry nor what was done with it', async () => {
  const { ids } = within.made;
  const hidden = Object.keys(ids).filter((name) => without.made.ids[name] === undefined);
  assert.ok(hidden.length > 5);
  for (const name of hidden) {
    for (const level of ['public', 'team'] as const) {
      for (const end of ['', '/proof', '/proof?open=all']) {
        const answer = await within.request(level, 'GET', `/api/entries/${ids[name]}${end}`);
        assert.deepEqual([name, answer.statusCode, answer.json().code], [name, 404, 'R-003']);
      }
    }
    assert.equal(
      (await within.request('protected', 'GET', `/api/entries/${ids[name]}`)).statusCode,
      200,
    );
  }
});

test('the two archives differ in nothing but what is hidden', () => {
  for (const [name, id] of Object.entries(without.made.ids)) {
    assert.equal(within.made.ids[name], id, name);
  }
});

test('nothing was unforeseen', () => {
  assert.deepEqual([...without.complaints, ...within.complaints], []);
});
