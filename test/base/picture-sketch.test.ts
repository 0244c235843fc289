import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutBorder } from '../../src/base/picture-border.ts';
import {
  bitsOfSketch,
  differenceOf,
  mostDifference,
  type Raster,
  sketchPicture,
} from '../../src/base/picture-sketch.ts';

function raster(width: number, height: number, at: (x: number, y: number) => number): Raster {
  const luma = Float32Array.from({ length: width * height }, (_, i) =>
    at(i % width, Math.floor(i / width)),
  );
  return { width, height, luma };
}

/** Waves that no two numbers have in common. */
function waves(number: number, width = 200, height = 160): Raster {
  return raster(width, height, (x, y) => {
    let sum = 128;
    for (let k = 1; k < 9; k += 1) {
      const [u, v] = [(number * k * 7) % 11, (number * k * 5) % 13];
      sum += 24 * Math.cos((u * x * Math.PI) / width + (v * y * Math.PI) / height + number * k);
    }
    return Math.max(0, Math.min(255, sum));
  });
}

function sketchOf(picture: Raster): string {
  const sketch = sketchPicture(picture);
  assert.ok(sketch !== null);
  return sketch;
}

const sketches = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

test('half of the bits of a sketch are set, and the same picture gives the same', () => {
  const sketch = sketchOf(waves(1));
  assert.match(sketch, /^[0-9a-f]{64}$/);
  assert.equal(differenceOf(sketch, '0'.repeat(64)), 128);
  assert.equal(sketchOf(waves(1)), sketch);
});

test('a picture at another size has nearly the same sketch, another picture has not', () => {
  const sketch = sketchOf(waves(1));
  assert.ok(differenceOf(sketch, sketchOf(waves(1, 500, 400))) < 12);
  for (const number of [2, 3, 4, 5, 6, 7]) {
    assert.ok(differenceOf(sketch, sketchOf(waves(number))) > mostDifference, String(number));
  }
});

test('what is too small or too plain has no sketch', () => {
  assert.equal(sketchPicture(waves(1, 63, 200)), null);
  assert.ok(sketchPicture(waves(1, 64, 200)) !== null);
  for (const shade of [0, 128, 255]) {
    assert.equal(sketchPicture(raster(300, 300, () => shade)), null);
  }
  const nearlyBlank = raster(300, 400, (x, y) =>
    x > 100 && x < 110 && y > 90 && y < 95 ? 0 : 250,
  );
  assert.equal(sketchPicture(nearlyBlank), null);
  const shaded = raster(300, 400, (x) => 100 + x / 10);
  assert.equal(sketchPicture(shaded), null);
});

test('the difference of two sketches is the number of bits turned over, and its bits are all there', () => {
  const flips = fc.uniqueArray(fc.nat(255));
  fc.assert(
    fc.property(sketches, flips, (sketch, places) => {
      const bytes = Buffer.from(sketch, 'hex');
      for (const place of places) bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
      const other = bytes.toString('hex');
      assert.equal(differenceOf(sketch, other), places.length);
      const [one, two] = [bitsOfSketch(sketch), bitsOfSketch(other)];
      assert.equal(one.length, 256);
      assert.equal([...one].filter((bit, i) => bit !== two[i]).length, places.length);
    }),
  );
});

test('within a plain border is the picture, whichever sides it has one on', () => {
  const inner = waves(3);
  type Sides = readonly [left: number, top: number, right: number, bottom: number];
  const within = ([left, top, right, bottom]: Sides, shade: number) =>
    withoutBorder(
      raster(inner.width + left + right, inner.height + top + bottom, (x, y) => {
        const [column, row] = [x - left, y - top];
        const isWithin = column >= 0 && row >= 0 && column < inner.width && row < inner.height;
        // A border that a codec went over is not of one value.
        return isWithin ? (inner.luma[row * inner.width + column] ?? 0) : shade + ((x + y) % 5);
      }),
    );
  for (const sides of [
    [20, 20, 20, 20],
    [0, 40, 0, 40],
    [0, 0, 30, 0],
    [0, 0, 0, 12],
  ] as const) {
    for (const shade of [0, 250]) {
      const found = within(sides, shade);
      assert.ok(found !== null, sides.join());
      const off = [found.width - inner.width, found.height - inner.height].map(Math.abs);
      assert.ok(Math.max(...off) <= 4, `${sides}: ${off}`);
      assert.ok(differenceOf(sketchOf(found), sketchOf(inner)) <= 31, sides.join());
    }
  }
});

test('no border is found where there is none, nor in a picture of one colour', () => {
  assert.equal(withoutBorder(waves(3)), null);
  assert.equal(withoutBorder(raster(200, 200, () => 255)), null);
  // What is left of it would be too small.
  assert.equal(
    withoutBorder(
      raster(400, 400, (x, y) => (x > 200 && x < 240 && y > 200 && y < 240 ? (x % 9) * 25 : 255)),
    ),
    null,
  );
});
