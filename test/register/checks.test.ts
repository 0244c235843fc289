// When items were last checked, what failed, and who may know.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ValueOf } from '../../src/format/kind.ts';
import { checkKind } from '../../src/format/kinds/check.ts';
import { readArchiveOverview } from '../../src/register/query/archive-overview.ts';
import { listDependents } from '../../src/register/query/dependents.ts';
import { show } from '../../src/register/query/show.ts';
import { type View, viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const machine = { tool: 'gavah verify', version: '1', parameters: '' };
const hex = (digit: string) => digit.repeat(64);

/** A check of all that is in the log, or of some items, in which these stored files failed. */
function check(log: MemoryLog, at: string, rest: Partial<ValueOf<typeof checkKind>> = {}): string {
  const { failure = [] } = rest;
  const count = { findings: failure.length, failureCount: failure.length, failure };
  const size = { entries: log.all.length, objects: 3, bytes: 36, items: null };
  return log.add(checkKind, { at, by: log.by, began: at, machine, ...size, ...count, ...rest });
}

const failed = (object: string) => ({ code: 'A-061', object, path: null, entry: null });

async function checkedOf(view: View, id: string) {
  const shown = await show(view, id);
  assert.ok(shown.what === 'item');
  const { checked } = shown;
  return checked && [checked.at, checked.state, checked.code];
}

const days = [1, 2, 3].map((day) => `2026-03-0${day}T00:00:00Z`);

onBoth('checks in the register', (places) => {
  test('the last check that covered an item says how it was found', async () => {
    const [first = '', second = '', third = ''] = days;
    const log = new MemoryLog();
    const letter = log.item('letter.txt', { stored: hex('c') });
    const list = log.item('list.csv', { stored: hex('d') });
    check(log, first, { failure: [failed(hex('c'))] });
    const late = log.item('late.txt', { stored: hex('e') });
    const team = async () => viewOf(await places.open(log), 'team');
    let view = await team();
    assert.deepEqual(await checkedOf(view, letter), [first, 'failed', 'A-061']);
    assert.deepEqual(await checkedOf(view, list), [first, 'held', null]);
    assert.equal(await checkedOf(view, late), null);
    const { checks } = await readArchiveOverview(view);
    assert.deepEqual(checks.last, { at: first, byName: 'Mina', findings: null });
    assert.deepEqual(checks.failed, [
      { id: letter, accession: 'A-000001', name: 'letter.txt', code: 'A-061' },
    ]);
    assert.deepEqual([checks.failedCount, checks.unchecked], [1, 1]);
    check(log, second, { items: [letter, late], entries: 2 });
    view = await team();
    assert.deepEqual(await checkedOf(view, letter), [second, 'held', null]);
    assert.deepEqual(await checkedOf(view, list), [first, 'held', null]);
    const again = (await readArchiveOverview(view)).checks;
    assert.deepEqual([again.failedCount, again.unchecked, again.last?.at], [0, 0, first]);
    check(log, third, { findings: 9, failureCount: 0 });
    assert.deepEqual(await checkedOf(await team(), list), [third, 'unlisted', null]);
  });

  test('what failed of a hidden item is told to those alone who see it', async () => {
    const [first = '', second = ''] = days;
    const log = new MemoryLog();
    const seen = log.item('seen.txt', { stored: hex('c'), visibility: 'public' });
    const hidden = log.item('hidden.txt', { stored: hex('d'), visibility: 'protected' });
    const whole = check(log, first, { failure: [failed(hex('d'))] });
    const some = check(log, second, { items: [hidden], failure: [failed(hex('d'))] });
    const alone = check(log, second, { items: [seen] });
    const register = await places.open(log);
    for (const level of ['public', 'team'] as const) {
      const view = viewOf(register, level);
      const { checks } = await readArchiveOverview(view);
      assert.deepEqual([checks.failedCount, checks.last?.findings], [0, null]);
      assert.deepEqual(await checkedOf(view, seen), [second, 'held', null]);
      for (const id of [whole, some]) await assert.rejects(show(view, id), { code: 'R-003' });
    }
    await assert.rejects(show(viewOf(register, 'public'), alone), { code: 'R-003' });
    assert.equal((await show(viewOf(register, 'team'), alone)).what, 'entry');
    const { checks } = await readArchiveOverview(viewOf(register, 'protected'));
    assert.deepEqual([checks.failedCount, checks.last?.findings], [1, 1]);
    const dependents = await listDependents(register.database, hidden);
    assert.deepEqual(
      dependents.map(({ id, why }) => [id, why]),
      [[some, 'check-of-item']],
    );
  });

  test('a check of which it is closed what it covered covers nothing', async () => {
    const log = new MemoryLog();
    const letter = log.item('letter.txt', { stored: hex('c') });
    const id = check(log, days[0] ?? '');
    log.close(id, ['items', 'failure']);
    const view = viewOf(await places.open(log), 'protected');
    assert.equal(await checkedOf(view, letter), null);
    assert.equal((await readArchiveOverview(view)).checks.last, null);
  });
});
