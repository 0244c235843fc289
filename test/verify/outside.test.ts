import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  type Authority,
  folderIn,
  makeAuthority,
  makeFolder,
  noOpenssl,
} from '../timestamp/authority.ts';
import { ArchiveMaker } from './archive-maker.ts';
import {
  makeContinued,
  makeSealed,
  outsideFixtures,
  policyFor,
  tokenFor,
} from './outside-fixtures.ts';
import { check, codesOf, newPlace } from './place.ts';

const folder = makeFolder();
after(folder.remove);
let made: Authority | undefined;

function authority(): Authority {
  made ??= makeAuthority(folder.dir);
  return made;
}

describe('what only knowledge from outside reveals', { skip: noOpenssl }, () => {
  for (const { name, alone, unknown, known = alone, spoil } of outsideFixtures) {
    it(name, async () => {
      const maker = new ArchiveMaker(newPlace());
      const outside = await spoil(maker, authority());
      const blind = await check(maker.folder);
      const said = JSON.stringify(blind.findings, null, 1);
      assert.deepEqual(codesOf(blind.findings), [...alone].sort(), said);
      if (unknown !== undefined) assert.ok(codesOf(blind.cannotKnow).includes(unknown), unknown);
      const seeing = await check(maker.folder, outside);
      assert.deepEqual(codesOf(seeing.findings), [...known].sort());
    });
  }
});

describe('an archive that is sealed and well known', { skip: noOpenssl }, () => {
  it('is shown as far as it can be, and the rest is named', async () => {
    const maker = new ArchiveMaker(newPlace());
    makeSealed(maker, authority());
    const report = await check(maker.folder, {
      keys: [maker.vkey],
      policy: policyFor(maker.vkey),
      since: [maker.note],
      tsaRoots: [authority().rootPem],
      deep: true,
    });
    assert.deepEqual([report.findings, report.notes], [[], []]);
    const known = ['A-110', 'A-111', 'A-112', 'A-113'];
    assert.deepEqual(codesOf(report.knownFromOutside), known);
    // The last entry, which records the seal, lies after what was stamped.
    assert.deepEqual(codesOf(report.cannotKnow), ['A-123', 'A-128', 'A-130', 'A-131']);
    const size = maker.entries.length;
    const of = (code: string) => report.cannotKnow.find((one) => one.code === code)?.params.size;
    assert.deepEqual([of('A-130'), of('A-131')], [size, size - 1]);
  });

  it('says what a token carries that was not used', async () => {
    const maker = new ArchiveMaker(newPlace());
    makeSealed(maker, authority());
    const { root } = makeAuthority(folderIn(folder.dir, 'stranger'));
    maker.seal([tokenFor(maker, authority(), maker.note, [root.der])]);
    maker.commit();
    const report = await check(maker.folder, { tsaRoots: [authority().rootPem] });
    assert.deepEqual(report.findings, []);
    assert.deepEqual(codesOf(report.notes), ['A-105']);
  });

  it('is clean with a successor, whose key is asked for', async () => {
    const maker = new ArchiveMaker(newPlace());
    const first = maker.vkey;
    makeContinued(maker, authority());
    const report = await check(maker.folder, { keys: [first, maker.vkey] });
    assert.deepEqual([report.findings, report.notes], [[], []]);
    assert.equal(report.knownFromOutside.length, 2);
  });
});
