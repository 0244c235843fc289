// What only the vault on a disk has to promise: names, permissions, durability
// in the right order, and calm when the disk is full or cannot be written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { clearIncoming, objectPath } from '../../src/vault/layout.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { parseDigest, readWhole } from '../../src/vault/vault.ts';
import { allOf, scratchFolder, sourceAt, write } from './folder.ts';

const digestOf = (bytes: string | Uint8Array) =>
  parseDigest(createHash('sha256').update(bytes).digest('hex'));
const bytesOf = (text: string) => ({ kind: 'bytes' as const, bytes: Buffer.from(text) });

test('sha256sum finds every object to have its own name', async (t) => {
  const objects = join(scratchFolder(t), 'objects');
  const vault = openLocalVault(objects);
  await vault.put(['one', 'two', 'three'].map(bytesOf));
  await vault.close();
  const files = readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  assert.equal(files.length, 3);
  for (const line of execFileSync('sha256sum', files, { encoding: 'utf8' }).trim().split('\n')) {
    const [digest = '', path = ''] = line.split('  ');
    assert.equal(path, join(objects, digest.slice(0, 2), digest));
    assert.equal(statSync(path).mode & 0o222, 0, 'nobody may write to an object');
  }
});

test('SHA-512 is taken when asked for, of small and large files, here and in threads', async (t) => {
  const folder = scratchFolder(t);
  const contents = ['small', randomBytes(9 << 20)];
  const sources = contents.map((each, i) => sourceAt(write(join(folder, `${i}`), each)));
  for (const threads of [0, 2]) {
    const vault = openLocalVault(join(folder, `objects ${threads}`), { threads, sha512: true });
    const results = await vault.put(sources);
    await vault.close();
    assert.deepEqual(
      results.map((each) => (each instanceof Failure ? each.code : each.sha512Hex)),
      contents.map((each) => createHash('sha512').update(each).digest('hex')),
    );
  }
});

test('bytes are durable before they have their name, and names before they are acknowledged', async (t) => {
  const folder = scratchFolder(t);
  const steps: string[] = [];
  const options = { threads: 0, onStep: (step: string) => void steps.push(step) };
  const vault = openLocalVault(join(folder, 'objects'), options);
  await vault.put([sourceAt(write(join(folder, 'a'), 'a')), bytesOf('b')]);
  await vault.close();
  assert.deepEqual(steps, [
    'source opened',
    'temporary opened',
    'bytes written',
    'temporary opened',
    'bytes written',
    'group staged',
    'bytes durable',
    'object named',
    'bytes durable',
    'object named',
    'names durable',
  ]);
});

test('reading a vault writes nothing, not even a folder', async (t) => {
  const objects = join(scratchFolder(t), 'objects');
  const vault = openLocalVault(objects);
  assert.equal(await vault.findSize(digestOf('a')), undefined);
  assert.deepEqual(await allOf(vault.list()), []);
  assert.equal(await vault.remove(digestOf('a')), false);
  await vault.close();
  assert.equal(existsSync(objects), false);
});

test('nothing is left in the staging room after closing, and a stranger there is cleared', async (t) => {
  const objects = join(scratchFolder(t), 'objects');
  const vault = openLocalVault(objects);
  await vault.put([bytesOf('a'), bytesOf('a')]);
  await vault.close();
  assert.deepEqual(readdirSync(join(objects, '.incoming')), []);
  write(join(objects, '.incoming', 'room-old', 'h-1'), 'half a fi');
  assert.equal(clearIncoming(objects), 1);
  assert.equal(clearIncoming(objects), 0);
  assert.deepEqual(readdirSync(join(objects, '.incoming')), []);
  assert.equal(clearIncoming(join(objects, 'nowhere')), 0);
});

test('a link or a folder in the place of an object is not taken for it', async (t) => {
  const folder = scratchFolder(t);
  const objects = join(folder, 'objects');
  const vault = openLocalVault(objects);
  await vault.put([bytesOf('a'), bytesOf('b')]);
  unlinkSync(objectPath(objects, digestOf('a')));
  symlinkSync(write(join(folder, 'elsewhere'), 'a'), objectPath(objects, digestOf('a')));
  unlinkSync(objectPath(objects, digestOf('b')));
  mkdirSync(objectPath(objects, digestOf('b')));
  for (const text of ['a', 'b']) {
    await assert.rejects(readWhole(vault, digestOf(text)), { code: 'V-022' });
    const [result] = await vault.put([bytesOf(text)]);
    assert.ok(result instanceof Failure && /^V-02[02]$/.test(result.code), String(result));
  }
  await vault.close();
});

test('two processes that put the same bytes at once both succeed, and the bytes are there once', async (t) => {
  const objects = join(scratchFolder(t), 'objects');
  const first = openLocalVault(objects);
  const second = openLocalVault(objects);
  const group = Array.from({ length: 30 }, (_, i) => bytesOf(`text ${i}`));
  const results = await Promise.all([first.put(group), second.put(group)]);
  assert.equal(results.flat().filter((each) => each instanceof Failure).length, 0);
  assert.equal((await allOf(first.list())).length, 30);
  for await (const { digest } of first.list()) await readWhole(first, digest);
  await Promise.all([first.close(), second.close()]);
});

/** A small disk of its own, or undefined where this machine does not let us have one. */
function smallDisk(t: TestContext, options: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-test-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    t.skip('SKIPPED: a tmpfs cannot be mounted here (root is needed)');
    return undefined;
  }
  t.after(() => {
    execFileSync('umount', ['-l', folder]);
    rmdirSync(folder);
  });
  return folder;
}

for (const threads of [0, 2]) {
  test(`a full disk stops the group, keeps what was acknowledged, and works again (${threads} threads)`, async (t) => {
    const disk = smallDisk(t, 'size=24m');
    if (disk === undefined) return;
    const objects = join(disk, 'objects');
    const outside = scratchFolder(t);
    const vault = openLocalVault(objects, { threads });
    const kept = randomBytes(6 << 20);
    await vault.put([{ kind: 'bytes', bytes: kept }]);
    const many = Array.from({ length: 100 }, (_, i) =>
      sourceAt(write(join(outside, `${i}`), randomBytes(300_000))),
    );
    const large = sourceAt(write(join(outside, 'large'), randomBytes(30 << 20)));
    await assert.rejects(vault.put(many), { code: 'V-030' });
    await assert.rejects(vault.put([large]), { code: 'V-030' });
    assert.ok(kept.equals(await readWhole(vault, digestOf(kept))));
    for await (const { digest } of vault.list()) await readWhole(vault, digest);
    const [after] = await vault.put([bytesOf('there is room for this')]);
    assert.ok(after !== undefined && !(after instanceof Failure));
    await vault.close();
    assert.deepEqual(readdirSync(join(objects, '.incoming')), [], 'the room is given back');
  });
}

test('a read-only disk is read from and refuses to be written', async (t) => {
  const disk = smallDisk(t, 'size=4m');
  if (disk === undefined) return;
  const objects = join(disk, 'objects');
  const before = openLocalVault(objects);
  await before.put([bytesOf('kept')]);
  await before.close();
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  const vault = openLocalVault(objects);
  assert.equal((await readWhole(vault, digestOf('kept'))).length, 4);
  await assert.rejects(vault.put([bytesOf('new')]), { code: 'V-031' });
  await assert.rejects(vault.remove(digestOf('kept')), { code: 'V-031' });
  await vault.close();
});
