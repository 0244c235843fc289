import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import { type SearchOptions, search } from '../../src/register/query/search.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog, nameOf } from './log.ts';
import { onBoth } from './places.ts';

function people(): MemoryLog {
  const log = new MemoryLog();
  log.name('p-kh', 'خمینی');
  log.kind('p-kh', 'person');
  log.name('p-ark', 'Arkham Bashiri');
  log.name('p-far', 'Farzin Bashirzadeh');
  log.name('p-far', 'فرزین بشیرزاده');
  log.name('p-hid', 'Nazanin Moteshian', { visibility: 'protected' });
  log.name('p-hid', 'Witness Seven');
  log.name('src-memoir', 'A Memoir of the Yard');
  log.item('letter to Bashiri.txt');
  log.name('p-b', 'بهار');
  log.name('p-p', 'پریسا');
  log.name('p-t', 'تابان');
  return log;
}

onBoth('search', (places) => {
  const opening = () => places.keep(people());
  const register = memo(opening);
  const find = async (text: string, options: SearchOptions = {}, level = 'team' as const) =>
    (await search(viewOf(await register(), level), text, options)).hits;

  test('finds a name in Persian from its romanisations and from an Arabic keyboard', async () => {
    for (const query of ['Khomeini', 'Khomeyni', 'خميني', 'خمینی', 'KHOMEINI', 'خُمَینی']) {
      const [hit] = await find(query);
      assert.equal(hit?.id, 'p-kh', query);
      assert.equal(hit?.kind, 'person');
    }
  });

  test('finds a name with and without the joiner, and says by which name it was found', async () => {
    for (const query of ['بشیر زاده', 'بشیر‌زاده', 'بشیرزاده', 'Bashir Zadeh']) {
      const [hit] = await find(query);
      assert.equal(hit?.id, 'p-far', query);
    }
    const [hit] = await find('فرزین');
    assert.equal(hit?.found, 'فرزین بشیرزاده');
    assert.deepEqual(hit?.label, {
      en: 'Farzin Bashirzadeh',
      fa: 'فرزین بشیرزاده',
      isNamed: true,
    });
  });

  test('shows what is written so before what is only similar, each entity once', async () => {
    const hits = await find('Bashiri');
    const found = hits.map(({ id, fit }) => [id.slice(0, 5), fit]);
    assert.deepEqual(found.slice(0, 1), [['p-ark', 'written']]);
    assert.equal(new Set(hits.map(({ id }) => id)).size, hits.length);
    assert.ok(hits.some(({ accession, fit }) => accession === 'A-000001' && fit === 'written'));
  });

  test('finds a misspelled name by its likeness', async () => {
    const [hit] = await find('Arkam Bashirri');
    assert.equal(hit?.id, 'p-ark');
    assert.equal(hit?.fit, 'similar');
  });

  test('shows the nearest spelling first, in whatever script it is', async () => {
    const log = new MemoryLog();
    log.name('p-near', 'خمینی');
    log.name('p-far', 'Khamaneh');
    log.name('p-other', 'Akbar Khamene');
    const view = viewOf(await places.open(log), 'team');
    const { hits } = await search(view, 'Khomeyni');
    assert.deepEqual([hits[0]?.id, hits[0]?.fit], ['p-near', 'spelled']);
  });

  test('asks loosely only where nothing nearer was found', async () => {
    assert.equal((await find('Arkam Bashirri'))[0]?.id, 'p-ark');
    const near = await find('Arkham Bashirri');
    assert.equal(near[0]?.id, 'p-ark');
  });

  test('leaves out who shares little more than a given name, unless there is nobody else', async () => {
    const log = new MemoryLog();
    const given = ['Jaleh Zastubi', 'Jaleh Zastupi', 'Jaleh Zasrin', 'Nowhere'];
    for (const [i, name] of given.entries()) log.name(`p-${i}`, name);
    const view = viewOf(await places.open(log), 'team');
    const found = async (text: string) =>
      (await search(view, text)).hits.map(({ found: name, fit }) => [name, fit]);
    assert.deepEqual(await found('Jaleh Zastubi'), [
      ['Jaleh Zastubi', 'written'],
      ['Jaleh Zastupi', 'similar'],
    ]);
    assert.deepEqual(await found('Jaleh Zasmok'), [
      ['Jaleh Zasrin', 'similar'],
      ['Jaleh Zastubi', 'similar'],
      ['Jaleh Zastupi', 'similar'],
    ]);
  });

  test('says so where more names are alike than are put in full order', async () => {
    const log = new MemoryLog();
    for (let i = 0; i < 520; i += 1) log.name(`p-${i}`, `Jaleh Zasasi ${'abcdefghij'[i % 10]}${i}`);
    const view = viewOf(await places.open(log), 'team');
    const { hits, isCut } = await search(view, 'Jaleh Zasaki');
    assert.deepEqual([hits.length, hits[0]?.fit, isCut], [20, 'similar', true]);
    assert.equal((await search(view, 'Jaleh Zasasi')).isCut, false);
  });

  test('finds what begins with one or two letters, while somebody types', async () => {
    const log = new MemoryLog();
    const given = ['Zohreh', 'Zaman', 'Bahar Zaman', 'زهره'];
    for (const [i, name] of given.entries()) log.name(`p-${i}`, name);
    const view = viewOf(await places.open(log), 'team');
    const found = async (text: string) =>
      (await search(view, text)).hits.map(({ found: name }) => name);
    assert.deepEqual(await found('Z'), ['Zaman', 'Zohreh']);
    assert.deepEqual(await found('زه'), ['زهره']);
  });

  test('while somebody types, shows names that begin so, then those of which a word does, then what is like it', async () => {
    const log = new MemoryLog();
    const given = ['Vand Zamanibar', 'Zamanibar Vand', 'Zamanidar', 'Nowhere'];
    for (const [i, name] of given.entries()) log.name(`p-${i}`, name);
    const view = viewOf(await places.open(log), 'team');
    const { hits } = await search(view, 'Zamanib');
    const found = hits.map(({ found: name, fit }) => [name, fit]);
    assert.deepEqual(found, [
      ['Zamanibar Vand', 'written'],
      ['Vand Zamanibar', 'written'],
      ['Zamanidar', 'similar'],
    ]);
  });

  test('finds only what is of the kind that is asked for', async () => {
    const log = new MemoryLog();
    log.terms(coreTerms.terms);
    log.kind('p-1', 'person');
    log.name('p-1', 'Bahar Nowhere');
    log.kind('place-1', 'place');
    log.name('place-1', 'Bahar');
    log.item('Bahar.txt');
    const view = viewOf(await places.open(log), 'team');
    const idsOf = async (kind?: string) =>
      (await search(view, 'Bahar', { kind })).hits.map(({ id, accession }) => accession ?? id);
    assert.deepEqual(await idsOf('person'), ['p-1']);
    assert.deepEqual(await idsOf('item'), ['A-000001']);
    assert.equal((await idsOf()).length, 3);
  });

  test('finds sources and items as well as persons', async () => {
    assert.equal((await find('memoir'))[0]?.id, 'src-memoir');
    assert.equal((await find('letter'))[0]?.accession, 'A-000001');
  });

  test('gives every hit once when it is read page by page', async () => {
    const log = new MemoryLog();
    for (let i = 0; i < 23; i += 1) log.name(`p-${i}`, `Omid Vand ${'abcdefghijklmnopqrstuvw'[i]}`);
    const view = viewOf(await places.open(log), 'team');
    const whole = await search(view, 'Omid Vand', { limit: 50 });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search(view, 'Omid Vand', { limit: 5, cursor });
      pages.push(...page.hits.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(
      pages,
      whole.hits.map(({ id }) => id),
    );
    assert.equal(pages.length, 23);
  });

  test('refuses the mark of a page that it did not give', async () => {
    await assert.rejects(find('Omid', { cursor: 'written-01' }), { code: 'R-006' });
  });

  test('finds nothing for a text without letters', async () => {
    assert.deepEqual(await find('؟؟ — !'), []);
    assert.deepEqual(await find(''), []);
  });

  test('hides a protected name from those who may not see it, by whatever way', async () => {
    assert.deepEqual(await find('Nazanin Moteshian'), []);
    const view = viewOf(await register(), 'protected');
    const [hit] = (await search(view, 'Nazanin Moteshian')).hits;
    assert.equal(hit?.id, 'p-hid');
    assert.equal((await find('Witness Seven'))[0]?.label.en, 'Witness Seven');
  });

  test('sorts names as the Persian alphabet does, پ after ب', async () => {
    const log = new MemoryLog();
    for (const word of ['تابان', 'پریسا', 'بهار', 'ژاله', 'زهره']) {
      log.claim(`p-${log.all.length}`, 'name', { object: nameOf(`نمونه ${word}`) });
    }
    const view = viewOf(await places.open(log), 'team');
    const { hits } = await search(view, 'نمونه');
    const words = hits.map(({ found }) => found.slice(6));
    assert.deepEqual(words, ['بهار', 'پریسا', 'تابان', 'زهره', 'ژاله']);
  });
});

function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
