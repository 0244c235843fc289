// What holds for every list: nothing but the rows decides, and every score is a sum.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arabicListWithDoubles, persianList } from '../../bench/linkage-list-rows.ts';
import { people } from '../../bench/linkage-people.ts';
import { explainPair, explainRecords } from '../../src/linkage/explain.ts';
import { RowIds } from '../../src/linkage/report/row-ids.ts';
import { Scorer } from '../../src/linkage/score/scorer.ts';
import { link, outcome, peopleList, table } from './engine-lists.ts';

const { header, rows } = peopleList(1500);
const linkage = await link([table(header, rows)]);

test('the order of the rows changes nothing', async () => {
  const turned = await link([table(header, rows.toReversed())]);
  assert.deepEqual(outcome(turned), outcome(linkage));
});

test('the order of the columns changes no weight beyond the last figures', async () => {
  const turn = (row: readonly string[]) => row.toReversed();
  const turned = await link([table(turn(header), rows.map(turn))]);
  assert.deepEqual(outcome(turned).clusters, outcome(linkage).clusters);
});

test('the number of threads changes nothing', async () => {
  const many = peopleList(3600);
  const one = await link([table(many.header, many.rows)], { threads: 1 });
  const three = await link([table(many.header, many.rows)], { threads: 3 });
  assert.deepEqual(outcome(three), outcome(one));
});

test('the parts of every explanation add up to the score that was written', () => {
  const { a, b, weight } = linkage.pairs;
  assert.ok(a.length > 500);
  a.forEach((row, i) => {
    const explained = explainRecords(linkage, row, b[i] ?? 0);
    const sum = explained.parts.reduce((total, part) => total + part.weight, 0);
    assert.ok(Math.abs(sum - explained.weight) < 1e-9);
    assert.ok(Math.abs(sum - (weight[i] ?? 0)) < 1e-4);
  });
});

test('every pair weighs the same whichever row is taken first', async () => {
  const lists = [persianList(120, 4), arabicListWithDoubles(120, 4)];
  const others = lists.map(({ columns, rows: all }) => link([table(columns, all)]));
  for (const { records, weights } of [linkage, ...(await Promise.all(others))]) {
    const scorer = new Scorer(records, weights);
    for (let a = 0; a < 300; a += 1) {
      for (let b = a + 1; b < Math.min(records.count, a + 200); b += 1) {
        const [there, back] = [scorer.weight(a, b, -99), scorer.weight(b, a, -99)];
        assert.ok(there === back || Math.abs(there - back) < 1e-9, `${a} and ${b}`);
      }
    }
  }
});

test('a pair has the same reasoning whichever row is named first', () => {
  const ids = new RowIds(linkage);
  const [x, y] = [ids.text(linkage.pairs.a[7] ?? 0), ids.text(linkage.pairs.b[7] ?? 0)];
  assert.deepEqual(explainPair(linkage, x, y), explainPair(linkage, y, x));
});

test('a copy of a row scores higher than the row with a slip or another value in it', async () => {
  const base = ['Niohilda', 'Farzinpourel', '1961-05-24', 'f', 'Sabzkouhabad', '9912345'];
  const changes: readonly (readonly [number, string])[] = [
    [0, 'Niohlida'],
    [0, 'Golnar'],
    [1, 'Farzinpourl'],
    [1, 'Dilnavand'],
    [2, '1961-05-25'],
    [2, '1944-11-21'],
    [3, 'm'],
    [4, 'Sabzkouhabd'],
    [4, 'Kohan'],
    [5, '1023456'],
  ];
  const changed = changes.map(([at, cell]) => base.map((own, i) => (i === at ? cell : own)));
  const named = [base, base, ...changed].map((row, i) => [
    `z${String(i).padStart(2, '0')}`,
    ...row,
  ]);
  const wide = await link([table(header, [...named, ...rows])]);
  const copy = explainPair(wide, 'z00', 'z01').weight;
  changes.forEach((change, i) => {
    const other = explainPair(wide, 'z00', `z${String(i + 2).padStart(2, '0')}`).weight;
    assert.ok(other < copy, `${change}: ${other} against ${copy}`);
  });
});

test('a missing value is neither for nor against', async () => {
  const blank = rows.map((row) => row.map((cell, at) => (header[at] === 'city' ? '' : cell)));
  const without = await link([table(header, blank)]);
  assert.ok(!without.model.comparisons.some(({ name }) => name === 'place'));
  const { a, b } = linkage.pairs;
  let missing = 0;
  a.forEach((row, i) => {
    for (const part of explainRecords(linkage, row, b[i] ?? 0).parts) {
      if (!part.level.startsWith('missing')) continue;
      missing += 1;
      assert.equal(part.weight, 0, part.name);
    }
  });
  assert.ok(missing > 100);
});

test('most of what is above one half is right, and most of what is true is found', async () => {
  const truth = peopleTruth(1500);
  const ids = new RowIds(linkage);
  let [right, found] = [0, 0];
  linkage.pairs.a.forEach((row, i) => {
    if ((linkage.pairs.weight[i] ?? 0) < 0) return;
    const [x, y] = [ids.text(row), ids.text(linkage.pairs.b[i] ?? 0)];
    found += 1;
    if (truth.get(x) === truth.get(y)) right += 1;
  });
  const sizes = new Map<string, number>();
  for (const person of truth.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  const all = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  assert.ok(right / found > 0.95, `precision ${right / found}`);
  assert.ok(right / all > 0.9, `recall ${right / all}`);
});

function peopleTruth(count: number): Map<string, string> {
  return new Map(
    [...people(count)].slice(1).map((line): [string, string] => {
      const cells = line.split(',');
      return [cells[0] ?? '', cells.at(-1) ?? ''];
    }),
  );
}
