// Clusters: bridges part, judgements bind, and lists without duplicates keep their
// rows apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averageLinkage } from '../../src/linkage/cluster/average-linkage.ts';
import { link, peopleList, table } from './engine-lists.ts';

function matrix(size: number, weightOf: (i: number, j: number) => number): Float64Array {
  const weights = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1)
      weights[i * size + j] = weightOf(Math.min(i, j), Math.max(i, j));
  }
  return weights;
}

test('one strong pair between two groups that otherwise disagree does not join them', () => {
  const weights = matrix(6, (i, j) => {
    if (i === 2 && j === 3) return 9;
    return Math.floor(i / 3) === Math.floor(j / 3) ? 8 : -6;
  });
  assert.deepEqual([...averageLinkage({ size: 6, weights }, 0)], [0, 0, 0, 3, 3, 3]);
});

test('a member that fits the others on the whole joins them in spite of one weak pair', () => {
  const weights = matrix(4, (i, j) => (i === 0 && j === 3 ? -2 : 5));
  assert.deepEqual([...averageLinkage({ size: 4, weights }, 0)], [0, 0, 0, 0]);
});

const header = ['id', 'given', 'family', 'dob', 'city'];
const { rows: crowd } = peopleList(400);
const others = crowd.map(([id = '', given = '', family = '', dob = '', , city = '']) => {
  return [`x${id}`, given, family, dob, city];
});
const rows = [
  ['a', 'Golnar', 'Farzinpour', '1961-05-04', 'Sabzkouh'],
  ['b', 'Golnar', 'Farzinpour', '1961-05-04', 'Sabzkouh'],
  ['c', 'Mazyar', 'Dilnavand', '1944-11-21', 'Kohan'],
  ...others,
];

test('rows that were judged different stay apart, and rows judged the same together', async () => {
  const free = await link([table(header, rows)]);
  const of = (linkage: typeof free, row: number) => {
    return linkage.clusters[linkage.rowOf.indexOf(row)];
  };
  assert.equal(of(free, 0), of(free, 1));
  assert.notEqual(of(free, 0), of(free, 2));
  const at = (row: number) => ({ list: 0, row });
  const constraints = {
    different: [[at(0), at(1)] as const],
    same: [[at(0), at(2)] as const],
  };
  const judged = await link([table(header, rows)], { constraints });
  assert.notEqual(of(judged, 0), of(judged, 1));
  assert.equal(of(judged, 0), of(judged, 2));
  const again = await link([table(header, rows)]);
  assert.deepEqual(again.clusters, free.clusters, 'a judgement withdrawn leaves no trace');
});

test('two rows of a list without duplicates are never one person', async () => {
  const settings = { ...(await import('../../src/linkage/settings.ts')).defaultSettings };
  const lists = [
    table(header, rows),
    table(header, [['z', ...(rows[0] ?? []).slice(1)], ...others]),
  ];
  const linkage = await link(lists, { settings: { ...settings, deduplicated: [true, true] } });
  const seen = new Set<string>();
  linkage.clusters.forEach((cluster, record) => {
    const key = `${cluster} ${linkage.records.source[record]}`;
    assert.ok(!seen.has(key), key);
    seen.add(key);
  });
});
