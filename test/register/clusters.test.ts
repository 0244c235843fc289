// Clusters as a list: members, sources and judgements of each, for each level its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import { actorKind } from '../../src/format/kinds/archive.ts';
import { judgementKind } from '../../src/format/kinds/judgement.ts';
import { clustersCsv } from '../../src/register/export/list-csv.ts';
import { listClusters } from '../../src/register/query/list-clusters.ts';
import { listJudgements } from '../../src/register/query/list-judgements.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const key = `${'B'.repeat(43)}=`;

/** Three persons that are one, two that are one and not, one who is alone, and one who is hidden. */
function theLog() {
  const log = new MemoryLog('clusters');
  const at = '2026-02-01T10:00:00Z';
  const other = log.add(actorKind, { at, by: log.by, name: 'Omid', role: null, key, note: null });
  log.terms(coreTerms.terms);
  for (const id of ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'c-1']) log.kind(id, 'person');
  log.name('a-2', 'Bahar Nowhere');
  log.name('a-3', 'بهار هیچ‌جا', { source: 'src-list' });
  log.name('b-1', 'Arash Nowhere');
  log.kind('a-9', 'person', { visibility: 'protected' });
  log.name('a-9', 'Bahar Hidden', { visibility: 'protected', source: 'src-hidden' });
  log.judge('same', ['a-1', 'a-2']);
  const later = { at, by: other, claims: [], value: null, reason: 'one father', machine: null };
  log.add(judgementKind, { ...later, judges: 'same', entities: ['a-2', 'a-3'] });
  log.judge('same', ['a-3', 'a-9']);
  log.judge('same', ['b-1', 'c-1']);
  log.withdraw(log.judge('same', ['a-1', 'c-1']));
  log.judge('same', ['b-2', 'c-1']);
  log.judge('different', ['b-1', 'b-2']);
  return log;
}

async function textOf(csv: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const part of csv) text += part;
  return text;
}

onBoth('clusters', (places) => {
  test('lists who is in each, from which sources, and who judged so', async () => {
    const view = viewOf(await places.open(theLog()), 'team');
    const { rows, total } = await listClusters(view, {});
    assert.equal(total, 2);
    const [bahar, arash] = rows;
    assert.deepEqual([bahar?.id, bahar?.label.en], ['a-1', 'Bahar Nowhere']);
    // In Persian another member's name stands for all of them.
    assert.deepEqual(
      [bahar?.label.fa, arash?.label.fa, bahar?.label.romanised],
      ['بهار هیچ‌جا', 'Arash Nowhere', undefined],
    );
    assert.deepEqual(
      bahar?.members.map(({ id, sources }) => [id, sources.map((source) => source.id)]),
      [
        ['a-1', ['src-diary']],
        ['a-2', ['src-diary']],
        ['a-3', ['src-diary', 'src-list']],
      ],
    );
    assert.deepEqual(
      bahar?.judges.map(({ byName, count }) => [byName, count]),
      [
        ['Omid', 1],
        ['Mina', 1],
      ],
      'the last to judge first',
    );
    assert.deepEqual([arash?.isDisputed, arash?.judgementCount], [true, 3]);
  });

  test('a judgement that was taken back joins nothing and is not counted', async () => {
    const view = viewOf(await places.open(theLog()), 'team');
    const { rows } = await listClusters(view, {});
    for (const { id, judgementCount } of rows) {
      const found = await listJudgements(view, { cluster: id, state: 'stands' });
      assert.equal(found.total, judgementCount, id);
    }
    assert.equal((await listJudgements(view, { cluster: 'nobody' })).total, 0);
  });

  test('finds a cluster by a name of any of its members, in any script, and by an id', async () => {
    const view = viewOf(await places.open(theLog()), 'team');
    const found = async (q: string) => (await listClusters(view, { q })).rows.map(({ id }) => id);
    assert.deepEqual(await found('bahar'), ['a-1']);
    assert.deepEqual(await found('بهار'), ['a-1']);
    assert.deepEqual(await found('c-1'), ['b-1']);
    assert.deepEqual(await found('hidden'), []);
    assert.deepEqual(await found('src-diary'), []);
    assert.equal((await listClusters(view, { disputed: true })).rows[0]?.id, 'b-1');
    assert.equal((await listClusters(view, { disputed: false })).total, 1);
  });

  test('the public sees none, and who is hidden is a member for those alone who may see', async () => {
    const register = await places.open(theLog());
    assert.equal((await listClusters(viewOf(register, 'public'), {})).total, 0);
    const whole = await listClusters(viewOf(register, 'protected'), { q: 'hidden' });
    assert.deepEqual([whole.total, whole.rows[0]?.memberCount], [1, 4]);
  });

  test('a page begins after the last or anywhere, and a long cluster is cut but in CSV', async () => {
    const log = new MemoryLog('many');
    for (let i = 1; i <= 12; i += 1) log.judge('same', ['m-00', `m-${String(i).padStart(2, '0')}`]);
    for (let i = 0; i < 5; i += 1) log.judge('same', [`p-${i}`, `q-${i}`]);
    const view = viewOf(await places.open(log), 'team');
    const ids = ({ rows }: Awaited<ReturnType<typeof listClusters>>) => rows.map(({ id }) => id);
    const first = await listClusters(view, {}, { limit: 2 });
    assert.deepEqual(ids(first), ['m-00', 'p-0']);
    assert.deepEqual([first.rows[0]?.memberCount, first.rows[0]?.members.length], [13, 8]);
    const second = await listClusters(view, {}, { limit: 2, cursor: first.next ?? '' });
    assert.deepEqual(ids(second), ['p-1', 'p-2']);
    assert.deepEqual(ids(await listClusters(view, {}, { limit: 9, skip: 4 })), ['p-3', 'p-4']);
    const lines = (await textOf(clustersCsv(view, {}))).trimEnd().split('\r\n');
    assert.equal(lines.length, 1 + 13 + 5 * 2);
    assert.match(lines[1] ?? '', /^m-00,.*,13,false,12,Mina,/);
  });
});
