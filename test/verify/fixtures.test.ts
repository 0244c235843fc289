import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ArchiveMaker } from './archive-maker.ts';
import { fixtures, makeSmall } from './fixtures.ts';
import { check, codesOf, newPlace } from './place.ts';

describe('an archive that is wrong in one thing', () => {
  for (const { name, codes, notes = [], spoil, posixOnly } of fixtures) {
    it(`${codes.join(', ') || 'clean'}: ${name}`, async (t) => {
      if (posixOnly && process.platform === 'win32') return t.skip('no links or devices here');
      const maker = new ArchiveMaker(newPlace());
      const report = await check(maker.folder, spoil(maker));
      const said = JSON.stringify(report.findings, null, 1);
      assert.deepEqual(codesOf(report.findings), [...codes].sort(), said);
      assert.deepEqual(codesOf(report.notes), [...notes].sort());
      assert.equal(report.verdict, codes.length === 0 ? 'clean' : 'findings');
    });
  }

  it('is compared with one that is wrong in nothing', async () => {
    const maker = new ArchiveMaker(newPlace());
    makeSmall(maker);
    const report = await check(maker.folder);
    assert.deepEqual([report.findings, report.notes], [[], []]);
  });
});
