// The walk over what is offered: everything once, in a fixed order, links and
// special files named and left alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { measureOffers, type Offer, walkOffers } from '../../src/intake/offer.ts';
import { scratchFolder, write } from '../vault/folder.ts';

function describe(offers: Iterable<Offer>): string[] {
  return [...offers].map((offer) =>
    'source' in offer ? offer.name.text : `${offer.name.text} ${offer.refusal.code}`,
  );
}

test('every file comes once, in byte order, named from the offered folder', (t) => {
  const folder = scratchFolder(t);
  for (const name of ['b', 'a/2', 'a/10', 'a/1/x', 'B', 'پ', 'ب']) write(join(folder, name), name);
  const names = ['B', 'a/1/x', 'a/10', 'a/2', 'b', 'ب', 'پ'];
  assert.deepEqual(describe(walkOffers([folder])), names);
  assert.deepEqual(measureOffers(walkOffers([folder])), { files: 7, bytes: 18 });
});

test('no name is absolute or leads upwards, whatever the path was', (t) => {
  const folder = scratchFolder(t);
  write(join(folder, 'in/letter'), 'x');
  mkdirSync(join(folder, 'out'));
  const paths = [`${folder}/out/../in/../in/letter`, `${folder}/out/..//in/`];
  assert.deepEqual(describe(walkOffers(paths)), ['letter']);
  assert.deepEqual(describe(walkOffers([`${folder}/out/..`])), ['in/letter']);
});

test('a path that is offered twice, or lies in another, comes once', (t) => {
  const folder = scratchFolder(t);
  for (const name of ['a/1', 'a/2', 'ab']) write(join(folder, name), name);
  const paths = ['a/1', 'a', 'a', 'a/', 'ab'].map((name) => join(folder, name));
  assert.deepEqual(describe(walkOffers(paths)), ['1', '2', 'ab']);
});

test('two names of one file are two offers', (t) => {
  const folder = scratchFolder(t);
  linkSync(write(join(folder, 'a'), 'x'), join(folder, 'b'));
  assert.deepEqual(describe(walkOffers([folder])), ['a', 'b']);
});

test('links, pipes, sockets and devices are refused and the rest goes on', async (t) => {
  const folder = scratchFolder(t);
  write(join(folder, 'z'), 'x');
  symlinkSync('z', join(folder, 'link'));
  symlinkSync('.', join(folder, 'loop'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const server = createServer().listen(join(folder, 'socket'));
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => server.close());
  assert.deepEqual(describe(walkOffers([folder, '/dev/null', join(folder, '../no such')])), [
    'link V-010',
    'loop V-010',
    'pipe V-011',
    'socket V-011',
    'z',
    'null V-011',
    'no such V-013',
  ]);
});

test('a folder that cannot be listed is told, with its reason', (t) => {
  const folder = scratchFolder(t);
  write(join(folder, 'open'), 'x');
  write(join(folder, 'shut/secret'), 'x');
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'shut'), 0);
  // Root may list anything, so it steps down for the walk.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    assert.deepEqual(describe(walkOffers([folder])), ['open', 'shut V-015']);
  } finally {
    if (root) process.seteuid?.(0);
    chmodSync(join(folder, 'shut'), 0o755);
  }
});

test('the archive does not receive itself, by whatever path it is reached', (t) => {
  const folder = scratchFolder(t);
  write(join(folder, 'archive/objects/x'), 'x');
  write(join(folder, 'letter'), 'x');
  const except = [join(folder, 'archive')];
  assert.deepEqual(describe(walkOffers([folder], { except })), ['archive V-016', 'letter']);
  assert.deepEqual(describe(walkOffers(except, { except: [`${folder}/./archive/`] })), [
    'archive V-016',
  ]);
});

test('names that no text can hold, and paths too long to open, are accounted for', (t) => {
  const folder = scratchFolder(t);
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff])]), 'x');
  assert.deepEqual(describe(walkOffers([folder])), ['f%FF']);
  const step = 'd'.repeat(200);
  // By steps, as no single path reaches that deep; the shell gives up where the system does.
  const dig = `for i in $(seq 22); do mkdir ${step} && cd ${step}; done; echo x > letter`;
  execFileSync('sh', ['-c', dig], { cwd: folder, stdio: 'ignore' });
  try {
    const offers = [...walkOffers([folder])];
    const refused = offers.filter((offer) => 'refusal' in offer);
    assert.deepEqual(
      refused.map((offer) => offer.refusal.code),
      ['V-017'],
    );
    assert.match(refused[0]?.name.text ?? '', /^(d{200}\/){10,}d{200}$/);
    assert.deepEqual(
      offers.map((offer) => offer.name.text.split('/').at(-1)),
      [step, 'letter', 'f%FF'],
    );
    assert.equal(offers.at(-1)?.name.spelling, 'percent');
  } finally {
    execFileSync('rm', ['-rf', join(folder, step)]);
  }
});
