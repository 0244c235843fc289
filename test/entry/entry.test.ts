import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { equalBytes, writeHex } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import {
  type Body,
  closeBody,
  openFields,
  type PartialBody,
  parseBody,
  rootOfBody,
  type WholeBody,
  writeBody,
} from '../../src/format/body.ts';
import { parseLogEntry, rootOfEntry } from '../../src/format/entry.ts';
import { type Field, leavesFor, mostFieldBytes, saltsOf } from '../../src/format/field.ts';
import { kindNameOf } from '../../src/format/kind.ts';
import { nodeHash } from '../../src/format/merkle/hash.ts';
import { vectors } from './vectors.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.string({ unit: 'grapheme' })),
);
const field: fc.Arbitrary<Field> = fc.tuple(fc.string({ unit: 'grapheme' }), value);
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const signature = fc.option(fc.uint8Array({ minLength: 64, maxLength: 64 }), { nil: null });
const whole: fc.Arbitrary<WholeBody> = fc
  .tuple(fc.array(field, { maxLength: 20 }), seed, signature)
  .map(([fields, seed, signature]) => ({
    form: 'whole',
    seed,
    fields: [['kind', 'gavah.test/1'] as const, ...fields],
    signature,
  }));
const choice = fc.array(fc.boolean(), { minLength: 32, maxLength: 32 });

test('a body is read back as it was written', () => {
  fc.assert(
    fc.property(whole, choice, (body, keep) => {
      const partial = closeBody(body, (at) => keep[at] === true);
      for (const each of [body, partial]) {
        assert.equal(writeBody(parseBody(writeBody(each))), writeBody(each));
      }
    }),
  );
});

test('an opening has the root of the whole, shows exactly the chosen fields and holds no seed', () => {
  fc.assert(
    fc.property(whole, choice, (body, keep) => {
      const partial = closeBody(body, (at) => keep[at] === true);
      assert.ok(equalBytes(rootOfBody(partial), rootOfBody(body)));
      openFields(partial).forEach((shown, at) => {
        const isChosen = at < body.fields.length && (at === 0 || keep[at] === true);
        assert.deepEqual(shown, isChosen ? body.fields[at] : undefined);
      });
      assert.ok(!writeBody(partial).includes(Buffer.from(body.seed).toString('base64')));
    }),
  );
});

test('closing more of a partial body is closing more of the whole', () => {
  fc.assert(
    fc.property(whole, choice, choice, (body, first, second) => {
      const once = closeBody(body, (at) => first[at] === true && second[at] === true);
      const twice = closeBody(
        closeBody(body, (at) => first[at] === true),
        (at) => second[at] === true,
      );
      assert.equal(writeBody(twice), writeBody(once));
    }),
  );
});

test('the number of leaves tells only whether fields are up to 8, 16, 32 and so on', () => {
  const counts = [1, 5, 8, 9, 16, 17, 16_384].map(leavesFor);
  assert.deepEqual(counts, [8, 8, 8, 16, 16, 32, 16_384]);
  assert.throws(() => leavesFor(16_385), { code: 'E-006' });
});

test('a field above 64 KiB and an entry above 4 MiB are refused', () => {
  const text = (length: number) => 'x'.repeat(length - '["a",""]'.length);
  const full: Field = ['a', text(mostFieldBytes)];
  const seed = new Uint8Array(32);
  rootOfEntry([full], seed);
  assert.throws(() => rootOfEntry([['a', text(mostFieldBytes + 1)]], seed), { code: 'E-005' });
  rootOfEntry(Array<Field>(64).fill(full), seed);
  assert.throws(() => rootOfEntry(Array<Field>(65).fill(full), seed), { code: 'E-007' });
});

test('what is open of a partial body is held to the same bounds', () => {
  const full: Field = ['a', 'x'.repeat(mostFieldBytes - '["a",""]'.length)];
  const seed = new Uint8Array(32);
  const whole: Body = {
    form: 'whole',
    seed,
    fields: Array<Field>(64).fill(full),
    signature: null,
  };
  const open = closeBody(whole, () => true);
  assert.deepEqual(rootOfBody(open), rootOfBody(whole));
  const salt = new Uint8Array(16);
  const more = (field: Field): Body => ({
    ...open,
    leaves: [...open.leaves, ...Array.from(open.leaves, () => ({ salt, field }))],
  });
  assert.throws(() => rootOfBody(more(['b', ''])), { code: 'E-007' });
  assert.throws(() => rootOfBody(more(['b', 'x'.repeat(mostFieldBytes)])), { code: 'E-005' });
});

test('a log entry that is not the byte 01 and a root is refused', () => {
  for (const bytes of [0, 32, 34].map((length) => Buffer.alloc(length, 1))) {
    assert.throws(() => parseLogEntry(bytes), { code: 'E-011' });
  }
  assert.throws(() => parseLogEntry(Buffer.alloc(33, 2)), { code: 'E-011' });
});

/** Every body that differs from this one in one place, and is still a body. */
function* neighbours(body: PartialBody): Generator<Body> {
  const swapped = (at: number, leaf: PartialBody['leaves'][number]): PartialBody => ({
    ...body,
    leaves: body.leaves.map((each, i) => (i === at ? leaf : each)),
  });
  for (const [at, leaf] of body.leaves.entries()) {
    const next = body.leaves[(at + 1) % body.leaves.length];
    if (next !== undefined && next !== leaf) yield swapped(at, next);
    if (leaf instanceof Uint8Array) continue;
    const [name, content] = leaf.field;
    const changed: readonly Field[] = [
      [`${name} `, content],
      [name, [content]],
      [name, content === null ? 'null' : null],
      [name, JSON.stringify(content)],
    ];
    for (const field of changed) yield swapped(at, { salt: leaf.salt, field });
    yield swapped(at, { salt: Buffer.alloc(16), field: leaf.field });
  }
}

test('one root cannot be opened two ways: whatever is changed in an opening shows', () => {
  for (const vector of vectors) {
    const opened = closeBody(parseBody(vector.whole), () => true);
    let seen = 0;
    for (const other of neighbours(opened)) {
      assert.notEqual(writeHex(rootOfBody(other)), vector.root, writeBody(other));
      seen += 1;
    }
    assert.ok(seen > 20);
  }
});

test('one root cannot be opened two ways: a field cannot begin in its salt or in its neighbour', () => {
  const salts = saltsOf(new Uint8Array(32), 8);
  const fields: Field[] = [
    ['kind', 'gavah.test/1'],
    ['a', 'b'],
  ];
  const root = writeHex(rootOfEntry(fields, new Uint8Array(32)));
  const joined: readonly Json[] = [
    ['a', '","b'],
    ['a","b', null],
    [['a', 'b'], null],
  ];
  for (const [name, content] of joined as readonly Field[]) {
    const leaf = { salt: salts.subarray(16, 32), field: [String(name), content] as const };
    const body = closeBody(
      { form: 'whole', seed: new Uint8Array(32), fields, signature: null },
      () => true,
    );
    const other = { ...body, leaves: body.leaves.map((each, i) => (i === 1 ? leaf : each)) };
    assert.notEqual(writeHex(rootOfBody(other)), root);
  }
});

// The inner nodes of a tree of 16 leaves are 8 hashes with the same root, and a leaf could be
// given out as the pair of hashes that it would be in a tree of 32. Only the kind, which must
// be open, fixes how deep the tree is.
test('one root cannot be opened two ways: a tree of another depth cannot show its kind', () => {
  const deep = vectors.find(({ leafHashes }) => leafHashes.length === 16);
  assert.ok(deep);
  const hashes = deep.leafHashes.map((leaf) => Buffer.from(leaf, 'hex'));
  const empty = Buffer.alloc(0);
  const nodes = Array.from({ length: 8 }, (_, i) =>
    nodeHash(hashes[2 * i] ?? empty, hashes[2 * i + 1] ?? empty),
  );
  const shallow: PartialBody = { form: 'partial', leaves: nodes, signature: null };
  assert.equal(writeHex(rootOfBody(shallow)), deep.root);
  assert.throws(() => kindNameOf(shallow), { code: 'E-010' });
  const kind = closeBody(parseBody(deep.whole), () => false).leaves[0];
  assert.ok(kind !== undefined);
  const opened: PartialBody = { ...shallow, leaves: [kind, ...nodes.slice(1)] };
  assert.notEqual(writeHex(rootOfBody(opened)), deep.root);
});
