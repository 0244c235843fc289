// The server as a process of its own: one archive, one server; what a signal, a
// crash and a second process do; and archives that cannot be written here.
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { Home } from '../../src/log/home.ts';
import { type Made, makeArchive } from './invented-archive.ts';
import { serveInvented } from './serve-archive.ts';

const gavah = join(import.meta.dirname, '../../src/cli/gavah.ts');

let made: Made;
before(async () => {
  made = await makeArchive();
});
after(() => made.remove());

function environment() {
  return { ...process.env, GAVAH_HOME: made.home.folder, GAVAH_LANG: 'en' };
}

type Running = { readonly child: ChildProcess; readonly url: string; readonly token: string };

/** Starts `gavah serve` and waits for its link. */
async function serve(): Promise<Running> {
  const args = [gavah, '-C', made.folder, 'serve', '--port', '0', '--no-open'];
  const child = spawn(process.execPath, args, {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url, token] = /^ *(http:\/\/127\.0\.0\.1:\d+)\/sign-in#([\w-]+)$/.exec(line) ?? [];
    if (url !== undefined && token !== undefined) return { child, url, token };
  }
  throw new Error('the server ended without a link');
}

async function signIn({ url, token }: Running): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ token });
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200);
  const [cookie = ''] = answer.headers.getSetCookie();
  return { cookie: cookie.split(';')[0] ?? '', 'x-gavah': '1' };
}

function command(...args: string[]) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [gavah, '-C', made.folder, ...args], {
    env: environment(),
    encoding: 'utf8',
  });
  return { status, stderr, seconds: (performance.now() - start) / 1000 };
}

test('while one process serves an archive, others are told so at once, and a signal frees it', async () => {
  const running = await serve();
  const headers = await signIn(running);
  const session = await fetch(`${running.url}/api/session`, { headers });
  assert.equal(session.status, 200);
  for (const args of [
    ['serve', '--port', '0'],
    ['receive', gavah, '--from', 'nobody'],
  ]) {
    const { status, stderr, seconds } = command(...args);
    assert.equal(status, 2);
    assert.match(stderr, /^L-003 Another process has this archive open.*browser/);
    assert.ok(seconds < 10, `${seconds} s`);
  }
  running.child.kill('SIGTERM');
  assert.deepEqual(await once(running.child, 'exit'), [0, null]);
  assert.equal(command('receive', gavah, '--from', 'nobody').status, 0);
});

test('a server that is killed leaves the archive free, and a session outlives it', async () => {
  const first = await serve();
  const headers = await signIn(first);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await serve();
  const session = await fetch(`${second.url}/api/session`, { headers });
  assert.equal(session.status, 200);
  second.child.kill('SIGINT');
  assert.deepEqual(await once(second.child, 'exit'), [0, null]);
});

test('stopping ends what is under way: jobs are cancelled, their events end', async () => {
  const running = await serve();
  const headers = await signIn(running);
  const asked = { keys: [], policy: null, since: [], tsaRoots: [], deep: true };
  const json = { ...headers, 'content-type': 'application/json' };
  const body = JSON.stringify(asked);
  const started = await fetch(`${running.url}/api/verifications`, {
    method: 'POST',
    headers: json,
    body,
  });
  const { id } = (await started.json()) as { id: string };
  const events = await fetch(`${running.url}/api/jobs/${id}/events`, { headers });
  const start = performance.now();
  running.child.kill('SIGTERM');
  assert.match(await events.text(), /"state":"(cancelled|done)"/);
  await once(running.child, 'exit');
  assert.ok(performance.now() - start < 4000);
});

test('a copy without its key is open for reading, says why, and writes nothing', async () => {
  const copy = join(made.root, 'copy');
  cpSync(made.folder, copy, { recursive: true });
  const home = new Home(join(made.root, 'other-home'));
  const served = await serveInvented({ made: { ...made, folder: copy, home } });
  try {
    const session = (await served.request('protected', 'GET', '/api/session')).json();
    assert.equal(session.canWrite, false);
    assert.match(session.readOnlyWhy, /^L-004 /);
    const refused = await served.request('protected', 'POST', '/api/records', {});
    assert.deepEqual([refused.statusCode, refused.json().code], [403, 'S-004']);
    const shown = await served.request('protected', 'GET', `/api/entries/${made.ids.few}`);
    assert.equal(shown.statusCode, 200);
  } finally {
    await served.close();
  }
});

test('a folder that cannot be written is read with a register beside the keys, which goes again', async (t) => {
  const copy = join(made.root, 'stick');
  cpSync(made.folder, copy, { recursive: true });
  if (!makeReadOnly(copy, t.after.bind(t))) return t.skip('NO READ-ONLY TEST: no bind mounts here');
  const served = await serveInvented({ made: { ...made, folder: copy } });
  const session = (await served.request('protected', 'GET', '/api/session')).json();
  assert.match(session.readOnlyWhy, /^L-011 /);
  const shown = await served.request('protected', 'GET', `/api/entries/${made.ids.few}`);
  assert.equal(shown.statusCode, 200);
  await served.close();
  assert.equal(served.office.readOnly?.code, 'L-011');
});

/** Root writes whatever the permissions are, so that it takes a mount. */
function makeReadOnly(folder: string, later: (work: () => void) => void): boolean {
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
    later(() => execFileSync('umount', [folder]));
    execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.getuid?.() === 0) return false;
    for (const path of [join(folder, 'local'), folder]) chmodSync(path, 0o500);
    later(() => chmodSync(folder, 0o700));
    return true;
  }
}
