import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../src/base/digest.ts';
import { parseCertificate } from '../../src/format/timestamp/certificate.ts';
import { parseTime, readDer } from '../../src/format/timestamp/der.ts';
import { makeTimestampRequest } from '../../src/format/timestamp/request.ts';
import { parseTimestampResponse } from '../../src/format/timestamp/response.ts';
import { checkTimestamp } from '../../src/format/timestamp.ts';
import { issueCertificate, makeFolder, noOpenssl, rootExtensions } from './authority.ts';
import { der, generalizedTime, integer, partsOf } from './forge.ts';

const { dir, remove } = makeFolder();
after(remove);
const digest = sha256(new Uint8Array());

describe('a certificate', { skip: noOpenssl }, () => {
  it('is read as node:crypto reads it', () => {
    const holder = issueCertificate({ dir, name: 'Réa', extensions: rootExtensions });
    const [ours, theirs] = [parseCertificate(holder.der), new X509Certificate(holder.der)];
    assert.equal(ours.subject, theirs.subject.split('\n').join(', '));
    assert.equal(ours.notBefore, Date.parse(theirs.validFrom));
    assert.equal(ours.notAfter, Date.parse(theirs.validTo));
    assert.equal(
      BigInt(`0x${Buffer.from(ours.serial).toString('hex')}`),
      BigInt(`0x${theirs.serialNumber}`),
    );
    assert.ok(ours.key.equals(theirs.publicKey));
  });

  it('is refused with another certificate as PEM inside it, which node:crypto would read', () => {
    const inner = issueCertificate({ dir, name: 'Inner', extensions: rootExtensions });
    const hex = Buffer.from(der(4, Buffer.from(`\n${inner.pem}`))).toString('hex');
    const extensions = [...rootExtensions, `1.2.3.4.7=DER:${hex}`];
    const outer = issueCertificate({ dir, name: 'Outer', extensions });
    const bytes = Buffer.from(outer.pem.replaceAll(/-----.*-----|\s/g, ''), 'base64');
    assert.ok(bytes.includes('-----BEGIN CERTIFICATE-----'));
    assert.throws(() => parseCertificate(bytes), { code: 'T-028' });
  });

  it('is refused when it is not well-formed', () => {
    const holder = issueCertificate({ dir, name: 'Whole', extensions: rootExtensions });
    const [tbs = holder.der, algorithm = holder.der, signature = holder.der] = partsOf(holder.der);
    const [version = tbs, ...fields] = partsOf(tbs);
    const extensions = fields.at(-1) ?? tbs;
    const [list = tbs] = partsOf(extensions);
    const twice = der(0xa3, der(0x30, ...partsOf(list), ...partsOf(list)));
    const first = der(0xa0, integer(0));
    const wrong = [
      new Uint8Array(),
      Uint8Array.from([...holder.der, 0]),
      der(0x30, tbs, algorithm),
      der(0x30, tbs, der(0x30, ...partsOf(algorithm), der(5)), signature),
      der(0x30, der(0x30, first, ...fields), algorithm, signature),
      der(0x30, der(0x30, version, ...fields.slice(0, -1), twice), algorithm, signature),
    ];
    assert.doesNotThrow(() => parseCertificate(der(0x30, tbs, algorithm, signature)));
    for (const bytes of wrong) assert.throws(() => parseCertificate(bytes), { code: 'T-028' });
  });
});

describe('for any bytes', () => {
  it('checking gives a report and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (token) => {
        const report = checkTimestamp({ token, digest, roots: [] });
        assert.ok(report.findings.length > 0);
      }),
    );
  });

  it('reading an answer gives a failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.throws(() => parseTimestampResponse(bytes), { code: 'T-003' });
      }),
    );
  });

  it('a request is DER and holds its nonce as a number', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 20 }), (nonce) => {
        const node = readDer(makeTimestampRequest({ digest, nonce }));
        const [, , found, certReq] = node.children;
        const hex = (bytes: Uint8Array): bigint =>
          BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
        assert.equal(found && hex(found.content), hex(nonce));
        assert.deepEqual([...(certReq?.bytes ?? [])], [1, 1, 255]);
      }),
    );
  });
});

describe('a time', () => {
  it('reads back as the instant that was written', () => {
    const instants = fc.integer({ min: 0, max: 253_402_300_799 });
    fc.assert(
      fc.property(instants, (seconds) => {
        const time = parseTime(Buffer.from(generalizedTime(seconds * 1000)), 4);
        assert.equal(time?.milliseconds, seconds * 1000);
      }),
    );
  });

  it('keeps its fraction, and whole milliseconds of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (millis) => {
        const fraction = String(millis).padStart(3, '0').replace(/0+$/, '');
        const time = parseTime(Buffer.from(`20300101000000.${fraction}Z`), 4);
        assert.equal(time?.text, `2030-01-01T00:00:00.${fraction}Z`);
        assert.equal((time?.milliseconds ?? 0) % 1000, millis);
      }),
      { numRuns: 999 },
    );
  });

  it('has two digits of year before 2050 and four after', () => {
    assert.equal(parseTime(Buffer.from('491231235959Z'), 2)?.text, '2049-12-31T23:59:59Z');
    assert.equal(parseTime(Buffer.from('500101000000Z'), 2)?.text, '1950-01-01T00:00:00Z');
    for (const text of [
      '20491231235959Z',
      '4912312359Z',
      '491231235960Z',
      '491231240000Z',
      '490229000000Z',
    ]) {
      assert.equal(parseTime(Buffer.from(text), 2), undefined);
    }
  });
});
