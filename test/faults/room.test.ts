// How much room is kept for each of very many files, rows and entities. A process
// that took ten times this would not get through a large archive on a small laptop.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sha256Hex } from '../../src/base/digest.ts';
import { EntityKinds } from '../../src/format/entity-kinds.ts';
import { RowKeys } from '../../src/intake/import/row-keys.ts';
import { ItemIndex } from '../../src/log/item-index.ts';
import { Mentions } from '../../src/verify/mentions.ts';
import { WantedObjects } from '../../src/verify/wanted-objects.ts';

const count = 40_000;
const digest = (n: number) => sha256Hex(Buffer.from(`invented ${n}`));

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function bytesInUse(): number {
  // Twice: buffers that the first lets go of are only counted off when the second begins.
  for (let i = 0; i < 2; i += 1) if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The bytes that a keeper holds for each of what is added to it. */
function bytesForEach<T>(keeper: T, add: (keeper: T, n: number) => void): number {
  add(keeper, -1);
  const before = bytesInUse();
  for (let n = 0; n < count; n += 1) add(keeper, n);
  const bytes = (bytesInUse() - before) / count;
  add(keeper, count);
  return bytes;
}

test('an item that was received takes 64 bytes and its place', () => {
  const bytes = bytesForEach(new ItemIndex(), (index, n) => index.set(digest(n), digest(-n)));
  assert.ok(bytes < 90, `${bytes}`);
});

test('a row and an entity of a list take some thirty bytes each', () => {
  const rows = bytesForEach(new RowKeys(), (keys, n) => keys.add(`row ${n}`, n + 2));
  assert.ok(rows < 45, `${rows}`);
  const entities = bytesForEach(new EntityKinds(), (kinds, n) =>
    kinds.add(`person-${n}`, 'person'),
  );
  assert.ok(entities < 60, `${entities}`);
});

test('an object that is verified, and an entry that others name, take some sixty bytes', () => {
  const objects = new WantedObjects();
  const said = { position: 1, size: 12, sha512: null };
  const each = bytesForEach(objects, (wanted, n) => wanted.add(digest(n), said));
  assert.ok(each < 85, `${each}`);
  const use = { field: 'item', kinds: ['item'] };
  const named = bytesForEach(new Mentions(), (mentions, n) =>
    mentions.add(digest(n), { use, from: n }),
  );
  assert.ok(named < 100, `${named}`);
});
