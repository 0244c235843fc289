// A list as the engine holds it: columns of small numbers, each number standing
// for a distinct value. 0 is the empty cell. Threads share all of it.
import { Dictionary, type Values, valueAt } from './dictionary.ts';
import { sharedInts } from './shared.ts';

export type Column = {
  readonly name: string;
  readonly codes: Int32Array;
  readonly values: Values;
};

export type Table = {
  /** What the list is called: a file's name, or what the caller says. */
  readonly label: string;
  readonly rowCount: number;
  readonly columns: readonly Column[];
};

/** What a cell holds. */
export function cellAt({ codes, values }: Column, row: number): string {
  return valueAt(values, codes[row] ?? 0);
}

/** A growing list of whole numbers. */
export class IntList {
  #items: Int32Array = new Int32Array(1 << 12);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const items = new Int32Array(this.#items.length * 2);
      items.set(this.#items);
      this.#items = items;
    }
    this.#items[this.length] = item;
    this.length += 1;
  }

  /** The items into an array that has room for them. */
  copyTo(out: Int32Array): void {
    out.set(this.#items.subarray(0, this.length));
  }

  /** The items in an array that threads share. */
  toShared(): Int32Array<SharedArrayBuffer> {
    const out = sharedInts(this.length);
    this.copyTo(out);
    return out;
  }

  /** The items, and nothing that is kept in reserve. */
  toArray(): Int32Array {
    return this.#items.length === this.length ? this.#items : this.#items.slice(0, this.length);
  }
}

/** A table from rows in memory; rows that are too short end in empty cells. */
export function tableOf(given: {
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): Table {
  const encoder = new TextEncoder();
  const columns = given.header.map((name, at) => {
    const values = new Dictionary();
    const codes = sharedInts(given.rows.length);
    given.rows.forEach((row, i) => {
      const bytes = encoder.encode((row[at] ?? '').trim());
      codes[i] = values.add(bytes, 0, bytes.length);
    });
    return { name, codes, values: values.values() };
  });
  return { label: given.label, rowCount: given.rows.length, columns };
}
