// The archive as the server holds it: writing one after the other, the register
// with it, and after a failure.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { custodyKind } from '../../src/format/kinds/item.ts';
import { vocabularyKind } from '../../src/format/kinds/vocabulary.ts';
import { prepareTerms } from '../../src/format/vocabulary.ts';
import type { Session } from '../../src/log/session.ts';
import { at, untold } from './invented-archive.ts';
import { inventedTerms } from './invented-terms.ts';
import { type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(() => served.close());

function read(session: Session): Promise<string> {
  const item = served.made.ids['letter.txt'] ?? '';
  const value = { at, by: session.author.id, item, act: 'read', ...untold } as const;
  return session.add(custodyKind, value);
}

test('what was written is in the register when the writing is done', async () => {
  const { office } = served;
  const id = await office.write(read);
  assert.equal(office.register.position, await office.archive.size());
  const answer = await served.request('team', 'GET', `/api/entries/${id}`);
  assert.equal(answer.statusCode, 200);
});

test('writings wait for one another, in the order in which they came', async () => {
  const order: string[] = [];
  const writing = (name: string) =>
    served.office.write(async (session) => {
      order.push(`${name} begins`);
      await read(session);
      order.push(`${name} ends`);
    });
  await Promise.all(['a', 'b', 'c'].map(writing));
  assert.deepEqual(order, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('a batch that fails halfway leaves nothing behind and does not end the writing for good', async () => {
  const { office } = served;
  const size = await office.archive.size();
  const broken = office.write(async (session) => {
    function* batch() {
      const value = { at, by: session.author.id, name: 'x', version: '1', termCount: 0, term: [] };
      yield session.prepare(vocabularyKind, value);
      throw new Error('the disk is gone');
    }
    await session.append(batch());
  });
  await assert.rejects(broken, (error) => error instanceof Failure && error.code === 'L-007');
  assert.equal(await office.archive.size(), size);
  await office.write(read);
  assert.equal(await office.archive.size(), size + 1);
  assert.equal(office.readOnly, null);
});

test('the rules that claims are checked against are those of the log as it is', async () => {
  const { office } = served;
  const before = await office.rules();
  assert.equal(await office.rules(), before);
  assert.ok(!before.vocabulary.terms.has('wept'));
  assert.deepEqual(before.kindsOf('inc-fire'), ['incident']);
  await office.write(async (session) => {
    const [first] = inventedTerms;
    assert.ok(first);
    const terms = [{ ...first, term: 'wept' }];
    const head = { at, by: session.author.id };
    await prepareTerms({ name: 'more', version: '1', terms }, head, (kind, value) =>
      session.add(kind, value),
    );
  });
  assert.ok((await office.rules()).vocabulary.terms.has('wept'));
});
