// A stream of bytes as rows of CSV, with the line that each begins at. Written
// here rather than taken from a library because every refused row must have its
// line and reason while the rows after it are still read, and because lines,
// bytes and memory must be exact for lists of millions of rows.
import { Failure } from '../base/failure.ts';
import type { Violation } from '../format/vocabulary.ts';
import { type Scanned, scanRow } from './csv-row.ts';

/** A row with its first and last line, counted from 1; either its cells or why it has none. */
export type CsvRow =
  | { readonly line: number; readonly to: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly to: number; readonly fault: Violation };

/** No row may be longer, so that a stray quotation mark cannot fill the memory. */
export const mostRowBytes = 2 * 1024 * 1024;

const lineFeed = 0x0a;

/** Takes the bytes of one file piece by piece and gives its rows. */
export class CsvReader {
  #rest: Buffer = Buffer.alloc(0);
  #offset = 0;
  #line = 1;
  /** The first line of a row that was too long, until its end is found. */
  #skippedFrom: number | undefined;

  /** The rows that end within what was given so far. @throws Failure B-004 for a byte order mark. */
  push(bytes: Uint8Array): CsvRow[] {
    this.#rest = this.#rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#rest, bytes]);
    if (this.#offset === 0 && this.#rest.length < 3) return [];
    return this.#read(false);
  }

  /** The rows that were still open at the end of the file. @throws Failure B-004. */
  end(): CsvRow[] {
    return this.#read(true);
  }

  #read(isLast: boolean): CsvRow[] {
    const bytes = this.#rest;
    if (this.#offset === 0 && startsWithMark(bytes)) throw new Failure('B-004');
    const source = { bytes, isLast, offset: this.#offset };
    const rows: CsvRow[] = [];
    let start = this.#skip(bytes, isLast, rows);
    while (start < bytes.length) {
      const scanned = scanRow(source, start);
      if (scanned === undefined) break;
      rows.push(this.#row(scanned, bytes.subarray(start, scanned.next)));
      start = Math.min(scanned.next, bytes.length);
    }
    if (bytes.length - start > mostRowBytes) start = this.#giveUp(bytes, start);
    this.#rest = bytes.subarray(start);
    this.#offset += start;
    return rows;
  }

  #row(scanned: Scanned, bytes: Buffer): CsvRow {
    const line = this.#line;
    const ends = countLines(bytes);
    const isEnded = bytes.at(-1) === lineFeed;
    this.#line += ends;
    const to = line + ends - (isEnded ? 1 : 0);
    if (bytes.length > mostRowBytes) return tooLong(line, to);
    if ('cells' in scanned) return { line, to, cells: scanned.cells };
    const { code, params } = scanned.fault;
    return { line, to, fault: { code, params: { ...params, line, to } } };
  }

  /** Drops what is there of a row that is too long; the row is reported when its line ends. */
  #giveUp(bytes: Buffer, start: number): number {
    this.#skippedFrom ??= this.#line;
    this.#line += countLines(bytes.subarray(start));
    return bytes.length;
  }

  #skip(bytes: Buffer, isLast: boolean, rows: CsvRow[]): number {
    const from = this.#skippedFrom;
    if (from === undefined) return 0;
    const end = bytes.indexOf(lineFeed);
    if (end === -1 && !isLast) return bytes.length;
    rows.push(tooLong(from, this.#line));
    this.#line += 1;
    this.#skippedFrom = undefined;
    return end === -1 ? bytes.length : end + 1;
  }
}

function startsWithMark(bytes: Buffer): boolean {
  const [a, b, c] = bytes;
  const isUtf16 = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  return isUtf16 || (a === 0xef && b === 0xbb && c === 0xbf);
}

function tooLong(line: number, to: number): CsvRow {
  return { line, to, fault: { code: 'I-026', params: { most: mostRowBytes, line, to } } };
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1))
    count += 1;
  return count;
}

/** The rows of a file, a group at a time. @throws Failure B-004 for a byte order mark. */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow[], void> {
  const reader = new CsvReader();
  for await (const chunk of chunks) yield reader.push(chunk);
  yield reader.end();
}
