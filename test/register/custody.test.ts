// Who holds an item by its custody events, and where they leave a gap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CustodyEvent, followCustody } from '../../src/format/custody.ts';
import { actorKind } from '../../src/format/kinds/archive.ts';
import { custodyKind } from '../../src/format/kinds/item.ts';
import { show } from '../../src/register/query/show.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const receipt = { at: '2026-01-01T00:00:00Z', by: 'a1', byName: 'Mina Invented' };

function event(act: string | null, rest: Partial<CustodyEvent> = {}): CustodyEvent {
  const at = '2026-01-02T00:00:00Z';
  return { ...receipt, at, act, party: null, closed: [], ...rest };
}

const whysOf = (events: readonly CustodyEvent[]) =>
  followCustody(receipt, events).gaps.map(({ why, event: at }) => [at, why]);

const nader = { by: 'b2', byName: 'Nader Invented' };

test('without events an item is with whoever received it, and there is no gap', () => {
  const holder = { name: 'Mina Invented', since: receipt.at };
  assert.deepEqual(followCustody(receipt, []), { holder, gaps: [] });
});

test('a series in which each hands on what they hold has no gap', () => {
  const events = [
    event('read', nader),
    event('handed-over', { party: 'nader  INVENTED' }),
    event('moved', nader),
    event('handed-over', { ...nader, party: 'Court of Nowhere' }),
  ];
  const { holder, gaps } = followCustody(receipt, events);
  assert.deepEqual(gaps, []);
  assert.equal(holder?.name, 'Court of Nowhere');
});

test('who hands over what by the record somebody else holds leaves a gap, said once', () => {
  const events = [
    event('handed-over', { party: 'Court of Nowhere' }),
    event('moved', nader),
    event('given-out', { ...nader, party: 'A reader' }),
  ];
  const { holder, gaps } = followCustody(receipt, events);
  assert.deepEqual(gaps, [
    { why: 'other-hands', event: 2, held: 'Court of Nowhere', by: 'Nader Invented' },
  ]);
  assert.equal(holder?.name, 'Nader Invented');
});

test('who says that they took it over closes the chain again', () => {
  const events = [
    event('handed-over', { party: 'Court of Nowhere' }),
    event('handed-over', { party: 'Mina Invented' }),
    event('moved'),
  ];
  assert.deepEqual(whysOf(events), []);
});

test('a handing-over to nobody is a gap, and the next holder begins anew', () => {
  const events = [event('handed-over'), event('moved', nader), event('moved')];
  assert.deepEqual(whysOf(events), [
    [1, 'to-nobody'],
    [3, 'other-hands'],
  ]);
  assert.equal(followCustody(receipt, events.slice(0, 1)).holder, null);
});

test('what is closed is a gap, once; of other acts it does not matter to whom', () => {
  const closed = ['act', 'party', 'note'];
  assert.deepEqual(whysOf([event(null, { closed }), event(null, { closed })]), [[1, 'closed']]);
  assert.deepEqual(whysOf([event('handed-over', { closed: ['party'] })]), [[1, 'closed']]);
  assert.deepEqual(whysOf([event('read', { closed: ['party'] })]), []);
});

test('a time before that of what stands before it is a gap', () => {
  const events = [event('read', { at: '2025-12-31T23:59:59Z' }), event('read')];
  assert.deepEqual(whysOf(events), [[1, 'earlier']]);
});

onBoth('custody in the register', (places) => {
  const log = new MemoryLog();
  const item = log.item('letter.txt');
  const key = `${'B'.repeat(43)}=`;
  const at = '2026-02-01T10:00:00Z';
  const other = log.add(actorKind, { at, by: log.by, name: 'Nader', role: null, key, note: null });
  const add = (by: string, act: 'handed-over' | 'moved', party: string | null) =>
    log.add(custodyKind, { at, by, item, act, party, note: null });
  add(log.by, 'handed-over', 'Court of Nowhere');
  add(other, 'moved', 'the second office');

  test('an item is shown with its holder and its gaps, to the team and not to the public', async () => {
    const register = await places.open(log);
    const shown = await show(viewOf(register, 'team'), item);
    assert.ok(shown.what === 'item');
    assert.deepEqual(shown.holder, { name: 'Nader', since: at });
    assert.deepEqual(shown.gaps, [
      { why: 'other-hands', event: 2, held: 'Court of Nowhere', by: 'Nader' },
    ]);
    assert.deepEqual(
      shown.custody.map(({ byName }) => byName),
      ['Mina', 'Nader'],
    );
    const log2 = new MemoryLog();
    const seen = log2.item('leaflet.txt', { visibility: 'public' });
    log2.add(custodyKind, { at, by: log2.by, item: seen, act: 'moved', party: null, note: null });
    const publicly = await show(viewOf(await places.open(log2), 'public'), seen);
    assert.ok(publicly.what === 'item');
    assert.deepEqual([publicly.custody, publicly.holder, publicly.gaps], [[], null, []]);
  });
});
