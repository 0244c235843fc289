// An allegation goes with how the proceedings stand: in every list of claims, in a search, on
// the page of the accused, in tables; and only as far as the reader may see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import type { TermValue } from '../../src/format/kinds/vocabulary.ts';
import { claimsCsv, pointsCsv } from '../../src/register/export/list-csv.ts';
import { writeAccused } from '../../src/register/query/accused-words.ts';
import { readEntity } from '../../src/register/query/entity-page.ts';
import { listClaims } from '../../src/register/query/list-claims.ts';
import { readRelations } from '../../src/register/query/relations.ts';
import { search } from '../../src/register/query/search.ts';
import { show } from '../../src/register/query/show.ts';
import { type View, viewOf } from '../../src/register/query/view.ts';
import { term, value } from '../intake-import/lists.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const person = { domain: [], range: 'entity', rangeKinds: ['person'] } as const;
const bounded = (name: string, rest: Partial<TermValue>) =>
  term(name, { boundary: null, allegation: null, ...rest, visibility: 'public' });

const words: readonly TermValue[] = [
  ...coreTerms.terms,
  bounded('accused', {
    ...person,
    domain: ['proceeding'],
    rangeKinds: [...person.rangeKinds],
    allegation: 'of-object',
  }),
  bounded('ordered-by', { range: 'entity', contradiction: 'differs', allegation: 'of-object' }),
  bounded('boasts-of', { range: 'entity', allegation: 'of-subject' }),
  bounded('standing', { range: 'term', allegation: 'standing' }),
  bounded('asked', { allegation: 'reply' }),
  bounded('lives-at', {}),
  value('charged'),
  value('convicted'),
];

const text = (said: string) => ({ text: said, language: 'en' });

/** Mehr is charged, Azar is named and no more, Sara told; a hidden case is against Sara. */
function theLog(): MemoryLog & { ids: Record<string, string> } {
  const log = new MemoryLog('accused');
  log.terms(words);
  for (const [id, full] of [
    ['p-mehr', 'Mehr Invented'],
    ['p-azar', 'Azar Invented'],
    ['p-sara', 'Sara Invented'],
  ] as const) {
    log.kind(id, 'person');
    log.name(id, full);
  }
  log.kind('case-1', 'proceeding');
  log.name('case-1', 'Case of the gate');
  log.kind('inc-1', 'incident');
  const of = (id: string) => ({ object: { entity: id } });
  const ids = {
    accused: log.claim('case-1', 'accused', of('p-mehr')),
    charged: log.claim('case-1', 'standing', { object: { term: 'charged' } }),
    ordered: log.claim('inc-1', 'ordered-by', of('p-azar')),
    alsoOrdered: log.claim('inc-1', 'ordered-by', { ...of('p-mehr'), source: 'src-list' }),
    boasts: log.claim('p-azar', 'boasts-of', of('inc-1')),
    lives: log.claim('p-mehr', 'lives-at', { object: text('by the gate') }),
    home: log.claim('p-azar', 'lives-at', { object: text('by the well') }),
    told: log.claim('p-sara', 'lives-at', { object: text('by the mill') }),
    asked: log.claim('p-azar', 'asked', { object: text('by letter') }),
  };
  const secret = { visibility: 'protected' } as const;
  log.kind('case-2', 'proceeding', secret);
  log.claim('case-2', 'accused', { ...of('p-sara'), ...secret });
  log.claim('case-2', 'standing', { object: { term: 'convicted' }, ...secret });
  return Object.assign(log, { ids });
}

const none = 'alleged; no proceeding recorded';
const plain = (line: string) => line.replace(/[\u2066-\u2069]/g, '');

onBoth('the standing of the accused', (places) => {
  const log = theLog();
  const { ids } = log;
  const viewAt = async (level: 'public' | 'team' | 'protected') =>
    viewOf(await places.open(log), level);
  const standingIn = async (view: View) => {
    const { rows } = await listClaims(view, {}, { limit: 200 });
    const named = Object.entries(ids).map(([name, id]) => {
      const claim = rows.find((row) => row.id === id);
      return [name, (claim?.accused ?? []).map((one) => plain(writeAccused(one, 'en')))];
    });
    return Object.fromEntries(named);
  };

  test('goes with every claim that accuses, and with any other on one in a proceeding', async () => {
    const mehr = 'Mehr Invented: charged (Case of the gate)';
    assert.deepEqual(await standingIn(await viewAt('team')), {
      accused: [mehr],
      charged: [],
      ordered: [`Azar Invented: ${none}`],
      alsoOrdered: [mehr],
      boasts: [`Azar Invented: ${none}`],
      lives: [mehr],
      home: [],
      told: [],
      asked: [],
    });
  });

  test('goes with what ties somebody to others, of whichever of the two is accused', async () => {
    const view = await viewAt('team');
    const ties = async (id: string) => {
      const { rows } = await readRelations(view, id);
      return rows.map(({ predicate, other, accused }) => [
        `${predicate.id} ${other.id}`,
        accused.map((one) => plain(writeAccused(one, 'en'))),
      ]);
    };
    const mehr = 'Mehr Invented: charged (Case of the gate)';
    assert.deepEqual(await ties('inc-1'), [
      ['ordered-by p-azar', [`Azar Invented: ${none}`]],
      ['ordered-by p-mehr', [mehr]],
      ['boasts-of p-azar', [`Azar Invented: ${none}`]],
    ]);
    assert.deepEqual(await ties('p-mehr'), [
      ['accused case-1', [mehr]],
      ['ordered-by inc-1', [mehr]],
    ]);
  });

  test('is that which the reader may see', async () => {
    const view = await viewAt('protected');
    assert.deepEqual((await standingIn(view)).told, [
      'Sara Invented: convicted (proceeding case-2)',
    ]);
    const { hits } = await search(await viewAt('team'), 'Sara Invented');
    assert.equal(hits[0]?.accused, null);
  });

  test('goes with who is found by name, in both languages', async () => {
    const view = await viewAt('public');
    const found = async (name: string) => (await search(view, name)).hits[0]?.accused ?? null;
    const [mehr, azar] = [await found('Mehr Invented'), await found('Azar Invented')];
    assert.ok(mehr && azar);
    assert.equal(plain(writeAccused(mehr, 'fa')), 'Mehr Invented: charged (Case of the gate)');
    assert.equal(plain(writeAccused(azar, 'fa')), 'Azar Invented: ادعاشده؛ هیچ رسیدگی‌ای ثبت نشده');
  });

  test('stands on the page of the accused, with what is recorded of their right of reply', async () => {
    const view = await viewAt('team');
    const page = await readEntity(view, 'p-azar');
    assert.equal(page.accused?.proceedingCount, 0);
    assert.deepEqual(
      page.replies.map(({ id }) => id),
      [ids.asked],
    );
    const shown = await show(view, 'p-mehr');
    if (shown.what !== 'entity') throw new Error(shown.what);
    assert.deepEqual([shown.accused?.proceedingCount, shown.replies], [1, []]);
    assert.equal((await readEntity(view, 'p-sara')).accused, null);
  });

  test('stands in the tables of claims and of points', async () => {
    const view = await viewAt('team');
    const read = async (rows: AsyncGenerator<string>) => {
      let all = '';
      for await (const part of rows) all += part;
      return all.split('\n').map((line) => line.trim());
    };
    const claims = await read(claimsCsv(view, { predicate: 'ordered-by' }));
    assert.match(claims[0] ?? '', /,standing$/);
    assert.match(claims[1] ?? '', /,Azar Invented: alleged; no proceeding recorded$/);
    const points = await read(pointsCsv(view, { predicate: 'ordered-by' }));
    assert.ok(points.some((line) => line.includes(',Mehr Invented: charged (Case of the gate)')));
  });

  test('is carried over to whoever is judged to be the same', async () => {
    const joined = theLog();
    joined.judge('same', ['p-azar', 'p-mehr']);
    const view = viewOf(await places.open(joined), 'team');
    const { home } = await standingIn(view);
    assert.deepEqual(home, ['Azar Invented: charged (Case of the gate)']);
  });
});
