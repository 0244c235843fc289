import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sha256 } from '../../src/base/digest.ts';
import { makeTimestampRequest } from '../../src/format/timestamp/request.ts';
import { parseTimestampResponse } from '../../src/format/timestamp/response.ts';
import { checkTimestamp } from '../../src/format/timestamp.ts';
import {
  type Authority,
  type AuthorityOptions,
  folderIn,
  makeAuthority,
  makeFolder,
  noOpenssl,
} from './authority.ts';

const digest = sha256(new TextEncoder().encode('what is stamped'));
const folder = makeFolder();
after(folder.remove);

function codesOf(list: readonly { code: string }[]): string[] {
  return list.map(({ code }) => code);
}

const variants: [string, AuthorityOptions][] = [
  ['RSA 2048', { key: 'rsa', rootKey: 'rsa' }],
  ['RSA 2048 and SHA-512', { key: 'rsa', signerDigest: 'sha512' }],
  ['ECDSA P-256', { key: 'p256' }],
  ['ECDSA P-384 and SHA-384', { key: 'p384', signerDigest: 'sha384' }],
  ['ECDSA P-521 and SHA-512', { key: 'p521', signerDigest: 'sha512' }],
  ['a root that signs without an intermediate', { intermediate: false }],
  ['a root embedded in the token', { embedRoot: true }],
  ['certificates named by SHA-1 (ESSCertID)', { essDigest: 'sha1' }],
  ['certificates named by SHA-384 (ESSCertIDv2)', { essDigest: 'sha384' }],
  ['chains of ESSCertIDs', { lines: ['ess_cert_id_chain = yes'] }],
  ['tokens in order', { lines: ['ordering = yes'] }],
  ['times in thousandths', { lines: ['clock_precision_digits = 3'] }],
];

describe('a token that openssl made', { skip: noOpenssl }, () => {
  for (const [name, options] of variants) {
    it(`passes here and in openssl ts -verify: ${name}`, async () => {
      const authority = makeAuthority(folderIn(folder.dir, name), options);
      const nonce = randomBytes(12);
      const query = makeTimestampRequest({ digest, nonce });
      const response = parseTimestampResponse(await authority.reply(query));
      assert.ok(response.granted);
      const { token } = response;
      const report = checkTimestamp({ token, digest, nonce, roots: [authority.rootPem] });
      assert.deepEqual(codesOf(report.findings), []);
      assert.equal(report.chain, 'checked');
      verifyWithOpenssl(authority, query, token);
    });
  }

  it('says when, by which rules and by whom', async () => {
    const authority = makeAuthority(folderIn(folder.dir, 'says'));
    const token = await authority.stamp(digest);
    const report = checkTimestamp({ token, digest, roots: [authority.rootPem] });
    assert.ok(report.stamp);
    assert.ok(Math.abs(report.stamp.genTime.milliseconds - Date.now()) < 60_000);
    assert.deepEqual(report.stamp.accuracy, { seconds: 1, millis: 500, micros: 100 });
    assert.equal(report.stamp.policy, '1.2.3.4.1');
    assert.equal(report.stamp.serialHex, '01');
    assert.equal(report.stamp.tsaName, 'O=Example Office, CN=Stamp');
    assert.deepEqual(
      report.certificates.map(({ role, subject }) => `${role} ${subject}`),
      [
        'signer O=Example Office, CN=Stamp',
        'intermediate O=Example Office, CN=Middle',
        'root O=Example Office, CN=Root',
      ],
    );
    assert.deepEqual(codesOf(report.notes), ['T-051']);
  });

  it('is not believed without a root, and that is a note, not a finding', async () => {
    const authority = makeAuthority(folderIn(folder.dir, 'rootless'));
    const report = checkTimestamp({ token: await authority.stamp(digest), digest, roots: [] });
    assert.equal(report.chain, 'not checked');
    assert.deepEqual(codesOf(report.findings), []);
    assert.deepEqual(codesOf(report.notes), ['T-050', 'T-051']);
  });

  it('passes with several roots in one text, others among them', async () => {
    const one = makeAuthority(folderIn(folder.dir, 'one'));
    const other = makeAuthority(folderIn(folder.dir, 'other'));
    const roots = [`Some words\n${other.rootPem}${one.rootPem}`];
    const report = checkTimestamp({ token: await one.stamp(digest), digest, roots });
    assert.equal(report.chain, 'checked');
  });
});

function verifyWithOpenssl(authority: Authority, query: Uint8Array, token: Uint8Array): void {
  const [queryFile, tokenFile] = ['query', 'token'].map((name) => join(authority.dir, name));
  assert.ok(queryFile && tokenFile);
  writeFileSync(queryFile, query);
  writeFileSync(tokenFile, token);
  const rest = ['-in', tokenFile, '-token_in', '-CAfile', authority.rootFile];
  const hex = Buffer.from(digest).toString('hex');
  for (const question of [
    ['-queryfile', queryFile],
    ['-digest', hex],
  ]) {
    const args = ['ts', '-verify', ...question, ...rest];
    assert.match(execFileSync('openssl', args, { stdio: 'pipe' }).toString(), /Verification: OK/);
  }
}

describe('a request', () => {
  it('is read by openssl as we mean it', { skip: noOpenssl }, () => {
    const file = join(folder.dir, 'request');
    const nonce = Buffer.from('00ff0102030405060708', 'hex');
    writeFileSync(file, makeTimestampRequest({ digest, nonce }));
    const text = execFileSync('openssl', ['ts', '-query', '-in', file, '-text'], {
      stdio: 'pipe',
    }).toString();
    assert.match(text, /Version: 1/);
    assert.match(text, /Hash Algorithm: sha256/);
    assert.match(text, /Nonce: 0xFF0102030405060708/);
    assert.match(text, /Certificate required: yes/);
    assert.match(text, /Policy OID: unspecified/);
  });

  it('has the bytes that DER gives it', () => {
    const bytes = makeTimestampRequest({
      digest: new Uint8Array(32),
      nonce: new Uint8Array(8).fill(0x80),
    });
    const imprint = `3031300d060960864801650304020105000420${'00'.repeat(32)}`;
    const expected = `3044020101${imprint}0209008080808080808080${'0101ff'}`;
    assert.equal(Buffer.from(bytes).toString('hex'), expected);
  });

  it('is refused for a digest or a nonce of the wrong length', () => {
    const nonce = new Uint8Array(8);
    const wrong = [
      { digest: new Uint8Array(20), nonce },
      { digest, nonce: new Uint8Array(7) },
      { digest, nonce: new Uint8Array(21) },
    ];
    for (const one of wrong) assert.throws(() => makeTimestampRequest(one), { code: 'T-001' });
    const question = { token: new Uint8Array(), digest: new Uint8Array(31), roots: [] };
    assert.throws(() => checkTimestamp(question), { code: 'T-001' });
  });
});

describe('a root', () => {
  it('is refused unless it is a certificate in PEM', { skip: noOpenssl }, () => {
    const authority = makeAuthority(folderIn(folder.dir, 'roots'));
    const key = readFileSync(authority.root.keyFile, 'utf8');
    const broken = authority.rootPem.replace(/\n[A-Za-z]/, '\n!');
    for (const text of ['', 'not PEM', key, authority.rootPem + key, broken]) {
      const question = { token: new Uint8Array(), digest, roots: [authority.rootPem, text] };
      assert.throws(() => checkTimestamp(question), { code: 'T-006', params: { number: 2 } });
    }
  });
});
