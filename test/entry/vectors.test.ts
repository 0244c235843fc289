import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeHex } from '../../src/base/bytes.ts';
import { checkEd25519 } from '../../src/base/ed25519.ts';
import { closeBody, isBodyOf, parseBody, rootOfBody, writeBody } from '../../src/format/body.ts';
import { hashLeaf, parseLogEntry, rootOfEntry, writeLogEntry } from '../../src/format/entry.ts';
import { leavesFor, parseField, saltsOf, writeField } from '../../src/format/field.ts';
import { fieldsOf, hex, publicKey, vectors } from './vectors.ts';

const empty = new Uint8Array(0);

for (const vector of vectors) {
  const { name, seed, salts, fieldBytes, leafHashes, root } = vector;

  test(`${name}: every field has one spelling, and is read back from it`, () => {
    fieldsOf(vector).forEach((field, i) => {
      assert.equal(writeHex(writeField(field)), fieldBytes[i]);
      assert.deepEqual(parseField(hex(fieldBytes[i] ?? '')), field);
    });
  });

  test(`${name}: salts are the halves of the digests of seed and number`, () => {
    assert.equal(leavesFor(fieldBytes.length), salts.length);
    assert.equal(writeHex(saltsOf(hex(seed), salts.length)), salts.join(''));
  });

  test(`${name}: leaves, decoys and the root are those of the vector`, () => {
    salts.forEach((salt, i) => {
      const bytes = fieldBytes[i];
      const leaf = hashLeaf(hex(salt), bytes === undefined ? empty : hex(bytes));
      assert.equal(writeHex(leaf), leafHashes[i]);
    });
    assert.equal(writeHex(rootOfEntry(fieldsOf(vector), hex(seed))), root);
    assert.equal(writeHex(writeLogEntry(hex(root))), vector.logEntry);
    assert.deepEqual(Buffer.from(parseLogEntry(hex(vector.logEntry))), hex(root));
  });

  test(`${name}: both bodies are read, written back to the byte and have the root`, () => {
    for (const line of [vector.whole, vector.partial]) {
      const body = parseBody(line);
      assert.equal(writeBody(body), line);
      assert.equal(writeHex(rootOfBody(body)), root);
      assert.ok(isBodyOf(body, hex(root)));
    }
  });

  test(`${name}: closing the other fields of the whole body gives the partial one`, () => {
    const closed = closeBody(parseBody(vector.whole), (at) => vector.open.includes(at));
    assert.equal(writeBody(closed), vector.partial);
  });

  test(`${name}: the signature is the key's over the 32 bytes of the root`, () => {
    const { signature } = parseBody(vector.whole);
    if (signature === null) return assert.match(name, /sixteen/);
    assert.ok(checkEd25519({ publicKey, message: hex(root), signature }));
    const other = Buffer.from(root, 'utf8');
    assert.ok(!checkEd25519({ publicKey, message: other, signature }));
  });
}
