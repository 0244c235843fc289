import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { Failure } from '../../src/base/failure.ts';
import { isBodyOf } from '../../src/format/body.ts';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { Archive } from '../../src/log/archive.ts';
import { continueArchive } from '../../src/log/continue.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { Session, type Surroundings } from '../../src/log/session.ts';

type Place = { folder: string; around: Surroundings; remove: () => void };

function newPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'gavah-log-'));
  const around = {
    home: new Home(join(root, 'home')),
    clock: () => Date.UTC(2026, 0, 2),
    random: (count: number) => randomBytes(count),
  };
  return { folder: join(root, 'archive'), around, remove: () => rmSync(root, { recursive: true }) };
}

const actor = { name: 'Recorder One', role: null };

async function newArchive(place: Place): Promise<void> {
  await createArchive(place.folder, { ...place.around, name: 'Invented archive', actor });
}

async function append(place: Place, count: number): Promise<void> {
  const session = await Session.open(place.folder, place.around);
  try {
    const value = {
      at: session.now(),
      by: session.author.id,
      target: 'a'.repeat(64),
      reason: 'no reason',
    };
    const batch = Array.from({ length: count }, () => session.prepare(withdrawKind, value));
    await session.append(batch);
  } finally {
    session.close();
  }
}

async function checkAll(folder: string, expected: number): Promise<void> {
  const archive = new Archive(folder);
  assert.equal(await archive.size(), expected);
  let seen = 0;
  for await (const { id, body } of archive.entries(0, expected)) {
    assert.ok(isBodyOf(body, Buffer.from(id, 'hex')));
    seen += 1;
  }
  assert.equal(seen, expected);
}

test('a new archive holds its own description and its first actor', async () => {
  const place = newPlace();
  await newArchive(place);
  await checkAll(place.folder, 2);
  place.remove();
});

test('batches of any size follow one another and every body keeps its root', async () => {
  const place = newPlace();
  await newArchive(place);
  let size = 2;
  for (const count of [1, 253, 1, 700, 256, 3]) {
    await append(place, count);
    size += count;
    await checkAll(place.folder, size);
  }
  place.remove();
});

test('a batch that is given at any moment after an answer is written, and none is forgotten', async () => {
  const place = newPlace();
  await newArchive(place);
  const session = await Session.open(place.folder, place.around);
  const value = { at: session.now(), by: session.author.id, target: 'a'.repeat(64), reason: 'no' };
  const one = () => session.append([session.prepare(withdrawKind, value)]);
  const most = 16;
  for (let breaths = 0; breaths < most; breaths += 1) {
    await one();
    for (let i = 0; i < breaths; i += 1) await null;
    const late = new AbortController();
    const forgotten = setTimeout(20_000, 'forgotten', { signal: late.signal });
    const answer = await Promise.race([one(), forgotten]);
    late.abort();
    await forgotten.catch(() => undefined);
    assert.notEqual(answer, 'forgotten', `after ${breaths} breaths`);
  }
  session.close();
  await checkAll(place.folder, 2 + 2 * most);
  place.remove();
});

test('an archive is not made in a folder that holds something', async () => {
  const place = newPlace();
  await newArchive(place);
  await assert.rejects(
    newArchive(place),
    (error) => error instanceof Failure && error.code === 'L-002',
  );
  place.remove();
});

test('a second writer is refused while the first one holds the lock', async () => {
  const place = newPlace();
  await newArchive(place);
  const session = await Session.open(place.folder, place.around);
  await assert.rejects(
    append(place, 1),
    (error) => error instanceof Failure && error.code === 'L-003',
  );
  session.close();
  await append(place, 1);
  place.remove();
});

test('a copy on a machine without the key is read only, and goes on with a successor log', async () => {
  const place = newPlace();
  await newArchive(place);
  await append(place, 5);
  const other = { ...place, around: { ...place.around, home: new Home(`${place.folder}-other`) } };
  await assert.rejects(
    append(other, 1),
    (error) => error instanceof Failure && error.code === 'L-004',
  );
  await continueArchive(place.folder, other.around, actor);
  await append(other, 300);
  await checkAll(place.folder, 7 + 2 + 300);
  assert.equal(new Archive(place.folder).past.length, 1);
  place.remove();
});

test('a restored backup is never signed again under its origin', async () => {
  const place = newPlace();
  await newArchive(place);
  cpSync(place.folder, `${place.folder}-backup`, { recursive: true });
  await append(place, 5);
  rmSync(place.folder, { recursive: true });
  cpSync(`${place.folder}-backup`, place.folder, { recursive: true });
  await assert.rejects(
    append(place, 1),
    (error) => error instanceof Failure && error.code === 'L-005',
  );
  await continueArchive(place.folder, place.around, actor);
  await append(place, 1);
  await checkAll(place.folder, 2 + 2 + 1);
  place.remove();
});

test('a commit whose mark is durable is finished at the next start', async () => {
  const place = newPlace();
  await newArchive(place);
  const before = readFileSync(join(place.folder, 'log', 'checkpoint'));
  await append(place, 5);
  writeFileSync(join(place.folder, 'log', 'checkpoint'), before);
  await append(place, 1);
  await checkAll(place.folder, 8);
  place.remove();
});
