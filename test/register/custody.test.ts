// Who holds an item by its custody events, and where they leave a gap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CustodyEvent, followCustody } from '../../src/format/custody.ts';
import { makeDate } from '../../src/format/date/date.ts';
import { actorKind } from '../../src/format/kinds/archive.ts';
import { bareCustodyKind, custodyKind } from '../../src/format/kinds/item.ts';
import { show } from '../../src/register/query/show.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const receipt = { at: '2026-01-01T00:00:00Z', by: 'a1', byName: 'Mina Invented' };

function event(act: string | null, rest: Partial<CustodyEvent> = {}): CustodyEvent {
  const at = '2026-01-02T00:00:00Z';
  return { ...receipt, at, act, happened: null, from: null, to: null, closed: [], ...rest };
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
    event('handed-over', { to: 'nader  INVENTED' }),
    event('moved', nader),
    event('handed-over', { ...nader, to: 'Court of Nowhere' }),
  ];
  const { holder, gaps } = followCustody(receipt, events);
  assert.deepEqual(gaps, []);
  assert.equal(holder?.name, 'Court of Nowhere');
});

test('who hands over what by the record somebody else holds leaves a gap, said once', () => {
  const events = [
    event('handed-over', { to: 'Court of Nowhere' }),
    event('moved', nader),
    event('given-out', { ...nader, to: 'A reader' }),
  ];
  const { holder, gaps } = followCustody(receipt, events);
  assert.deepEqual(gaps, [
    { why: 'other-hands', event: 2, held: 'Court of Nowhere', by: 'Nader Invented' },
  ]);
  assert.equal(holder?.name, 'Nader Invented');
});

test('who says that they took it over closes the chain again', () => {
  const events = [
    event('handed-over', { to: 'Court of Nowhere' }),
    event('handed-over', { to: 'Mina Invented' }),
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
  const closed = ['act', 'to', 'note'];
  assert.deepEqual(whysOf([event(null, { closed }), event(null, { closed })]), [[1, 'closed']]);
  for (const name of ['to', 'party']) {
    assert.deepEqual(whysOf([event('handed-over', { closed: [name] })]), [[1, 'closed']]);
  }
  assert.deepEqual(whysOf([event('read', { closed: ['to'] })]), []);
});

test('a time before that of what stands before it is a gap', () => {
  const events = [event('read', { at: '2025-12-31T23:59:59Z' }), event('read')];
  assert.deepEqual(whysOf(events), [[1, 'earlier']]);
});

test('who is said to have handed it over is the one who must have held it', () => {
  const told = { ...nader, from: 'Mina Invented', to: 'A courier' };
  assert.deepEqual(whysOf([event('handed-over', told)]), []);
  const others = [event('handed-over', told), event('moved', { from: 'mina  invented' })];
  assert.deepEqual(followCustody(receipt, others).gaps, [
    { why: 'other-hands', event: 2, held: 'A courier', by: 'mina  invented' },
  ]);
  const closed = event('moved', { ...nader, closed: ['from'] });
  const { holder, gaps } = followCustody(receipt, [closed]);
  assert.deepEqual([holder?.name, gaps], ['Mina Invented', []]);
});

const on = (edtf: string) => makeDate({ asWritten: edtf, calendar: 'gregorian', edtf });

test('the order of events is that of the times that are said, a day either way told apart from none', () => {
  const read = (day: string, at = '2026-03-01T00:00:00Z') =>
    event('read', { at, happened: on(day) });
  assert.deepEqual(whysOf([read('2026-02-10'), read('2026-02-11')]), []);
  assert.deepEqual(whysOf([read('2026-02-11'), read('2026-02-10')]), [[2, 'earlier']]);
  assert.deepEqual(whysOf([read('2026-02-11'), read('2026-02')]), []);
  assert.deepEqual(whysOf([read('2025-12-31')]), []);
  assert.deepEqual(whysOf([read('2025-12-30')]), [[1, 'earlier']]);
  assert.deepEqual(whysOf([read('2026-03-02')]), []);
  assert.deepEqual(whysOf([read('2026-03-03')]), [[1, 'to-come']]);
});

test('a holder has it since the day that is said, where it is one', () => {
  const since = (day: string | null) => {
    const happened = day === null ? null : on(day);
    return followCustody(receipt, [event('handed-over', { to: 'A court', happened })]).holder
      ?.since;
  };
  assert.deepEqual(['2026-01-02', '2026-01', null].map(since), [
    '2026-01-02',
    null,
    '2026-01-02T00:00:00Z',
  ]);
});

onBoth('custody in the register', (places) => {
  const log = new MemoryLog();
  const item = log.item('letter.txt');
  const key = `${'B'.repeat(43)}=`;
  const at = '2026-02-01T10:00:00Z';
  const other = log.add(actorKind, { at, by: log.by, name: 'Nader', role: null, key, note: null });
  const handed = { item, act: 'handed-over', party: 'Court of Nowhere', note: null } as const;
  log.add(bareCustodyKind, { at, by: log.by, ...handed });
  const told = { happened: on('2026-02-01'), from: null, to: null, place: 'the second office' };
  log.add(custodyKind, { at, by: other, item, act: 'moved', ...told, note: null });

  test('an item is shown with its holder and its gaps, to the team and not to the public', async () => {
    const register = await places.open(log);
    const shown = await show(viewOf(register, 'team'), item);
    assert.ok(shown.what === 'item');
    assert.deepEqual(shown.holder, { name: 'Nader', since: '2026-02-01' });
    assert.deepEqual(shown.gaps, [
      { why: 'other-hands', event: 2, held: 'Court of Nowhere', by: 'Nader' },
    ]);
    assert.deepEqual(
      shown.custody.map(({ byName, happened, to, place }) => [byName, happened, to, place]),
      [
        ['Mina', null, 'Court of Nowhere', null],
        ['Nader', on('2026-02-01'), null, 'the second office'],
      ],
    );
    const log2 = new MemoryLog();
    const seen = log2.item('leaflet.txt', { visibility: 'public' });
    log2.add(custodyKind, { at, by: log2.by, item: seen, act: 'moved', ...told, note: null });
    const publicly = await show(viewOf(await places.open(log2), 'public'), seen);
    assert.ok(publicly.what === 'item');
    assert.deepEqual([publicly.custody, publicly.holder, publicly.gaps], [[], null, []]);
  });
});
