// OpenSSL, given only the file, the public key and the layout that
// docs/formats/checkpoint.md states, verifies what we sign.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { writeCosignedMessage } from '../../src/format/cosignature.ts';
import { parseVkey } from '../../src/format/vkey.ts';
import { readText } from './fixtures.ts';

const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

function isVerifiedByOpenssl(
  t: TestContext,
  signed: { key: Uint8Array; message: Uint8Array; signature: Uint8Array },
): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [key, message, signature] = ['key', 'message', 'signature'].map((name) =>
    join(folder, name),
  );
  assert.ok(key && message && signature);
  writeFileSync(key, Buffer.concat([publicHead, signed.key]));
  writeFileSync(message, signed.message);
  writeFileSync(signature, signed.signature);
  const options = ['-verify', '-rawin', '-pubin', '-keyform', 'DER', '-inkey', key];
  const files = ['-in', message, '-sigfile', signature];
  return spawnSync('openssl', ['pkeyutl', ...options, ...files]).status === 0;
}

const lineOf = (note: string, name: string) => {
  const line = note.split('\n').find((one) => one.startsWith(`— ${name} `));
  return Buffer.from(line?.split(' ')[2] ?? '', 'base64');
};

for (const name of ['log', 'go-checksum-database']) {
  test(`openssl verifies the signature of ${name}.note, and not over a changed text`, (t) => {
    if (spawnSync('openssl', ['version']).error) return t.skip('NOT RUN: openssl is not here');
    const note = readText(`good/${name}.note`);
    const vkey = parseVkey(readText(`good/${name}.vkey`));
    const message = Buffer.from(note.slice(0, note.lastIndexOf('\n\n') + 1));
    const signed = { key: vkey.publicKey, message, signature: lineOf(note, vkey.name).subarray(4) };
    assert.ok(isVerifiedByOpenssl(t, signed));
    const changed = Buffer.from(message);
    changed[0] = (changed[0] ?? 0) ^ 1;
    assert.ok(!isVerifiedByOpenssl(t, { ...signed, message: changed }));
  });
}

test('openssl verifies a cosignature over its message', (t) => {
  if (spawnSync('openssl', ['version']).error) return t.skip('NOT RUN: openssl is not here');
  const note = readText('good/cosigned.note');
  const vkey = parseVkey(readText('good/cosigner.vkey'));
  const bytes = lineOf(note, vkey.name);
  const time = Number(bytes.readBigUInt64BE(4));
  const message = writeCosignedMessage(note.slice(0, note.lastIndexOf('\n\n') + 1), time);
  const signed = { key: vkey.publicKey, message, signature: bytes.subarray(12) };
  assert.ok(isVerifiedByOpenssl(t, signed));
});
