// The canonical dump: every table of the register as lines of canonical JSON, in
// an order that depends on the rows alone. Two registers are equal if their dumps
// are; nothing in it comes from a clock, a sequence or a server's locale.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Json, writeJson } from '../../base/json.ts';
import type { Database } from '../database/database.ts';
import { columns, keys, tableNames } from '../schema/columns.ts';
import type { TableName } from '../schema/tables.ts';

const rowsToPage = 2000;

/** One line for each row, `["table",value…]`, tables and rows in order; line ends included. */
export async function* dumpRegister(database: Database): AsyncGenerator<string> {
  for (const table of tableNames) {
    for await (const row of rowsOf(database, table)) {
      yield `${writeJson([table, ...columns[table].map((name) => row[name] ?? null)])}\n`;
    }
  }
}

/** The SHA-256 of the dump, as `sha256sum` would print it for the same lines. */
export async function digestOfDump(database: Database): Promise<string> {
  const digest = createHash('sha256');
  for await (const line of dumpRegister(database)) digest.update(line);
  return digest.digest('hex');
}

type Row = Readonly<Record<string, Json>>;

/** The rows of a table in the order of its key, page by page. */
async function* rowsOf(database: Database, table: TableName): AsyncGenerator<Row> {
  const key = keys[table];
  const order = sql.join(key.map((name) => sql.ref(name)));
  let after = sql``;
  for (;;) {
    const { rows } = await sql<Row>`
      select ${sql.join(columns[table].map((name) => sql.ref(name)))} from ${sql.table(table)}
      ${after} order by ${order} limit ${rowsToPage}`.execute(database.kysely);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsToPage) return;
    after = sql`where (${order}) > (${sql.join(key.map((name) => last[name]))})`;
  }
}
