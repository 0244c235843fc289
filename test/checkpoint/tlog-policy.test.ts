import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCheckpoint, signCheckpoint } from '../../src/format/checkpoint.ts';
import { cosign } from '../../src/format/cosignature.ts';
import { addSignature } from '../../src/format/note.ts';
import { checkPolicy } from '../../src/format/quorum.ts';
import {
  type Policy,
  parsePolicy,
  policyOfLog,
  writePolicy,
} from '../../src/format/tlog-policy.ts';
import { noteSigner, writeVkey } from '../../src/format/vkey.ts';
import { fails, keyOf, logKey, readFixture, readText } from './fixtures.ts';

const body = readText('good/log.checkpoint');
const signed = signCheckpoint(parseCheckpoint(body), noteSigner(logKey));
const keys = Array.from({ length: 6 }, (_, i) => keyOf(`cosigner.example/${i}`, 4, 20 + i));
const head = [
  `log ${writeVkey(logKey.vkey)}`,
  ...keys.map(({ vkey }, i) => `witness w${i} ${writeVkey(vkey)}`),
];

const read = (...lines: string[]) => parsePolicy(Buffer.from([...head, ...lines, ''].join('\n')));
const cosignedBy = (...places: number[]) =>
  keys
    .filter((_, i) => places.includes(i))
    .reduce((note, key) => addSignature(note, cosign(body, key, 1_700_000_000)), signed);
const isSatisfied = (policy: Policy, ...places: number[]) =>
  checkPolicy(policy, cosignedBy(...places)).satisfied;

test('the two-level example of the specification asks for two of three and one of three', () => {
  const policy = read(
    'group X-witnesses 2 w0 w1 w2',
    'group Y-witnesses any w3 w4 w5',
    'group X-and-Y all X-witnesses Y-witnesses',
    'quorum X-and-Y',
  );
  for (let set = 0; set < 64; set += 1) {
    const has = (i: number) => Math.floor(set / 2 ** i) % 2 === 1;
    const places = [0, 1, 2, 3, 4, 5].filter(has);
    const enough = places.filter((i) => i < 3).length >= 2 && places.some((i) => i >= 3);
    assert.equal(isSatisfied(policy, ...places), enough, places.join());
  }
});

test('a checkpoint that satisfies tells its log, its cosigners and their times', () => {
  const result = checkPolicy(read('group g 2 w0 w1 w2', 'quorum g'), cosignedBy(0, 2));
  assert.deepEqual(result.findings, []);
  assert.equal(result.log?.name, logKey.vkey.name);
  assert.equal(result.checkpoint?.size, 9);
  assert.deepEqual(
    result.cosigners.map(({ name, time }) => [name, time]),
    [
      ['w0', 1_700_000_000],
      ['w2', 1_700_000_000],
    ],
  );
});

test('of two cosignatures by one key the earliest time is told', () => {
  const [first] = keys;
  assert.ok(first);
  const note = [9, 5, 7].reduce((n, time) => addSignature(n, cosign(body, first, time)), signed);
  const { cosigners } = checkPolicy(read('quorum w0'), note);
  assert.deepEqual(
    cosigners.map(({ name, time }) => [name, time]),
    [['w0', 5]],
  );
});

test('a quorum of one cosigner, or of none, is that', () => {
  assert.ok(isSatisfied(read('quorum w3'), 3));
  assert.ok(!isSatisfied(read('quorum w3'), 0, 1, 2, 4, 5));
  assert.ok(isSatisfied(read('quorum none')));
  assert.ok(isSatisfied(policyOfLog(logKey.vkey)));
});

test('a policy without logs is satisfied by a log that the caller knows, and by no other', () => {
  const policy = parsePolicy(readFixture('good/no-log.policy'));
  assert.ok(!checkPolicy(policy, signed).satisfied);
  assert.ok(checkPolicy(policy, signed, [logKey.vkey]).satisfied);
  const another = policyOfLog(keyOf('archive.example/other', 1, 9).vkey);
  assert.ok(!checkPolicy(another, signed, [logKey.vkey]).satisfied);
});

test('checking fails closed on a policy made by hand that makes no sense', () => {
  const policy = read('quorum w0');
  const group = { name: 'g', threshold: 0, members: ['w0'] };
  for (const wrong of [
    { quorum: 'nobody' },
    { quorum: '' },
    { quorum: 'g', groups: [group] },
    { quorum: 'g', groups: [{ ...group, threshold: Number.NaN }] },
    { quorum: 'g', groups: [{ ...group, threshold: 2, members: ['w1', 'w1'] }] },
    { quorum: 'g', groups: [{ ...group, threshold: 1, members: ['h'] }] },
  ]) {
    assert.ok(!isSatisfied({ ...policy, ...wrong }, 0, 1, 2, 3, 4, 5), wrong.quorum);
  }
  const asLog = { ...policy, logs: policy.cosigners, quorum: 'none' };
  assert.ok(!isSatisfied(asLog, 0));
});

test('text that is no note, or a note that is no checkpoint, is a finding and not a throw', () => {
  const policy = read('quorum none');
  for (const text of ['', 'x', '\ud800', '\0', `${body}\n`]) {
    const result = checkPolicy(policy, text);
    assert.deepEqual([result.satisfied, result.findings.length], [false, 1]);
  }
  const note = readText('good/text-with-blank-lines.note');
  assert.deepEqual(
    checkPolicy(policy, note).findings.map(({ code }) => code),
    ['C-014'],
  );
});

test('a policy that breaks a rule is refused at its line', () => {
  assert.throws(() => read('group g 1 w0', 'group h 1 w0', 'quorum h'), fails('C-065'));
  try {
    read('quorum nobody');
    assert.fail('not refused');
  } catch (error) {
    assert.ok(fails('C-063')(error));
    assert.match(String(error), /Line 8 of the policy uses the name “nobody”/);
  }
});

test('a policy that would not be read is not written', () => {
  const [cosigner] = read('quorum w0').cosigners;
  assert.ok(cosigner);
  const write = (part: Partial<Policy>) => () =>
    writePolicy({ logs: [], cosigners: [cosigner], groups: [], quorum: 'w0', ...part });
  assert.match(write({})(), /^witness w0 /);
  assert.throws(write({ quorum: 'w1' }), fails('C-063'));
  assert.throws(write({ cosigners: [{ ...cosigner, name: 'two words' }] }), fails('C-010'));
  assert.throws(write({ cosigners: [cosigner, cosigner] }), fails('C-064'));
});

test('what is written as a policy is read back the same', () => {
  const url = fc.option(fc.constantFrom('https://cosigner.example/', 'نشانی'));
  const quantity = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(url, { maxLength: 6 }), quantity, (urls, part) => {
      const cosigners = keys.slice(0, urls.length).map(({ vkey }, i) => {
        return { name: `نام-${i}`, vkey, url: urls[i] ?? null };
      });
      const members = cosigners.map(({ name }) => name);
      const threshold = 1 + Math.floor(part * (members.length - 1));
      const groups = members.length === 0 ? [] : [{ name: 'all', threshold, members }];
      const logs = [{ vkey: logKey.vkey, url: urls[0] ?? null }];
      const policy = { logs, cosigners, groups, quorum: groups[0]?.name ?? 'none' };
      const text = writePolicy(policy);
      assert.equal(writePolicy(parsePolicy(Buffer.from(text))), text);
      assert.deepEqual(parsePolicy(Buffer.from(text)).groups, groups);
    }),
  );
});
