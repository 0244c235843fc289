import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkEd25519, publicKeyOf } from '../../src/base/ed25519.ts';
import {
  addSignature,
  mostNoteBytes,
  mostSignatures,
  openNote,
  parseNote,
  signNote,
  writeNote,
} from '../../src/format/note.ts';
import {
  keyIdOf,
  newVkey,
  noteSigner,
  parsePrivateKey,
  parseVkey,
  requireKeyName,
  writePrivateKey,
  writeVkey,
} from '../../src/format/vkey.ts';
import { codeOf, fails, keyOf, logKey, origin, readText } from './fixtures.ts';

const signer = noteSigner(logKey);
const stranger = { name: origin, keyId: 7, bytes: new Uint8Array(64) };

test('notes of a public log, the Go checksum database, open with its published key', () => {
  const vkey = parseVkey(readText('good/go-checksum-database.vkey'));
  for (const name of ['go-checksum-database', 'go-checksum-database-later']) {
    const opened = openNote(readText(`good/${name}.note`), [vkey]);
    assert.deepEqual([opened.verified.length, opened.unknown], [1, 0]);
  }
});

test('a signature over a text verifies for that key and text only', () => {
  const note = signNote('a text\n', signer);
  assert.equal(openNote(note, [logKey.vkey]).text, 'a text\n');
  assert.throws(() => openNote(note.replace('text', 'test'), [logKey.vkey]), fails('C-021'));
  assert.throws(() => openNote(note, [keyOf(origin, 1, 2).vkey]), fails('C-020'));
  assert.throws(() => openNote(note, [keyOf('archive.example/other', 1, 1).vkey]), fails('C-020'));
  assert.throws(() => openNote(note, []), fails('C-020'));
});

test('signatures of unknown keys are counted and not judged', () => {
  const other = noteSigner(keyOf('another.example', 1, 2));
  const note = addSignature(signNote('a text\n', other, signer), stranger);
  const opened = openNote(note, [logKey.vkey]);
  assert.deepEqual([opened.verified.length, opened.unknown], [1, 2]);
  assert.equal(parseNote(note).signatures.length, 3);
});

test('one failing signature of a known key refuses a note that is otherwise signed well', () => {
  const other = keyOf('another.example', 1, 2);
  const forged = { name: 'another.example', keyId: other.vkey.keyId, bytes: new Uint8Array(64) };
  const note = addSignature(signNote('a text\n', signer), forged);
  assert.equal(openNote(note, [logKey.vkey]).unknown, 1);
  assert.throws(() => openNote(note, [logKey.vkey, other.vkey]), fails('C-021'));
  const short = addSignature(signNote('a text\n', signer), { ...forged, bytes: Uint8Array.of(1) });
  assert.throws(() => openNote(short, [logKey.vkey, other.vkey]), fails('C-021'));
});

test('two keys of one name and id cannot be told apart and are refused: C-022', () => {
  const twin = { ...keyOf(origin, 1, 2).vkey, keyId: logKey.vkey.keyId };
  const note = signNote('a text\n', signer);
  assert.throws(() => openNote(note, [logKey.vkey, twin]), fails('C-022'));
  assert.equal(openNote(note, [logKey.vkey, logKey.vkey]).verified.length, 1);
});

test('the limits of a note: C-001, C-005', () => {
  const long = 'x'.repeat(mostNoteBytes);
  assert.throws(() => signNote(`${long}\n`, signer), fails('C-001'));
  assert.throws(() => parseNote('é'.repeat(mostNoteBytes / 2 + 1)), fails('C-001'));
  const signatures = Array.from({ length: mostSignatures }, () => stranger);
  assert.equal(parseNote(writeNote({ text: 'x\n', signatures })).signatures.length, mostSignatures);
  const more = { text: 'x\n', signatures: [...signatures, stranger] };
  assert.throws(() => writeNote(more), fails('C-005'));
});

test('a note that would not be read back the same is not written', () => {
  const signatures = [stranger];
  for (const text of ['no newline', '', 'a\r\n', '\ud800\n']) {
    assert.notEqual(
      codeOf(() => writeNote({ text, signatures })),
      'none',
      text,
    );
  }
  assert.throws(() => writeNote({ text: 'a\n', signatures: [] }), fails('C-003'));
  const spaced = { ...stranger, name: 'two words' };
  assert.throws(() => writeNote({ text: 'a\n', signatures: [spaced] }), fails('C-004'));
});

test('what is written as a note is read back the same', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}|\ufeff/gu, ''));
  const text = fc.array(line, { minLength: 1 }).map((lines) => `${lines.join('\n')}\n`);
  const signature = fc.record(
    {
      name: fc.constantFrom(origin, 'بایگانی.example', '—'),
      keyId: fc.nat({ max: 0xffffffff }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    },
    { noNullPrototype: true },
  );
  const note = { text, signatures: fc.array(signature, { minLength: 1, maxLength: 20 }) };
  fc.assert(
    fc.property(fc.record(note, { noNullPrototype: true }), (value) => {
      assert.deepEqual(parseNote(writeNote(value)), value);
    }),
  );
});

test('a key name is not empty and holds no space, plus or control character: C-006', () => {
  for (const name of ['a', 'archive.example/f3a9', 'بایگانی', '—', '-']) {
    requireKeyName(name);
  }
  const spaces = ['\u00a0', '\u1680', '\u2003', '\u2028', '\u202f', '\u3000', '\u0085', ' ', '\t'];
  for (const part of [...spaces, '+', '\n', '\0', '\u001f', '\ufeff', '\ud800']) {
    assert.throws(() => requireKeyName(`a${part}b`), fails('C-006'));
  }
  assert.throws(() => requireKeyName(''), fails('C-006'));
});

test('a key id is what the specification hashes', () => {
  const { name, publicKey, keyId } = logKey.vkey;
  assert.equal(keyIdOf(name, 1, publicKey), keyId);
  assert.notEqual(keyIdOf(name, 4, publicKey), keyId);
  assert.equal(parseVkey(readText('good/go-checksum-database.vkey')).keyId, 0x033de0ae);
});

test('keys are written and read back the same, private ones too', () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(seed, fc.constantFrom(1, 4), (bytes, type) => {
      const key = { ...keyOf(origin, type, 0), seed: Buffer.from(bytes) };
      const whole = { seed: key.seed, vkey: newVkey(origin, type, publicKeyOf(key.seed)) };
      const text = writePrivateKey(whole);
      assert.equal(writePrivateKey(parsePrivateKey(text)), text);
      assert.equal(writeVkey(parsePrivateKey(text).vkey), writeVkey(whole.vkey));
      assert.equal(writeVkey(parseVkey(writeVkey(whole.vkey))), writeVkey(whole.vkey));
    }),
    { numRuns: 20 },
  );
});

test('a key of another length is refused, and the failure keeps the secret: C-007, C-013', () => {
  assert.throws(() => publicKeyOf(new Uint8Array(31)), fails('C-007'));
  assert.throws(() => newVkey(origin, 1, new Uint8Array(33)), fails('C-007'));
  const secret = writePrivateKey(logKey);
  assert.throws(
    () => parsePrivateKey(`${secret} `),
    (error) => fails('C-013')(error) && !JSON.stringify(error).includes(secret.slice(-20)),
  );
  assert.throws(() => noteSigner(keyOf('cosigner.example', 4, 3)), fails('C-012'));
});

test('bytes that are no key or no signature verify nothing', () => {
  const message = Buffer.from('m');
  const { publicKey } = logKey.vkey;
  for (const length of [0, 31, 63, 64, 65]) {
    assert.ok(!checkEd25519({ publicKey, message, signature: new Uint8Array(length) }));
    const wrong = new Uint8Array(length).fill(255);
    assert.ok(!checkEd25519({ publicKey: wrong, message, signature: new Uint8Array(64) }));
  }
});
