// What the log refuses to do, each with the code that says why.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { eraseEntries } from '../../src/intake/erase.ts';
import { Archive } from '../../src/log/archive.ts';
import { continueArchive } from '../../src/log/continue.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { sealCheckpoint } from '../../src/log/seal.ts';
import { Session } from '../../src/log/session.ts';
import { createMemoryVault } from '../../src/vault/memory.ts';
import { verifyArchive } from '../../src/verify/verify.ts';

const actor = { name: 'Recorder One', role: null };
const place = { root: '', folder: '', home: '' };

function around() {
  const home = new Home(place.home);
  return { home, clock: () => Date.UTC(2026, 0, 2), random: (count: number) => randomBytes(count) };
}

async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const session = await Session.open(place.folder, around());
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

function addWithdrawal(session: Session): Promise<string> {
  const value = { at: session.now(), by: session.author.id, target: 'a'.repeat(64) };
  return session.add(withdrawKind, { ...value, reason: 'The row was read wrongly.' });
}

/** What is in the log of an archive, file by file. */
function contents(folder: string): Map<string, string> {
  const paths = ['log', 'bodies'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(path, 'latin1')]));
}

describe('the log', () => {
  beforeEach(async () => {
    place.root = mkdtempSync(join(tmpdir(), 'gavah-refusals-'));
    place.folder = join(place.root, 'archive');
    place.home = join(place.root, 'home');
    await createArchive(place.folder, { ...around(), name: 'Invented archive', actor });
  });
  afterEach(() => rmSync(place.root, { recursive: true }));

  it('does not go on where files that the checkpoint counts are missing', async () => {
    rmSync(join(place.folder, 'log', 'tile'), { recursive: true });
    await assert.rejects(withSession(addWithdrawal), { code: 'L-006' });
  });

  it('does not read an entry beyond its end', async () => {
    await assert.rejects(new Archive(place.folder).readEntry(99), { code: 'L-006' });
  });

  it('is not written to without the key of an actor', async () => {
    rmSync(join(place.home, 'actors'), { recursive: true });
    await assert.rejects(withSession(addWithdrawal), { code: 'L-009' });
  });

  it('is not begun where its keys would lie in the folder that is given away', async () => {
    for (const home of ['', 'keys']) {
      const folder = join(place.root, 'another');
      const within = { ...around(), home: new Home(join(folder, home)) };
      const making = createArchive(folder, { ...within, name: 'Invented archive', actor });
      await assert.rejects(making, { code: 'L-015' });
      assert.ok(!existsSync(folder));
    }
    const within = { ...around(), home: new Home(join(place.folder, 'keys')) };
    await assert.rejects(continueArchive(place.folder, within, actor), { code: 'L-015' });
  });

  it('is begun where a full disk has cut a beginning short', async () => {
    const folder = join(place.root, 'another');
    for (const name of ['objects', 'log', 'bodies', 'local']) {
      mkdirSync(join(folder, name), { recursive: true });
    }
    writeFileSync(join(folder, 'archive.json.tmp'), '');
    await createArchive(folder, { ...around(), name: 'Invented archive', actor });
    assert.equal((await verifyArchive({ folder })).verdict, 'clean');
  });

  it('says of a key that is there why it cannot be read, and of a home why it cannot be made', async () => {
    const [key = ''] = readdirSync(place.home, { recursive: true, encoding: 'utf8' })
      .filter((path) => basename(path) === 'key')
      .map((path) => join(place.home, path));
    rmSync(key);
    mkdirSync(key);
    await assert.rejects(withSession(addWithdrawal), { code: 'L-016' });
    writeFileSync(join(place.root, 'file'), '');
    const home = new Home(join(place.root, 'file', 'home'));
    const making = { ...around(), home, name: 'Invented archive', actor };
    await assert.rejects(createArchive(join(place.root, 'another'), making), { code: 'L-011' });
  });

  it('names the file that is damaged, and not only what is wrong with it', async () => {
    for (const [file, text] of [
      ['log/checkpoint', 'half a che'],
      ['archive.json', '{'],
    ] as const) {
      const whole = join(place.folder, file);
      const before = readFileSync(whole);
      writeFileSync(whole, text);
      await assert.rejects(withSession(addWithdrawal), (cause) => {
        assert.ok(cause instanceof Failure);
        assert.equal(cause.code, 'L-006');
        assert.ok(cause.message.includes(`: ${file}: `), cause.message);
        return true;
      });
      writeFileSync(whole, before);
    }
  });

  it('can be continued where the key, the mark or the actor’s key were half written', async () => {
    const whole = readdirSync(place.home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const codes: unknown[] = [];
    for (const path of whole.sort()) {
      const before = readFileSync(path);
      writeFileSync(path, before.subarray(0, 10));
      await assert.rejects(withSession(addWithdrawal), (cause) => {
        codes.push(cause instanceof Failure ? cause.code : cause);
        return true;
      });
      writeFileSync(path, before);
    }
    assert.deepEqual(codes.sort(), ['L-004', 'L-005', 'L-009', 'L-009']);
    for (const path of whole) writeFileSync(path, readFileSync(path).subarray(0, 10));
    const { size } = await continueArchive(place.folder, around(), actor);
    assert.equal(size, 2);
    await withSession(addWithdrawal);
  });

  it('has no successor as long as it can be written here', async () => {
    await assert.rejects(continueArchive(place.folder, around(), actor), { code: 'L-010' });
    await withSession(addWithdrawal);
  });

  it('is neither cut nor rolled forward by being asked for a successor', async () => {
    const checkpoint = join(place.folder, 'log', 'checkpoint');
    const before = readFileSync(checkpoint);
    await withSession(addWithdrawal);
    // As a process leaves it that is killed between mark and checkpoint, or while it appends.
    writeFileSync(checkpoint, before);
    appendFileSync(join(place.folder, 'bodies', '000'), '{"unfinished":');
    const left = contents(place.folder);
    await assert.rejects(continueArchive(place.folder, around(), actor), { code: 'L-010' });
    assert.deepEqual(contents(place.folder), left);
    await withSession(addWithdrawal);
    assert.notDeepEqual(contents(place.folder), left);
  });

  it('has no successor where there is no checkpoint to go on from', async () => {
    rmSync(join(place.folder, 'log', 'checkpoint'));
    rmSync(place.home, { recursive: true });
    await assert.rejects(continueArchive(place.folder, around(), actor), { code: 'L-006' });
  });

  it('does not erase what is needed to check the rest, and then does nothing', async () => {
    await withSession(async (session) => {
      const size = await session.archive.size();
      const vault = createMemoryVault();
      const erasure = { session, vault, positions: [0], reason: 'error', note: null } as const;
      await assert.rejects(eraseEntries(erasure), { code: 'L-012' });
      assert.equal(await session.archive.size(), size);
    });
  });

  it('does not keep cosignatures of another checkpoint than its present one', async () => {
    await withSession(async (session) => {
      const cosigned = session.archive.current.findCheckpointNote() ?? '';
      await addWithdrawal(session);
      const sealing = { session, authorities: [], cosigned, note: null, fetch };
      await assert.rejects(sealCheckpoint(sealing), { code: 'L-013' });
    });
  });
});
