// A list as rows, a page at a time, for the viewer, whatever parts its cells: with the line that
// each row begins at, as locators name it. A few tables are kept as they were read.
import { Failure } from '../../base/failure.ts';
import { CsvReader, type CsvRow } from '../../intake/csv.ts';
import { decodeText } from '../../intake/text/decode.ts';
import { withCommas } from '../../intake/text/list-csv.ts';
import { type Digest, readWhole, type Vault } from '../../vault/vault.ts';
import type { TablePage } from '../shapes/item.ts';

type Row = TablePage['rows'][number];
type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly bytes: number;
};

/** Larger tables are not shown; they are imported and downloaded all the same. */
const mostTableBytes = 128 << 20;
const mostKeptBytes = 96 << 20;

export class Tables {
  readonly #vault: Vault;
  readonly #kept = new Map<Digest, Promise<Table>>();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** @throws Failure X-005 for one that is too large, V-020, V-021. */
  async page(digest: Digest, from: number, limit: number): Promise<TablePage> {
    const { columns, rows } = await this.#read(digest);
    const next = from + limit < rows.length ? String(from + limit) : null;
    return {
      columns: [...columns],
      rows: rows.slice(from, from + limit),
      next,
      total: rows.length,
    };
  }

  #read(digest: Digest): Promise<Table> {
    const kept = this.#kept.get(digest);
    this.#kept.delete(digest);
    const table = kept ?? this.#parse(digest);
    this.#kept.set(digest, table);
    table.then(
      () => this.#forget(),
      () => this.#kept.delete(digest),
    );
    return table;
  }

  async #parse(digest: Digest): Promise<Table> {
    const size = (await this.#vault.findSize(digest)) ?? 0;
    if (size > mostTableBytes) throw new Failure('X-005', { most: mostTableBytes });
    const bytes = await readWhole(this.#vault, digest);
    const rows = rowsOf(Buffer.from(withCommas(decodeText(bytes).text), 'utf8'));
    const [head] = rows;
    return { columns: head?.cells ?? [], rows: rows.slice(1), bytes: bytes.length };
  }

  /** Lets go of the tables that were asked for longest ago. */
  async #forget(): Promise<void> {
    let bytes = 0;
    for (const [digest, table] of [...this.#kept].reverse()) {
      bytes += (await table.catch(() => undefined))?.bytes ?? 0;
      if (bytes > mostKeptBytes) this.#kept.delete(digest);
    }
  }
}

function rowsOf(bytes: Buffer): Row[] {
  const reader = new CsvReader();
  const rows: CsvRow[] = [];
  const pieceBytes = 1 << 20;
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    rows.push(...reader.push(bytes.subarray(at, at + pieceBytes)));
  }
  rows.push(...reader.end());
  return rows.map((row) =>
    'cells' in row
      ? { line: row.line, cells: [...row.cells], fault: null }
      : { line: row.line, cells: [], fault: row.fault.code },
  );
}
