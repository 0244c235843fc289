import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Params } from '../../src/base/phrase.ts';
import type { Finding } from '../../src/verify/finding.ts';
import { writeReport } from '../../src/verify/report.ts';
import { englishIn, latinRunsIn } from '../english.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { fixtures, makeSmall } from './fixtures.ts';
import { check, codesOf, newPlace } from './place.ts';

/** What a finding and its cause name. */
function paramsOf({ params, cause }: Finding): Params[] {
  return cause === null ? [params] : [params, cause.params];
}

describe('an archive that is wrong in one thing', () => {
  for (const { name, codes, notes = [], spoil, posixOnly } of fixtures) {
    it(`${codes.join(', ') || 'clean'}: ${name}`, async (t) => {
      if (posixOnly && process.platform === 'win32') return t.skip('no links or devices here');
      const maker = new ArchiveMaker(newPlace());
      const report = await check(maker.folder, spoil(maker));
      const said = JSON.stringify(report.findings, null, 1);
      assert.deepEqual(codesOf(report.findings), [...codes].sort(), said);
      assert.deepEqual(codesOf(report.notes), [...notes].sort());
      const all = [...report.findings, ...report.notes];
      assert.deepEqual(all.flatMap(paramsOf).flatMap(englishIn), []);
      assert.deepEqual(latinRunsIn(writeReport(report, 'fa')), []);
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
