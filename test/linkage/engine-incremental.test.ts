// A new list against known ones: compared with them alone, from what an earlier run kept.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { people } from '../../bench/linkage-people.ts';
import { findKept, writeKept } from '../../src/linkage/archive/kept.ts';
import type { Linkage } from '../../src/linkage/link.ts';
import { RowIds } from '../../src/linkage/report/row-ids.ts';
import { keptOf } from '../../src/linkage/run/earlier.ts';
import { link, outcome, table } from './engine-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'gavah-kept-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const [head = '', ...lines] = [...people(6000)];
const header = head.split(',').slice(0, -1);
const truth = new Map(lines.map((line) => [line.split(',')[0] ?? '', line.split(',').at(-1)]));
const rows = lines.map((line) => line.split(',').slice(0, -1));
const isFresh = (row: readonly string[]) => Number(row[0]?.replace(/\D/g, '')) % 20 === 0;
const [register, fresh] = [rows.filter((row) => !isFresh(row)), rows.filter(isFresh)];
const known = { known: [true, false] } as const;
const tables = [table(header, register), table(header, fresh)];

const before = await link([table(header, register)]);
const earlier = keptOf(before);
const joined = await link(tables, { ...known, earlier });

function proposed({ index }: Linkage): number {
  return index.costs.reduce((sum, { pairs }) => sum + pairs, 0);
}

function qualityOf(linkage: Linkage, isWanted: (a: number, b: number) => boolean) {
  const ids = new RowIds(linkage);
  const idOf = (row: number) => ids.text(row).replace(/^\d+:/, '');
  const { a, b, weight } = linkage.pairs;
  let [right, all] = [0, 0];
  a.forEach((row, i) => {
    const other = b[i] ?? 0;
    if ((weight[i] ?? 0) < 0 || !isWanted(row, other)) return;
    all += 1;
    if (truth.get(idOf(row)) === truth.get(idOf(other))) right += 1;
  });
  return { right, all };
}

test('only pairs of the new list with the known ones are written, each once and in order', () => {
  const { source } = joined.records;
  const { a, b } = joined.pairs;
  assert.ok(a.length > 100);
  const seen = new Set<string>();
  a.forEach((row, i) => {
    const other = b[i] ?? 0;
    assert.notEqual(source[row], source[other]);
    assert.ok(row < other && (i === 0 || (a[i - 1] ?? 0) <= row));
    seen.add(`${row} ${other}`);
  });
  assert.equal(seen.size, a.length);
});

test('it finds about what linking all again finds', async () => {
  const whole = await link([table(header, rows)]);
  const ids = new RowIds(whole);
  const newIds = new Set(fresh.map(([id]) => id));
  const across = qualityOf(whole, (x, y) => newIds.has(ids.text(x)) !== newIds.has(ids.text(y)));
  const found = qualityOf(joined, () => true);
  assert.ok(across.right > 100, `${across.right} pairs are there to be found`);
  const told = `${found.right} of ${found.all}, all again ${across.right} of ${across.all}`;
  assert.ok(found.right >= 0.97 * across.right, told);
  assert.ok(found.right / found.all >= across.right / across.all - 0.02, told);
  assert.ok(proposed(joined) < 0.5 * proposed(whole), 'far fewer pairs are compared');
});

test('what levels weigh is taken from the earlier run, how many pairs are one person is not', () => {
  assert.deepEqual(joined.model.levels, before.model.levels);
  assert.notEqual(joined.model.prior, before.model.prior);
  const expected = Math.log2(
    qualityOf(joined, () => true).right / (register.length * fresh.length),
  );
  assert.ok(Math.abs(joined.model.prior - expected) < 1, `${joined.model.prior}, ${expected}`);
});

test('the order of rows and the number of threads change nothing', async () => {
  const turned = tables.map(({ label }, list) =>
    table(header, (list === 0 ? register : fresh).toReversed(), label),
  );
  assert.deepEqual(outcome(await link(turned, { ...known, earlier })), outcome(joined));
  assert.deepEqual(outcome(await link(tables, { ...known, earlier, threads: 3 })), outcome(joined));
});

test('without an earlier run, or after one over other fields, the new pairs are estimated from', async () => {
  const fewer = await link([
    table(
      header.slice(0, -1),
      register.map((row) => row.slice(0, -1)),
    ),
  ]);
  const alone = await link(tables, known);
  const other = await link(tables, { ...known, earlier: keptOf(fewer) });
  assert.deepEqual(outcome(other), outcome(alone));
  assert.notDeepEqual(alone.model.levels, before.model.levels);
});

test('several known lists are not compared with one another either', async () => {
  const half = register.length / 2;
  const parts = [register.slice(0, half), register.slice(half), fresh];
  const { records, pairs } = await link(
    parts.map((part) => table(header, part)),
    { known: [true, true, false] },
  );
  assert.ok(pairs.a.length > 100);
  pairs.a.forEach((row, i) => {
    assert.ok(records.source[row] === 2 || records.source[pairs.b[i] ?? 0] === 2);
  });
});

test('what is kept comes back as it was, and what is damaged is as if there were nothing', () => {
  assert.equal(findKept(folder), undefined);
  writeKept(folder, earlier);
  assert.deepEqual(findKept(folder), earlier);
  const path = join(folder, 'local', 'linkage-model.json');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const text = readFileSync(path, 'utf8');
  for (const row of register.slice(0, 200)) assert.ok(!text.includes(`"${row[1]}"`), row[1]);
  for (const damaged of [text.slice(0, -9), text.replace('"prior"', '"Prior"'), '', '[]']) {
    writeFileSync(path, damaged);
    assert.equal(findKept(folder), undefined);
  }
  mkdirSync(join(folder, 'other'));
  assert.equal(findKept(join(folder, 'other')), undefined);
});
