import assert from 'node:assert/strict';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { claimKind } from '../../src/format/kinds/claim.ts';
import { withdrawKind } from '../../src/format/kinds/judgement.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { check, codesOf, newPlace } from './place.ts';

describe('an archive made by the second writer', () => {
  it('is clean, and the report says what that does not show', async () => {
    const maker = new ArchiveMaker(newPlace()).begin().commit();
    const item = maker.receive('a letter');
    maker.import([{ item: item.id }, {}, {}]);
    const claim = maker.add(claimKind, maker.claim());
    maker.add(withdrawKind, { at: maker.at(), by: maker.author.id, target: claim.id, reason: 'x' });
    maker.commit();
    maker.seal([]);
    maker.commit();
    const report = await check(maker.folder);
    assert.deepEqual(report.findings, []);
    assert.deepEqual(report.notes, []);
    assert.equal(report.verdict, 'clean');
    assert.deepEqual(report.counts, {
      logs: 1,
      entries: 11,
      kinds: {
        'gavah.actor/1': 1,
        'gavah.archive/1': 1,
        'gavah.claim/1': 4,
        'gavah.import/1': 1,
        'gavah.item/1': 2,
        'gavah.seal/1': 1,
        'gavah.withdraw/1': 1,
      },
      objects: 2,
      bytes: 24,
      seals: 1,
      erasedFields: 0,
    });
    assert.deepEqual(codesOf(report.cannotKnow), ['A-120', 'A-121', 'A-122', 'A-126', 'A-128']);
  });

  it('leaves a SHA-512 unknown only where an item states one and it is not worked out', async () => {
    const said = async (maker: ArchiveMaker, deep: boolean) =>
      codesOf((await check(maker.folder, { deep })).cannotKnow).includes('A-126');
    const none = new ArchiveMaker(newPlace()).begin();
    none.receive('a letter', { sha512: null });
    none.commit();
    assert.equal(await said(none, false), false);
    none.receive('another letter');
    none.commit();
    assert.equal(await said(none, false), true);
    assert.equal(await said(none, true), false);
  });

  it('is left with no folder of it open, bytes on their way in or not', async (t) => {
    const descriptors = '/proc/self/fd';
    if (!existsSync(descriptors)) return t.skip('the system does not list what is open');
    const maker = new ArchiveMaker(newPlace()).begin().commit();
    maker.write('objects/.incoming/room-1/1', 'x');
    assert.deepEqual(codesOf((await check(maker.folder)).notes), ['A-102']);
    const open = readdirSync(descriptors).flatMap((name) => {
      const path = join(descriptors, name);
      // That of the listing itself is closed by now.
      return existsSync(path) ? [readlinkSync(path)] : [];
    });
    assert.deepEqual(
      open.filter((path) => path.startsWith(maker.folder)),
      [],
    );
  });
});
