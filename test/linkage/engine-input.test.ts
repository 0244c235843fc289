// Bad input: refused with its reason, or finished.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { readTable } from '../../src/linkage/run/read-table.ts';
import { createCrew, withCrew } from '../../src/linkage/run/threads.ts';
import { parseLinkSettings } from '../../src/linkage/settings.ts';
import { readCsvTable } from '../../src/linkage/table/read-csv.ts';
import { cellAt, type Table } from '../../src/linkage/table/table.ts';
import { link, outcome, peopleList, table } from './engine-lists.ts';

const fields = ['id', 'given', 'family', 'dob', 'city'];
const folder = mkdtempSync(join(tmpdir(), 'gavah-link-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function read(name: string, content: string | Uint8Array) {
  return readCsvTable(file(name, content), name);
}

/** The cells of a column as texts. */
function textsOf({ columns, rowCount }: Table, at: number): string[] {
  const column = columns[at];
  return Array.from({ length: rowCount }, (_, row) => (column ? cellAt(column, row) : ''));
}

const refused = (code: string) => (cause: unknown) =>
  cause instanceof Failure && cause.code === code;

test('columns that are empty or unknown cannot be linked', async () => {
  const empty = table(
    ['id', 'name', 'age'],
    [
      ['1', '', ''],
      ['2', '', ''],
    ],
  );
  await assert.rejects(link([empty]), refused('M-007'));
  await assert.rejects(link([table(['colour'], [['red'], ['red']])]), refused('M-007'));
});

test('one row, or none, is linked to nothing', async () => {
  const one = await link([table(['id', 'name'], [['a', 'Golnar Farzinpour']])]);
  assert.deepEqual(outcome(one), { pairs: [], clusters: ['a a'] });
  await assert.rejects(link([table(['id', 'name'], [])]), refused('M-007'));
});

test('rows that are all the same are finished: what everybody shares tells nothing', async () => {
  const row = ['Golnar', 'Farzinpour', '1961-05-04', 'Sabzkouh'];
  const rows = Array.from({ length: 20_000 }, (_, i) => [String(i), ...row]);
  const { clusters } = await link([table(fields, rows)]);
  assert.equal(clusters.length, 20_000);
});

test('many copies of one row are one cluster, without a pair for every two of them', async () => {
  const { rows: crowd } = peopleList(4000);
  const others = crowd.map(([id = '', given = '', family = '', dob = '', , city = '']) => {
    return [`x${id}`, given, family, dob, city];
  });
  const row = ['Golnar', 'Farzinpour', '1961-05-04', 'Sabzkouh'];
  const copies = Array.from({ length: 100 }, (_, i) => [String(i), ...row]);
  const linkage = await link([table(fields, [...copies, ...others])]);
  const of = (at: number) => linkage.clusters[linkage.rowOf.indexOf(at)];
  assert.ok(copies.every((_, at) => of(at) === of(0)));
  const records = new Set(copies.map((_, at) => linkage.rowOf.indexOf(at)));
  assert.equal(linkage.pairs.a.filter((a) => records.has(a)).length, 99);
});

test('a million rows that share one name are finished', {
  skip: process.env.SLOW !== '1',
}, async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, i) => {
    const year = 1900 + (i % 100);
    return [String(i), 'Golnar', 'Farzinpour', `${year}-01-01`, `Town${i % 997}`];
  });
  const { index } = await link([table(fields, rows)]);
  assert.ok(index.costs.reduce((sum, { pairs }) => sum + pairs, 0) < 200_000_000);
});

test('a name of 500 tokens is cut, not refused', async () => {
  const long = Array.from({ length: 500 }, (_, i) => `Name${i}`).join(' ');
  const rows = [
    ['1', long],
    ['2', long],
    ['3', 'Golnar Farzinpour'],
  ];
  const { records } = await link([table(['id', 'name'], rows)]);
  assert.ok((records.name?.width ?? 99) <= 8);
});

test('dates before the year 1 and after 9999 are not read, and are counted', async () => {
  const rows = [
    ['1', 'Golnar Farzinpour', '0000-05-01'],
    ['2', 'Golnar Farzinpour', '-0044-03-15'],
    ['3', 'Golnar Farzinpour', '12024-03-15'],
    ['4', 'Golnar Farzinpour', '1961-05-04'],
  ];
  const { unreadDates, records } = await link([table(['id', 'name', 'dob'], rows)]);
  assert.equal(unreadDates, 3);
  assert.deepEqual([...(records.fields[0]?.codes ?? [])].filter((code) => code > 0).length, 1);
});

test('bytes that are not UTF-8 spoil their own cell only', async () => {
  const latin = Buffer.concat([
    Buffer.from('id,name\n1,'),
    Buffer.from([0x47, 0xfc, 0x6c]),
    Buffer.from('\n2,گلنار\n'),
  ]);
  const mixed = read('mixed.csv', latin);
  assert.equal(mixed.rowCount, 2);
  assert.equal(textsOf(mixed, 1)[0], 'G\ufffdl');
  assert.equal(textsOf(mixed, 1)[1], 'گلنار');
});

test('cells may be quoted, blank around, parted by semicolons, or too few', () => {
  const quoted = read(
    'quoted.csv',
    '\ufeffid; name ;city\r\n1;"Far;zin ""G"" ";  Sabzkouh \r\n\r\n2;O"Hara\r\n',
  );
  assert.deepEqual(textsOf(quoted, 0), ['1', '2']);
  assert.deepEqual(textsOf(quoted, 1), ['Far;zin "G"', 'O"Hara']);
  assert.deepEqual(textsOf(quoted, 2), ['Sabzkouh', '']);
  assert.deepEqual(
    quoted.columns.map(({ name }) => name),
    ['id', 'name', 'city'],
  );
});

test('a list of quoted cells that is read in several pieces is read as it stands', () => {
  const rows = Array.from(
    { length: 240_000 },
    (_, i) => `"${i}","Golnar, ""G"" ${i % 977}","Town"`,
  );
  const pieces = read('pieces.csv', ['"id","name","city"', ...rows].join('\r\n'));
  assert.equal(pieces.rowCount, rows.length);
  const [ids, names] = [textsOf(pieces, 0), textsOf(pieces, 1)];
  for (let row = 0; row < rows.length; row += 1) {
    assert.equal(ids[row], String(row));
    assert.equal(names[row], `Golnar, "G" ${row % 977}`);
  }
});

test('a large file that several threads read together is read as by one', async () => {
  const rows = Array.from(
    { length: 300_000 },
    (_, i) => `${i},Golnar ${i % 977},"Town, ${i % 31}"`,
  );
  const path = file('large.csv', ['id,name,city', ...rows].join('\n'));
  const alone = readCsvTable(path, 'large');
  for (const threads of [2, 4]) {
    const together = await withCrew(createCrew(rows.length, threads), (crew) =>
      readTable(path, 'large', crew),
    );
    assert.deepEqual(
      together.columns.map(({ name }) => name),
      ['id', 'name', 'city'],
    );
    for (const at of [0, 1, 2]) assert.deepEqual(textsOf(together, at), textsOf(alone, at));
  }
});

test('a cell of two million letters or marks is read as it stands, and its beginning compared', async () => {
  const long = `id,name\n1,${'a"'.repeat(1_000_000)}\n2,${'b'.repeat(2_000_000)}\n3,Golnar\n`;
  const linkage = await link([read('long.csv', long)]);
  assert.equal(linkage.clusters.length, 3);
});

test('a hundred thousand headings are refused at once', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `c${i}`).join();
  assert.throws(() => read('wide.csv', `${many}\n`), refused('M-004'));
  assert.throws(() => read('same.csv', `${'c,'.repeat(100_000)}\n`), refused('M-004'));
});

test('copies of many rows that are much alike are not all listed with one another', async () => {
  const names = Array.from({ length: 700 }, (_, i) => `Golnar Farzinpour${'abcdefgh'[i % 8]}${i}`);
  const rows = names.flatMap((name, i) =>
    Array.from({ length: 33 }, (_, copy) => [`${i}-${copy}`, name, '1961-05-04']),
  );
  const { pairs, clusters } = await link([table(['id', 'name', 'dob'], rows)]);
  assert.equal(clusters.length, rows.length);
  assert.ok(pairs.a.length < 8_000_000, `${pairs.a.length} pairs`);
});

test('what is no list is refused with its reason', () => {
  assert.throws(() => readCsvTable(folder, 'x'), refused('M-001'));
  assert.throws(() => read('binary.csv', Buffer.from('id,\0name\n1,x\n')), refused('M-002'));
  const endless = `id,name\n1,${'x'.repeat(3 << 20)}\n`;
  assert.throws(() => read('endless.csv', endless), refused('M-003'));
  assert.throws(() => readCsvTable(join(folder, 'nowhere.csv'), 'x'), refused('M-001'));
  assert.throws(() => read('utf16.csv', Buffer.from('\ufeffid,name', 'utf16le')), refused('M-002'));
  assert.throws(() => read('empty.csv', ''), refused('M-002'));
  assert.throws(() => read('open.csv', 'id,name\n1,"Golnar\n2,Farzin\n'), refused('M-003'));
  assert.throws(() => read('twice.csv', 'id,name,name\n1,a,b\n'), refused('M-004'));
});

test('settings say what is wrong with them', () => {
  for (const wrong of ['{', '[]', '{"colour":1}', '{"columns":{"a":"hue"}}', '{"threshold":2}']) {
    assert.throws(() => parseLinkSettings(wrong), refused('M-005'), wrong);
  }
  const said = parseLinkSettings(
    '{"columns":{"who":"name","born":{"role":"birth","calendar":"solar-hijri"}},"deduplicated":[true]}',
  );
  assert.equal(said.columns.get('born')?.calendar, 'solar-hijri');
});
