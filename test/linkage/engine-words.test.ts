// What the engine finds is said in the reader's language, and its report shows what stands in
// the lists and runs nothing of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reported, reportPage } from '../../src/linkage/report/page.ts';
import { tokenWords } from '../../src/linkage/score/comparison.ts';
import { ageLevels, dateLevels } from '../../src/linkage/score/date-level.ts';
import { middleLevels } from '../../src/linkage/score/name-level.ts';
import { textLevels } from '../../src/linkage/score/text-level.ts';
import { roles } from '../../src/linkage/table/columns.ts';
import { levelWords, passWords, roleWords } from '../../src/linkage/words.ts';
import { link, peopleList, table } from './engine-lists.ts';

const latin = /[A-Za-z]/;

const { header, rows } = peopleList(900);
const linkage = await link([table(header, rows)]);
const label = '<script>alert(1)</script>.csv';

function reported(language: Reported['language'], named = 'people.csv'): string {
  return reportPage({ linkage, language, lists: [{ label: named, rowCount: rows.length }] });
}

test('every level, pass and role has Persian words', () => {
  const found = linkage.model.comparisons.flatMap(({ levels }) => levels);
  const texts = Object.values(textLevels).flat();
  for (const level of [
    ...found,
    ...tokenWords,
    ...ageLevels,
    ...dateLevels,
    ...middleLevels,
    ...texts,
  ])
    assert.doesNotMatch(levelWords(level).fa, latin, level);
  for (const { name } of linkage.index.costs) assert.doesNotMatch(passWords(name).fa, latin, name);
  for (const role of roles) assert.doesNotMatch(roleWords(role).fa, latin, role);
  assert.equal(
    levelWords('one slip apart (place the same)').fa,
    `${levelWords('one slip apart').fa} (جا ${levelWords('the same').fa})`,
  );
});

test('the report is in the language that was asked for, and stands alone', () => {
  const page = reported('fa');
  assert.match(page, /<html lang="fa" dir="rtl">/);
  const heads = [...page.matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, head = '']) => head);
  const own = new Set(header.map((name) => `<bdi>${name}</bdi>`));
  for (const head of heads) {
    if (!own.has(head)) assert.doesNotMatch(head.replace(/<[^>]*>/g, ''), latin, head);
  }
  assert.ok(heads.length > 40);
  assert.match(reported('en'), /<html lang="en" dir="ltr">/);
  for (const each of [page, reported('en')])
    assert.doesNotMatch(each, /(?:src|href)=|https?:|url\(/);
});

test('what stands in a list is shown in the report and never run', () => {
  const page = reported('en', label);
  assert.match(page, /&#60;script&#62;alert/);
  assert.doesNotMatch(page, /<script/);
  assert.match(page, /default-src 'none'/);
});

test('the figures of the report are those of the outcome', () => {
  const page = reported('en');
  const figures = [...page.matchAll(/<dt>([^<]*)<\/dt><dd><bdi>([\d,]*)<\/bdi>/g)].map(
    ([, word, count = '']) => [word, Number(count.replaceAll(',', ''))] as const,
  );
  const told = new Map(figures);
  const { pairs, clusters, records } = linkage;
  assert.equal(told.get('rows'), records.count);
  assert.equal(told.get('pairs proposed'), pairs.a.length);
  assert.equal(told.get('clusters'), new Set(clusters).size);
  const drawn = page.match(/<rect /g)?.length ?? 0;
  const bins = new Set(
    Array.from(pairs.weight, (bits) => Math.max(-10, Math.min(40, Math.floor(bits)))),
  );
  assert.equal(drawn, bins.size);
});
