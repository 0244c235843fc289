// Brothers, sisters, fathers and children: people of one house are not one person,
// however much of their names, homes and years they share.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  arabicListWithDoubles,
  type InventedList,
  twoArabicLists,
  without,
} from '../../bench/linkage-list-rows.ts';
import type { Linkage } from '../../src/linkage/link.ts';
import { Comparer } from '../../src/linkage/score/comparer.ts';
import type { Comparison } from '../../src/linkage/score/comparison.ts';
import { crossStrong, nameLevels } from '../../src/linkage/score/name-level.ts';
import { risingNames } from '../../src/linkage/score/name-weights.ts';
import { bounded, expectedShares } from '../../src/linkage/score/prior-shares.ts';
import {
  nearToken,
  sameToken,
  tokenLevels,
  weakToken,
} from '../../src/linkage/score/token-likeness.ts';
import { link, table } from './engine-lists.ts';

type Counted = { readonly right: number; readonly wrong: number; readonly relatives: number };

/** Pairs from a probability up: of one person, of two, and of those of one house. */
function count(linkage: Linkage, lists: readonly InventedList[], probability: number): Counted {
  const { a, b, weight } = linkage.pairs;
  const personOf = (row: number) =>
    lists[linkage.records.source[row] ?? 0]?.people[linkage.rowOf[row] ?? 0];
  let [right, wrong, relatives] = [0, 0, 0];
  const least = Math.log2(probability / (1 - probability));
  a.forEach((row, i) => {
    if ((weight[i] ?? 0) < least) return;
    const [x, y] = [personOf(row), personOf(b[i] ?? 0)];
    if (x?.id === y?.id) right += 1;
    else wrong += 1;
    if (x?.id !== y?.id && x?.household === y?.household) relatives += 1;
  });
  return { right, wrong, relatives };
}

const tablesOf = (lists: readonly InventedList[]) =>
  lists.map(({ columns, rows }, at) => table(columns, rows, `list ${at}`));

test('a list full of families with several rows a person merges hardly any relatives', async () => {
  const lists = [arabicListWithDoubles(500, 5)];
  const linkage = await link(tablesOf(lists));
  const { right, wrong, relatives } = count(linkage, lists, 0.5);
  assert.ok(right > 200 && wrong < 0.1 * right, `${right} right, ${wrong} wrong`);
  assert.ok(relatives < 0.05 * right, `${relatives} relatives`);
});

test('across scripts what is above .99 is right, and one half is where it should be', async () => {
  const [first, second] = twoArabicLists(500, 6);
  const lists = [without(first, ['name_en']), without(second, ['name'])];
  const linkage = await link(tablesOf(lists));
  const [sure, half] = [count(linkage, lists, 0.99), count(linkage, lists, 0.5)];
  assert.ok(sure.right > 100 && sure.wrong <= 0.005 * sure.right, JSON.stringify(sure));
  assert.ok(half.wrong < 0.05 * half.right, JSON.stringify(half));
});

/** The level of names, in words, of the first two rows, with others so that there is something to estimate. */
async function levelOf(one: string, other: string): Promise<string> {
  const rows = ['سامر نزار قنديل', 'هديل سامر قنديل', 'باسم عوض لبد', 'ريم باسم لبد'];
  const all = [one, other, ...rows].map((name, i) => [`r${i}`, name, String(20 + i)]);
  const linkage = await link([table(['id', 'name', 'age'], all)], {});
  const comparer = new Comparer(linkage.records);
  comparer.compareNames(linkage.rowOf.indexOf(0), linkage.rowOf.indexOf(1));
  return comparer.comparisons[0]?.levels[comparer.levels[0] ?? 0] ?? '';
}

test('a child who bears its father as second name is not its father', async () => {
  const father = 'خالد يوسف حمدان نصار';
  assert.equal(await levelOf(father, 'عمر خالد يوسف نصار'), 'given different, family the same');
  assert.equal(
    await levelOf(father, 'Omar Khaled Yousef Nassar'),
    'given different, family nearly',
  );
});

test('one pair of words does not stand for both parts of a name', async () => {
  assert.equal(
    await levelOf('نزار ذياب جمال زغبان', 'Jabir Fayez Nizar'),
    'given different, family weakly alike',
  );
});

const at = (given: number, family: number) => 1 + tokenLevels * given + family;
const names: Comparison = {
  name: 'name',
  kind: 'name',
  levels: new Array<string>(nameLevels).fill(''),
  base: nameLevels,
};

test('other given names are never more frequent among rows of one person than other family names', () => {
  const m = expectedShares(names).map((share) => share * 0.3);
  m[at(1, sameToken)] = 0.7;
  const least = bounded(names, m, 5);
  const other = least.reduce(
    (sum, share, level) => (level >= at(1, 0) && level < at(2, 0) ? sum + share : sum),
    0,
  );
  assert.ok(other > 0 && other < 0.06, String(other));
  const sum = (all: Float64Array) => all.reduce((total, share) => total + share, 0);
  assert.ok(Math.abs(sum(least) - sum(m)) < 1e-9);
  // Where nobody has relatives, more is believed.
  const believed = bounded(names, m, 0)[at(1, sameToken)] ?? 0;
  assert.ok(believed > 0.1 && believed < 0.16, String(believed));
});

test('what other given names there are is left as it is where there are few', () => {
  const m = expectedShares(names);
  for (let family = 0; family < sameToken; family += 1) m[at(1, family)] = 0;
  m[at(1, sameToken)] = 0.01;
  assert.deepEqual(bounded(names, m, 5), m);
});

test('names that agree weakly in both parts never weigh more than names that agree better', () => {
  const weights = new Float64Array(nameLevels);
  const m = new Float64Array(nameLevels).fill(0.02);
  for (let level = 1; level < crossStrong; level += 1) weights[level] = 20 - level / 2;
  m[at(nearToken, weakToken)] = 0;
  const risen = risingNames(Float64Array.from(weights), m);
  for (let given = 1; given < tokenLevels; given += 1) {
    for (let family = 1; family < tokenLevels; family += 1) {
      const own = risen[at(given, family)] ?? 0;
      for (let more = given + 1; more < tokenLevels; more += 1) {
        if ((m[at(more, family)] ?? 0) > 0) assert.ok(own <= (risen[at(more, family)] ?? 0));
      }
    }
  }
});
