import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOfDump, dumpRegister } from '../../src/register/export/dump.ts';
import { openRegister, type Register, rebuildRegister } from '../../src/register/register.ts';
import { MemoryLog } from './log.ts';
import { bothPlaces, onBoth } from './places.ts';
import { eraseClaim, tellStory } from './story.ts';

async function linesOf({ database }: Register): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of dumpRegister(database)) lines.push(line);
  return lines;
}

function story(): MemoryLog {
  const log = new MemoryLog();
  tellStory(log);
  return log;
}

onBoth('the fold', (places) => {
  test('gives equal registers in any batching', async () => {
    const log = story();
    const one = await linesOf(await places.open(log));
    const many = await linesOf(await places.open(log, { batchEntries: 3 }));
    assert.deepEqual(many, one);
    assert.ok(one.length > 60);
  });

  test('gives the same register entry by entry as all at once', async () => {
    const log = story();
    const whole = await linesOf(await places.open(log));
    log.shownSize = 4;
    const grown = await places.open(log);
    while (log.shownSize < log.all.length) {
      log.shownSize += 1;
      await grown.catchUp();
    }
    assert.deepEqual(await linesOf(grown), whole);
  });

  test('gives the same register when it is deleted and rebuilt', async () => {
    const log = story();
    const place = await places.fresh();
    const first = await openRegister({ ...place, source: log });
    const digest = await digestOfDump(first.database);
    await first.close();
    const again = await rebuildRegister({ ...place, source: log });
    assert.equal(await digestOfDump(again.database), digest);
    assert.equal(again.position, log.all.length);
    await again.close();
  });

  test('catches up at the next opening with what was committed before it could be folded', async () => {
    const log = story();
    const whole = await linesOf(await places.open(log));
    const place = await places.fresh();
    log.shownSize = 9;
    await (await openRegister({ ...place, source: log })).close();
    log.shownSize = undefined;
    const register = await openRegister({ ...place, source: log });
    assert.deepEqual(await linesOf(register), whole);
    await register.close();
  });

  test('throws a register of another log away and builds its own', async () => {
    const place = await places.fresh();
    const other = new MemoryLog('another archive');
    other.name('p-9', 'Rostam Farvand');
    await (await openRegister({ ...place, source: other })).close();
    const log = story();
    const register = await openRegister({ ...place, source: log });
    const whole = await linesOf(await places.open(log));
    assert.deepEqual(await linesOf(register), whole);
    await register.close();
  });

  test('throws a register away that is ahead of the log or of another fold version', async () => {
    const log = story();
    const place = await places.fresh();
    const ahead = await openRegister({ ...place, source: log });
    log.shownSize = 12;
    await ahead.catchUp();
    assert.equal(ahead.position, 12);
    await ahead.database.transaction((db) => db.query('update fold_cursor set fold_version = 0'));
    await ahead.catchUp();
    const short = await linesOf(await places.open(log));
    assert.deepEqual(await linesOf(ahead), short);
    await ahead.close();
  });

  test('begins anew when an entry erases what it has taken in, and keeps nothing of it', async () => {
    const log = story();
    const secret = log.claim('p-1', 'note', {
      object: { text: 'She hid in the house of Homan.', language: 'en' },
    });
    const register = await places.open(log);
    assert.match((await linesOf(register)).join(''), /house of Homan/);
    eraseClaim(log, secret);
    await register.catchUp();
    const after = await linesOf(register);
    assert.doesNotMatch(after.join(''), /house of Homan/);
    assert.deepEqual(after, await linesOf(await places.open(log)));
  });

  test('keeps the place of an entry that it cannot read, with the code', async () => {
    const log = new MemoryLog();
    log.append({
      form: 'whole',
      seed: new Uint8Array(32),
      fields: [
        ['kind', 'gavah.claim/1'],
        ['at', 'yesterday'],
      ],
      signature: null,
    });
    log.append({
      form: 'whole',
      seed: new Uint8Array(32),
      fields: [['kind', 'gavah.dream/1']],
      signature: null,
    });
    log.append({ form: 'whole', seed: new Uint8Array(32), fields: [['x', 1]], signature: null });
    const { database } = await places.open(log);
    const rows = await database.kysely
      .selectFrom('entry')
      .select(['kind', 'fault'])
      .where('position', '>', 1)
      .orderBy('position')
      .execute();
    assert.deepEqual(rows, [
      { kind: 'gavah.claim/1', fault: 'E-003' },
      { kind: 'gavah.dream/1', fault: 'E-002' },
      { kind: null, fault: 'E-001' },
    ]);
  });

  test('marks what is closed and shows it to those only who see everything', async () => {
    const log = new MemoryLog();
    const { noted = '' } = tellStory(log);
    const { database } = await places.open(log);
    const row = await database.kysely
      .selectFrom('entry')
      .innerJoin('claim', 'claim.position', 'entry.position')
      .select(['closed', 'claim.visibility', 'object', 'subject'])
      .where('id', '=', noted)
      .executeTakeFirstOrThrow();
    assert.deepEqual(row, {
      closed: ['object', 'visibility'],
      visibility: 2,
      object: null,
      subject: 'p-1',
    });
  });

  test('refuses a log that leaves an entry out or ends too soon', async () => {
    const log = story();
    const [gone] = log.all.splice(5, 1);
    await assert.rejects(places.open(log), { code: 'R-008', params: { expected: 5, got: 6 } });
    if (gone !== undefined) log.all.splice(5, 0, gone);
    log.shownSize = log.all.length + 1;
    await assert.rejects(places.open(log), { code: 'R-008' });
  });

  test('stops when another process has moved the cursor', async () => {
    const log = story();
    log.shownSize = 9;
    const register = await places.open(log);
    log.shownSize = undefined;
    const { entries } = log;
    log.entries = async function* (from, to) {
      const [position] = await register.database.transaction((db) =>
        db.query<{ position: number }>('select position from fold_cursor'),
      );
      if (from > 0 && to > from + 1 && position?.position === 9) {
        await register.database.transaction((db) =>
          db.query('update fold_cursor set position = 10'),
        );
      }
      yield* entries.call(log, from, to);
    };
    await assert.rejects(register.catchUp(), { code: 'R-005', params: { position: 9 } });
  });
});

test('both databases hold the same register, line by line', async (t) => {
  const [embedded, server] = bothPlaces();
  if (embedded === undefined || server === undefined) return t.skip('NO REAL POSTGRESQL');
  const log = story();
  const one = await linesOf(await embedded.open(log));
  const other = await linesOf(await server.open(log));
  assert.deepEqual(other, one);
});
