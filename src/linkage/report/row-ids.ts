// What the rows are called outside: by their id, or by their number in the list
// where no column holds ids; with several lists after the number of the list.
import type { Linkage } from '../link.ts';
import { type Column, cellAt } from '../table/table.ts';

/** What says how rows are called. */
type Named = Pick<Linkage, 'columns' | 'records' | 'rowOf'>;

/** Cell i lies from starts[i] to starts[i + 1]; none has more bytes than the longest. */
export type Cells = {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly longest: number;
};

/** No id is longer as a cell: it is a cell of at most 2 MiB, and a mark may become two. */
const mostId = 1 << 22;

export class RowIds {
  readonly #linkage: Named;
  readonly #columns: readonly (Column | undefined)[];
  readonly #encoder = new TextEncoder();

  constructor(linkage: Named) {
    this.#linkage = linkage;
    this.#columns = linkage.columns.map(
      (guesses) => guesses.find(({ role }) => role === 'id')?.column,
    );
  }

  text(record: number): string {
    const { records, rowOf } = this.#linkage;
    const list = records.source[record] ?? 0;
    const row = rowOf[record] ?? 0;
    const column = this.#columns[list];
    const id = column === undefined ? String(row + 1) : cellAt(column, row);
    return this.#columns.length > 1 ? `${list + 1}:${id}` : id;
  }

  /** The record with an id, or undefined. */
  find(id: string): number | undefined {
    const { records } = this.#linkage;
    for (let record = 0; record < records.count; record += 1) {
      if (this.text(record) === id) return record;
    }
    return undefined;
  }

  /** The ids of all records as cells of CSV, in their order: what lies together is read together. */
  cells(): Cells {
    const { count } = this.#linkage.records;
    const starts = new Uint32Array(new SharedArrayBuffer(4 * (count + 1)));
    let bytes = new Uint8Array(new SharedArrayBuffer(16 * count + mostId));
    let longest = 0;
    for (let record = 0, at = 0; record < count; record += 1) {
      if (at + mostId > bytes.length) bytes = longer(bytes);
      const end = this.#write(record, bytes, at);
      starts[record + 1] = end;
      longest = Math.max(longest, end - at);
      at = end;
    }
    return { bytes, starts, longest };
  }

  /** Writes the id as a cell of CSV. @returns where it ends. */
  #write(record: number, out: Uint8Array, at: number): number {
    const { records, rowOf } = this.#linkage;
    const list = records.source[record] ?? 0;
    const column = this.#columns[list];
    const code = column?.codes[rowOf[record] ?? 0] ?? 0;
    if (column === undefined || this.#columns.length > 1) return this.#writeText(record, out, at);
    const { values } = column;
    const { heap, starts } = values;
    const end = starts[code + 1] ?? 0;
    let to = at;
    for (let i = starts[code] ?? 0; i < end; i += 1) {
      const byte = heap[i] ?? 0;
      if (byte === 0x22 || byte === 0x2c || byte < 0x20) return this.#writeText(record, out, at);
      out[to] = byte;
      to += 1;
    }
    return to;
  }

  #writeText(record: number, out: Uint8Array, at: number): number {
    const text = this.text(record);
    const cell = /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    return at + this.#encoder.encodeInto(cell, out.subarray(at)).written;
  }
}

export function longer(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const out = new Uint8Array(new SharedArrayBuffer(bytes.length * 2));
  out.set(bytes);
  return out;
}
