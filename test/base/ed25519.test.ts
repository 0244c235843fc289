import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEd25519, isSmallOrder, publicKeyOf, signerOf } from '../../src/base/ed25519.ts';

// The curve of RFC 8032, section 5.1, in numbers: a second opinion on the list of points.
const p = 2n ** 255n - 19n;
const mod = (n: bigint) => ((n % p) + p) % p;
function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}
const inverse = (n: bigint) => power(n, p - 2n);
const d = mod(-121665n * inverse(121666n));

type Point = { readonly x: bigint; readonly y: bigint };

function add(a: Point, b: Point): Point {
  const product = mod(d * a.x * b.x * a.y * b.y);
  return {
    x: mod((a.x * b.y + a.y * b.x) * inverse(1n + product)),
    y: mod((a.y * b.y + a.x * b.x) * inverse(1n - product)),
  };
}

/** The point with this y and either x, or undefined where there is none. */
function pointAt(y: bigint): Point | undefined {
  const square = mod((y * y - 1n) * inverse(d * y * y + 1n));
  const root = power(square, (p + 3n) / 8n);
  for (const x of [root, mod(root * power(2n, (p - 1n) / 4n))]) {
    if (mod(x * x) === square) return { x, y: mod(y) };
  }
  return undefined;
}

function hasSmallOrder(y: bigint): boolean {
  let point = pointAt(y);
  if (point === undefined) return false;
  for (let doubling = 0; doubling < 3; doubling += 1) point = add(point, point);
  return point.x === 0n && point.y === 1n;
}

function spell(y: bigint, sign: 0 | 1): Uint8Array {
  const bytes = Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse();
  bytes.writeUInt8(bytes.readUInt8(31) | (sign << 7), 31);
  return bytes;
}

/** The y of the points of order 8: those whose double has y = 0. */
function orderEight(): bigint[] {
  // That is where x² = −y²; in −x² + y² = 1 + d·x²·y² this gives d·y⁴ + 2·y² − 1 = 0.
  const root = power(1n + d, (p + 3n) / 8n);
  const fix = mod(root * root) === mod(1n + d) ? 1n : power(2n, (p - 1n) / 4n);
  const roots = [mod(root * fix), mod(-root * fix)];
  return roots.flatMap((r) => {
    const square = mod((r - 1n) * inverse(d));
    const y = power(square, (p + 3n) / 8n);
    const all = [y, mod(y * power(2n, (p - 1n) / 4n))].filter((n) => mod(n * n) === square);
    return all.flatMap((n) => [n, mod(-n)]);
  });
}

test('every point of small order is known, in each of its spellings', () => {
  const ys = new Set([0n, 1n, p - 1n, p, p + 1n, ...orderEight()]);
  const small = [...ys].filter(hasSmallOrder);
  assert.equal(small.length, 7);
  for (const y of small) {
    for (const sign of [0, 1] as const) assert.ok(isSmallOrder(spell(y, sign)), y.toString(16));
  }
});

test('no other key is taken for one', () => {
  for (let y = 2n; y < 200n; y += 1n) assert.ok(!isSmallOrder(spell(y, 0)));
  assert.ok(!isSmallOrder(publicKeyOf(new Uint8Array(32).fill(7))));
  assert.ok(!isSmallOrder(new Uint8Array(31)));
});

test('a signature that anybody can make is not taken, though the equation of RFC 8032 holds', () => {
  // R is the base point and S is 1. With the neutral element as key, R + h·A is 1·B whatever h,
  // and so whatever the message, is.
  const base = pointAt(mod(4n * inverse(5n)));
  assert.ok(base !== undefined);
  assert.deepEqual(add(base, { x: 0n, y: 1n }), base);
  const signature = Buffer.concat([spell(base.y, 0), spell(1n, 0)]);
  for (const text of ['one message', 'another']) {
    assert.ok(!checkEd25519({ publicKey: spell(1n, 0), message: Buffer.from(text), signature }));
  }
  const seed = new Uint8Array(32).fill(7);
  const message = Buffer.from('one message');
  assert.ok(
    checkEd25519({ publicKey: publicKeyOf(seed), message, signature: signerOf(seed)(message) }),
  );
});
