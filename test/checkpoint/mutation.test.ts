// Every byte of small evidence, changed in turn in several ways: each change is
// refused, or reported, or read as another value; never read as the same one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { parsePolicy } from '../../src/format/tlog-policy.ts';
import { checkTlogProof, parseTlogProof } from '../../src/format/tlog-proof.ts';
import { filesIn, readFixture, rewrite } from './fixtures.ts';

const flips = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80];

/** The bytes with one bit changed, one byte dropped or one byte doubled, everywhere in turn. */
function* changesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1) {
    for (const flip of flips) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ flip;
      yield changed;
    }
    yield Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
    yield Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)]);
  }
}

test('a changed byte of any golden file is refused or gives what writes as other bytes', () => {
  for (const { path, kind } of filesIn('good')) {
    if (kind === 'policy') continue;
    const bytes = readFixture(path);
    for (const changed of changesOf(bytes)) {
      // Not UTF-8 is refused before any of these parsers sees it.
      if (changed.toString('utf8').includes('\ufffd') || changed.equals(bytes)) continue;
      try {
        assert.equal(rewrite(kind, changed), changed.toString('utf8'), path);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }
  }
});

test('a proof with any byte changed, dropped or doubled is refused or reported', () => {
  const policy = parsePolicy(readFixture('findings/trust.policy'));
  const entry = readFixture('findings/entry.bin');
  const bytes = readFixture('good/entry-5-of-9.tlog-proof');
  const check = (text: string) => {
    const proof = parseTlogProof(text);
    return checkTlogProof({ proof, entry, trust: { policy } });
  };
  assert.deepEqual(check(bytes.toString()).findings, []);
  for (const changed of changesOf(bytes)) {
    if (changed.toString('utf8').includes('\ufffd') || changed.equals(bytes)) continue;
    try {
      const { findings } = check(changed.toString('utf8'));
      assert.notEqual(findings.length, 0, changed.toString('utf8'));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
});
