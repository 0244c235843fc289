import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseLooseJson } from '../../src/intake/import/loose-json.ts';
import { draft, files, plan, refused } from './lists.ts';

const lists = ['sources.csv', 'places.csv', 'people.csv', 'claims.csv'] as const;

/** Splits the lines of a list that has no line ends within cells. */
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => splitCells(line));

function splitCells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell ?? '');
}

const simple = { ...files, 'claims.csv': files['claims.csv'].replace(/c-6[\s\S]*$/, '') };

test('shuffling the columns of every list changes nothing', async () => {
  const before = await draft(await plan(simple));
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (chance) => {
        const all: Record<string, string> = { ...simple };
        for (const file of lists) {
          const rows = rowsOf(simple[file]);
          const order = (rows[0] ?? [])
            .map((_, i) => ({ i, by: chance.next().value ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ i }) => i);
          all[file] = rows.map((row) => `${order.map((i) => row[i]).join(',')}\n`).join('');
        }
        assert.deepEqual(await draft(await plan(all)), before);
      },
    ),
    { numRuns: 20 },
  );
});

test('every row is accounted for exactly once, whatever stands in the lists', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'p-ada',
      'pl-mill',
      'seen-at',
      '1980',
      'asserts',
      '',
      '"',
      '\n',
      '"a,b"',
      '\ufeff',
      '\0',
      '..',
    ),
    fc.string(),
  );
  const row = fc.array(cell, { maxLength: 17 }).map((cells) => cells.join(','));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 6 }),
      fc.constantFrom(...lists),
      async (rows, file) => {
        const planned = await plan({ ...files, [file]: `${files[file]}${rows.join('\n')}\n` });
        const { report } = planned;
        for (const count of report.files) {
          assert.equal(count.rows, count.good + count.refused);
          const listed = report.refusals.filter((refusal) => refusal.file === count.file);
          assert.equal(new Set(listed.map(({ line }) => line)).size, count.refused);
        }
        const claims = await draft(planned);
        assert.equal(claims.length, planned.claims);
        const drawn = new Set(
          claims.map(({ item, locator }) =>
            JSON.stringify([item, locator[0]]).replace(/,"columns".*/, ''),
          ),
        );
        assert.equal(
          drawn.size,
          report.files.reduce((sum, { good }) => sum + good, 0),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('a second reading refuses the same rows', async () => {
  const all = { ...files, 'people.csv': `${files['people.csv']}x\np-z,"\n` };
  assert.deepEqual(refused(await plan(all)), refused(await plan(all)));
});

test('JSON as a person writes it is read, but no member twice', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ noUnicodeString: false, depthSize: 'small' }).filter(isWhole),
      (value) => {
        assert.deepEqual(
          parseLooseJson(JSON.stringify(value, null, 3)),
          JSON.parse(JSON.stringify(value)),
        );
      },
    ),
  );
  for (const text of [
    '{"a":1,"a":1}',
    '{"a":{"b":1,"b":2}}',
    '[{"a":":","a":1}]',
    '{"a":1,"\\u0061":2}',
  ]) {
    assert.throws(() => parseLooseJson(text), { code: 'B-005' });
  }
  assert.deepEqual(parseLooseJson('{"a:b": "\\":{", "c": []}'), { 'a:b': '":{', c: [] });
});

function isWhole(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value === 'string') return value.isWellFormed();
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, each]) => isWhole(name) && isWhole(each));
}
