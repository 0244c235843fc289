// A plain CSV file as a table. More lenient than the import of an archive, for a
// list that is only compared: commas, semicolons or tabs, blanks around cells,
// rows that are too short. The file is read in pieces; only distinct values stay.
import { closeSync, openSync, readSync } from 'node:fs';
import { Failure } from '../../base/failure.ts';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { whyOf } from '../../base/why.ts';
import {
  carriageReturn,
  closingQuote,
  isBefore,
  isBlank,
  leading,
  lineFeed,
  next,
  quote,
  separatorOf,
  space,
  trailing,
  unquoted,
} from './cells.ts';
import { Dictionary, hashStep, seed } from './dictionary.ts';
import { IntList, type Table } from './table.ts';

const chunkBytes = 1 << 23;
const mostRowBytes = 1 << 21;
const mostColumns = 256;

/** Which columns of a file are kept: every so many from one on, so that several threads share them. */
export type Share = { readonly first: number; readonly step: number };

/** The columns that were kept, in order. */
export type ReadColumns = Pick<Table, 'rowCount' | 'columns'>;

/** @throws Failure M-001 if the file cannot be read, M-002 to M-004 if it is no table. */
export function readCsvTable(path: string, label: string): Table {
  return { label, ...readCsvColumns(path, { first: 0, step: 1 }) };
}

/** @throws Failure as {@link readCsvTable} does, whichever columns are kept. */
export function readCsvColumns(path: string, share: Share): ReadColumns {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw new Failure('M-001', { path, why: whyOf(cause) }, cause);
  }
  try {
    return readOpen(file, new TableReader(path, share));
  } finally {
    closeSync(file);
  }
}

function readOpen(file: number, reader: TableReader): ReadColumns {
  const { path } = reader;
  const buffer = Buffer.allocUnsafe(chunkBytes + mostRowBytes);
  let kept = 0;
  for (let isFirst = true; ; isFirst = false) {
    const got = readChunk(file, buffer, kept, path);
    const isLast = got === 0;
    const bytes = buffer.subarray(0, kept + got);
    const from = isFirst ? afterMark(bytes, path) : 0;
    const done = reader.push(bytes, from, isLast);
    if (isLast) return reader.columns();
    kept = bytes.length - done;
    if (kept > mostRowBytes) throw new Failure('M-003', { path, row: reader.rows + 2 });
    buffer.copyWithin(0, done, bytes.length);
  }
}

function readChunk(file: number, buffer: Buffer, at: number, path: string): number {
  try {
    return readSync(file, buffer, at, chunkBytes, null);
  } catch (cause) {
    throw new Failure('M-001', { path, why: whyOf(cause) }, cause);
  }
}

/** Past a UTF-8 byte order mark; UTF-16 is refused, because bytes are compared, and what is no text. */
function afterMark(bytes: Buffer, path: string): number {
  const [a, b, c] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    throw new Failure('M-002', { path, why: phrase('utf16') });
  }
  const firstLine = bytes.subarray(0, bytes.indexOf(lineFeed) + 1 || bytes.length);
  if (firstLine.includes(0)) throw new Failure('M-002', { path, why: phrase('not-text') });
  return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}

function whyUnfit(names: readonly string[]): Phrase | undefined {
  if (names.length > mostColumns) return phrase('columns-over', { most: mostColumns });
  const column = new Set(names).size === names.length ? undefined : twiceIn(names);
  return column === undefined ? undefined : phrase('heading-twice', { column });
}

/** A column while it is read. */
class Growing {
  readonly name: string;
  readonly codes = new IntList();
  readonly values = new Dictionary();

  constructor(name: string) {
    this.name = name;
  }

  take(bytes: Uint8Array, from: number, to: number): void {
    this.codes.push(this.values.add(bytes, from, to));
  }

  /** A cell as it stands between separators, with the hash of its bytes; blanks around it are none of it. */
  takePlain(bytes: Uint8Array, from: number, to: number, hash: number): void {
    const [first, last] = [bytes[from], bytes[to - 1]];
    if (from === to) this.codes.push(0);
    else if (first !== space && last !== space && last !== carriageReturn) {
      this.codes.push(this.values.addHashed(bytes, from, to, hash));
    } else {
      const end = last === carriageReturn && bytes[to] === lineFeed ? to - 1 : to;
      const start = leading(bytes, from, end);
      this.take(bytes, start, trailing(bytes, start, end));
    }
  }
}

class TableReader {
  readonly path: string;
  readonly #share: Share;
  readonly #columns: (Growing | undefined)[] = [];
  #separator = 0;
  rows = 0;
  #isQuotedOpen = false;
  #quoteAt = -1;

  constructor(path: string, share: Share) {
    this.path = path;
    this.#share = share;
  }

  /** Reads every whole row from `at` on. @returns where the first row that is not whole begins. */
  push(bytes: Buffer, at: number, isLast: boolean): number {
    let from = at;
    this.#quoteAt = bytes.indexOf(quote, at);
    while (from < bytes.length) {
      if (this.#separator !== 0) from = this.#readPlainRows(bytes, from);
      if (from >= bytes.length) break;
      const end = this.#rowEnd(bytes, from);
      if (end === -1 && !isLast) return from;
      const to = end === -1 ? bytes.length : end;
      this.#checkSize(to - from);
      if (this.#separator === 0) this.#readHeader(bytes, from, to);
      else if (!isBlank(bytes, from, to)) this.#readRow(bytes, from, to);
      from = to + 1;
    }
    return Math.min(from, bytes.length);
  }

  /**
   * Reads rows as long as there is no quotation mark, which is all of most files, in one go over
   * the bytes. @returns where the first row begins that is not whole or holds a mark.
   */
  #readPlainRows(bytes: Buffer, from: number): number {
    const mark = this.#quoteFrom(bytes, from);
    if (mark === from) return from;
    const end = bytes.lastIndexOf(lineFeed, (mark === -1 ? bytes.length : mark) - 1) + 1;
    let at = from;
    while (at < end) {
      const isEmpty =
        bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed);
      at = isEmpty ? bytes.indexOf(lineFeed, at) + 1 : this.#readPlainRow(bytes, at);
    }
    return at;
  }

  /** @returns where the next row begins. */
  #readPlainRow(bytes: Buffer, from: number): number {
    const separator = this.#separator;
    let at = from;
    for (let column = 0; ; column += 1) {
      const start = at;
      let hash = seed;
      let byte = bytes[at] ?? lineFeed;
      while (byte !== separator && byte !== lineFeed) {
        hash = hashStep(hash, byte);
        at += 1;
        byte = bytes[at] ?? lineFeed;
      }
      this.#columns[column]?.takePlain(bytes, start, at, hash);
      at += 1;
      if (byte !== lineFeed) continue;
      for (let rest = column + 1; rest < this.#columns.length; rest += 1)
        this.#columns[rest]?.codes.push(0);
      this.#checkSize(at - from);
      this.rows += 1;
      return at;
    }
  }

  #checkSize(rowBytes: number): void {
    if (rowBytes > mostRowBytes)
      throw new Failure('M-003', { path: this.path, row: this.rows + 2 });
  }

  /** The line end that ends the row; those between quotation marks do not. */
  #rowEnd(bytes: Buffer, from: number): number {
    this.#isQuotedOpen = false;
    for (let at = from, end = bytes.indexOf(lineFeed, from); ; ) {
      if (end !== -1 && end < at) end = bytes.indexOf(lineFeed, at);
      const mark = this.#quoteFrom(bytes, at);
      if (mark === -1 || (end !== -1 && end < mark)) return end;
      const isOpening = mark === from || isBefore(bytes[mark - 1], this.#separator);
      const close = isOpening ? closingQuote(bytes, mark) : mark;
      if (close === -1) {
        this.#isQuotedOpen = true;
        return -1;
      }
      at = close + 1;
    }
  }

  /** The next quotation mark, remembered so that a file without any is scanned for them once. */
  #quoteFrom(bytes: Buffer, at: number): number {
    if (this.#quoteAt !== -1 && this.#quoteAt < at) this.#quoteAt = bytes.indexOf(quote, at);
    return this.#quoteAt;
  }

  #readHeader(bytes: Buffer, from: number, to: number): void {
    this.#separator = separatorOf(bytes, from, to);
    const names: string[] = [];
    this.#eachCell(bytes, from, to, (cell, start, end) => {
      names.push(cell.toString('utf8', start, end));
    });
    const why = whyUnfit(names);
    if (why !== undefined) throw new Failure('M-004', { path: this.path, why });
    // A column takes room from the start, so only a heading that is kept gets one.
    const { first, step } = this.#share;
    names.forEach((name, at) => {
      this.#columns.push(at % step === first ? new Growing(name) : undefined);
    });
  }

  #readRow(bytes: Buffer, from: number, to: number): void {
    let at = 0;
    this.#eachCell(bytes, from, to, (cell, start, end) => {
      this.#columns[at]?.take(cell, start, end);
      at += 1;
    });
    for (; at < this.#columns.length; at += 1) this.#columns[at]?.codes.push(0);
    this.rows += 1;
  }

  #eachCell(
    bytes: Buffer,
    from: number,
    to: number,
    take: (bytes: Buffer, start: number, end: number) => void,
  ): void {
    const rowEnd = to > from && bytes[to - 1] === carriageReturn ? to - 1 : to;
    for (let at = from; at <= rowEnd; ) {
      while (at < rowEnd && bytes[at] === space) at += 1;
      if (bytes[at] === quote && at < rowEnd) {
        const close = closingQuote(bytes, at);
        const end = close === -1 || close > rowEnd ? rowEnd : close;
        const text = unquoted(bytes, at + 1, end);
        take(text, leading(text, 0, text.length), trailing(text, 0, text.length));
        at = next(bytes, end, rowEnd, this.#separator) + 1;
      } else {
        const end = next(bytes, at, rowEnd, this.#separator);
        take(bytes, at, trailing(bytes, at, end));
        at = end + 1;
      }
    }
  }

  columns(): ReadColumns {
    if (this.#separator === 0)
      throw new Failure('M-002', { path: this.path, why: phrase('list-empty') });
    if (this.#isQuotedOpen) throw new Failure('M-003', { path: this.path, row: this.rows + 1 });
    const kept = this.#columns.filter((column) => column !== undefined);
    const columns = kept.map(({ name, codes, values }) => ({
      name,
      codes: codes.toShared(),
      values: values.values(),
    }));
    return { rowCount: this.rows, columns };
  }
}

function twiceIn(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => name !== '' && (seen.has(name) || !seen.add(name)));
}
