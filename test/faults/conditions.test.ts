import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure, showFailure } from '../../src/base/failure.ts';
import { Spool } from '../../src/intake/spool.ts';
import { Archive } from '../../src/log/archive.ts';
import { Session } from '../../src/log/session.ts';
import { openRegister } from '../../src/register/register.ts';
import { verifyArchive } from '../../src/verify/verify.ts';
import { templateFolder } from '../register/templates.ts';
import { around, changes, makePlace, type Place, placeIn, removePlace } from './archive.ts';

const nothing = () => {};

/** A small disk of its own, or undefined where this user may not mount one. */
function mountSmallDisk(sizeBytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
}

test('a list that outgrows the disk is refused in words, and nothing of it is logged', async (t) => {
  const disk = mountSmallDisk(4 << 20);
  if (disk === undefined) return t.skip('NO DISK-FULL TEST: mounting a tmpfs needs root');
  t.after(() => unmount(disk));
  const base = await makePlace();
  t.after(() => removePlace(base));
  cpSync(base.root, disk, { recursive: true });
  const place = placeIn(disk);
  const { folder } = place;
  const session = await Session.open(folder, around(place));
  const spool = new Spool(session);
  const root = new Uint8Array(32);
  const line = 'x'.repeat(100_000);
  const fill = () => {
    for (let i = 0; i < 100; i += 1) spool.add({ root, line });
  };
  assert.throws(fill, { code: 'V-030' });
  spool.remove();
  session.close();
  assert.deepEqual((await verifyArchive({ folder })).findings, []);
});

test('a register for which there is no room says so, and harms nothing', async (t) => {
  const disk = mountSmallDisk(4 << 20);
  if (disk === undefined) return t.skip('NO DISK-FULL TEST: mounting a tmpfs needs root');
  t.after(() => unmount(disk));
  const base = await makePlace();
  t.after(() => removePlace(base));
  cpSync(base.root, disk, { recursive: true });
  const { folder } = placeIn(disk);
  const source = new Archive(folder);
  const opening = openRegister({ archiveDir: folder, templates: templateFolder(), source });
  await assert.rejects(opening, (failure) => {
    assert.ok(failure instanceof Failure && failure.code === 'R-010');
    assert.match(showFailure(failure, 'en'), /the disk is full/);
    return true;
  });
  // What there is of it does not keep the room that is left from what is to be taken in.
  assert.ok(!existsSync(join(folder, 'register')));
  assert.deepEqual((await verifyArchive({ folder })).findings, []);
});

test('a full disk refuses what does not fit, and everything acknowledged before stays', async (t) => {
  const disk = mountSmallDisk(4 << 20);
  if (disk === undefined) return t.skip('NO DISK-FULL TEST: mounting a tmpfs needs root');
  t.after(() => unmount(disk));
  const base = await makePlace();
  t.after(() => removePlace(base));
  cpSync(base.root, disk, { recursive: true });
  const place = placeIn(disk);
  const filler = join(disk, 'filler');
  const acknowledged: string[] = [];
  const failures: unknown[] = [];
  for (let left = 3 << 20; left > 0; left -= 64 << 10) {
    writeFileSync(filler, Buffer.alloc(left === 3 << 20 ? left : 0), { flag: 'a' });
    try {
      await changes.append(place, nothing, (id) => acknowledged.push(id));
    } catch (error) {
      failures.push(error);
      break;
    }
  }
  assert.ok(
    failures[0] instanceof Failure && ['L-007', 'L-011'].includes(failures[0].code),
    String(failures[0]),
  );
  const whileFull = await verifyArchive({ folder: place.folder });
  assert.deepEqual(whileFull.findings, []);
  rmSync(filler);
  await changes.append(place, nothing, (id) => acknowledged.push(id));
  const report = await verifyArchive({ folder: place.folder });
  assert.deepEqual(report.findings, []);
  const archive = new Archive(place.folder);
  const ids = new Set<string>();
  for await (const { id } of archive.entries(0, await archive.size())) ids.add(id);
  for (const id of acknowledged) assert.ok(ids.has(id));
});

test('a folder that cannot be written to is refused with its reason, and can still be verified', async (t) => {
  const place = await makePlace();
  try {
    execFileSync('mount', ['--bind', place.folder, place.folder], { stdio: 'ignore' });
    t.after(() => {
      execFileSync('umount', [place.folder]);
      removePlace(place);
    });
    execFileSync('mount', ['-o', 'remount,ro,bind', place.folder], { stdio: 'ignore' });
  } catch {
    if (process.getuid?.() === 0)
      return t.skip('NO READ-ONLY TEST: this machine does not let root bind-mount');
    chmodSync(join(place.folder, 'local'), 0o500);
    chmodSync(place.folder, 0o500);
  }
  await assert.rejects(
    Session.open(place.folder, around(place)),
    (error) => error instanceof Failure && error.code === 'L-011',
  );
  const report = await verifyArchive({ folder: place.folder });
  assert.deepEqual(report.findings, []);
});

test('of two processes that write at once one waits or is refused, and both of their entries stay', async () => {
  const place = await makePlace();
  const child = join(import.meta.dirname, 'child.ts');
  const runs = Array.from({ length: 4 }, () => runUntilDone(child, place));
  const acknowledged = (await Promise.all(runs)).flat();
  assert.ok(acknowledged.length >= 301);
  const archive = new Archive(place.folder);
  const ids = new Set<string>();
  for await (const { id } of archive.entries(0, await archive.size())) ids.add(id);
  for (const id of acknowledged) assert.ok(ids.has(id));
  assert.deepEqual((await verifyArchive({ folder: place.folder })).findings, []);
  removePlace(place);
});

/** Appends in a process of its own; refused by the lock, it gives nothing. */
function runUntilDone(child: string, place: Place): Promise<string[]> {
  return new Promise((done) => {
    const run = spawn(process.execPath, [child, place.root, 'append', '1000000'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    run.stdout.on('data', (data) => (out += data));
    run.stderr.on('data', (data) => (err += data));
    run.on('close', (status) => {
      assert.ok(status === 0 || err.includes('L-003'), err);
      done(out.split('\n').filter(Boolean));
    });
  });
}

test('an archive verifies clean at any moment while another process appends to it', async () => {
  const place = await makePlace();
  const child = join(import.meta.dirname, 'child.ts');
  let over = false;
  const writing = (async () => {
    for (let i = 0; i < 6; i += 1) await runUntilDone(child, place);
    over = true;
  })();
  let runs = 0;
  while (!over) {
    const report = await verifyArchive({ folder: place.folder });
    assert.deepEqual(report.findings, []);
    runs += 1;
  }
  await writing;
  assert.ok(runs > 0);
  removePlace(place);
});

test('after an erasure no 16 bytes in a row of what was erased remain in any file', async () => {
  const place = await makePlace();
  const { secret } = await import('./archive.ts');
  await changes.erase(place, nothing, nothing);
  for (const path of filesIn(place.folder))
    assert.equal(sharedRun(path, Buffer.from(secret)), undefined, path);
  const report = await verifyArchive({ folder: place.folder });
  assert.deepEqual(report.findings, []);
  assert.ok(report.notes.length > 0);
  removePlace(place);
});

function filesIn(folder: string): string[] {
  const out = execFileSync('find', [folder, '-type', 'f', '-print0'], { encoding: 'utf8' });
  return out.split('\0').filter(Boolean);
}

function sharedRun(path: string, bytes: Buffer): string | undefined {
  const content = execFileSync('cat', [path], { maxBuffer: 1 << 30 });
  for (let at = 0; at + 16 <= bytes.length; at += 1) {
    const run = bytes.subarray(at, at + 16);
    if (content.includes(run)) return run.toString('utf8');
  }
  return undefined;
}
