import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseTermSet, prepareTerms } from '../../src/format/vocabulary.ts';
import { receivePaths } from '../../src/intake/receive.ts';
import { readAgreement } from '../../src/linkage/archive/agreement.ts';
import { findBridges } from '../../src/linkage/archive/bridges.ts';
import { readPersonTable } from '../../src/linkage/archive/person-table.ts';
import { proposeIn } from '../../src/linkage/archive/propose.ts';
import { valueAt } from '../../src/linkage/table/dictionary.ts';
import { viewOf } from '../../src/register/query/view.ts';
import type { Linkage, Proposal } from '../../src/server/shapes/linkage.ts';
import { type Served, serveInvented } from '../server/serve-archive.ts';
import { type InventedList, inventedLists } from './invented-lists.ts';

const casesPath = join(import.meta.dirname, '../../vocabularies/cases.json');

let served: Served;
let prefixes: string[] = [];
before(async () => {
  served = await serveInvented();
  const set = parseTermSet(JSON.parse(readFileSync(casesPath, 'utf8')));
  await served.office.write((session) =>
    prepareTerms(set, { at: session.now(), by: session.author.id }, (kind, value) =>
      session.add(kind, value),
    ),
  );
  prefixes = [];
  for (const list of inventedLists()) prefixes.push(await bringIn(list));
});
after(() => served.close());

const ask = (method: 'GET' | 'POST', url: string, body?: object) =>
  served.request('protected', method, url, body);

async function bringIn({ name, text }: InventedList): Promise<string> {
  const folder = join(served.made.root, 'lists');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  let item = '';
  await served.office.write((session) =>
    receivePaths({
      ...{ session, vault: served.office.vault, paths: [join(folder, name)] },
      provenance: { from: 'nobody', note: null, visibility: 'team', method: 'test' },
      onLine: (line) => {
        if (line.kind !== 'refused') item = line.id;
      },
    }),
  );
  const { choices } = (await ask('POST', '/api/imports/suggestion', { item })).json();
  const asked = { item, choices, mapping: null, isSameList: false, note: null, keepGood: false };
  await endOf((await ask('POST', '/api/imports', asked)).json().id);
  return choices.prefix;
}

async function endOf(id: string): Promise<void> {
  for (;;) {
    const { job } = served.office.jobs.get(id);
    if (job.state === 'done') return;
    assert.equal(job.state, 'running', JSON.stringify(job.problem));
    await new Promise((done) => setTimeout(done, 10));
  }
}

async function compare(): Promise<Linkage> {
  await endOf((await ask('POST', '/api/linkage')).json().id);
  return (await ask('GET', '/api/linkage')).json();
}

async function proposals(order: 'doubt' | 'probable'): Promise<Proposal[]> {
  const rows: Proposal[] = [];
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const url: string = `/api/linkage/proposals?order=${order}&limit=50&cursor=${cursor}`;
    const page = (await ask('GET', url)).json();
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

/** Of the row n in both lists. */
function pairOf(n: number): [string, string] {
  return [`${prefixes[0]}${n}`, `${prefixes[1]}b${n}`];
}

async function sameAs(id: string): Promise<string[]> {
  const entity = (await ask('GET', `/api/entities/${id}`)).json();
  return entity.sameAs.map((one: { id: string }) => one.id);
}

function isTrue({ a, b }: Proposal): boolean {
  return bare(a.id) === bare(b.id);
}

function bare(id: string): string {
  return (id.split('.').at(-1) ?? '').replace(/^b/, '');
}

test('the persons of two lists are proposed as pairs, each with reasons that add up to its weight', async () => {
  const linkage = await compare();
  assert.equal(linkage.isStale, false);
  const found = await proposals('probable');
  const likely = found.filter(({ probability }) => probability >= 0.5);
  assert.ok(likely.filter(isTrue).length >= 34, `${likely.filter(isTrue).length} of 40 were found`);
  const sure = found.filter(({ probability }) => probability >= 0.99);
  const right = sure.filter(isTrue).length;
  assert.ok(right / sure.length >= 0.9, `${sure.length} are given as sure, ${right} of them right`);
  for (const { parts, weight } of found) {
    const sum = parts.reduce((total, part) => total + part.weight, 0);
    assert.ok(Math.abs(sum - weight) < 1e-3, `${sum} and ${weight}`);
  }
});

test('persons of a new list are held against the others alone', async () => {
  const newPrefix = prefixes[1] ?? '';
  const { run } = await proposeIn({
    folder: served.made.folder,
    view: viewOf(served.office.register, 'protected'),
    ...{ position: 0, at: '2031-01-01T00:00:00Z', random: randomBytes, threads: 1, newPrefix },
  });
  assert.ok(existsSync(join(served.made.folder, 'local', 'linkage-model.json')));
  const likely = run.proposals.filter(({ probability }) => probability >= 0.5);
  assert.ok(
    likely.filter(({ a, b }) => bare(a) === bare(b)).length >= 30,
    `${likely.length} likely`,
  );
  for (const { a, b, cluster } of run.proposals) {
    assert.notEqual(a.startsWith(newPrefix), b.startsWith(newPrefix), `${a} ${b}`);
    assert.ok(cluster === null || !/^\d+:/.test(cluster), 'names an entity');
  }
});

test('a judgement makes two persons one, and undone leaves no trace', async () => {
  const { judged: standing } = await compare();
  const entities = pairOf(5);
  assert.deepEqual(await sameAs(entities[0]), []);
  const reason = 'same father and year';
  const judged = await ask('POST', '/api/judgements', { judges: 'same', entities, reason });
  assert.equal(judged.statusCode, 201, judged.body);
  assert.deepEqual(await sameAs(entities[0]), [entities[1]]);
  const { id } = judged.json();
  await ask('POST', `/api/judgements/${id}/withdrawal`, { reason: 'looked again' });
  assert.deepEqual(await sameAs(entities[0]), []);
  const { judged: afterwards } = (await ask('GET', '/api/linkage')).json();
  assert.equal(afterwards, standing);
});

test('what is judged to be different is proposed no more', async () => {
  const entities = pairOf(7);
  const reason = 'born in other towns';
  const judged = await ask('POST', '/api/judgements', { judges: 'different', entities, reason });
  await compare();
  const key = entities.toSorted().join();
  const found = await proposals('probable');
  assert.ok(!found.some(({ a, b }) => [a.id, b.id].toSorted().join() === key));
  await ask('POST', `/api/judgements/${judged.json().id}/withdrawal`, { reason: 'a trial' });
});

test('all that is probable enough is judged in one batch, and the batch is taken back as one', async () => {
  const { sure, run, judged } = await compare();
  assert.ok(sure > 0);
  const accepted = await ask('POST', '/api/linkage/acceptances', { above: 0.99, reason: 'clear' });
  assert.deepEqual(accepted.json(), { count: sure });
  const between: Linkage = (await ask('GET', '/api/linkage')).json();
  assert.deepEqual([between.ofRun, between.sure], [sure, 0]);
  const undone = await ask('POST', `/api/linkage/runs/${run}/withdrawal`, { reason: 'a trial' });
  assert.deepEqual(undone.json(), { count: sure });
  const afterwards: Linkage = (await ask('GET', '/api/linkage')).json();
  assert.deepEqual([afterwards.ofRun, afterwards.judged, afterwards.sure], [0, judged, sure]);
  const again = await ask('POST', `/api/linkage/runs/${run}/withdrawal`, { reason: 'once more' });
  assert.deepEqual([again.statusCode, again.json().code], [422, 'M-010']);
});

test('a pair with somebody whom the archive does not know is refused', async () => {
  const entities = [pairOf(1)[0], 'nobody-at-all'];
  const answer = await ask('POST', '/api/judgements', { judges: 'same', entities, reason: 'x' });
  assert.deepEqual([answer.statusCode, answer.json().code], [404, 'R-003']);
});

test('a tie that alone holds two groups together is a bridge, a pair by itself is none', () => {
  const triangle = (a: string, b: string, c: string) =>
    [
      [a, b],
      [b, c],
      [a, c],
    ] as const;
  const ties = [...triangle('a', 'b', 'c'), ...triangle('x', 'y', 'z'), ['c', 'x'] as const];
  assert.deepEqual([...findBridges(ties)], ['c x']);
  assert.deepEqual([...findBridges([['p', 'q']])], []);
  const chain = Array.from({ length: 20_000 }, (_, i) => [`n${i}`, `n${i + 1}`] as const);
  assert.equal(findBridges(chain).size, 20_000);
});

test('agreement of two reviewers takes off what chance would give', () => {
  const plain = { id: '', at: null, reason: null, machine: null };
  const said = (by: string, judges: ('same' | 'different')[]) =>
    judges.map((each, i) => ({ ...plain, a: `a${i}`, b: `b${i}`, by, judges: each }));
  const first = said('one', ['same', 'same', 'different', 'different']);
  const second = said('two', ['same', 'different', 'different', 'different']);
  const [found] = readAgreement([...first, ...second]);
  // Agreement 3/4; by chance 1/2 · 1/4 + 1/2 · 3/4 = 1/2.
  assert.deepEqual(found, { first: 'one', second: 'two', pairs: 4, agreed: 3, kappa: 0.5 });
});

test('a person who died at a place of the register is compared by the name of the place', async () => {
  const text = 'id,name,city\n1,Arkam Nobody,Karvan\n2,Lura Nobody,Karvan\n';
  const prefix = await bringIn({ name: 'cities.csv', text });
  const view = viewOf(served.office.register, 'protected');
  const table = await readPersonTable(view, 'persons', (id) => id.startsWith(prefix));
  const place = table.columns.find(({ name }) => name === 'place');
  assert.ok(place !== undefined);
  const texts = Array.from(place.codes, (code) => valueAt(place.values, code));
  assert.deepEqual(texts, ['Karvan', 'Karvan']);
});
