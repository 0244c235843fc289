import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { writeCopyLine } from '../../src/register/database/copy.ts';
import { LineBuffer } from '../../src/register/database/line-buffer.ts';
import { digestOfDump } from '../../src/register/export/dump.ts';
import { openRegister } from '../../src/register/register.ts';
import { MemoryLog } from './log.ts';
import { bothPlaces, onBoth } from './places.ts';
import { tellStory } from './story.ts';
import { templateFolder } from './templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'gavah-database-'));
after(() => rmSync(folder, { recursive: true, force: true }));

onBoth('the database', (places) => {
  test('gives back every text that was copied into it, NUL as ␀', async () => {
    const { database } = await places.open(new MemoryLog());
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const hostile = fc.constantFrom(
      '\\N',
      '\\.',
      '\t',
      '\n',
      '\r\n',
      'a\\',
      '\0',
      '"',
      '{}',
      'NULL',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, hostile)),
        fc.oneof(text, hostile),
        async (many, one) => {
          const lines = new LineBuffer();
          lines.add(writeCopyLine([7, 'id', null, one, null, 1, many, null]));
          const found = await database.transaction(async (session) => {
            await session.query('delete from entry where position = 7');
            const names = ['position', 'id', 'kind', 'at', 'by', 'visibility', 'closed', 'fault'];
            await session.copy('entry', names, lines.take());
            const [row] = await session.query<{ at: string; closed: string[] }>(
              'select at, closed from entry where position = 7',
            );
            return row;
          });
          const kept = (value: string) => value.replaceAll('\0', '\u2400');
          assert.deepEqual(found, { at: kept(one), closed: many.map(kept) });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives whole numbers as numbers, up to the largest that the formats allow', async () => {
    const { database } = await places.open(new MemoryLog());
    const { rows } = await sql<{ big: number; many: number }>`
      select ${Number.MAX_SAFE_INTEGER}::bigint as big, count(*) as many from entry
    `.execute(database.kysely);
    assert.deepEqual(rows, [{ big: Number.MAX_SAFE_INTEGER, many: 2 }]);
  });

  test('keeps nothing of a transaction that fails, and goes on', async () => {
    const { database } = await places.open(new MemoryLog());
    const failing = database.transaction(async (session) => {
      await session.query('delete from entry');
      await session.query('select * from nowhere');
    });
    await assert.rejects(failing, { code: 'R-001' });
    const [row] = await database.transaction((session) =>
      session.query<{ count: number }>('select count(*) as count from entry'),
    );
    assert.deepEqual(row, { count: 2 });
  });

  test('answers what is asked again as it is asked then, whatever happened in between', async () => {
    const { database } = await places.open(new MemoryLog());
    const { kysely } = database;
    await sql`create table asked (n integer, words text[], is_so boolean)`.execute(kysely);
    const put = (n: number | null, words: string[], isSo: boolean) =>
      sql`insert into asked values (${n}, ${words}, ${isSo})`.execute(kysely);
    for (const n of [1, 2, 3]) await put(n, ['a "b"', '{}', 'گ'], n > 1);
    assert.equal((await put(null, [], false)).numAffectedRows, 1n);
    const ask = async (n: number) =>
      (await sql<object>`select * from asked where n = ${n}`.execute(kysely)).rows;
    for (const n of [1, 2, 3, 2, 1]) {
      assert.deepEqual(await ask(n), [{ n, words: ['a "b"', '{}', 'گ'], is_so: n > 1 }]);
    }
    assert.deepEqual(await ask(4), []);
    await assert.rejects(ask(1.5), { code: 'R-001' });
    assert.equal((await ask(3)).length, 1);
    // Another column in the middle: the old plan would no longer fit.
    await sql`alter table asked drop column words`.execute(kysely);
    await sql`alter table asked add column more text default 'x'`.execute(kysely);
    for (let time = 0; time < 3; time += 1) {
      assert.deepEqual(await ask(2), [{ n: 2, is_so: true, more: 'x' }]);
    }
    const failing = database.transaction(async (session) => {
      for (let time = 0; time < 3; time += 1) await session.query('delete from asked where n = 3');
      await session.query('select 1 / (n - 1) from asked');
    });
    await assert.rejects(failing, { code: 'R-001' });
    assert.equal((await ask(3)).length, 1);
  });

  test('answers hundreds of different questions, each again and again', async () => {
    const { database } = await places.open(new MemoryLog());
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 300; n += 1) {
        const { rows } = await sql<object>`
          select ${sql.raw(`${n} + position`)} as sum from entry where position = ${round % 2}
        `.execute(database.kysely);
        assert.deepEqual(rows, [{ sum: n + (round % 2) }]);
      }
    }
  });

  test('refuses lines of COPY that do not fit the table', async () => {
    const { database } = await places.open(new MemoryLog());
    const lines = new LineBuffer();
    lines.add('not a number\n');
    await assert.rejects(
      database.transaction((session) => session.copy('actor', ['position'], lines.take())),
      { code: 'R-001' },
    );
  });
});

test('an embedded register that cannot be opened is built anew', async () => {
  const log = new MemoryLog();
  tellStory(log);
  const place = { archiveDir: join(folder, 'spoilt'), templates: templateFolder() };
  const first = await openRegister({ ...place, source: log });
  const digest = await digestOfDump(first.database);
  await first.close();
  writeFileSync(join(place.archiveDir, 'register', 'data', 'PG_VERSION'), 'nonsense');
  rmSync(join(place.archiveDir, 'register', 'data', 'base'), { recursive: true });
  const again = await openRegister({ ...place, source: log });
  assert.equal(await digestOfDump(again.database), digest);
  await again.close();
});

test('an embedded register that was open when the machine stopped is built anew', async () => {
  const log = new MemoryLog();
  tellStory(log);
  const place = { archiveDir: join(folder, 'torn'), templates: templateFolder() };
  const first = await openRegister({ ...place, source: log });
  const digest = await digestOfDump(first.database);
  await first.database.transaction((session) =>
    session.query('delete from claim where ref is null'),
  );
  await first.close();
  const mark = join(place.archiveDir, 'register', 'open');
  assert.equal(existsSync(mark), false);
  writeFileSync(mark, 'another run of the machine');
  const again = await openRegister({ ...place, source: log });
  assert.equal(await digestOfDump(again.database), digest);
  assert.notEqual(readFileSync(mark, 'utf8'), 'another run of the machine');
  await again.close();
});

test('a server that does not answer is refused with its address to check', async () => {
  const databaseUrl = 'postgres://nobody:nothing@127.0.0.1:1/none';
  await assert.rejects(openRegister({ databaseUrl, source: new MemoryLog() }), { code: 'R-002' });
});

test('a server that will not have pg_trgm is refused with what to do', async (t) => {
  const server = bothPlaces()[1];
  if (server === undefined) return t.skip('NO REAL POSTGRESQL');
  const place = await server.fresh();
  if (!('databaseUrl' in place)) return;
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  await client.query(`create function refuse() returns event_trigger language plpgsql as
    $$ begin raise exception 'no extensions here'; end $$`);
  await client.query(`create event trigger refuse_extensions on ddl_command_start
    when tag in ('CREATE EXTENSION') execute function refuse()`);
  await client.end();
  await assert.rejects(openRegister({ ...place, source: new MemoryLog() }), { code: 'R-007' });
});

test('archives on one server do not see one another', async (t) => {
  const server = bothPlaces()[1];
  if (server === undefined) return t.skip('NO REAL POSTGRESQL');
  const place = await server.fresh();
  const [one, other] = [new MemoryLog('one'), new MemoryLog('other')];
  one.name('p-1', 'Golnar Vand');
  const first = await openRegister({ ...place, source: one });
  const second = await openRegister({ ...place, source: other });
  const count = ({ database }: typeof first) =>
    database.kysely.selectFrom('name').select('entity').execute();
  assert.deepEqual([(await count(first)).length, (await count(second)).length], [1, 0]);
  await second.database.empty();
  assert.equal((await count(first)).length, 1);
  await first.close();
  await second.close();
});
