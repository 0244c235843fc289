// Every byte of a token changed in turn, by one bit, or with SLOW=1 by each and by all. A change passes only where it touches an
// embedded certificate that the chain does not use, which nothing in the token
// signs; the report then says that such a certificate was left aside.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sha256 } from '../../src/base/digest.ts';
import type { TimestampReport } from '../../src/format/timestamp/report.ts';
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
const { dir, remove } = makeFolder();
after(remove);

const isSlow = process.env.SLOW !== undefined;

function masksAt(at: number): number[] {
  return isSlow ? [1, 2, 4, 8, 16, 32, 64, 128, 255] : [1 << (at % 8)];
}

const kinds: [string, AuthorityOptions][] = [
  ['ECDSA', {}],
  ['RSA and SHA-1 in the ESSCertID', { key: 'rsa', essDigest: 'sha1' }],
];

for (const [name, options] of kinds) {
  describe(`a token with ${name}`, { skip: noOpenssl }, () => {
    const made: { authority?: Authority; token?: Uint8Array } = {};
    before(async () => {
      made.authority = makeAuthority(folderIn(dir, name), { ...options, embedRoot: true });
      made.token = await made.authority.stamp(digest);
    });

    function read(): { authority: Authority; token: Uint8Array } {
      const { authority, token } = made;
      assert.ok(authority && token);
      return { authority, token };
    }

    function check(token: Uint8Array): TimestampReport {
      return checkTimestamp({ token, digest, roots: [read().authority.rootPem] });
    }

    it('is found changed whichever byte is changed, but in the embedded root', () => {
      const { authority, token } = read();
      const whole = check(token);
      assert.deepEqual([whole.findings, whole.notes.length], [[], 1]);
      const start = Buffer.from(token).indexOf(authority.root.der);
      const end = start + authority.root.der.length;
      assert.ok(start > 0);
      for (let at = 0; at < token.length; at += 1) {
        for (const mask of masksAt(at)) {
          const report = check(token.with(at, (token[at] ?? 0) ^ mask));
          if (report.findings.length > 0) continue;
          assert.ok(at >= start && at < end, `byte ${at} with ${mask} passes`);
          assert.deepEqual(report.stamp, whole.stamp);
          assert.ok(report.notes.some(({ code }) => code === 'T-052' || code === 'T-053'));
        }
      }
    });

    it('is found cut at whichever byte it is cut', () => {
      const { token } = read();
      for (let end = 0; end < token.length; end += 1) {
        assert.equal(check(token.subarray(0, end)).findings[0]?.code, 'T-002', `cut at ${end}`);
      }
    });

    it('is found to have something after its end', () => {
      const { token } = read();
      for (const more of [[0], [5, 0], [...token]]) {
        const { findings } = check(Uint8Array.from([...token, ...more]));
        assert.deepEqual(findings, [{ code: 'T-002', params: { at: token.length } }]);
      }
    });
  });
}
