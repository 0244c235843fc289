// Names across scripts as the engine weighs them: words written apart and together,
// slips, names that are common, and which of several candidates comes first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type InventedList,
  twoArabicLists,
  twoPersianLists,
  without,
} from '../../bench/linkage-list-rows.ts';
import { explainRecords } from '../../src/linkage/explain.ts';
import type { Linkage } from '../../src/linkage/link.ts';
import { Scorer } from '../../src/linkage/score/scorer.ts';
import { link, table } from './engine-lists.ts';

/** Two lists that hold nothing but ids and names, the first in the Arabic script. */
function namesOnly(
  make: typeof twoPersianLists,
  columns: readonly [string, string],
): InventedList[] {
  return make(500, 8).map((list, at) =>
    without(
      list,
      list.columns.filter((column) => column !== 'id' && column !== columns[at]),
    ),
  );
}

const persian = namesOnly(twoPersianLists, ['name', 'name_en']);
const arabic = namesOnly(twoArabicLists, ['name_ar', 'en_name']);

const linked = (lists: readonly InventedList[], more: readonly string[][] = [[], []]) =>
  link(
    lists.map(({ columns, rows }, at) => {
      const added = (more[at] ?? []).map((name, i) => {
        const cells = [`x${i}`, name];
        return columns[0] === 'id' ? cells : cells.toReversed();
      });
      return table(columns, [...rows, ...added], `list ${at}`);
    }),
  );

/** The record that holds the n-th of the names that were added to a list. */
function added(linkage: Linkage, lists: readonly InventedList[], list: number, n: number): number {
  const row = (lists[list]?.rows.length ?? 0) + n;
  return linkage.rowOf.findIndex((at, i) => at === row && linkage.records.source[i] === list);
}

const weightOf = (linkage: Linkage, a: number, b: number) =>
  new Scorer(linkage.records, linkage.weights).weight(a, b, -Infinity);

test('the right name comes first across scripts, with names alone', async () => {
  for (const [lists, least] of [
    [persian, 0.95],
    [arabic, 0.95],
  ] as const) {
    const { right, asked } = firstOnes(await linked(lists), lists);
    assert.ok(asked > 200 && right >= least * asked, `${right} of ${asked}`);
  }
});

function firstOnes(linkage: Linkage, lists: readonly InventedList[]) {
  const { records, rowOf, pairs } = linkage;
  const personOf = (record: number) =>
    lists[records.source[record] ?? 0]?.people[rowOf[record] ?? 0];
  const hasName = (record: number) =>
    lists[records.source[record] ?? 0]?.rows[rowOf[record] ?? 0]?.every((cell) => cell !== '');
  const best = new Map<number, { other: number; bits: number }>();
  pairs.a.forEach((a, i) => {
    const [x, y] = records.source[a] === 0 ? [a, pairs.b[i] ?? 0] : [pairs.b[i] ?? 0, a];
    const bits = pairs.weight[i] ?? 0;
    if (bits > (best.get(x)?.bits ?? -Infinity)) best.set(x, { other: y, bits });
  });
  const all = Array.from({ length: records.count }, (_, i) => i).filter(hasName);
  const others = new Set(all.filter((i) => records.source[i] === 1).map((i) => personOf(i)?.id));
  const asked = all.filter((i) => records.source[i] === 0 && others.has(personOf(i)?.id));
  const nameOf = (record: number) => {
    const person = personOf(record);
    return JSON.stringify([person?.given, person?.family]);
  };
  const right = asked.filter((i) => nameOf(best.get(i)?.other ?? -1) === nameOf(i));
  return { right: right.length, asked: asked.length };
}

test('words that one list writes apart and the other together are one name, and the sum shows it', async () => {
  const lists = [['شهرزاد زرین مهگلان', 'شهرزاد مهگلان'], ['Shahrzad Zarrinmahgelan']];
  const linkage = await linked(persian, lists);
  const [apart, other] = [added(linkage, persian, 0, 0), added(linkage, persian, 0, 1)];
  const whole = added(linkage, persian, 1, 0);
  assert.ok(weightOf(linkage, apart, whole) > 3);
  assert.ok(weightOf(linkage, apart, whole) > weightOf(linkage, other, whole) + 2);
  assert.equal(weightOf(linkage, apart, whole), weightOf(linkage, whole, apart));
  const { parts, weight } = explainRecords(linkage, Math.min(apart, whole), Math.max(apart, whole));
  const sum = parts.reduce((total, part) => total + part.weight, 0);
  assert.ok(Math.abs(sum - weight) < 1e-9);
});

test('a row that is the same scores higher than one that writes its words apart', async () => {
  const names = ['شهرزاد زرین مهگلان', 'شهرزاد زرینمهگلان'];
  const linkage = await linked(persian, [names.slice(0, 1), names]);
  const first = added(linkage, persian, 0, 0);
  const same = weightOf(linkage, first, added(linkage, persian, 1, 0));
  assert.ok(same > weightOf(linkage, first, added(linkage, persian, 1, 1)));
});

test('a common name is not outweighed by another name that is like it', async () => {
  const names = ['Mohammad Talib Nashwaz', 'Mahmoud Talib Nashwaz'];
  const linkage = await linked(arabic, [['محمد طالب نشواز'], names]);
  const asked = added(linkage, arabic, 0, 0);
  const [right, wrong] = [0, 1].map((n) => weightOf(linkage, asked, added(linkage, arabic, 1, n)));
  assert.ok((right ?? 0) > (wrong ?? 0), `${right} and ${wrong}`);
});

test('a slip in one word costs some bits, and is not a different name', async () => {
  const names = ['Shahrzad Zarrinmahgelan', 'Shahzrad Zarrinmahgelan', 'Parviz Zarrinmahgelan'];
  const linkage = await linked(persian, [['شهرزاد زرین‌مهگلان'], names]);
  const asked = added(linkage, persian, 0, 0);
  const [right = 0, slip = 0, wrong = 0] = [0, 1, 2].map((n) =>
    weightOf(linkage, asked, added(linkage, persian, 1, n)),
  );
  assert.ok(right > slip && slip > wrong + 3, `${right}, ${slip} and ${wrong}`);
});

test('a name between the given and the family name is as common as the commoner of its kinds', async () => {
  const names = ['Nasrin Rezaei Golkar', 'Shahin Rezaei Mahgelan'];
  const linkage = await linked(persian, [['نسرین رضایی مهگلان'], names]);
  const asked = added(linkage, persian, 0, 0);
  const weights = [0, 1].map((n) => weightOf(linkage, asked, added(linkage, persian, 1, n)));
  // Two of three words agree, one of them a name of many: that alone is not one person.
  for (const weight of weights) assert.ok(weight < 0, `${weight}`);
});
