// Appending and erasing go on while an archive is verified: what was committed when
// the verifying began is judged, and nothing that came later is called damage.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { claimKind } from '../../src/format/kinds/claim.ts';
import { ArchiveMaker } from './archive-maker.ts';
import { erase, makeSmall } from './fixtures.ts';
import { check, codesOf, newPlace } from './place.ts';

/** Does something once, when the verifier first says how far it is. */
function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

function makeLong(): ArchiveMaker {
  const maker = new ArchiveMaker(newPlace()).begin();
  maker.import(Array.from({ length: 300 }, () => ({})));
  return maker.commit();
}

function append(maker: ArchiveMaker, count: number): void {
  for (let i = 0; i < count; i += 1) maker.add(claimKind, maker.claim());
  maker.commit();
}

describe('an archive that grows while it is verified', () => {
  it('is clean, and the report says up to where it was checked', async () => {
    const maker = makeLong();
    const before = maker.entries.length;
    const report = await check(maker.folder, { onProgress: once(() => append(maker, 10)) });
    assert.deepEqual(report.findings, []);
    assert.deepEqual(codesOf(report.notes), ['A-104']);
    assert.equal(report.counts.entries, before);
  });

  it('is clean when its partial tiles grow and the narrow ones are taken away', async () => {
    for (const count of [10, 300]) {
      const maker = makeLong();
      const width = maker.entries.length % 256;
      const grow = once(() => {
        append(maker, count);
        for (const path of ['0/001', 'entries/001']) {
          rmSync(join(maker.folder, `log/tile/${path}.p/${width}`));
        }
      });
      const report = await check(maker.folder, { onProgress: grow });
      assert.deepEqual(report.findings, []);
    }
  });

  it('is clean when a seal is added', async () => {
    const maker = makeLong();
    const grow = once(() => {
      append(maker, 1);
      maker.seal([]);
      maker.commit();
    });
    assert.deepEqual((await check(maker.folder, { onProgress: grow })).findings, []);
  });

  it('is clean when something is erased, which is then said', async () => {
    const maker = new ArchiveMaker(newPlace());
    const { item } = makeSmall(maker);
    const stored = /"stored","([0-9a-f]{64})"/.exec(item.line)?.[1] ?? '';
    const grow = once(() => {
      const fields = ['stored', 'sha256', 'sha512', 'name'];
      erase(maker, item.id, fields);
      maker.close(item.id, (name) => !fields.includes(name));
      maker.commit();
      rmSync(join(maker.folder, `objects/${stored.slice(0, 2)}/${stored}`));
    });
    const report = await check(maker.folder, { onProgress: grow });
    assert.deepEqual(report.findings, []);
    assert.deepEqual(codesOf(report.notes), ['A-101']);
    assert.ok(codesOf(report.cannotKnow).includes('A-127'));
  });

  it('still shows damage', async () => {
    const maker = makeLong();
    rmSync(join(maker.folder, 'bodies/001'));
    const report = await check(maker.folder, {
      onProgress: once(() => maker.write('bodies/000.tmp', 'x')),
    });
    assert.deepEqual(codesOf(report.findings), ['A-004', 'A-030']);
  });
});

describe('threads', () => {
  it('come to the same report as one thread', async () => {
    const maker = new ArchiveMaker(newPlace()).begin();
    maker.import(Array.from({ length: 1500 }, () => ({})));
    for (let i = 0; i < 20; i += 1) maker.receive(`letter ${i}`);
    maker.commit();
    maker.write('bodies/003', 'no body\n');
    const [alone, many] = [await check(maker.folder), await check(maker.folder, { threads: 2 })];
    assert.equal(alone.verdict, 'findings');
    assert.deepEqual(many, alone);
  });
});
