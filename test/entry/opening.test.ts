import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { Archive } from '../../src/log/archive.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { proveEntry } from '../../src/log/prove.ts';
import { closeFields } from '../../src/log/rewrite.ts';
import { Session } from '../../src/log/session.ts';
import { fieldsOpened } from './opened.ts';

const root = mkdtempSync(join(tmpdir(), 'gavah-opening-'));
const folder = join(root, 'archive');
const around = {
  home: new Home(join(root, 'home')),
  clock: () => Date.UTC(2026, 0, 2),
  random: (count: number) => randomBytes(count),
};

/** The names of the fields that a proof opens. */
async function namesOpened(open: readonly string[] | 'all'): Promise<string[]> {
  const proof = await proveEntry(new Archive(folder), place.position, open);
  return fieldsOpened(proof).map(([name]) => name);
}

const place = { position: 0 };

describe('an opening in a proof', () => {
  before(async () => {
    const actor = { name: 'Recorder One', role: null };
    await createArchive(folder, { ...around, name: 'Invented archive', actor });
    const session = await Session.open(folder, around);
    place.position = await session.archive.size();
    const value = { at: session.now(), by: session.author.id, target: 'a'.repeat(64) };
    await session.add(withdrawKind, { ...value, reason: 'The row was read wrongly.' });
    session.close();
  });
  after(() => rmSync(root, { recursive: true }));

  it('shows the kind, the fields that were asked for, and no more', async () => {
    assert.deepEqual(await namesOpened([]), ['kind']);
    assert.deepEqual(await namesOpened(['reason', 'at']), ['kind', 'at', 'reason']);
    assert.deepEqual(await namesOpened('all'), ['kind', 'at', 'by', 'target', 'reason']);
  });

  it('is refused for a field that the entry does not have', async () => {
    await assert.rejects(namesOpened(['note']), { code: 'E-014' });
  });

  it('is refused for a field that was erased, and leaves it out of all', async () => {
    closeFields(new Archive(folder), [{ position: place.position, fields: ['reason'] }]);
    await assert.rejects(namesOpened(['reason']), { code: 'E-015' });
    assert.deepEqual(await namesOpened('all'), ['kind', 'at', 'by', 'target']);
  });
});
