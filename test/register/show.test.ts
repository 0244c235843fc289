import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import type { TermValue } from '../../src/format/kinds/vocabulary.ts';
import { type ContestedPoint, contested } from '../../src/register/query/contested.ts';
import { listDependents } from '../../src/register/query/dependents.ts';
import { readEntityKinds } from '../../src/register/query/entity-kinds.ts';
import { readOverview } from '../../src/register/query/overview.ts';
import { findByPrefix } from '../../src/register/query/resolve.ts';
import { type Shown, show } from '../../src/register/query/show.ts';
import { gapsOf, readSources } from '../../src/register/query/sources.ts';
import { type View, viewOf } from '../../src/register/query/view.ts';
import { readVocabulary } from '../../src/register/query/vocabulary.ts';
import { killed, MemoryLog } from './log.ts';
import { onBoth } from './places.ts';
import { tellStory } from './story.ts';

const killedTerm: TermValue = {
  term: 'killed',
  type: 'predicate',
  label: { en: 'number killed', fa: 'شمار کشتگان' },
  definition: { en: 'How many were killed.', fa: 'چند تن کشته شدند.' },
  domain: [],
  range: 'quantity',
  rangeKinds: [],
  many: true,
  contradiction: 'quantity',
  scope: ['where'],
  visibility: 'public',
};

function theLog(): MemoryLog & { ids: Record<string, string> } {
  const log = new MemoryLog();
  const ids = tellStory(log);
  log.terms([...coreTerms.terms.slice(1), killedTerm], '3');
  // Bytes that were lost and came again: no duplicate when they came, but the same bytes.
  const lost = log.item('leaflet.txt', { visibility: 'protected' });
  const again = log.item('leaflet.txt', { visibility: 'protected' });
  return Object.assign(log, { ids: { ...ids, lost, again } });
}

async function pointsIn(view: View): Promise<ContestedPoint[]> {
  const points: ContestedPoint[] = [];
  for await (const point of contested(view)) points.push(point);
  return points;
}

async function entityIn(view: View, id: string): Promise<Extract<Shown, { what: 'entity' }>> {
  const shown = await show(view, id);
  if (shown.what !== 'entity') throw new Error(`${id} is ${shown.what}`);
  return shown;
}

onBoth('what the register says', (places) => {
  const log = theLog();
  const { ids } = log;
  let opened: ReturnType<typeof places.keep> | undefined;
  const register = () => {
    opened ??= places.keep(log);
    return opened;
  };
  const team = async () => viewOf(await register(), 'team');
  const publicly = async () => viewOf(await register(), 'public');

  test('shows an entity with everything said of it and of those that it is the same as', async () => {
    const shown = await entityIn(await team(), 'p-1');
    assert.equal(shown.label.en, 'Darya Shiranpour');
    assert.equal(shown.label.fa, 'دریا شیران‌پور');
    assert.deepEqual(shown.kind, {
      id: 'person',
      label: { en: 'human being', fa: 'انسان', isNamed: true },
    });
    assert.deepEqual(
      shown.sameAs.map(({ id }) => id),
      ['p-2', 'p-3'],
    );
    assert.deepEqual(
      shown.said.map(({ predicate }) => predicate.id),
      ['kind', 'name'],
    );
    assert.equal(shown.isDisputed, false);
  });

  test('leaves no trace of a judgement that is withdrawn', async () => {
    const changed = theLog();
    const view = viewOf(await places.open(changed), 'team');
    assert.equal((await entityIn(view, 'p-2')).sameAs.length, 2);
    changed.withdraw(changed.ids.same ?? '');
    const after = viewOf(await places.open(changed), 'team');
    assert.deepEqual(
      (await entityIn(after, 'p-2')).sameAs.map(({ id }) => id),
      ['p-1'],
    );
  });

  test('says that a cluster is disputed if two of its members are judged to be different', async () => {
    const disputed = new MemoryLog();
    for (const id of ['p-1', 'p-2', 'p-3']) disputed.kind(id, 'person');
    disputed.judge('same', ['p-1', 'p-2']);
    disputed.judge('same', ['p-2', 'p-3']);
    disputed.judge('different', ['p-1', 'p-3']);
    const view = viewOf(await places.open(disputed), 'team');
    assert.equal((await entityIn(view, 'p-2')).isDisputed, true);
  });

  test('shows a person whom a list calls a1, although that is short for an accession number too', async () => {
    const called = new MemoryLog();
    const item = called.item('list.csv');
    for (const id of ['a1', 'a10', 'a-1']) called.kind(id, 'person');
    const view = viewOf(await places.open(called), 'team');
    for (const id of ['a1', 'a-1']) assert.equal((await entityIn(view, id)).id, id);
    for (const short of ['A1', 'A-1', 'A-000001']) {
      const [only, ...more] = await findByPrefix(view, short);
      assert.deepEqual([only?.what, only?.id, more.length], ['item', item, 0]);
    }
  });

  test('lets the claim before stand again when the one that corrected it is withdrawn', async () => {
    const view = await team();
    const stateOf = async (id = '') => {
      const shown = await show(view, id);
      return shown.what === 'claim' ? shown.claim.state : shown.what;
    };
    assert.equal(await stateOf(ids.righter), 'withdrawn');
    assert.equal(await stateOf(ids.right), 'stands');
    assert.equal(await stateOf(ids.wrong), 'superseded');
  });

  test('shows a claim with its source, its item and the entry that ended it', async () => {
    const shown = await show(await team(), ids.wrong ?? '');
    if (shown.what !== 'claim') throw new Error(shown.what);
    assert.equal(shown.claim.endedBy, ids.right);
    assert.equal(shown.claim.source?.id, 'src-diary');
    const held = await show(await team(), ids.kind ?? '');
    if (held.what !== 'claim') throw new Error(held.what);
    assert.deepEqual(held.claim.item, {
      id: ids.list,
      accession: 'A-000001',
      name: 'list of the committee.csv',
    });
  });

  test('shows an item by its accession number, with its history and what was read from it', async () => {
    const shown = await show(await team(), 'a-000001');
    if (shown.what !== 'item') throw new Error(shown.what);
    assert.equal(shown.id, ids.list);
    assert.deepEqual(
      shown.custody.map(({ act, note }) => [act, note]),
      [['read', 'twice']],
    );
    assert.equal(shown.claimCount, 2);
    assert.equal(shown.byName, 'Mina');
  });

  test('lists the points on which sources differ, each answer with who gives it', async () => {
    const [point, ...rest] = await pointsIn(await team());
    assert.equal(rest.length, 0);
    assert.equal(point?.subject.id, 'inc-1');
    assert.equal(point?.predicate.label.fa, 'شمار کشتگان');
    assert.equal(point?.verdict, 'contested');
    assert.deepEqual(
      point?.answers.map(({ sources, object }) => [sources.map(({ id }) => id), object]),
      [
        [['src-list'], killed(300, null)],
        [['src-diary'], killed(40, 40)],
      ],
    );
  });

  test('counts entities that are judged to be the same as one subject of a contested point', async () => {
    const split = new MemoryLog();
    split.terms([...coreTerms.terms, killedTerm]);
    split.claim('inc-1', 'killed', { object: killed(3, 3) });
    split.claim('inc-2', 'killed', { object: killed(5, 5), source: 'src-list' });
    const apart = viewOf(await places.open(split), 'team');
    assert.deepEqual(await pointsIn(apart), []);
    split.judge('same', ['inc-1', 'inc-2']);
    const together = await places.open(split);
    assert.equal((await pointsIn(viewOf(together, 'team'))).length, 1);
    assert.deepEqual(await pointsIn(viewOf(together, 'public')), []);
  });

  test('ranks the sources that are not held by what rests on them', async () => {
    const sources = await readSources(await team());
    assert.deepEqual(
      sources.map(({ id, access, claims }) => [id, access, claims]),
      [
        ['src-diary', 'held', 5],
        ['src-list', 'excerpt', 2],
      ],
    );
    assert.deepEqual(
      gapsOf(sources).map(({ id }) => id),
      ['src-list'],
    );
  });

  test('counts what there is', async () => {
    const overview = await readOverview(viewOf(await register(), 'protected'));
    assert.deepEqual(overview.claims, { standing: 9, withdrawn: 1, superseded: 1 });
    assert.deepEqual(overview.entities, { incident: 1, person: 2 });
    assert.deepEqual(
      { items: overview.items, duplicates: overview.duplicates, bytes: overview.itemBytes },
      { items: 4, duplicates: 1, bytes: 48 },
    );
    assert.equal(overview.partlyClosed, 1);
    assert.equal(overview.faulty, 0);
    assert.equal(overview.clusters, 1);
  });

  test('finds by the beginning of an id, and refuses what is nothing or more than one', async () => {
    const view = await team();
    const [only] = await findByPrefix(view, (ids.low ?? '').slice(0, 12));
    assert.equal(only?.id, ids.low);
    await assert.rejects(show(view, 'p-'), { code: 'R-004' });
    await assert.rejects(show(view, 'nobody'), { code: 'R-003' });
    assert.deepEqual(await findByPrefix(view, ''), []);
    assert.deepEqual(await findByPrefix(view, 'src-list'), [{ what: 'entity', id: 'src-list' }]);
  });

  test('lists everything that rests on an item before it is erased', async () => {
    const { database } = await register();
    const found = await listDependents(database, ids.list ?? '');
    assert.deepEqual(
      found.map(({ why }) => why),
      [
        'duplicate-of-item',
        'custody-of-item',
        'import-of-item',
        'claim-read-from-item',
        'claim-read-from-item',
      ],
    );
    const of = async (id = '') => (await listDependents(database, id)).map(({ why }) => why);
    assert.deepEqual(await of(ids.lost), ['duplicate-of-item'], 'the same bytes, received anew');
    assert.deepEqual(await of(ids.again), []);
    assert.deepEqual(await of(ids.wrong), ['claim-that-corrects']);
    assert.deepEqual(await of(ids.righter), ['withdrawal-of']);
    const [imported] = await database.kysely
      .selectFrom('entry')
      .select('id')
      .where('kind', '=', 'gavah.import/1')
      .execute();
    assert.deepEqual(await of(imported?.id), ['claim-of-import', 'claim-of-import']);
  });

  test('gives the vocabulary as it now is, and the kinds that entities are of', async () => {
    const { database } = await register();
    const { terms } = await readVocabulary(database);
    assert.equal(terms.get('killed')?.contradiction, 'quantity');
    assert.equal(terms.get(coreTerms.terms[0]?.term ?? '')?.label.en, 'human being');
    const kinds = await readEntityKinds(database);
    assert.equal(kinds.size, 3);
    assert.deepEqual(
      ['inc-1', 'p-1', 'p-2', 'p-3'].map((id) => kinds.kindsOf(id)?.length),
      [1, 1, 1, undefined],
    );
    assert.deepEqual(kinds.kindsOf('p-1'), ['person']);
  });

  test('shows the public nothing that is the team’s or protected', async () => {
    const view = await publicly();
    for (const id of [ids.list, ids.copy, ids.hidden, ids.noted, ids.same]) {
      await assert.rejects(show(view, id ?? ''), { code: 'R-003' });
    }
    const shown = await entityIn(view, 'p-2');
    assert.deepEqual([shown.label.en, shown.sameAs, shown.judgements], ['human being p-2', [], []]);
    const text = JSON.stringify(await entityIn(view, 'p-1'));
    assert.doesNotMatch(text, /Daria|committee\.csv|compared by hand/);
  });

  test('shows an unnamed entity by its kind and id, in both languages', async () => {
    const { label } = await entityIn(await team(), 'inc-1');
    assert.deepEqual(label, { en: 'incident inc-1', fa: 'رخداد inc-1', isNamed: false });
  });
});

test('every question of a reader begins at the place where the level is enforced', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const folder = new URL('../../src/register/query/', import.meta.url);
  // What is asked before an erasure concerns everything; it is the keeper's alone.
  const exempt = ['view.ts', 'dependents.ts'];
  for (const file of readdirSync(folder).filter((name) => !exempt.includes(name))) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    assert.doesNotMatch(
      text,
      /\b(from|join) (claim|name|item|entity|entry|judgement|listing|point|cluster|source_access|paragraph|item_text|item_picture)\b/i,
      file,
    );
    for (const [, what] of text.matchAll(/selectFrom\(([^)]*)/g)) {
      // What a query gathered itself, or was asked with.
      assert.match(what ?? '', /^'(hit|best|ranked|asked)'$/, `${file}: ${what}`);
    }
  }
});
