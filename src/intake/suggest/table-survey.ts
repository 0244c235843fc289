// What stands in the columns of a list, before anyone says what they mean: how
// many cells are empty, how many different values there are, and the first few.
import { type OpenFile, openTable } from '../import.ts';

export type ColumnSurvey = {
  readonly name: string;
  readonly empty: number;
  /** How many different values; `mostValues` where there are that many or more. */
  readonly distinct: number;
  /** The first different values that are not empty, at most {@link mostValues}, in the order of the rows. */
  readonly values: readonly string[];
};

export type TableSurvey = {
  readonly rows: number;
  /** Rows that cannot be read as such; the import names each with its reason. */
  readonly faulty: number;
  /** Those among them that are not UTF-8. */
  readonly otherEncoding: number;
  readonly columns: readonly ColumnSurvey[];
};

export const mostValues = 1000;

/** @throws Failure I-011 to I-013. */
export async function surveyTable(open: OpenFile, file: string): Promise<TableSurvey> {
  const { columns, rows } = await openTable(open, file);
  const found = columns.map((name) => ({ name, empty: 0, values: new Set<string>() }));
  let [count, faulty, otherEncoding] = [0, 0, 0];
  for await (const group of rows) {
    for (const row of group) {
      count += 1;
      if ('fault' in row || row.cells.length !== columns.length) {
        faulty += 1;
        if ('fault' in row && row.fault.code === 'I-021') otherEncoding += 1;
        continue;
      }
      for (const [i, column] of found.entries()) addCell(column, (row.cells[i] ?? '').trim());
    }
  }
  return {
    rows: count,
    faulty,
    otherEncoding,
    columns: found.map(({ name, empty, values }) => {
      return { name, empty, distinct: values.size, values: [...values] };
    }),
  };
}

function addCell(column: { empty: number; readonly values: Set<string> }, cell: string): void {
  if (cell === '') column.empty += 1;
  else if (column.values.size < mostValues) column.values.add(cell);
}
