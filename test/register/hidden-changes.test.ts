// What hidden entries change for those who may not see them: nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import { judgementKind } from '../../src/format/kinds/judgement.ts';
import { listActivity } from '../../src/register/query/activity.ts';
import { listClaims } from '../../src/register/query/list-claims.ts';
import { listEntities } from '../../src/register/query/list-entities.ts';
import { listPoints } from '../../src/register/query/list-points.ts';
import { readSources } from '../../src/register/query/sources.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

onBoth('hidden changes', (places) => {
  test('a hidden correction ends a claim for those alone who may see it', async () => {
    const log = new MemoryLog();
    log.terms(coreTerms.terms);
    log.kind('p-1', 'person');
    const first = log.name('p-1', 'Bahar Nowhere');
    const second = log.name('p-1', 'Bahar Elsewhere', {
      supersedes: first,
      visibility: 'protected',
    });
    const register = await places.open(log);
    const seen = async (level: 'public' | 'protected') => {
      const view = viewOf(register, level);
      const { rows } = await listClaims(view, { predicate: 'name' });
      const [listed] = (await listEntities(view, {})).rows;
      return {
        states: rows.map(({ id, state, endedBy }) => [id, state, endedBy]),
        label: listed?.label.en,
        claims: listed?.claimCount,
        resting: (await readSources(view))[0]?.claims,
      };
    };
    assert.deepEqual(await seen('public'), {
      states: [[first, 'stands', null]],
      label: 'Bahar Nowhere',
      claims: 2,
      resting: 2,
    });
    assert.deepEqual(await seen('protected'), {
      states: [
        [first, 'superseded', second],
        [second, 'stands', null],
      ],
      label: 'Bahar Elsewhere',
      claims: 2,
      resting: 2,
    });
  });

  test('a judgement on a hidden entity joins nothing for the team', async () => {
    const log = new MemoryLog();
    log.terms(coreTerms.terms);
    for (const id of ['p-1', 'p-3']) log.kind(id, 'person');
    log.kind('p-2', 'person', { visibility: 'protected' });
    log.judge('same', ['p-1', 'p-2']);
    log.judge('same', ['p-2', 'p-3']);
    const register = await places.open(log);
    const rows = await register.database.kysely
      .selectFrom('cluster')
      .select(['entity', 'level'])
      .orderBy('entity')
      .execute();
    assert.deepEqual(
      rows.map(({ entity, level }) => `${entity} ${level}`),
      ['p-1 2', 'p-2 2', 'p-3 2'],
    );
    // As soon as the team may see something of it, the judgements join for the team too.
    log.kind('p-2', 'person', { visibility: 'team' });
    await register.catchUp();
    const after = await register.database.kysely.selectFrom('cluster').selectAll().execute();
    assert.equal(after.filter(({ level }) => level === 1).length, 3);
  });

  test('what is done about a hidden claim is not told to the team', async () => {
    const log = new MemoryLog();
    log.kind('p-1', 'person');
    const hidden = log.kind('p-1', 'group', { visibility: 'protected' });
    log.withdraw(hidden);
    log.judge('same', ['p-1', 'p-9']);
    addAssessment(log, hidden);
    const register = await places.open(log);
    const kinds = async (level: 'team' | 'protected') => {
      const { rows } = await listActivity(viewOf(register, level));
      return rows.map(({ kind, count }) => `${kind} ${count}`);
    };
    assert.deepEqual(await kinds('team'), [
      ...['gavah.judgement/1 1', 'gavah.claim/1 1', 'gavah.actor/1 1', 'gavah.archive/1 1'],
    ]);
    assert.equal((await kinds('protected'))[0], 'gavah.judgement/1 2');
  });

  test('withdrawing an import withdraws all its claims, and nothing beside them', async () => {
    const log = new MemoryLog();
    log.terms(coreTerms.terms);
    const before = log.kind('p-0', 'person');
    const list = log.import([], 2);
    const inside = [log.kind('p-1', 'person'), log.denial('p-1', 'kind')];
    const beyond = log.kind('p-2', 'person');
    const register = await places.open(log);
    const view = () => viewOf(register, 'protected');
    assert.equal((await listPoints(view(), {})).total, 1);
    const withdrawal = log.withdraw(list);
    await register.catchUp();
    const { rows } = await listClaims(view(), { predicate: 'kind' });
    assert.deepEqual(
      rows.map(({ id, state, endedBy }) => [id, state, endedBy]),
      [
        [before, 'stands', null],
        ...inside.map((id) => [id, 'withdrawn', withdrawal]),
        [beyond, 'stands', null],
      ],
    );
    assert.equal((await listPoints(view(), {})).total, 0);
    assert.deepEqual(
      (await listEntities(view(), { kind: 'person' })).rows.map(({ id }) => id),
      ['p-0', 'p-2'],
    );
    const [import_] = (await listActivity(view())).rows.filter(
      ({ kind }) => kind === 'gavah.import/1',
    );
    assert.deepEqual([import_?.id, import_?.count], [list, 2]);
  });
});

function addAssessment(log: MemoryLog, claim: string): void {
  log.add(judgementKind, {
    ...{ at: '2026-01-31T09:30:00Z', by: log.by, judges: 'assessment', entities: [] },
    ...{ claims: [claim], value: null, reason: 'read again', machine: null },
  });
}
