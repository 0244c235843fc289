// The different values of one column, each with how often it stands there, for a person
// to say what each of them is.
import { Failure } from '../../base/failure.ts';
import { type OpenFile, openTable } from '../import.ts';
import { mostValues } from './table-survey.ts';

export type CellSurvey = {
  /** In the order in which they first stand in the list; at most `mostValues`. */
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
};

export type CellsOf = {
  readonly file: string;
  readonly column: string;
  /** What parts a cell that holds several; null where each holds one. */
  readonly split: string | null;
};

/** Rows that cannot be read as such are passed over. @throws Failure I-004, I-011 to I-013, I-016. */
export async function surveyCells(
  open: OpenFile,
  { file, column, split }: CellsOf,
): Promise<CellSurvey> {
  const { columns, rows } = await openTable(open, file);
  const place = columns.indexOf(column);
  if (place === -1) throw new Failure('I-004', { column, file });
  const found = new Map<string, number>();
  let isCut = false;
  for await (const group of rows) {
    for (const row of group) {
      if ('fault' in row || row.cells.length !== columns.length) continue;
      for (const value of partsOf(row.cells[place] ?? '', split)) {
        const before = found.get(value);
        if (before === undefined && found.size === mostValues) isCut = true;
        else found.set(value, (before ?? 0) + 1);
      }
    }
  }
  return { values: [...found].map(([value, count]) => ({ value, rows: count })), isCut };
}

function partsOf(cell: string, split: string | null): Set<string> {
  const parts = split === null ? [cell] : cell.split(split);
  return new Set(parts.map((part) => part.trim()).filter((part) => part !== ''));
}
