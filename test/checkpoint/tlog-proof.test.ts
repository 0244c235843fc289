import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeHex } from '../../src/base/bytes.ts';
import { parsePolicy } from '../../src/format/tlog-policy.ts';
import {
  checkTlogProof,
  parseTlogProof,
  type TlogProof,
  writeTlogProof,
} from '../../src/format/tlog-proof.ts';
import { fails, filesIn, keyOf, logKey, origin, readFixture, readText } from './fixtures.ts';

const policy = parsePolicy(readFixture('findings/trust.policy'));
const entry = readFixture('findings/entry.bin');
const sound = parseTlogProof(readText('good/entry-5-of-9.tlog-proof'));

for (const { path, folder } of filesIn('findings').filter(({ kind }) => kind === 'tlog-proof')) {
  test(`${path} is ${folder === 'none' ? 'accepted' : `reported with ${folder}`}`, () => {
    const proof = parseTlogProof(readText(path));
    const { findings, policy: weighed } = checkTlogProof({ proof, entry, trust: { policy } });
    assert.deepEqual(
      findings.map(({ code }) => code),
      folder === 'none' ? [] : [folder],
    );
    assert.equal(weighed.satisfied, folder === 'none' || folder === 'C-055');
  });
}

test('a proof says nothing for other bytes than the entry, or for another key', () => {
  const codes = (question: Parameters<typeof checkTlogProof>[0]) =>
    checkTlogProof(question).findings.map(({ code }) => code);
  const byKey = { vkey: logKey.vkey };
  assert.deepEqual(codes({ proof: sound, entry, trust: byKey }), []);
  assert.deepEqual(codes({ proof: sound, entry: Buffer.from('entry 4'), trust: byKey }), ['C-055']);
  const stranger = { vkey: keyOf(origin, 1, 2).vkey };
  assert.deepEqual(codes({ proof: sound, entry, trust: stranger }), ['C-020']);
});

test('all that is wrong with a proof is reported at once', () => {
  const proof = { ...parseTlogProof(readText('findings/C-069/no-cosigner.tlog-proof')), index: 0 };
  const { findings } = checkTlogProof({ proof, entry, trust: { policy } });
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['C-069', 'C-055'],
  );
});

test('a checkpoint that is none, in a proof made by hand, is a finding and not a throw', () => {
  const proof = { ...sound, checkpoint: 'nothing' };
  const { findings, checkpoint } = checkTlogProof({ proof, entry, trust: { policy } });
  assert.deepEqual([findings.map(({ code }) => code), checkpoint], [['C-003'], null]);
});

test('what is written as a proof is read back the same', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  const extra = fc.uint8Array({ minLength: 1, maxLength: 500 }).map((bytes) => Buffer.from(bytes));
  const parts = {
    extra: fc.option(extra),
    index: fc.maxSafeNat(),
    hashes: fc.array(hash, { maxLength: 53 }),
    checkpoint: fc.constant(sound.checkpoint),
  };
  fc.assert(
    fc.property(fc.record(parts, { noNullPrototype: true }), (proof) => {
      assert.deepEqual(parseTlogProof(writeTlogProof(proof)), proof);
    }),
  );
});

test('a proof that would not be read back the same is not written', () => {
  const write = (part: Partial<TlogProof>) => () => writeTlogProof({ ...sound, ...part });
  assert.throws(write({ extra: new Uint8Array() }), fails('C-051'));
  assert.throws(write({ index: -1 }), fails('C-052'));
  assert.throws(write({ index: 2 ** 53 }), fails('C-052'));
  assert.throws(write({ hashes: [new Uint8Array(31)] }), fails('C-053'));
  assert.throws(write({ checkpoint: 'nothing' }), fails('C-003'));
});

test('the extra data is carried whole', () => {
  const extra = Buffer.alloc(3_000_000, 'opening');
  const read = parseTlogProof(writeTlogProof({ ...sound, extra }));
  assert.equal(writeHex(read.extra ?? new Uint8Array()), writeHex(extra));
});
