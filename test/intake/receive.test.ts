// Receiving into an archive: what is an item of its own, what is a duplicate and
// of which item, where vault and log do not hold the same.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findItem } from '../../src/format/kinds/item.ts';
import { type ReceivedLine, receivePaths } from '../../src/intake/receive.ts';
import { createArchive } from '../../src/log/create.ts';
import { Session } from '../../src/log/session.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { verifyArchive } from '../../src/verify/verify.ts';
import { actor, around, type Place, placeIn } from '../faults/archive.ts';
import { scratchFolder, write } from '../vault/folder.ts';

type Accepted = Exclude<ReceivedLine, { kind: 'refused' }>;

async function newArchive(t: TestContext): Promise<Place> {
  const place = placeIn(scratchFolder(t));
  await createArchive(place.folder, { ...around(place), name: 'Invented archive', actor });
  return place;
}

/** Receives files with these texts, each time under new names, and gives what was said of them. */
async function receive(place: Place, ...texts: string[]): Promise<Accepted[]> {
  const session = await Session.open(place.folder, around(place));
  const vault = openLocalVault(join(place.folder, 'objects'), { threads: 0 });
  const lines: Accepted[] = [];
  try {
    const folder = join(place.files, String(await session.archive.size()));
    texts.forEach((text, i) => {
      write(join(folder, String(i)), text);
    });
    const provenance = { from: 'Invented Giver', note: null, method: 'test' };
    await receivePaths({
      session,
      vault,
      paths: [folder],
      provenance: { ...provenance, visibility: 'team' },
      onLine: (line) => {
        assert.ok(line.kind !== 'refused');
        lines.push(line);
      },
    });
  } finally {
    await vault.close();
    session.close();
  }
  return lines;
}

async function duplicateOf(place: Place, id: string | undefined): Promise<unknown> {
  const session = await Session.open(place.folder, around(place));
  try {
    for await (const entry of session.archive.entries(0, await session.archive.size())) {
      if (entry.id === id) return findItem(entry.body)?.duplicateOf;
    }
  } finally {
    session.close();
  }
  return 'no such item';
}

function objectPath(place: Place, sha256 = ''): string {
  return join(place.folder, 'objects', sha256.slice(0, 2), sha256);
}

async function codesOf(place: Place): Promise<string[]> {
  const { findings, notes } = await verifyArchive({ folder: place.folder, threads: 0 });
  return [...findings, ...notes].map(({ code }) => code);
}

test('a duplicate names the first item with its bytes, of this receipt or an earlier one', async (t) => {
  const place = await newArchive(t);
  const [one, two, twoAgain] = await receive(place, 'one', 'two', 'two');
  assert.deepEqual(
    [one, two, twoAgain].map((line) => line?.kind),
    ['received', 'received', 'duplicate'],
  );
  assert.equal(await duplicateOf(place, twoAgain?.id), two?.id);
  const later = await receive(place, 'three', 'two', 'two', 'one');
  assert.deepEqual(
    later.map(({ kind }) => kind),
    ['received', 'duplicate', 'duplicate', 'duplicate'],
  );
  const named: unknown[] = [];
  for (const { id } of later) named.push(await duplicateOf(place, id));
  assert.deepEqual(named, [null, two?.id, two?.id, one?.id]);
});

test('bytes that are missing though logged are received anew and complete the archive', async (t) => {
  const place = await newArchive(t);
  const [first] = await receive(place, 'lost', 'kept');
  rmSync(objectPath(place, first?.sha256));
  assert.deepEqual(await codesOf(place), ['A-060']);
  const [again, copy, kept] = await receive(place, 'lost', 'lost', 'kept');
  assert.deepEqual(
    [again, copy, kept].map((line) => line?.kind),
    ['received', 'duplicate', 'duplicate'],
  );
  assert.equal(await duplicateOf(place, again?.id), null);
  assert.equal(await duplicateOf(place, copy?.id), again?.id);
  assert.deepEqual(await codesOf(place), []);
});

test('bytes that are there though not logged are received, and belong to an item then', async (t) => {
  const place = await newArchive(t);
  const vault = openLocalVault(join(place.folder, 'objects'), { threads: 0 });
  const [stored] = await vault.put([{ kind: 'bytes', bytes: Buffer.from('orphan') }]);
  await vault.close();
  assert.ok(stored !== undefined && 'digest' in stored);
  assert.deepEqual(await codesOf(place), ['A-102']);
  const [first, copy] = await receive(place, 'orphan', 'orphan');
  assert.deepEqual([first?.kind, first?.sha256], ['received', stored.digest]);
  assert.equal(await duplicateOf(place, first?.id), null);
  assert.equal(await duplicateOf(place, copy?.id), first?.id);
  assert.deepEqual(await codesOf(place), []);
});
