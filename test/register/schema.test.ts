import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Session } from '../../src/register/database/database.ts';
import { columns, keys, tableNames } from '../../src/register/schema/columns.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const golden = new URL('schema.golden.txt', import.meta.url);

onBoth('the schema', (places) => {
  test('is the one that was last agreed on', async () => {
    const { database } = await places.open(new MemoryLog());
    const found = await database.transaction(describeSchema);
    // GOLDEN=1 writes the file anew; the difference is then for a person to read.
    if (process.env.GOLDEN === '1') writeFileSync(golden, found);
    assert.equal(found, readFileSync(golden, 'utf8'));
  });

  test('has the columns, in the order, that COPY and the dump name', async () => {
    const { database } = await places.open(new MemoryLog());
    for (const table of tableNames) {
      const rows = await database.transaction((session) =>
        session.query<{ name: string }>(
          `select column_name as name from information_schema.columns
           where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
          [table],
        ),
      );
      assert.deepEqual(
        rows.map(({ name }) => name),
        columns[table],
        table,
      );
      const known: readonly string[] = columns[table];
      for (const key of keys[table]) assert.ok(known.includes(key), `${table}.${key}`);
    }
  });
});

async function describeSchema(session: Session): Promise<string> {
  const lines = await session.query<{ line: string }>(
    `select line from (
       select 1 as part, table_name || '.' || lpad(ordinal_position::text, 2, '0') || ' ' ||
         column_name || ' ' || data_type ||
         case when collation_name is null then '' else ' ' || collation_name end ||
         case when is_nullable = 'NO' then ' not null' else '' end as line
       from information_schema.columns where table_schema = current_schema()
         and table_name not like 'pg_%'
       union all
       select 2, replace(indexdef, current_schema() || '.', '') from pg_indexes
       where schemaname = current_schema()
     ) all_lines order by part, line collate "C"`,
  );
  return lines.map(({ line }) => `${line}\n`).join('');
}
