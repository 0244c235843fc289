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

/** The same places, but a database that one test opened is emptied and given to the next. */
function reusing(places: Places): Places {
  const free: Database[] = [];
  const inUse: Database[] = [];
  afterEach(() => void free.push(...inUse.splice(0)));
  after(async () => {
    for (const database of free) await database.close();
  });
  const take = async () => {
    const waiting = free.pop();
    await waiting?.empty();
    const database = waiting ?? (await openIn(await places.fresh()));
    inUse.push(database);
    return database;
  };
  return {
    ...places,
    async open(source, options = {}) {
      const database = await take();
      return registerIn({ ...database, close: async () => {} }, { source, ...options });
    },
  };
}

function openIn(place: Place): Promise<Database> {
  if (!('archiveDir' in place)) throw new Error('a server has a database for each test');
  return openPglite(join(place.archiveDir, 'register'), place.templates);
}

function embeddedPlaces(): Places {
  const folders: string[] = [];
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return placesOver('pglite', () => {
    const archiveDir = mkdtempSync(join(tmpdir(), 'gavah-register-'));
    folders.push(archiveDir);
    return Promise.resolve({ archiveDir, templates: templateFolder() });
  });
}

function serverPlaces(server: Server): Places {
  let count = 0;
  return placesOver('postgres', async () => {
    count += 1;
    return { databaseUrl: await newDatabase(server.url, `gavah_test_${process.pid}_${count}`) };
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
