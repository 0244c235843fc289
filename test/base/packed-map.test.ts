// Maps of digests kept as bytes: what a Map of JavaScript would say, in a tenth of the room.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../src/base/digest.ts';
import { PackedMap } from '../../src/base/packed-map.ts';
import { EntityKinds } from '../../src/format/entity-kinds.ts';

const digest = (n: number) => sha256(Buffer.from(`invented ${n}`));

test('a packed map says what a map says', () => {
  const packed = new PackedMap({ keyBytes: 32, valueBytes: 4 });
  const plain = new Map<string, number>();
  for (let i = 0; i < 60_000; i += 1) {
    const key = digest(i % 40_000);
    packed.take(key).writeUInt32LE(i);
    plain.set(Buffer.from(key).toString('hex'), i);
  }
  assert.equal(packed.size, plain.size);
  for (let i = 0; i < 50_000; i += 1) {
    const key = digest(i);
    assert.equal(packed.find(key)?.readUInt32LE(), plain.get(Buffer.from(key).toString('hex')));
  }
});

test('keys that begin alike are kept apart', () => {
  const packed = new PackedMap({ keyBytes: 6, valueBytes: 1 });
  for (let i = 0; i < 200; i += 1) packed.take(Buffer.from([1, 2, 3, 4, 5, i]))[0] = i;
  assert.equal(packed.size, 200);
  for (let i = 0; i < 200; i += 1) {
    assert.equal(packed.find(Buffer.from([1, 2, 3, 4, 5, i]))?.[0], i);
    assert.deepEqual([...packed.keyAt(i)], [1, 2, 3, 4, 5, i]);
  }
  assert.equal(packed.find(Buffer.from([1, 2, 3, 4, 6, 0])), undefined);
});

test('what is taken back once is of a kind as often as it was added, less one', () => {
  const step = fc.record({
    isAdded: fc.boolean(),
    entity: fc.constantFrom('p-1', 'p-2', 'p-3'),
    kind: fc.constantFrom('person', 'place', 'item'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const kinds = new EntityKinds();
      const counts = new Map<string, number>();
      for (const { isAdded, entity, kind } of steps) {
        const count = counts.get(`${entity} ${kind}`) ?? 0;
        if (isAdded) kinds.add(entity, kind);
        else kinds.remove(entity, kind);
        counts.set(`${entity} ${kind}`, Math.max(0, count + (isAdded ? 1 : -1)));
      }
      for (const entity of ['p-1', 'p-2', 'p-3']) {
        const left = ['item', 'person', 'place'].filter((kind) => counts.get(`${entity} ${kind}`));
        assert.deepEqual([...(kinds.kindsOf(entity) ?? [])].sort(), left);
        assert.equal(kinds.kindsOf(entity)?.length, left.length === 0 ? undefined : left.length);
        const wasAdded = steps.some((each) => each.isAdded && each.entity === entity);
        assert.equal(kinds.wasAdded(entity), wasAdded);
      }
    }),
  );
});
