import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../../src/base/json.ts';
import {
  parseQuantity,
  possibleOverlap,
  type Quantity,
  writeQuantity,
} from '../../src/format/quantity/quantity.ts';
import { refuses } from '../date/failure.ts';

const given: { [member: string]: Json } = {
  counts: 'victims',
  lower: 5000,
  upper: null,
  alternatives: [],
  approximate: false,
  hedge: 'at least',
  asWritten: 'at least 5,000',
  type: 'estimate',
};

test('a quantity is read and written back as it was', () => {
  const either = { ...given, lower: null, alternatives: [2800, 3800] };
  const words = { ...given, lower: null, asWritten: 'dozens' };
  for (const value of [given, either, words]) {
    assert.deepEqual(writeQuantity(parseQuantity(value)), value);
  }
});

test('quantities that are not of their format are refused', () => {
  const { hedge: _, ...less } = given;
  refuses('Q-001', () => parseQuantity(less));
  refuses('Q-001', () => parseQuantity([given]));
  refuses('Q-001', () => parseQuantity({ ...given, unit: 'persons' }));
  refuses('Q-002', () => parseQuantity({ ...given, lower: -1 }));
  refuses('Q-002', () => parseQuantity({ ...given, lower: '5000' }));
  refuses('Q-002', () => parseQuantity({ ...given, lower: 0.5 }));
  refuses('Q-002', () => parseQuantity({ ...given, counts: '' }));
  refuses('Q-002', () => parseQuantity({ ...given, hedge: ' ' }));
  refuses('Q-002', () => parseQuantity({ ...given, hedge: 1 }));
  refuses('Q-002', () => parseQuantity({ ...given, approximate: null }));
  refuses('Q-002', () => parseQuantity({ ...given, type: 'count' }));
  refuses('Q-002', () => parseQuantity({ ...given, alternatives: null }));
  refuses('Q-002', () => parseQuantity({ ...given, lower: null, alternatives: [1, '2'] }));
  refuses('Q-003', () => parseQuantity({ ...given, upper: 4999 }));
  for (const alternatives of [[2800], [3800, 2800], [2800, 2800]]) {
    refuses('Q-004', () => parseQuantity({ ...given, lower: null, alternatives }));
  }
  refuses('Q-004', () => parseQuantity({ ...given, alternatives: [5000, 6000] }));
  refuses('Q-005', () => parseQuantity({ ...given, lower: null, asWritten: null }));
});

const quantity = (part: Partial<Quantity>): Quantity => ({
  counts: 'victims',
  lower: null,
  upper: null,
  alternatives: [],
  approximate: false,
  hedge: null,
  asWritten: null,
  type: 'estimate',
  ...part,
});
const exactly = (n: number, more: Partial<Quantity> = {}) =>
  quantity({ lower: n, upper: n, ...more });
const atLeast = (n: number) => quantity({ lower: n });

test('two quantities are compared by whether both could hold', () => {
  assert.equal(possibleOverlap(atLeast(5000), atLeast(30000)), 'compatible');
  assert.equal(possibleOverlap(atLeast(5000), atLeast(5000)), 'equal');
  assert.equal(possibleOverlap(exactly(96), exactly(110)), 'incompatible');
  assert.equal(possibleOverlap(exactly(96), exactly(96)), 'equal');
  assert.equal(possibleOverlap(atLeast(5000), quantity({ upper: 4999 })), 'incompatible');
  const either = quantity({ alternatives: [2800, 3800] });
  assert.equal(possibleOverlap(either, quantity({ lower: 2800, upper: 5000 })), 'compatible');
  assert.equal(possibleOverlap(either, exactly(3000)), 'incompatible');
  assert.equal(possibleOverlap(either, quantity({ alternatives: [3800, 4000] })), 'compatible');
});

test('about reaches a tenth to each side, and is not the exact number', () => {
  const about = exactly(5000, { approximate: true });
  assert.equal(possibleOverlap(about, exactly(5000)), 'compatible');
  assert.equal(possibleOverlap(about, exactly(5500)), 'compatible');
  assert.equal(possibleOverlap(about, exactly(5501)), 'incompatible');
  assert.equal(possibleOverlap(about, exactly(4500)), 'compatible');
});

test('a documented count is a floor under estimates, and different things counted both hold', () => {
  const documented = exactly(4482, { type: 'documented' });
  assert.equal(possibleOverlap(documented, exactly(30000)), 'compatible');
  assert.equal(possibleOverlap(exactly(3000), documented), 'incompatible');
  assert.equal(possibleOverlap(documented, exactly(4482)), 'compatible');
  assert.equal(possibleOverlap(exactly(3), exactly(4, { counts: 'members' })), 'compatible');
});

test('the order of the two does not matter, and each equals itself', () => {
  const number = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });
  const any = fc
    .record({ a: number, b: number, approximate: fc.boolean(), documented: fc.boolean() })
    .map(({ a, b, approximate, documented }) => {
      const isSwapped = a !== null && b !== null && a > b;
      const type = documented ? ('documented' as const) : ('estimate' as const);
      return quantity({ lower: isSwapped ? b : a, upper: isSwapped ? a : b, approximate, type });
    });
  fc.assert(
    fc.property(any, any, (a, b) => {
      assert.equal(possibleOverlap(a, b), possibleOverlap(b, a));
      assert.equal(possibleOverlap(a, a), 'equal');
    }),
  );
});
