import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { exportCsv } from '../../src/register/export/csv.ts';
import { writeCsvRow } from '../../src/register/export/csv-text.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';
import { tellStory } from './story.ts';

const folder = mkdtempSync(join(tmpdir(), 'gavah-csv-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function readTable(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { bom: true, columns: true });
}

onBoth('the export', (places) => {
  test('writes every row that the reader may see, and no formula', async () => {
    const log = new MemoryLog();
    const ids = tellStory(log);
    const register = await places.open(log);
    const into = join(folder, places.name);
    const written = await exportCsv(viewOf(register, 'protected'), into);
    assert.deepEqual(
      written.map(({ file, rows }) => [file, rows]),
      [
        ['entities.csv', 3],
        ['names.csv', 5],
        ['claims.csv', 11],
        ['items.csv', 2],
        ['sources.csv', 2],
        ['terms.csv', log.all.length > 0 ? readTable(join(into, 'terms.csv')).length : 0],
        ['concordance.csv', 0],
      ],
    );
    const items = readTable(join(into, 'items.csv'));
    assert.deepEqual(
      items.map(({ name }) => name),
      ['list of the committee.csv', "'=list (copy).csv"],
    );
    const claims = readTable(join(into, 'claims.csv'));
    const wrong = claims.find(({ claim }) => claim === ids.wrong);
    assert.equal(wrong?.state, 'superseded');
    assert.equal(wrong?.number_lower, '30');
    assert.equal(readTable(join(into, 'entities.csv'))[1]?.label_fa, 'دریا شیران‌پور');
  });

  test('keeps from the public what is not public', async () => {
    const log = new MemoryLog();
    tellStory(log);
    const into = join(folder, `${places.name}-public`);
    await exportCsv(viewOf(await places.open(log), 'public'), into);
    assert.equal(readTable(join(into, 'items.csv')).length, 0);
    assert.equal(readTable(join(into, 'claims.csv')).length, 9);
    assert.doesNotMatch(readFileSync(join(into, 'names.csv'), 'utf8'), /Daria/);
  });

  test('says which file cannot be written', async () => {
    const register = await places.open(new MemoryLog());
    const taken = join(folder, `${places.name}-taken`);
    writeFileSync(taken, '');
    await assert.rejects(exportCsv(viewOf(register, 'team'), taken), { code: 'R-009' });
  });
});

test('a row of CSV is read back as it was, but for the apostrophe before what could be a formula', () => {
  const cells = fc.array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1', '\t', '@x')),
    {
      minLength: 2,
    },
  );
  fc.assert(
    fc.property(cells, (row) => {
      const [back] = parse(writeCsvRow(row)) as string[][];
      assert.deepEqual(
        back,
        row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)),
      );
    }),
  );
});

test('a number is no formula, even where it is negative', () => {
  assert.equal(writeCsvRow([-1, null, true, 'a"b']), '-1,,true,"a""b"\r\n');
});
