import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeHex } from '../../src/base/bytes.ts';
import {
  type Checkpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  writeCheckpoint,
} from '../../src/format/checkpoint.ts';
import {
  checkCosignature,
  cosign,
  timeOfCosignature,
  writeCosignedMessage,
} from '../../src/format/cosignature.ts';
import { addSignature, openNote, parseNote, signNote } from '../../src/format/note.ts';
import { noteSigner } from '../../src/format/vkey.ts';
import { fails, filesIn, keyOf, logKey, origin, readText } from './fixtures.ts';

const signer = noteSigner(logKey);
const text = readText('good/log.checkpoint');
const checkpoint = parseCheckpoint(text);
const cosigner = keyOf('cosigner.example/one', 4, 11);

test('a checkpoint of a public log reads as its parts', () => {
  const read = parseCheckpoint(parseNote(readText('good/go-checksum-database.note')).text);
  assert.deepEqual([read.origin, read.size], ['go.sum database tree', 20852163]);
  assert.equal(writeHex(read.root).slice(0, 16), '0ac5186a91863e8e');
  assert.deepEqual(read.extensions, []);
});

test('what is written as a checkpoint is read back the same', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((part) => `a${part.replace(/\p{Cc}/gu, '')}`);
  const value = fc.record(
    {
      origin: line,
      size: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
      extensions: fc.array(line),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(value, (one) => assert.deepEqual(parseCheckpoint(writeCheckpoint(one)), one)),
  );
});

test('a checkpoint that would not be read back the same is not written', () => {
  for (const [part, code] of [
    [{ origin: 'two\nlines' }, 'C-015'],
    [{ origin: `a\n9\n${'A'.repeat(43)}=` }, 'C-014'],
    [{ origin: '' }, 'C-014'],
    [{ origin: 'a\ud800' }, 'B-008'],
    [{ size: -1 }, 'C-015'],
    [{ size: 1.5 }, 'C-015'],
    [{ size: 2 ** 53 }, 'C-015'],
    [{ size: 0 }, 'C-017'],
    [{ root: new Uint8Array(31) }, 'C-016'],
    [{ extensions: [''] }, 'C-014'],
    [{ extensions: ['a\nb'] }, 'C-014'],
  ] as const) {
    assert.throws(() => writeCheckpoint({ ...checkpoint, ...part }), fails(code), code);
  }
});

test('a signed checkpoint opens with the key of its log, and with no other', () => {
  const note = signCheckpoint(checkpoint, signer);
  assert.equal(note, readText('good/log.note'));
  assert.deepEqual(openCheckpoint(note, logKey.vkey).checkpoint, checkpoint);
  assert.throws(() => openCheckpoint(note, keyOf(origin, 1, 2).vkey), fails('C-020'));
  assert.throws(() => openCheckpoint(note, cosigner.vkey), fails('C-012'));
});

test('a key signs and opens checkpoints of its own origin only: C-023, C-024', () => {
  const foreign: Checkpoint = { ...checkpoint, origin: 'archive.example/other' };
  assert.throws(() => signCheckpoint(foreign, signer), fails('C-023'));
  const note = signNote(writeCheckpoint(foreign), signer);
  assert.throws(() => openCheckpoint(note, logKey.vkey), fails('C-024'));
});

test('a cosigner without the log does not open a checkpoint', () => {
  const alone = readText('good/cosigned.note').replace(/— archive.*\n/, '');
  assert.throws(() => openCheckpoint(alone, logKey.vkey, [cosigner.vkey]), fails('C-020'));
});

test('a cosigner signs the message that the specification shows', () => {
  const example = parseNote(readText('good/c2sp-cosigned-example.note'));
  const message = Buffer.from(writeCosignedMessage(example.text, 1679315147)).toString();
  const lines = ['cosignature/v1', 'time 1679315147', 'example.com/behind-the-sofa', '20852163'];
  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
  assert.equal(message, `${[...lines, root].join('\n')}\n`);
  const [, cosignature] = example.signatures;
  assert.equal(timeOfCosignature(cosignature?.bytes ?? new Uint8Array()), 1679315147);
});

test('a cosignature opens with its time, and fails for another time, text or key', () => {
  const note = readText('good/cosigned.note');
  const { note: opened } = openCheckpoint(note, logKey.vkey, [cosigner.vkey]);
  assert.deepEqual(
    opened.verified.map(({ vkey, time }) => [vkey.name, time]),
    [
      [origin, null],
      ['cosigner.example/one', 1_700_000_000],
    ],
  );
  assert.equal(opened.unknown, 1);
  const { bytes } = cosign(text, cosigner, 1_700_000_000);
  const { publicKey } = cosigner.vkey;
  assert.ok(checkCosignature(publicKey, text, bytes));
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.ok(!checkCosignature(publicKey, text, changed));
  }
  assert.ok(!checkCosignature(publicKey, text.replace('\n9\n', '\n8\n'), bytes));
  assert.ok(!checkCosignature(logKey.vkey.publicKey, text, bytes));
  assert.ok(!checkCosignature(publicKey, text, bytes.subarray(8)));
});

test('a plain signature is no cosignature, and a cosignature no plain one', () => {
  const key = keyOf('cosigner.example/one', 1, 11);
  const { keyId, bytes } = cosign(text, cosigner, 1);
  assert.notEqual(keyId, key.vkey.keyId);
  const asPlain = addSignature(signCheckpoint(checkpoint, signer), {
    name: key.vkey.name,
    keyId: key.vkey.keyId,
    bytes: bytes.subarray(8),
  });
  assert.throws(() => openNote(asPlain, [key.vkey]), fails('C-021'));
});

test('a time outside its range is not signed and not accepted: C-025', () => {
  for (const time of [0, -1, 1.5, 2 ** 53, Number.NaN]) {
    assert.throws(() => cosign(text, cosigner, time), fails('C-025'));
  }
  assert.throws(() => cosign(text, logKey, 1), fails('C-012'));
  for (const stamp of [0n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n]) {
    const bytes = Buffer.alloc(72);
    bytes.writeBigUInt64BE(stamp);
    assert.equal(timeOfCosignature(bytes), null);
    assert.ok(!checkCosignature(cosigner.vkey.publicKey, text, bytes));
  }
  const last = cosign(text, cosigner, Number.MAX_SAFE_INTEGER);
  assert.ok(checkCosignature(cosigner.vkey.publicKey, text, last.bytes));
});

test('every golden checkpoint can be signed and opened', () => {
  for (const { path, kind } of filesIn('good')) {
    if (kind !== 'checkpoint') continue;
    const one = { ...parseCheckpoint(readText(path)), origin };
    assert.deepEqual(openCheckpoint(signCheckpoint(one, signer), logKey.vkey).checkpoint, one);
  }
});
