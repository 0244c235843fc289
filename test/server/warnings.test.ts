import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { findWarning, warningPredicate } from '../../src/register/query/list-items.ts';
import { readVocabulary } from '../../src/register/query/vocabulary.ts';
import { prepareWarnings } from '../../src/server/items/warnings.ts';
import { Office } from '../../src/server/office.ts';

test('an archive without a word for a warning gets the word with the first one', async () => {
  const root = mkdtempSync(join(tmpdir(), 'gavah-warning-'));
  const around = { home: new Home(join(root, 'home')), clock: () => 0, random: randomBytes };
  const folder = join(root, 'archive');
  const actor = { name: 'Recorder Invented', role: null };
  await createArchive(folder, { ...around, name: 'Invented', actor });
  const office = await Office.open({ ...around, folder, env: process.env, complain: () => {} });
  const items = [{ id: 'ab'.repeat(32), visibility: 'protected' } as const];
  for (const expected of [2, 1]) {
    const count = await office.write(async (session) => {
      const entries = await prepareWarnings(office, session, { items, reason: 'a wound' });
      await session.append(entries);
      return entries.length;
    });
    assert.equal(count, expected);
  }
  const { terms } = await readVocabulary(office.register.database);
  assert.equal(terms.get(warningPredicate)?.range, 'text');
  const [id = ''] = items.map((item) => item.id);
  assert.equal((await findWarning(office.view('protected'), id))?.reason, 'a wound');
  assert.equal(await findWarning(office.view('team'), id), undefined);
  await office.close();
  rmSync(root, { recursive: true });
});
