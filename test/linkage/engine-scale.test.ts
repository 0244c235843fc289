// Lists so large that their rows are worked on in another order: what changes nothing
// in a small list changes nothing there either. Files are written and compared byte
// by byte. `SLOW=1` runs them; they take some minutes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { RowIds } from '../../src/linkage/report/row-ids.ts';
import { writeClusters, writePairs } from '../../src/linkage/report/write-csv.ts';
import { createCrew, withCrew } from '../../src/linkage/run/threads.ts';
import { link, peopleList, type Rows, table } from './engine-lists.ts';

const { header, rows } = peopleList(120_000);

/** A digest of both files that a run leaves. */
async function bytesOf(list: Rows, threads: number): Promise<string> {
  const linkage = await link([table(header, list)], { threads });
  assert.ok(linkage.pairs.a.length > 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'gavah-scale-'));
  const [pairs, clusters] = [join(folder, 'pairs.csv'), join(folder, 'clusters.csv')];
  const ids = new RowIds(linkage).cells();
  await withCrew(createCrew(rows.length, threads), async (crew) => {
    await writePairs(pairs, linkage, { ids, crew });
    await writeClusters(clusters, linkage, { ids, crew });
  });
  const digest = createHash('sha256').update(readFileSync(pairs)).update(readFileSync(clusters));
  rmSync(folder, { recursive: true });
  return digest.digest('hex');
}

test('neither the order of 120,000 rows nor the number of threads changes a byte', {
  skip: process.env.SLOW !== '1',
}, async () => {
  const first = await bytesOf(rows, 2);
  assert.equal(await bytesOf(rows, 1), first);
  assert.equal(await bytesOf(rows, 4), first);
  assert.equal(await bytesOf(rows.toReversed(), 2), first);
  // 7919 is prime and no divisor of the number of rows: every row comes once.
  const dealt = rows.map((_, i) => rows[(i * 7919) % rows.length] ?? []);
  assert.equal(await bytesOf(dealt, 2), first);
});
