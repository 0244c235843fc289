// Uploads over a break of the line and of the server; without either.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { unpackFiles } from '../../src/server/incoming/packed-files.ts';
import { Uploads } from '../../src/server/incoming/uploads.ts';

const root = mkdtempSync(join(tmpdir(), 'gavah-uploads-'));
after(() => rmSync(root, { recursive: true }));

let count = 0;
function place(): string {
  count += 1;
  return join(root, String(count));
}

const now = Date.parse('2026-03-04T05:06:07Z');
const open = (local: string) => new Uploads(local, { random: randomBytes, clock: () => now });
const about = { name: 'a.bin', path: 'box/a.bin', sizeBytes: 10, modified: null };

async function* bytes(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece === 'broken') throw new Error('the line broke');
    yield Buffer.from(piece);
  }
}

test('what arrived before the line broke is kept, and the rest goes on from there', async () => {
  const uploads = open(place());
  const { id } = uploads.begin(about);
  await assert.rejects(uploads.add(id, 0, bytes('0123', 'broken')), /the line broke/);
  assert.equal(uploads.get(id).received, 4);
  await assert.rejects(uploads.add(id, 0, bytes('0')), { code: 'X-021' });
  assert.throws(() => uploads.pathOfWhole(id), { code: 'X-024' });
  assert.equal((await uploads.add(id, 4, bytes('456789'))).received, 10);
  assert.ok(existsSync(uploads.pathOfWhole(id)));
});

test('two requests cannot send to one upload at once', async () => {
  const uploads = open(place());
  const { id } = uploads.begin(about);
  const first = uploads.add(id, 0, bytes('01234'));
  await assert.rejects(uploads.add(id, 0, bytes('x')), { code: 'X-021' });
  await first;
});

test('after the server was killed a large upload goes on, and everything else is cleared away', async () => {
  const local = place();
  const before = open(local);
  const large = before.begin(about);
  await before.add(large.id, 0, bytes('0123'));
  const small = before.put({ name: 's.txt', path: null, modified: null }, Buffer.from('small'));
  const folder = join(local, 'incoming');
  writeFileSync(join(folder, 'half.json'), '{"id":"ha');
  writeFileSync(join(folder, 'stray'), 'stray');
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), now / 1000, now / 1000);
  const again = open(local);
  assert.deepEqual(again.get(large.id), { ...about, id: large.id, received: 4 });
  assert.throws(() => again.get(small.id), { code: 'X-020' });
  assert.deepEqual(readdirSync(folder).sort(), [large.id, `${large.id}.json`].sort());
  await again.add(large.id, 4, bytes('456789'));
  assert.equal(again.get(large.id).received, 10);
});

test('what nobody went on with for a week is given up', () => {
  const local = place();
  const { id } = open(local).begin(about);
  const old = now / 1000 - 8 * 24 * 60 * 60;
  utimesSync(join(local, 'incoming', id), old, old);
  assert.throws(() => open(local).get(id), { code: 'X-020' });
  assert.deepEqual(readdirSync(join(local, 'incoming')), []);
});

test('a disk that takes nothing is told as such, and nothing is kept of it', () => {
  const local = place();
  writeFileSync(local, 'a file where the folder should be');
  assert.throws(() => open(local).begin(about), { code: 'V-031' });
});

test('an id can name no other file', () => {
  const uploads = open(place());
  for (const id of ['../../keys', '..', '', 'a/b']) {
    assert.throws(() => uploads.get(id), { code: 'X-020' });
    assert.throws(() => uploads.remove(id), { code: 'X-020' });
  }
});

test('a pack holds whole files and notes of their shape, or is refused', () => {
  const note = (text: string, length = text.length) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(length);
    return Buffer.concat([head, Buffer.from(text)]);
  };
  const good = JSON.stringify({ name: 'a', path: null, modified: null, sizeBytes: 2 });
  const [file] = unpackFiles(Buffer.concat([note(good), Buffer.from('ab')]));
  assert.deepEqual([file?.note.name, Buffer.from(file?.bytes ?? []).toString()], ['a', 'ab']);
  for (const bad of [
    Buffer.from('abc'),
    note(good, 4_000_000_000),
    Buffer.concat([note(good), Buffer.from('a')]),
    note('{}'),
    note(good.replace('"a"', '"a\\u0000"')),
    note(good.replace('2', '-1')),
    note('no JSON'),
  ]) {
    assert.throws(() => unpackFiles(bad), { code: 'X-025' });
  }
});
