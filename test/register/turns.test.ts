// Who goes first at a connection that is taken in turn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns, urgently } from '../../src/register/database/turns.ts';

/** Takes the first turn, has others wait, and says in which order they got theirs. */
async function orderOf(waiting: readonly ('urgent' | 'page')[]): Promise<string[]> {
  const turns = new Turns();
  const first = await turns.take();
  const order: string[] = [];
  const all = waiting.map((what, i) => {
    const ask = async () => {
      const end = await turns.take();
      order.push(`${what} ${i}`);
      end();
    };
    return what === 'urgent' ? urgently(ask) : ask();
  });
  first();
  await Promise.all(all);
  return order;
}

test('what is urgent goes first, and each kind in the order in which it came', async () => {
  const order = await orderOf(['page', 'page', 'urgent', 'page', 'urgent']);
  assert.deepEqual(order, ['urgent 2', 'urgent 4', 'page 0', 'page 1', 'page 3']);
});

test('a page waits for eight urgent turns and no more', async () => {
  const urgent = Array.from({ length: 12 }, () => 'urgent' as const);
  const order = await orderOf(['page', ...urgent, 'page']);
  assert.equal(order.indexOf('page 0'), 8);
  assert.equal(order.indexOf('page 13'), 13);
});

test('one turn at a time, whoever asks while another is told', async () => {
  const turns = new Turns();
  let taken = 0;
  const one = async () => {
    const end = await turns.take();
    taken += 1;
    assert.equal(taken, 1);
    await new Promise((done) => setImmediate(done));
    taken -= 1;
    end();
  };
  await Promise.all(Array.from({ length: 30 }, (_, i) => (i % 3 ? one() : urgently(one))));
});
