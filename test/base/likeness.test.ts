// Sketches against the passages that they stand for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  bandsOf,
  likenessOf,
  passagesOf,
  readSketch,
  shareInCommon,
  sketchOf,
  writeSketch,
} from '../../src/base/likeness.ts';

const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `word${from + i}`).join(' ');

function sketched(text: string): Int32Array {
  const sketch = sketchOf(passagesOf(text));
  assert.ok(sketch !== null);
  return sketch;
}

test('passages are of five words, whatever the typing', () => {
  assert.equal(passagesOf('one two three four').size, 0);
  assert.equal(passagesOf('one two three four five six').size, 2);
  const [arabic, persian] = ['كتاب هاي علي را به من بده', 'کتاب‌های علی را به من بده'];
  assert.equal(shareInCommon(passagesOf(persian), passagesOf(arabic)), 1);
  assert.equal(
    shareInCommon(passagesOf('یك دو سه چهار پنج شش'), passagesOf('يک  دو، سه چهار: پنج شش')),
    1,
  );
});

test('the share in common is that of the two sets, either way around', () => {
  const [a, b] = [passagesOf(words(104)), passagesOf(words(104, 50))];
  assert.equal(shareInCommon(a, b), 50 / 150);
  assert.equal(shareInCommon(b, a), 50 / 150);
  assert.equal(shareInCommon(new Set(), new Set()), 0);
});

test('a sketch tells about the share, and a text of half or more shares a band nearly always', () => {
  let missed = 0;
  let worst = 0;
  const kept = [100, 95, 90, 80, 70];
  for (let n = 0; n < 100; n += 1) {
    const share = kept[n % kept.length] ?? 0;
    const own = words(300, n * 1000);
    const other = `${words(Math.round(3 * share), n * 1000)} ${words(300 - Math.round(3 * share), n * 1000 + 500)}`;
    const [x, y] = [sketched(own), sketched(other)];
    const exact = shareInCommon(passagesOf(own), passagesOf(other));
    worst = Math.max(worst, Math.abs(likenessOf(x, y) - exact));
    const bands = new Set(bandsOf(x));
    if (exact >= 0.5 && !bandsOf(y).some((band) => bands.has(band))) missed += 1;
  }
  assert.ok(worst < 0.2, `a sketch was wrong by ${worst}`);
  assert.ok(missed <= 3, `${missed} of 100 pairs share no band`);
  const [x, y] = [sketched(words(300)), sketched(words(300, 5000))];
  assert.ok(likenessOf(x, y) < 0.05);
});

test('a sketch comes back as it was written, is none of a short text, and any text has one or none', () => {
  const sketch = sketched(words(40));
  assert.deepEqual(readSketch(writeSketch(sketch)), sketch);
  assert.equal(writeSketch(sketch).length, 684);
  assert.equal(sketchOf(passagesOf(words(11))), null);
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
      const made = sketchOf(passagesOf(text));
      assert.ok(made === null || (made.length === 128 && bandsOf(made).length === 32));
    }),
  );
});
