import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeHex } from '../../src/base/bytes.ts';
import { Failure } from '../../src/base/failure.ts';
import { parseBundle, writeBundle } from '../../src/format/bundle.ts';
import {
  bundlesOf,
  newBundles,
  newTiles,
  parseBundlePath,
  parseTile,
  parseTilePath,
  partialTilesOf,
  type Tile,
  tilesOf,
  widthOf,
  writeBundlePath,
  writeTile,
  writeTilePath,
} from '../../src/format/tile.ts';
import { leavesOf } from './trees.ts';

const fails = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
const place = {
  index: fc.oneof(fc.maxSafeNat(), fc.nat({ max: 2000 })),
  width: fc.integer({ min: 1, max: 256 }),
};
const plain = { noNullPrototype: true };
const tile = fc.record({ level: fc.integer({ min: 0, max: 63 }), ...place }, plain);

test('a tile path is written as C2SP tlog-tiles has it', () => {
  const path = 'tile/0/x001/x234/067';
  assert.equal(writeTilePath({ level: 0, index: 1_234_067, width: 256 }), path);
  assert.equal(writeTilePath({ level: 63, index: 0, width: 255 }), 'tile/63/000.p/255');
  assert.equal(writeBundlePath({ index: 999, width: 256 }), 'tile/entries/999');
  assert.equal(writeBundlePath({ index: 1000, width: 1 }), 'tile/entries/x001/000.p/1');
});

test('what is written as a tile or bundle path is read back the same', () => {
  fc.assert(
    fc.property(tile, (value) => assert.deepEqual(parseTilePath(writeTilePath(value)), value)),
  );
  const bundle = fc.record(place, plain);
  fc.assert(
    fc.property(bundle, (value) =>
      assert.deepEqual(parseBundlePath(writeBundlePath(value)), value),
    ),
  );
});

test('any other spelling of a path is refused: C-030', () => {
  const long = `tile/0/${'x999/'.repeat(5)}999`;
  for (const path of [
    '',
    'tile/0/0',
    'tile/0/0000',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/001',
    'tile/0/x001',
    'tile/0/001/002',
    'tile/0/x001/x002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000.p/1/',
    'tile/0/000\n',
    '/tile/0/000',
    'tile/0/../000',
    'tile/0/٠٠٠',
    'tile/entries/000',
    long,
  ]) {
    assert.throws(() => parseTilePath(path), fails('C-030'), path);
    if (path !== 'tile/entries/000') {
      const bundle = path.replace(/^tile\/0\//, 'tile/entries/');
      assert.throws(() => parseBundlePath(bundle), fails('C-030'), bundle);
    }
  }
});

test('a path with one character changed is refused or names another tile', () => {
  const characters = fc.constantFrom(...'0123456789x/.pe\n \u0660');
  fc.assert(
    fc.property(tile, fc.nat(), characters, (value, pick, character) => {
      const path = writeTilePath(value);
      const at = pick % path.length;
      const changed = path.slice(0, at) + character + path.slice(at + 1);
      try {
        assert.equal(writeTilePath(parseTilePath(changed)), changed);
      } catch (error) {
        assert.ok(fails('C-030')(error));
      }
    }),
  );
});

test('a tile outside the ranges is not written: C-034', () => {
  const good = { level: 0, index: 0, width: 256 };
  for (const part of [
    { level: 64 },
    { level: -1 },
    { level: 0.5 },
    { index: -1 },
    { index: 2 ** 53 },
    { width: 0 },
    { width: 257 },
  ]) {
    assert.throws(() => writeTilePath({ ...good, ...part }), fails('C-034'));
  }
  assert.throws(() => writeBundlePath({ index: -1, width: 1 }), fails('C-034'));
});

test('a log of 70,000 entries has the tiles that the specification counts', () => {
  const tiles = [...tilesOf(70_000)];
  const count = (level: number, full: boolean) =>
    tiles.filter((one) => one.level === level && (one.width === 256) === full).length;
  assert.deepEqual(
    [0, 1, 2].map((level) => count(level, true)),
    [273, 1, 0],
  );
  assert.deepEqual(
    [...partialTilesOf(70_000)].map((one) => one.width),
    [112, 17, 1],
  );
  assert.deepEqual(
    tiles.filter((one) => one.width < 256),
    [...partialTilesOf(70_000)],
  );
  assert.equal([...bundlesOf(70_000)].length, 274);
  const exact = [...tilesOf(256)];
  assert.deepEqual(exact, [
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ]);
  assert.deepEqual([...tilesOf(0)], []);
});

test('the new tiles are those that the larger log has and the smaller has not', () => {
  const size = fc.nat({ max: 200_000 });
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [before, after] = [Math.min(a, b), Math.max(a, b)];
      const key = (one: Tile) => writeTilePath(one);
      const had = new Set([...tilesOf(before)].map(key));
      const wanted = [...tilesOf(after)].map(key).filter((path) => !had.has(path));
      assert.deepEqual([...newTiles(before, after)].map(key), wanted);
      const bundles = [...bundlesOf(before)].map(writeBundlePath);
      const expected = [...bundlesOf(after)].map(writeBundlePath);
      assert.deepEqual(
        [...newBundles(before, after)].map(writeBundlePath),
        expected.filter((path) => !bundles.includes(path)),
      );
      for (const one of newTiles(before, after)) assert.equal(widthOf(one, after), one.width);
    }),
    { numRuns: 30 },
  );
});

test('a tile of another length than its width is refused: C-031', () => {
  const hashes = leavesOf(5);
  assert.deepEqual(parseTile(writeTile(hashes), 5).map(writeHex), hashes.map(writeHex));
  for (const width of [4, 6, 0, 257, 1.5]) {
    assert.throws(() => parseTile(writeTile(hashes), width), fails('C-031'));
  }
  assert.throws(() => writeTile([]), fails('C-031'));
  assert.throws(() => writeTile([new Uint8Array(31)]), fails('C-043'));
});

test('what is written as a bundle is read back the same, and nothing else is read', () => {
  const entry = fc.uint8Array({ maxLength: 300 });
  const entries = fc.array(entry, { minLength: 1, maxLength: 256 });
  fc.assert(
    fc.property(entries, (list) => {
      const bytes = writeBundle(list);
      assert.deepEqual(parseBundle(bytes, list.length).map(writeHex), list.map(writeHex));
      for (const wrong of [list.length + 1, list.length - 1, 0, 257]) {
        assert.throws(() => parseBundle(bytes, wrong), fails('C-032'));
      }
      const cut = bytes.subarray(0, bytes.length - 1);
      assert.throws(() => parseBundle(cut, list.length), fails('C-032'));
      const longer = Buffer.concat([bytes, Buffer.of(0)]);
      assert.throws(() => parseBundle(longer, list.length), fails('C-032'));
    }),
    { numRuns: 50 },
  );
});

test('an entry that a length of two bytes cannot state is not bundled: C-033', () => {
  const most = new Uint8Array(65_535).fill(1);
  assert.deepEqual(
    parseBundle(writeBundle([most]), 1).map((one) => one.length),
    [65_535],
  );
  assert.throws(() => writeBundle([new Uint8Array(65_536)]), fails('C-033'));
  assert.throws(() => writeBundle([]), fails('C-032'));
});
