// What the workbench's lists and pages are read from, on both databases.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import type { TermValue } from '../../src/format/kinds/vocabulary.ts';
import { listActivity } from '../../src/register/query/activity.ts';
import { readArchiveOverview } from '../../src/register/query/archive-overview.ts';
import { contested } from '../../src/register/query/contested.ts';
import type { PageOf, Paging } from '../../src/register/query/cursors.ts';
import { readEntity } from '../../src/register/query/entity-page.ts';
import { listClaims, listMentions, listResting } from '../../src/register/query/list-claims.ts';
import { listEntities } from '../../src/register/query/list-entities.ts';
import { listPoints } from '../../src/register/query/list-points.ts';
import { listSources } from '../../src/register/query/list-sources.ts';
import { readRelations } from '../../src/register/query/relations.ts';
import { readTimeline } from '../../src/register/query/timeline.ts';
import { type View, viewOf } from '../../src/register/query/view.ts';
import { killed, MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const label = { en: 'number killed', fa: 'شمار کشتگان' };
const killedTerm: TermValue = {
  ...{ term: 'killed', type: 'predicate', label, definition: label, domain: [] },
  ...{ range: 'quantity', rangeKinds: [], many: true, contradiction: 'quantity', scope: [] },
  visibility: 'public',
};

function day(text: string) {
  const bounds = { earliest: text, latest: text, rule: 'edtf' };
  return { asWritten: text, calendar: 'gregorian' as const, edtf: text, ...bounds };
}

/** Persons, an incident that is contested for some, a body and a place. */
function town(): MemoryLog & { ids: Record<string, string> } {
  const log = new MemoryLog();
  log.terms([...coreTerms.terms, killedTerm]);
  for (const [id, name] of [
    ['p-b', 'Bahar Nowhere'],
    ['p-a', 'Arash Nowhere'],
    ['p-p', 'پریسا هیچ‌جا'],
  ] as const) {
    log.kind(id, 'person');
    log.name(id, name);
  }
  log.kind('p-hidden', 'person', { visibility: 'protected' });
  log.name('p-hidden', 'Cyrus Nowhere', { visibility: 'protected' });
  log.kind('inc-1', 'incident');
  const few = log.claim('inc-1', 'killed', { object: killed(3, 3), when: day('2001-05-06') });
  log.claim('inc-1', 'killed', { object: killed(9, 9), visibility: 'team', source: 'src-list' });
  const took = log.claim('p-b', 'took-part', { object: { entity: 'inc-1' }, place: 'place-1' });
  log.kind('place-1', 'place');
  log.name('place-1', 'Town of Nowhere');
  const born = log.claim('p-b', 'born', { object: { date: day('1970-01-02') } });
  return Object.assign(log, { ids: { few, took, born } });
}

const levels = ['public', 'team', 'protected'] as const;

/** Every row of a list, read three at a time. */
async function every<Row>(read: (paging: Paging) => Promise<PageOf<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 3, cursor });
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

onBoth('lists', (places) => {
  const log = town();
  let opened: ReturnType<typeof places.keep> | undefined;
  const at = async (level: (typeof levels)[number]): Promise<View> => {
    opened ??= places.keep(log);
    return viewOf(await opened, level);
  };

  test('lists entities of a kind by their English and their Persian names', async () => {
    const view = await at('team');
    const { rows, total } = await listEntities(view, { kind: 'person' });
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['p-a', 'p-b', 'p-p'],
    );
    assert.equal(total, 3);
    const persian = await listEntities(view, { kind: 'person', sort: 'name-fa' });
    assert.deepEqual(
      persian.rows.map(({ id }) => id),
      ['p-p', 'p-a', 'p-b'],
      'in Persian order those without a Persian name come last',
    );
    assert.equal(rows[2]?.label.romanised, 'Parisa Hich Ja');
    assert.equal(rows[0]?.label.romanised, undefined);
  });

  test('gives every entity once when a list is read page by page, in each order', async () => {
    const view = await at('protected');
    for (const sort of ['name-en', 'name-fa', 'claims'] as const) {
      const whole = await listEntities(view, { sort }, { limit: 100 });
      const paged = await every((paging) => listEntities(view, { sort }, paging));
      assert.deepEqual(paged, whole.rows, sort);
      assert.equal(whole.total, paged.length);
      const named = await every((paging) => listEntities(view, { sort, q: 'nowhere' }, paging));
      assert.equal(named.length, 4, sort);
    }
  });

  test('counts for each level what it may see and no more', async () => {
    const shown = async (level: (typeof levels)[number]) => {
      const { rows } = await listEntities(await at(level), { kind: 'incident' });
      return rows.map((row) => [row.claimCount, row.sourceCount, row.isContested]);
    };
    assert.deepEqual(await shown('public'), [[2, 1, false]]);
    assert.deepEqual(await shown('team'), [[3, 2, true]]);
    assert.equal((await listEntities(await at('team'), { q: 'Cyrus' })).total, 0);
    assert.equal((await listEntities(await at('protected'), { q: 'cyr' })).rows[0]?.id, 'p-hidden');
  });

  test('tells entities apart by the first date, and of what, and place that claims give', async () => {
    const { rows } = await listEntities(await at('team'), { q: 'Bahar' });
    assert.deepEqual(rows[0]?.hint, {
      en: 'born: 2 January 1970 (12 Dey 1348) · Town of Nowhere',
      fa: 'born: ۱۲ دی ۱۳۴۸ (۲ ژانویهٔ ۱۹۷۰) · Town of Nowhere',
      isNamed: true,
    });
  });

  test('narrows lists of claims, and reads them by pages', async () => {
    const view = await at('protected');
    const all = await every((paging) => listClaims(view, {}, paging));
    assert.equal(all.length, 15);
    const said = await listClaims(view, { source: 'src-list' });
    assert.deepEqual([said.rows.length, said.total, said.next], [1, 1, null]);
    assert.equal((await listClaims(view, { predicate: 'killed' })).total, 2);
    assert.equal((await listClaims(view, { subject: 'p-b', state: 'withdrawn' })).total, 0);
    const named = async (q: string, rest = {}) => (await listClaims(view, { q, ...rest })).total;
    assert.deepEqual([await named('bahar'), await named('p-b'), await named('cyrus')], [4, 4, 2]);
    assert.equal(await named('town'), 3, 'as subject and as place');
    assert.equal(await named('inc-1', { predicate: 'took-part' }), 1, 'as object');
    assert.equal(await named('bahar', { source: 'src-list' }), 0);
    assert.equal((await listClaims(await at('team'), { q: 'cyrus' })).total, 0);
    assert.equal((await listResting(view, 'src-diary')).total, 14);
    const mentions = await listMentions(view, 'inc-1');
    assert.deepEqual(
      mentions.rows.map(({ id }) => id),
      [log.ids.took],
    );
  });

  test('shows what is dated of an entity and of the incidents that it takes part in', async () => {
    const { rows } = await readTimeline(await at('public'), 'p-b');
    assert.deepEqual(
      rows.map(({ earliest, claim, what }) => [earliest, claim.id, what.en]),
      [
        ['1970-01-02', log.ids.born, 'born'],
        ['2001-05-06', log.ids.few, 'incident'],
      ],
    );
  });

  test('shows what ties an entity to others, in both directions', async () => {
    const out = await readRelations(await at('team'), 'p-b');
    assert.deepEqual(
      out.rows.map(({ direction, predicate, other, count }) => [
        ...[direction, predicate.id, other.id, count],
      ]),
      [['out', 'took-part', 'inc-1', 1]],
    );
    const [back] = (await readRelations(await at('team'), 'inc-1')).rows;
    assert.deepEqual([back?.direction, back?.other.id], ['in', 'p-b']);
    assert.equal(back?.otherKind?.id, 'person');
  });

  test('opens an entity with the points that do not agree and the first claims', async () => {
    const page = await readEntity(await at('team'), 'inc-1');
    const said = page.predicates.find(({ predicate }) => predicate.id === 'killed');
    assert.deepEqual([said?.count, said?.verdict, said?.next], [2, 'contested', null]);
    assert.equal(said?.points[0]?.answers.length, 2);
    await assert.rejects(readEntity(await at('team'), 'p-hidden'), { code: 'R-003' });
  });

  test('derives a romanisation only where no name in Latin script is attested', async () => {
    const derived = (await readEntity(await at('team'), 'p-p')).derivedName;
    assert.deepEqual(derived, {
      text: 'Parisa Hich Ja',
      script: 'Latn',
      scheme: 'bgn-pcgn-1958-plain',
    });
    assert.equal((await readEntity(await at('team'), 'p-b')).derivedName, null);
  });

  test('keeps the same points as comparing all claims finds, at every level', async () => {
    for (const level of levels) {
      const view = await at(level);
      const found: string[] = [];
      for await (const { subject, predicate, verdict } of contested(view)) {
        found.push(`${subject.id} ${predicate.id} ${verdict}`);
      }
      const kept = await every((paging) => listPoints(view, {}, paging));
      const listed = kept.map((one) => `${one.subject.id} ${one.predicate.id} ${one.verdict}`);
      assert.deepEqual(listed.sort(), found.sort(), level);
    }
  });

  test('counts the archive on its first page as a count of everything does', async () => {
    for (const level of levels) {
      const view = await at(level);
      const overview = await readArchiveOverview(view);
      const standing = await every((paging) => listClaims(view, { state: 'stands' }, paging));
      assert.equal(overview.claims.standing, standing.length, level);
      assert.equal(overview.sources.total, (await listSources(view, {})).total);
      const entities = overview.entities.reduce((sum, { count }) => sum + count, 0);
      assert.equal(entities, (await listEntities(view, {})).total);
    }
  });

  test('tells what happened lately, entries of one minute as one row', async () => {
    const view = await at('protected');
    const { rows, next } = await listActivity(view);
    assert.deepEqual(
      rows.map(({ kind, count }) => [kind, count]),
      [
        ['gavah.claim/1', 15],
        ['gavah.vocabulary/1', 1],
        ['gavah.actor/1', 1],
        ['gavah.archive/1', 1],
      ],
    );
    assert.equal(next, null);
    const paged = await every((paging) => listActivity(view, paging));
    assert.deepEqual(paged, rows);
  });

  test('refuses the mark of a page that another list gave', async () => {
    const view = await at('team');
    for (const cursor of ['x', 'WzFd', Buffer.from('["\\u0000","x"]').toString('base64url')]) {
      await assert.rejects(listEntities(view, {}, { cursor }), { code: 'R-006' });
    }
    await assert.rejects(listClaims(view, {}, { cursor: 'WyJhIl0' }), { code: 'R-006' });
  });
});

onBoth('leaps', (places) => {
  test('a page of entities can begin anywhere, as if all before it had been turned', async () => {
    const log = new MemoryLog();
    log.terms([...coreTerms.terms]);
    for (let n = 0; n < 640; n += 1) {
      const kind = ['person', 'body'][n % 2] ?? '';
      log.kind(`e-${n}`, kind, n % 9 === 0 ? { visibility: 'protected' } : {});
      log.name(`e-${n}`, `Nowhere ${(n * 7919) % 640}`);
    }
    const register = await places.open(log);
    const view = viewOf(register, 'public');
    for (const filter of [
      {},
      { kind: 'person' },
      { q: 'Nowhere' },
      { q: 'Nowhere', kind: 'body' },
    ]) {
      for (const sort of ['name-en', 'claims'] as const) {
        const asked = { ...filter, sort };
        const read = (paging: Paging) => listEntities(view, asked, { ...paging, limit: 97 });
        const all = (await every(read)).map(({ id }) => id);
        for (const skip of [0, 1, 200, 501, 560, 9999]) {
          const { rows } = await listEntities(view, asked, { limit: 40, skip });
          const told = `${JSON.stringify(asked)} after ${skip}`;
          assert.deepEqual(
            rows.map(({ id }) => id),
            all.slice(skip, skip + 40),
            told,
          );
        }
      }
    }
  });
});
