// Receiving: every offer ends in exactly one outcome, and a file that is not
// one file from the first byte to the last is refused.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { type Offer, walkOffers } from '../../src/intake/offer.ts';
import { type Outcome, receiveFiles } from '../../src/intake/receive-files.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { createMemoryVault } from '../../src/vault/memory.ts';
import { parseDigest, type Vault } from '../../src/vault/vault.ts';
import { allOf, scratchFolder, sourceAt, write } from '../vault/folder.ts';

const noon = Date.UTC(2026, 0, 31, 12);
const clock = () => noon;
const digestOf = (text: string) => parseDigest(createHash('sha256').update(text).digest('hex'));

async function receive(vault: Vault, offers: Iterable<Offer>): Promise<Outcome[]> {
  return (await allOf(receiveFiles(vault, offers, { clock }))).flat();
}

function kinds(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((each) =>
    each.kind === 'refused'
      ? `${each.name.text} ${each.refusal.code}`
      : `${each.name.text} ${each.kind}`,
  );
}

test('each offered file is received, a duplicate, or refused, and says when and what it is', async (t) => {
  const folder = scratchFolder(t);
  const path = write(join(folder, 'a.csv'), 'name,place\n');
  utimesSync(path, 1000, new Date('2019-03-20T21:58:07Z'));
  write(join(folder, 'b.csv'), 'name,place\n');
  symlinkSync('a.csv', join(folder, 'c'));
  const outcomes = await receive(createMemoryVault(), walkOffers([folder]));
  assert.deepEqual(kinds(outcomes), ['a.csv received', 'b.csv duplicate', 'c V-010']);
  assert.deepEqual(outcomes[0], {
    kind: 'received',
    name: { text: 'a.csv', spelling: 'plain' },
    digest: digestOf('name,place\n'),
    sha512Hex: createHash('sha512').update('name,place\n').digest('hex'),
    sizeBytes: 11,
    mediaType: 'text/csv',
    modified: '2019-03-20T21:58:07Z',
    at: '2026-01-31T12:00:00Z',
  });
});

test('groups keep the order and lose nothing, at every size of group', async (t) => {
  const folder = scratchFolder(t);
  for (let i = 0; i < 23; i += 1) write(join(folder, String(i).padStart(2, '0')), `${i % 20}`);
  for (const files of [1, 2, 7, 23, 100]) {
    const vault = openLocalVault(join(scratchFolder(t), 'objects'), { threads: 0 });
    const options = { clock, most: { files, bytes: 1 << 30 } };
    const groups = await allOf(receiveFiles(vault, walkOffers([folder]), options));
    await vault.close();
    assert.equal(groups.length, Math.ceil(23 / files));
    const received = groups.flat().map((each) => [each.name.text, each.kind]);
    const expected = Array.from({ length: 23 }, (_, i) => [
      String(i).padStart(2, '0'),
      i < 20 ? 'received' : 'duplicate',
    ]);
    assert.deepEqual(received, expected);
  }
});

test('bytes that are held but not yet logged are received, not a duplicate of nothing', async (t) => {
  const folder = scratchFolder(t);
  for (const name of ['a', 'b', 'c']) write(join(folder, name), name === 'c' ? 'other' : 'same');
  const vault = createMemoryVault();
  for (const text of ['same', 'other']) {
    await vault.put([{ kind: 'bytes', bytes: Buffer.from(text) }]);
  }
  const logged = new Set([digestOf('other')]);
  const options = { clock, isLogged: (digest: string) => logged.has(parseDigest(digest)) };
  const groups = await allOf(receiveFiles(vault, walkOffers([folder]), options));
  assert.deepEqual(kinds(groups.flat()), ['a received', 'b duplicate', 'c duplicate']);
});

test('the log is asked only about bytes that were held before, and once for each group', async (t) => {
  const folder = scratchFolder(t);
  const texts = ['new', 'held', 'new', 'lost', 'held', 'lost'];
  texts.forEach((text, i) => {
    write(join(folder, `${i} ${text}`), text);
  });
  const vault = createMemoryVault();
  await vault.put([{ kind: 'bytes', bytes: Buffer.from('held') }]);
  const asked: string[] = [];
  // “lost” is logged as well: the vault does not hold it, so that it is received all the same.
  const isLogged = (digest: string) => {
    asked.push(digest);
    return true;
  };
  const outcomes = (
    await allOf(receiveFiles(vault, walkOffers([folder]), { clock, isLogged }))
  ).flat();
  assert.deepEqual(kinds(outcomes), [
    '0 new received',
    '1 held duplicate',
    '2 new duplicate',
    '3 lost received',
    '4 held duplicate',
    '5 lost duplicate',
  ]);
  assert.deepEqual(asked, [digestOf('held')]);
});

/** Receives one file and does something to it at a step of the receiving. */
async function disturb(
  t: TestContext,
  content: string,
  disturbance: { at: string; act: (path: string) => void },
): Promise<Outcome | undefined> {
  const folder = scratchFolder(t);
  const path = write(join(folder, 'in/file'), content);
  const onStep = (step: string) => step === disturbance.at && disturbance.act(path);
  const vault = openLocalVault(join(folder, 'objects'), { threads: 0, onStep });
  const [outcome] = await receive(vault, walkOffers([join(folder, 'in')]));
  if (outcome?.kind === 'refused') assert.deepEqual(await allOf(vault.list()), []);
  await vault.close();
  return outcome;
}

const changes: Readonly<Record<string, (path: string) => void>> = {
  size: (path) => appendFileSync(path, 'more'),
  mtime: (path) => {
    writeFileSync(path, 'X', { flag: 'r+' });
    utimesSync(path, 1, 1);
  },
  ctime: (path) => chmodSync(path, 0o640),
};

for (const [what, act] of Object.entries(changes)) {
  test(`a file whose ${what} changes while it is read is refused, small or large`, async (t) => {
    for (const [size, at] of [
      [5, 'source opened'],
      [3 << 20, 'source opened'],
      [3 << 20, 'large file copied'],
    ] as const) {
      if (at === 'large file copied' && process.platform !== 'linux') continue;
      const outcome = await disturb(t, 'a'.repeat(size), { at, act });
      assert.ok(outcome?.kind === 'refused', `${size} bytes, at ${at}`);
      assert.equal(outcome.refusal.code, 'V-014');
      assert.equal(outcome.refusal.params.what?.phrase, `changed-${what}`);
    }
  });
}

test('a file that shrinks while it is read is refused', async (t) => {
  const act = (path: string) => writeFileSync(path, '');
  const outcome = await disturb(t, 'abc', { at: 'source opened', act });
  assert.ok(outcome?.kind === 'refused' && outcome.refusal.code === 'V-014');
});

test('a file that is removed once it is open is still received whole', async (t) => {
  const outcome = await disturb(t, 'abc', { at: 'source opened', act: unlinkSync });
  // Its last name going changes ctime, so it counts as changed; nothing of it is kept.
  assert.ok(outcome?.kind === 'refused' && outcome.refusal.code === 'V-014');
});

test('what takes the place of an offered file is not read', async (t) => {
  const folder = scratchFolder(t);
  const replacements: Readonly<Record<string, (path: string) => void>> = {
    'V-010': (path) => symlinkSync('/etc/hostname', path),
    'V-011': (path) => execFileSync('mkfifo', [path]),
    'V-013': () => {},
    'V-014': (path) => renameSync(write(`${path} other`, 'other'), path),
  };
  for (const [code, replace] of Object.entries(replacements)) {
    const path = write(join(folder, code), 'x');
    const source = sourceAt(path);
    renameSync(path, `${path} kept`);
    replace(path);
    const offer: Offer = { name: { text: code, spelling: 'plain' }, source };
    assert.deepEqual(kinds(await receive(createMemoryVault(), [offer])), [`${code} ${code}`]);
  }
});

test('a file that may not be read, or whose reading fails, is refused with the reason', async (t) => {
  const folder = scratchFolder(t);
  const shut = write(join(folder, 'shut'), 'x');
  chmodSync(folder, 0o755);
  chmodSync(shut, 0);
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  const outcomes = await receive(createMemoryVault(), walkOffers([folder])).finally(() => {
    if (root) process.seteuid?.(0);
  });
  assert.deepEqual(kinds(outcomes), ['shut V-012']);
  assert.ok(outcomes[0]?.kind === 'refused' && outcomes[0].refusal.params.why?.phrase === 'EACCES');
  if (process.platform !== 'linux') return;
  // The kernel answers a reading of this file's first byte with EIO.
  const failing = await receive(createMemoryVault(), walkOffers(['/proc/self/mem']));
  assert.deepEqual(kinds(failing), ['mem V-012']);
});

test('when the vault cannot go on, what was given before stands and the failure is told', async (t) => {
  const folder = scratchFolder(t);
  for (let i = 0; i < 6; i += 1) write(join(folder, `${i}`), `${i}`);
  const vault = createMemoryVault();
  let puts = 0;
  const failing: Vault = {
    ...vault,
    put: (group) => {
      puts += 1;
      return puts < 3 ? vault.put(group) : Promise.reject(new Failure('V-030'));
    },
  };
  const given: Outcome[] = [];
  const options = { clock, most: { files: 2, bytes: 1 << 30 } };
  await assert.rejects(
    async () => {
      for await (const group of receiveFiles(failing, walkOffers([folder]), options)) {
        given.push(...group);
      }
    },
    { code: 'V-030' },
  );
  assert.deepEqual(kinds(given), ['0 received', '1 received', '2 received', '3 received']);
});
