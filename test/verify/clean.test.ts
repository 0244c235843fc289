import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eraseKind } from '../../src/format/kinds/archive.ts';
import { withdrawKind } from '../../src/format/kinds/claim.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { check, codesOf, newPlace } from './place.ts';

describe('an archive made by the second writer', () => {
  it('is clean', async () => {
    const maker = new ArchiveMaker(newPlace()).begin().commit();
    const item = maker.receive('a letter');
    maker.import([{ item: item.id }, {}, {}]);
    const claim = maker.add(
      (await import('../../src/format/kinds/claim.ts')).claimKind,
      maker.claim(),
    );
    maker.add(withdrawKind, { at: maker.at(), by: maker.author.id, target: claim.id, reason: 'x' });
    maker.commit();
    maker.seal([]);
    maker.commit();
    const report = await check(maker.folder);
    assert.deepEqual(report.findings, []);
    assert.deepEqual(report.notes, []);
    assert.equal(report.verdict, 'clean');
    assert.equal(report.counts.entries, 10);
    assert.deepEqual(codesOf(report.cannotKnow), ['A-120', 'A-121', 'A-122', 'A-126', 'A-128']);
    assert.ok(eraseKind);
  });
});
