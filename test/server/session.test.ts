// Signing in, staying signed in, and signing out.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Sessions, sessionLifeMs } from '../../src/server/security/sessions.ts';
import { linkLifeMs, SignInLinks } from '../../src/server/security/sign-in-links.ts';
import { type Answer, type Served, serveInvented } from './serve-archive.ts';

let served: Served;
before(async () => {
  served = await serveInvented();
});
after(() => served.close());

async function signIn(token: string): Promise<Answer> {
  return served.request(null, 'POST', '/api/session', { token });
}

function tokenIn(link: string): string {
  return new URL(link).hash.slice(1);
}

test('a link signs in once; the cookie is for no script and no other site', async () => {
  const token = served.office.links.give('team');
  const answer = await signIn(token);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.json().level, 'team');
  const [cookie] = answer.cookies;
  assert.ok(cookie);
  const { httpOnly, sameSite, path } = cookie;
  assert.deepEqual({ httpOnly, sameSite, path }, { httpOnly: true, sameSite: 'Strict', path: '/' });
  const again = await signIn(token);
  assert.deepEqual([again.statusCode, again.json().code], [401, 'S-002']);
});

test('a link that nobody used is worth nothing after fifteen minutes', () => {
  let now = 1_700_000_000_000;
  const links = new SignInLinks({ clock: () => now, random: (count) => randomBytes(count) });
  const [early, late] = [links.give('public'), links.give('protected')];
  now += linkLifeMs - 1;
  assert.equal(links.use(early), 'public');
  now += 1;
  assert.equal(links.use(late), undefined);
});

test('a session outlives a restart, is kept as a hash alone, and ends when it is not used', () => {
  let now = 1_700_000_000_000;
  const folder = served.made.folder;
  const keeping = { clock: () => now, random: (count: number) => randomBytes(count), folder };
  const token = new Sessions(keeping).begin('protected');
  const kept = readFileSync(join(folder, 'local', 'sessions.json'), 'utf8');
  assert.ok(!kept.includes(token));
  assert.equal(new Sessions(keeping).find(token)?.level, 'protected');
  now += sessionLifeMs - 1;
  assert.ok(new Sessions(keeping).find(token));
  now += sessionLifeMs;
  assert.equal(new Sessions(keeping).find(token), null);
});

test('signing out ends the session', async () => {
  const answer = await signIn(served.office.links.give('protected'));
  const [cookie] = answer.cookies;
  assert.ok(cookie);
  const asked = {
    headers: { host: 'localhost', 'x-gavah': '1' },
    cookies: { [cookie.name]: cookie.value },
  };
  const ended = await served.app.inject({ method: 'DELETE', url: '/api/session', ...asked });
  assert.equal(ended.statusCode, 204);
  const after = await served.app.inject({ method: 'GET', url: '/api/session', ...asked });
  assert.equal(after.statusCode, 401);
});

test('a link can be given to somebody else, for no more than one may see oneself', async () => {
  const ask = (own: 'team' | 'protected', level: string) =>
    served.request(own, 'POST', '/api/session/links', { level });
  const given = await ask('team', 'public');
  const { link }: { link: string } = given.json();
  assert.match(link, /^http:\/\/127\.0\.0\.1:4777\/sign-in#[\w-]{43}$/);
  assert.equal((await signIn(tokenIn(link))).json().level, 'public');
  const refused = await ask('team', 'protected');
  assert.deepEqual([refused.statusCode, refused.json().code], [403, 'S-003']);
  assert.equal((await ask('protected', 'protected')).statusCode, 200);
});

test('guessing is slowed down; the work of those who are signed in is not', async () => {
  const codes = new Set<string>();
  for (let i = 0; i < 30; i += 1) codes.add((await signIn('guess')).json().code);
  assert.deepEqual([...codes], ['S-002', 'S-011']);
  const many = Array.from({ length: 200 }, () =>
    served.request('protected', 'GET', '/api/session'),
  );
  for (const { statusCode } of await Promise.all(many)) assert.equal(statusCode, 200);
});

test('a reader is told of the actor and why nothing can be written', async () => {
  const own = (await served.request('protected', 'GET', '/api/session')).json();
  assert.deepEqual(
    [own.canWrite, own.readOnlyWhy, own.actor.label.en],
    [true, null, 'Recorder One'],
  );
  const other = (await served.request('public', 'GET', '/api/session')).json();
  assert.deepEqual([other.canWrite, other.actor], [false, null]);
  assert.match(other.readOnlyWhy, /^S-003 /);
});

test('there is no password anywhere: nothing signs in but a link and its session', () => {
  const source = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src/server', name), 'utf8'));
  for (const text of source) assert.doesNotMatch(text, /password/i);
});
