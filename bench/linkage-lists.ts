// How well lists of invented people are linked, in the layouts of real casualty
// lists (linkage-list-rows.ts): `node bench/linkage-lists.ts [people] [seed ...]`.
// Files are written, read and linked as `gavah link --files` does, columns guessed
// and settings left alone; the truth is in no file. Several seeds, so that nothing
// is made to fit one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkTables } from '../src/linkage/link.ts';
import { RowIds } from '../src/linkage/report/row-ids.ts';
import { writeClusters, writePairs } from '../src/linkage/report/write-csv.ts';
import { createCrew } from '../src/linkage/run/threads.ts';
import { defaultSettings } from '../src/linkage/settings.ts';
import { readCsvTable } from '../src/linkage/table/read-csv.ts';
import type { InventedPerson } from './linkage-invented.ts';
import {
  arabicListWithDoubles,
  type InventedList,
  persianList,
  twoArabicLists,
  twoPersianLists,
  without,
  writeList,
} from './linkage-list-rows.ts';
import { linesOf, type Quality, qualityOf } from './linkage-quality.ts';

type Case = { readonly name: string; readonly lists: (seed: number) => readonly InventedList[] };

const people = Number(process.argv[2] ?? 2000);
const seeds = process.argv.slice(3).map(Number);

/** Each list with the columns left out that the case is without. */
function arabic(name: string, ...dropped: readonly [readonly string[], readonly string[]]): Case {
  const lists = (seed: number) =>
    twoArabicLists(people, seed).map((list, at) => without(list, dropped[at] ?? []));
  return { name, lists };
}

function persian(name: string, ...dropped: readonly [readonly string[], readonly string[]]): Case {
  const lists = (seed: number) =>
    twoPersianLists(people, seed).map((list, at) => without(list, dropped[at] ?? []));
  return { name, lists };
}

/** Nothing but ids and names, in one script each. */
function namesOnly(
  name: string,
  make: typeof twoArabicLists,
  columns: readonly [string, string],
): Case {
  const lists = (seed: number) =>
    make(people, seed).map((list, at) =>
      without(
        list,
        list.columns.filter((column) => column !== 'id' && column !== columns[at]),
      ),
    );
  return { name, lists };
}

const cases: readonly Case[] = [
  arabic('ar-ar', ['name_en'], ['en_name']),
  arabic('ar-ar, no births', ['name_en', 'born'], ['en_name', 'dob']),
  arabic('ar-en', ['name_en'], ['name']),
  arabic('en-ar', ['name_ar'], ['en_name']),
  arabic('ar-en, no births', ['name_en', 'born'], ['name', 'dob']),
  arabic('en-en', ['name_ar'], ['name']),
  arabic('ar+en, both', [], []),
  { name: 'ar+en, doubles', lists: (seed) => [arabicListWithDoubles(people, seed)] },
  { name: 'fa+en, doubles', lists: (seed) => [persianList(people, seed)] },
  { name: 'fa, doubles', lists: (seed) => [without(persianList(people, seed), ['name_en'])] },
  persian('fa-fa', ['name_en'], ['name_en']),
  persian('fa-en', ['name_en'], ['name']),
  namesOnly('ar-en, names', twoArabicLists, ['name_ar', 'en_name']),
  namesOnly('fa-en, names', twoPersianLists, ['name', 'name_en']),
];

async function measure({ name, lists }: Case, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-lists-'));
  try {
    const made = lists(seed);
    const tables = made.map((list, at) => {
      const path = join(folder, `list-${at + 1}.csv`);
      writeFileSync(path, writeList(list));
      return readCsvTable(path, `list-${at + 1}`);
    });
    const linkage = await linkTables({ tables, settings: defaultSettings });
    const [pairs, clusters] = [join(folder, 'pairs.csv'), join(folder, 'clusters.csv')];
    const writing = { ids: new RowIds(linkage).cells(), crew: createCrew(0, 1) };
    await writePairs(pairs, linkage, writing);
    await writeClusters(clusters, linkage, writing);
    const byId = peopleOf(made);
    const personOf = new Map([...byId].map(([id, person]) => [id, String(person.id)]));
    const quality = qualityOf(pairs, clusters, { personOf, lists: made.length });
    report(`${name} (${linkage.language}) ${seed}`, quality, mergedRelatives(clusters, byId));
    if (made.length === 2) {
      console.log(`  the right name first: ${rightFirst(pairs, byId, namedRows(made))}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The person of every row by the id that the command writes. */
function peopleOf(lists: readonly InventedList[]): Map<string, InventedPerson> {
  const out = new Map<string, InventedPerson>();
  lists.forEach(({ columns, rows, people }, list) => {
    const at = columns.indexOf('id');
    const prefix = lists.length > 1 ? `${list + 1}:` : '';
    rows.forEach((row, i) => {
      const person = people[i];
      if (person !== undefined) out.set(`${prefix}${row[at]}`, person);
    });
  });
  return out;
}

/** Pairs of brothers, sisters, parents and children that stand in one cluster. */
function mergedRelatives(path: string, byId: ReadonlyMap<string, InventedPerson>): number {
  const clusters = new Map<string, InventedPerson[]>();
  for (const line of linesOf(path)) {
    const [id = '', cluster = ''] = line.split(',');
    const person = byId.get(id);
    if (person !== undefined) clusters.set(cluster, [...(clusters.get(cluster) ?? []), person]);
  }
  let merged = 0;
  for (const members of clusters.values()) {
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        if (a.id !== b.id && a.household === b.household) merged += 1;
      }
    });
  }
  return merged;
}

/** The rows that have a name at all, by the id that the command writes. */
function namedRows(lists: readonly InventedList[]): ReadonlySet<string> {
  const out = new Set<string>();
  lists.forEach(({ columns, rows }, list) => {
    const names = [...columns.keys()].filter((at) => /name/.test(columns[at] ?? ''));
    const id = columns.indexOf('id');
    for (const row of rows) {
      if (names.some((at) => row[at] !== '')) out.add(`${list + 1}:${row[id]}`);
    }
  });
  return out;
}

/**
 * Of the rows whose person is in the other list, both with a name: how often that name,
 * or a namesake's, comes first.
 */
function rightFirst(
  path: string,
  byId: ReadonlyMap<string, InventedPerson>,
  named: ReadonlySet<string>,
): string {
  const best = new Map<string, { readonly id: string; readonly bits: number }>();
  for (const line of linesOf(path)) {
    const [a = '', b = '', , bits = ''] = line.split(',');
    if (Number(bits) > (best.get(a)?.bits ?? -Infinity)) best.set(a, { id: b, bits: Number(bits) });
  }
  const nameOf = ({ given, family }: InventedPerson) => JSON.stringify([given, family]);
  const askable = [...byId].filter(([id]) => named.has(id));
  const others = new Set(askable.filter(([id]) => id.startsWith('2:')).map(([, { id }]) => id));
  let [asked, right] = [0, 0];
  for (const [id, person] of askable) {
    if (!id.startsWith('1:') || !others.has(person.id)) continue;
    const found = byId.get(best.get(id)?.id ?? '');
    asked += 1;
    if (found !== undefined && nameOf(found) === nameOf(person)) right += 1;
  }
  return `${((100 * right) / asked).toFixed(1)} % of ${asked}`;
}

function report(name: string, quality: Quality, relatives: number): void {
  const { best, atHalf, sure, written, clusters } = quality;
  const three = (value: number) => value.toFixed(3);
  console.log(
    `${name.padEnd(28)} best ${three(best.f1)} at ${three(best.probability)} · at 0.5 ${three(atHalf.f1)}` +
      ` (P ${three(atHalf.precision)} R ${three(atHalf.recall)}) · above .99 P ${sure.precision.toFixed(4)}` +
      ` R ${three(sure.recall)} · written ${three(written)} · clusters ${three(clusters.f1)}` +
      ` · relatives merged ${relatives}`,
  );
}

const wanted = (process.env.CASES ?? '').split(';').filter((name) => name !== '');
for (const seed of seeds.length === 0 ? [1, 2] : seeds) {
  for (const each of cases) {
    if (wanted.length === 0 || wanted.includes(each.name)) await measure(each, seed);
  }
}
