// Regions that are steered by keyboard: they stay within the picture, whichever way it is turned.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { steered, turnedRect } from '../../workbench/src/viewers/regions.ts';

const held = fc
  .record({
    size: fc.record({
      width: fc.integer({ min: 8, max: 4000 }),
      height: fc.integer({ min: 8, max: 4000 }),
    }),
    left: fc.double({ min: 0, max: 0.4, noNaN: true }),
    top: fc.double({ min: 0, max: 0.4, noNaN: true }),
  })
  .map(({ size, left, top }) => ({
    size: { ...size },
    rect: {
      x: Math.floor(size.width * left),
      y: Math.floor(size.height * top),
      width: Math.max(4, Math.floor(size.width / 2)),
      height: Math.max(4, Math.floor(size.height / 2)),
    },
  }));
const keys = fc.array(
  fc.record({
    key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
    isSizing: fc.boolean(),
    isFine: fc.boolean(),
  }),
  { maxLength: 60 },
);

test('however a region is steered, it stays within its picture and keeps four pixels', () => {
  fc.assert(
    fc.property(held, keys, ({ rect, size }, keys) => {
      const end = keys.reduce((now, key) => steered(now, key, size) ?? now, rect);
      assert.ok(end.x >= 0 && end.y >= 0 && end.width >= 4 && end.height >= 4);
      assert.ok(end.x + end.width <= size.width && end.y + end.height <= size.height);
    }),
  );
});

test('a region that is turned and turned back is where it was', () => {
  fc.assert(
    fc.property(held, fc.integer({ min: 0, max: 3 }), ({ rect, size }, turns) => {
      const there = turnedRect(rect, size, turns);
      assert.deepEqual(turnedRect(there.rect, there.size, 4 - turns), { rect, size });
    }),
  );
});

test('a key that is no arrow does not steer', () => {
  const rect = { x: 1, y: 1, width: 9, height: 9 };
  const key = { key: 'x', isSizing: false, isFine: false };
  assert.equal(steered(rect, key, { width: 20, height: 20 }), undefined);
});
