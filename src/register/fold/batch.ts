// The rows that a run of entries adds to the register, as lines of COPY, and
// what of the computed tables they touch.
import type { Json } from '../../base/json.ts';
import { type CopyValue, writeCopyLine } from '../database/copy.ts';
import type { Session } from '../database/database.ts';
import { LineBuffer } from '../database/line-buffer.ts';
import { columns } from '../schema/columns.ts';
import type { RegisterTables, TableName } from '../schema/tables.ts';

/** A row as it is added; JSON is already written. */
export type NewRow<T extends TableName> = {
  readonly [C in keyof RegisterTables[T]]: CopyValue;
};

/**
 * The text of a value for a column of JSON; null and what is closed stay null. It is canonical as
 * far as the body was: nothing compares these texts, and the dump writes them anew.
 */
export function jsonText(value: Json | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

export class Batch {
  /** The position of the first entry. */
  readonly from: number;
  entries = 0;
  lastId = '';
  firstId = '';
  /** The bytes of the lines so far. */
  size = 0;
  /** Entities whose claims change. */
  readonly subjects = new Set<string>();
  readonly sources = new Set<string>();
  /** Whether an entry redefines terms, withdraws or corrects, judges, erases. */
  readonly has = { terms: false, changes: false, judgements: false, erasures: false };
  readonly #lines = new Map<TableName, LineBuffer>();

  constructor(from: number) {
    this.from = from;
  }

  add<T extends TableName>(table: T, row: NewRow<T>): void {
    const line = writeCopyLine(columns[table].map((name) => row[name]));
    let lines = this.#lines.get(table);
    if (lines === undefined) {
      lines = new LineBuffer();
      this.#lines.set(table, lines);
    }
    this.size -= lines.length;
    lines.add(line);
    this.size += lines.length;
  }

  /** Adds all rows to the database, once. */
  async copy(session: Session): Promise<void> {
    for (const [table, lines] of this.#lines) {
      await session.copy(table, columns[table], lines.take());
    }
  }
}
