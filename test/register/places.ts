// The two databases on which every test of the register runs, and fast ways to a fresh one:
// the embedded database takes seconds to make and is copied instead; and because it takes as
// long again until it runs at speed, one that a test is done with is emptied for the next.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, test } from 'node:test';
import pg from 'pg';
import type { Database } from '../../src/register/database/database.ts';
import { openPglite } from '../../src/register/database/pglite.ts';
import { beginCursor } from '../../src/register/fold/cursor.ts';
import type { FoldOptions } from '../../src/register/fold/fold.ts';
import {
  openRegister,
  type Place,
  type Register,
  registerIn,
} from '../../src/register/register.ts';
import type { EntrySource } from '../../src/register/source.ts';
import { type Server, startPostgres } from './postgres.ts';
import { templateFolder } from './templates.ts';

/** Makes fresh places for registers in one of the databases, and clears them away. */
export type Places = {
  readonly name: 'pglite' | 'postgres';
  fresh(): Promise<Place>;
  /** A register in a fresh or emptied database, for the one test that opens it. */
  open(source: EntrySource, options?: Partial<FoldOptions>): Promise<Register>;
  /** A register in a fresh place for all tests of the suite. */
  keep(source: EntrySource): Promise<Register>;
};

const server = await startPostgres();
after(async () => {
  if (typeof server !== 'string') await server.stop();
});

/** Declares a suite twice: on the embedded database and on a real PostgreSQL. */
export function onBoth(name: string, suite: (places: Places) => void): void {
  describe(`${name}, on the embedded database`, () => suite(reusing(embeddedPlaces())));
  const title = `${name}, on a real PostgreSQL`;
  if (typeof server === 'string') test(title, { skip: server });
  else describe(title, () => suite(serverPlaces(server)));
}

/** Fresh places in both databases, for tests that compare them; the second only where there is one. */
export function bothPlaces(): Places[] {
  return typeof server === 'string' ? [embeddedPlaces()] : [embeddedPlaces(), serverPlaces(server)];
}

function placesOver(kind: Places['name'], fresh: (open: Register[]) => Promise<Place>): Places {
  const opened: Register[] = [];
  after(async () => {
    for (const register of opened) await register.close().catch(() => undefined);
  });
  const open = async (source: EntrySource, options: Partial<FoldOptions> = {}) => {
    const register = await openRegister({ ...(await fresh(opened)), source, ...options });
    opened.push(register);
    return register;
  };
  return { name: kind, fresh: () => fresh(opened), open, keep: open };
}

/** Databases that no test uses now, and the folders of all that were made to be used again. */
const free: Database[] = [];
const reused: string[] = [];
after(async () => {
  for (const database of free) await database.close();
  for (const folder of reused) rmSync(folder, { recursive: true, force: true });
});

/** The same places, but a database that a test or a suite is done with is emptied and given to the next. */
function reusing(places: Places): Places {
  const ofTest: Database[] = [];
  const ofSuite: Database[] = [];
  afterEach(() => void free.push(...ofTest.splice(0)));
  after(() => void free.push(...ofSuite.splice(0)));
  const open = async (user: Database[], ...[source, options]: Parameters<Places['open']>) => {
    const waiting = free.pop();
    if (waiting !== undefined) await clear(waiting);
    const database = waiting ?? (await openForMany());
    user.push(database);
    return registerIn({ ...database, close: async () => {} }, { source, ...options });
  };
  return {
    ...places,
    open: (source, options) => open(ofTest, source, options),
    keep: (source) => open(ofSuite, source),
  };
}

/**
 * Takes all rows out and leaves the tables, as if nothing had been folded yet: to make them and
 * their indexes anew takes the embedded database half a second.
 */
async function clear(database: Database): Promise<void> {
  await database.transaction(async (session) => {
    await session.query(`do $$ declare each text; begin
      for each in select tablename from pg_tables
        where schemaname = 'public' and tablename <> 'migration'
      loop execute 'delete from ' || quote_ident(each); end loop; end $$`);
    await beginCursor(session);
  });
}

function openForMany(): Promise<Database> {
  const { archiveDir, templates } = embeddedPlace(reused);
  return openPglite(join(archiveDir, 'register'), { templates, isBrief: true });
}

function embeddedPlaces(): Places {
  const folders: string[] = [];
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return placesOver('pglite', () => Promise.resolve(embeddedPlace(folders)));
}

function embeddedPlace(folders: string[]) {
  const archiveDir = mkdtempSync(join(tmpdir(), 'gavah-register-'));
  folders.push(archiveDir);
  return { archiveDir, templates: templateFolder() };
}

let serverDatabases = 0;

function serverPlaces(server: Server): Places {
  return placesOver('postgres', async () => {
    serverDatabases += 1;
    const name = `gavah_test_${process.pid}_${serverDatabases}`;
    return { databaseUrl: await newDatabase(server.url, name) };
  });
}

async function newDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${name}`);
  await client.query(`create database ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
