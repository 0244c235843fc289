// A clock that was set back: what it says is not recorded unless somebody vouches for it.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { Session } from '../../src/log/session.ts';
import { verifyArchive } from '../../src/verify/verify.ts';

const root = mkdtempSync(join(tmpdir(), 'gavah-clock-'));
after(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, 'archive');
const home = new Home(join(root, 'home'));
const random = (count: number) => randomBytes(count);
const day = 24 * 60 * 60 * 1000;
const first = Date.UTC(2026, 5, 10);

let now = first;
const around = { home, clock: () => now, random };
await createArchive(folder, { ...around, name: 'Clock', actor: { name: 'Recorder', role: null } });

async function record(isClockRight = false): Promise<void> {
  const session = await Session.open(folder, { ...around, isClockRight });
  try {
    await add(session);
  } finally {
    session.close();
  }
}

function add(session: Session): Promise<string> {
  const value = { at: session.now(), by: session.author.id, target: 'a'.repeat(64) };
  return session.add(withdrawKind, { ...value, reason: 'Invented for a test of the clock.' });
}

async function timesFound(): Promise<readonly string[]> {
  const { findings } = await verifyArchive({ folder });
  return findings.map(({ code }) => code).filter((code) => code === 'A-092');
}

const isRefused = (cause: unknown) => {
  assert.ok(cause instanceof Failure);
  assert.equal(cause.code, 'L-014');
  return true;
};

test('an hour back is no matter, two days are refused, and nothing is recorded', async () => {
  now = first - day / 24;
  await record();
  now = first - 2 * day;
  await assert.rejects(record(), isRefused);
  assert.deepEqual(await timesFound(), []);
});

test('a clock that goes back while an archive is open is refused too', async () => {
  now = first + day;
  const session = await Session.open(folder, around);
  try {
    session.now();
    now = first - day;
    assert.throws(() => session.now(), isRefused);
  } finally {
    session.close();
  }
});

test('a clock that somebody vouches for is believed, and from then on without a word', async () => {
  now = first - 30 * day;
  await record(true);
  assert.deepEqual(await timesFound(), ['A-092']);
  await record();
  assert.deepEqual(await timesFound(), ['A-092']);
});
