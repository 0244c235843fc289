// The rows of all lists in the one order in which they are worked on, as what their
// fields are built from; see table/order.ts.
import type { Language } from '../names/name.ts';
import type { ColumnGuess, Role } from '../table/columns.ts';
import { orderByIds, orderBySpelling } from '../table/order.ts';
import { sharedInts } from '../table/shared.ts';
import type { Table } from '../table/table.ts';

/** A list, and where its rows go in the records. */
export type Part = {
  readonly guesses: readonly ColumnGuess[];
  /** Row in the list, by number of the row in the records from `first` on. */
  readonly rows: Int32Array;
  readonly first: number;
};

export type Ordered = {
  readonly count: number;
  readonly language: Language;
  readonly parts: readonly Part[];
};

export function orderRows(
  tables: readonly Table[],
  columns: readonly (readonly ColumnGuess[])[],
  language: Language,
): Ordered {
  const parts: Part[] = [];
  let count = 0;
  tables.forEach(({ rowCount }, list) => {
    const guesses = columns[list] ?? [];
    parts.push({ guesses, rows: orderOf(guesses, rowCount), first: count });
    count += rowCount;
  });
  return { count, language, parts };
}

/** The row in its list of every record. */
export function rowsIn({ count, parts }: Ordered): Int32Array {
  const out = new Int32Array(count);
  for (const { rows, first } of parts) out.set(rows, first);
  return out;
}

/** Fewer rows lie in the processor's cache in any order. */
const manyRows = 100_000;

function orderOf(guesses: readonly ColumnGuess[], rowCount: number): Int32Array {
  const columnOf = (...roles: readonly Role[]) =>
    guesses.find(({ role }) => roles.includes(role))?.column;
  const id = columnOf('id');
  const rows = sharedInts(rowCount);
  if (id === undefined) for (let row = 0; row < rowCount; row += 1) rows[row] = row;
  else rows.set(orderByIds(id.codes, id.values));
  const name = columnOf('family', 'name');
  if (name !== undefined && rowCount >= manyRows)
    rows.set(orderBySpelling(rows, name.codes, name.values));
  return rows;
}
