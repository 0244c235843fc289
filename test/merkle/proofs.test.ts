import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeHex } from '../../src/base/bytes.ts';
import { Failure } from '../../src/base/failure.ts';
import { TreeBuilder } from '../../src/format/merkle/builder.ts';
import { checkConsistency, checkInclusion } from '../../src/format/merkle/check.ts';
import { emptyRoot, leafHash, rootOf } from '../../src/format/merkle/hash.ts';
import {
  planConsistency,
  planInclusion,
  proveConsistency,
  proveInclusion,
  readRoot,
} from '../../src/format/merkle/plan.ts';
import { builderOf, EvenLog, leavesOf, shelfOf, TileShelf } from './trees.ts';

const fails = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
const same = (a: Uint8Array, b: Uint8Array) => assert.equal(writeHex(a), writeHex(b));
const nth = <T>(list: readonly T[], i: number): T => list[i] ?? assert.fail(`no item ${i}`);

test('the empty tree and the empty leaf hash as RFC 6962 has them', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  assert.equal(writeHex(emptyRoot), empty);
  assert.equal(writeHex(rootOf([])), empty);
  const leaf = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
  assert.equal(writeHex(leafHash(new Uint8Array())), leaf);
  const long = new Uint8Array(100_000).fill(7);
  assert.notDeepEqual(leafHash(long), leafHash(long.subarray(1)));
});

test('every inclusion and consistency proof in small trees holds, and in no other place', async () => {
  const leaves = leavesOf(40);
  const shelf = new TileShelf();
  const roots = leaves.map((_, i) => {
    shelf.put(builderOf(leaves.slice(0, i + 1)).partialTiles());
    return rootOf(leaves.slice(0, i + 1));
  });
  for (let size = 1; size <= leaves.length; size += 1) {
    const root = nth(roots, size - 1);
    for (let index = 0; index < size; index += 1) {
      const proof = await proveInclusion(shelf, index, size);
      const claim = { index, size, leafHash: nth(leaves, index), proof, root };
      assert.ok(checkInclusion(claim), `${index} in ${size}`);
      assert.ok(!checkInclusion({ ...claim, index: (index + 1) % size }) || size === 1);
      assert.ok(!checkInclusion({ ...claim, proof: [...proof, root] }));
      const size1 = index + 1;
      const root1 = nth(roots, index);
      const steps = await proveConsistency(shelf, size1, size);
      const growth = { size1, size2: size, root1, root2: root, proof: steps };
      assert.ok(checkConsistency(growth), `${size1} to ${size}`);
      assert.ok(!checkConsistency({ ...growth, root1: leafHash(root1) }));
    }
  }
});

test('a tree grown in any batches has the same root and tiles, and keeps its old proofs', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), async (batches, pick) => {
      const total = batches.reduce((sum, n) => sum + n, 0);
      const leaves = leavesOf(total, 1);
      const shelf = new TileShelf();
      let builder = new TreeBuilder();
      for (const batch of batches) {
        for (const leaf of leaves.slice(builder.size, builder.size + batch)) builder.append(leaf);
        shelf.put([...builder.takeFullTiles(), ...builder.partialTiles()]);
        const { size } = builder;
        same(builder.root(), rootOf(leaves.slice(0, size)));
        builder = new TreeBuilder(size, builder.partialTiles());
        same(builder.root(), rootOf(leaves.slice(0, size)));
      }
      for (const [path, bytes] of shelfOf(leaves).tiles)
        assert.deepEqual(shelf.tiles.get(path), bytes);
      if (total === 0) return;
      const [index, root] = [pick % total, rootOf(leaves)];
      same(await readRoot(shelf, total), root);
      const proof = await proveInclusion(shelf, index, total);
      const claim = { index, size: total, leafHash: nth(leaves, index), proof, root };
      assert.ok(checkInclusion(claim));
      const root1 = rootOf(leaves.slice(0, index + 1));
      const steps = await proveConsistency(shelf, index + 1, total);
      const growth = { size1: index + 1, size2: total, root1, root2: root, proof: steps };
      assert.ok(checkConsistency(growth));
    }),
    { numRuns: 60 },
  );
});

test('a tree of 70,000 leaves, with full tiles on two levels, gives proofs that hold', async () => {
  const leaves = leavesOf(70_000);
  const shelf = shelfOf(leaves);
  const root = rootOf(leaves);
  same(await readRoot(shelf, leaves.length), root);
  for (const index of [0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999]) {
    const proof = await proveInclusion(shelf, index, leaves.length);
    const claim = { index, size: leaves.length, leafHash: nth(leaves, index), proof, root };
    assert.ok(checkInclusion(claim), `${index}`);
    const root1 = rootOf(leaves.slice(0, index + 1));
    const steps = await proveConsistency(shelf, index + 1, leaves.length);
    const growth = { size1: index + 1, size2: leaves.length, root1, root2: root, proof: steps };
    assert.ok(checkConsistency(growth), `${index + 1}`);
  }
});

test('proofs hold at sizes up to 2⁵³−1 and read few tiles', async () => {
  const most = Number.MAX_SAFE_INTEGER;
  const size = fc.oneof(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: most }));
  await fc.assert(
    fc.asyncProperty(size, fc.double({ min: 0, max: 1, noNaN: true }), async (total, part) => {
      const log = new EvenLog();
      const root = await readRoot(log, total);
      const index = Math.min(total - 1, Math.floor(total * part));
      log.asked = [];
      const proof = await proveInclusion(log, index, total);
      const levels = Math.ceil(Math.log2(total + 1) / 8) + 1;
      assert.ok(log.asked.length <= 2 * levels, `${log.asked.length} tiles at ${total}`);
      assert.ok(checkInclusion({ index, size: total, leafHash: log.leaf, proof, root }));
      const root1 = await readRoot(log, index + 1);
      const steps = await proveConsistency(log, index + 1, total);
      const growth = { size1: index + 1, size2: total, root1, root2: root, proof: steps };
      assert.ok(checkConsistency(growth));
    }),
    { numRuns: 300 },
  );
});

test('a proof with any bit of any hash changed is refused', async () => {
  const leaves = leavesOf(300);
  const shelf = shelfOf(leaves);
  const root = rootOf(leaves);
  const proof = await proveInclusion(shelf, 77, 300);
  const steps = await proveConsistency(shelf, 77, 300);
  const growth = { size1: 77, size2: 300, root1: rootOf(leaves.slice(0, 77)), root2: root };
  for (const [list, isAccepted] of [
    [
      proof,
      (changed: Uint8Array[]) =>
        checkInclusion({ index: 77, size: 300, leafHash: nth(leaves, 77), proof: changed, root }),
    ],
    [steps, (changed: Uint8Array[]) => checkConsistency({ ...growth, proof: changed })],
  ] as const) {
    assert.ok(isAccepted([...list]));
    for (const [i, hash] of list.entries()) {
      for (let bit = 0; bit < 256; bit += 1) {
        const changed = Buffer.from(hash);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        assert.ok(!isAccepted(list.with(i, changed)));
      }
    }
  }
});

test('evidence of a wrong shape is refused without a throw', () => {
  const [leaf] = leavesOf(1);
  assert.ok(leaf);
  const good = { index: 0, size: 1, leafHash: leaf, proof: [], root: leaf };
  assert.ok(checkInclusion(good));
  for (const size of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2]) {
    assert.ok(!checkInclusion({ ...good, size }));
    const growth = { size1: 1, size2: size, root1: leaf, root2: leaf, proof: [] };
    assert.ok(!checkConsistency(growth));
    assert.ok(!checkConsistency({ ...growth, size1: size, size2: 1 }));
  }
  assert.ok(!checkInclusion({ ...good, root: leaf.subarray(1), leafHash: leaf.subarray(1) }));
});

test('a proof that cannot be is refused: C-040', () => {
  for (const [first, second] of [
    [1, 1],
    [-1, 1],
    [0.5, 1],
    [0, 0],
    [0, 2 ** 53],
  ] as const) {
    assert.throws(() => planInclusion(first, second), fails('C-040'));
  }
  assert.throws(() => planConsistency(0, 1), fails('C-040'));
  assert.throws(() => planConsistency(2, 1), fails('C-040'));
});

test('a tile that is too short, too long or missing breaks the making of a proof: C-041', async () => {
  for (const length of [0, 31, 32, 33, 256 * 32 + 32]) {
    const reader = { readTiles: () => [new Uint8Array(length)] };
    await assert.rejects(proveInclusion(reader, 0, 2), fails('C-041'));
  }
  await assert.rejects(proveInclusion({ readTiles: () => [] }, 0, 2), fails('C-041'));
});

test('a tree is continued only from the partial tiles of its size: C-042', () => {
  const tiles = builderOf(leavesOf(300)).partialTiles();
  assert.equal(new TreeBuilder(300, tiles).size, 300);
  assert.throws(() => new TreeBuilder(299, tiles), fails('C-042'));
  assert.throws(() => new TreeBuilder(300, tiles.slice(1)), fails('C-042'));
  assert.throws(() => new TreeBuilder(256, []), fails('C-042'));
});

test('a leaf hash of another length is refused and changes nothing: C-043', () => {
  const builder = builderOf(leavesOf(3));
  const root = builder.root();
  assert.throws(() => builder.append(new Uint8Array(31)), fails('C-043'));
  assert.equal(builder.size, 3);
  same(builder.root(), root);
});
