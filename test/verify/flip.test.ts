// Every byte of a small sealed archive with a past log, flipped in turn: each flip is
// found. Only register/ and local/ are no evidence.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Authority, makeAuthority, makeFolder, noOpenssl } from '../timestamp/authority.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { erase } from './fixtures.ts';
import { cosigned, makeSealed, tokenFor } from './outside-fixtures.ts';
import { check, newPlace } from './place.ts';

const folder = makeFolder();
after(folder.remove);

function makeWhole(tsa: Authority | null): ArchiveMaker {
  const maker = new ArchiveMaker(newPlace());
  makeSealed(maker, tsa);
  maker.succeed(1);
  maker.begin().commit();
  const item = maker.receive('a second letter');
  maker.commit();
  maker.seal(tsa === null ? [] : [tokenFor(maker, tsa)], cosigned(maker));
  erase(maker, item.id, ['name']);
  maker.close(item.id, (name) => name !== 'name');
  return maker.commit();
}

const day = Math.floor(Date.now() / 86_400_000);

function filesOf(root: string): string[] {
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => statSync(join(root, path)).isFile()).sort();
}

/** All bytes with SLOW=1; otherwise the first and last of each file, and between them one in so many, others each day. */
function isChosen(at: number, length: number): boolean {
  if (process.env.SLOW !== undefined || at < 4 || at > length - 4) return true;
  const every = Math.ceil(length / 20);
  return at % every === day % every;
}

describe('a flipped byte', () => {
  it('is found wherever it is', async (t) => {
    if (noOpenssl) t.diagnostic(`no time-stamp in the archive: ${noOpenssl}`);
    const maker = makeWhole(noOpenssl ? null : makeAuthority(folder.dir));
    assert.deepEqual((await check(maker.folder)).findings, []);
    const missed: string[] = [];
    let tried = 0;
    for (const path of filesOf(maker.folder)) {
      const whole = join(maker.folder, path);
      const bytes = readFileSync(whole);
      for (let at = 0; at < bytes.length; at += 1) {
        if (!isChosen(at, bytes.length)) continue;
        tried += 1;
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        writeFileSync(whole, flipped);
        const { verdict } = await check(maker.folder);
        if (verdict === 'clean') missed.push(`${path} byte ${at}`);
      }
      writeFileSync(whole, bytes);
    }
    assert.deepEqual(missed, []);
    t.diagnostic(`${tried} bytes flipped in ${filesOf(maker.folder).length} files`);
  });

  it('is found in a full tile, a full bundle and beyond the first file of bodies', async () => {
    const maker = new ArchiveMaker(newPlace()).begin();
    maker.import(Array.from({ length: 520 }, () => ({})));
    maker.commit();
    const clean = await check(maker.folder);
    assert.deepEqual([clean.findings, clean.notes], [[], []]);
    for (const path of [
      'log/tile/0/000',
      'log/tile/0/001',
      'log/tile/1/000.p/2',
      'log/tile/entries/001',
      'bodies/001',
      'bodies/002',
    ]) {
      const whole = join(maker.folder, path);
      const bytes = readFileSync(whole);
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        writeFileSync(whole, flipped);
        assert.equal((await check(maker.folder)).verdict, 'findings', `${path} byte ${at}`);
      }
      writeFileSync(whole, bytes);
    }
  });
});
