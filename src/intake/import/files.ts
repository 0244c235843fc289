// The files of an import: opened without following links, JSON read strictly,
// CSV as a header and rows, the digest of each kept so that no file can change
// between one reading and the next.
import { createHash } from 'node:crypto';
import { createReadStream, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { parseUtf8 } from '../../base/bytes.ts';
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { findErrno, whyOf } from '../../base/why.ts';
import { type CsvRow, readCsv } from '../csv.ts';
import { parseLooseJson } from './loose-json.ts';

/** Opens a file of the import, by its plain name, for one reading from its beginning. */
export type OpenFile = (file: string) => AsyncIterable<Uint8Array>;

const pieceBytes = 256 * 1024;
const mostJsonBytes = 32 * 1024 * 1024;

/** The files of a folder. What is no regular file is refused with I-011 when it is opened. */
export function openFolder(folder: string): OpenFile {
  return async function* open(file) {
    const path = join(folder, file);
    try {
      if (!lstatSync(path).isFile())
        throw new Failure('I-011', { file, why: phrase('it-is-no-file') });
      yield* createReadStream(path, { highWaterMark: pieceBytes });
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      throw new Failure('I-011', { file, why: whyUnread(cause) }, cause);
    }
  };
}

/** In words, what the machine gives a code for. */
function whyUnread(cause: unknown): Phrase {
  const errno = findErrno(cause);
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return phrase('no-such-file');
  if (errno === 'EACCES' || errno === 'EPERM') return phrase('no-permission');
  return whyOf(cause);
}

/** Remembers the digest of each file at its first reading, and holds later ones to it. */
export class Digests {
  readonly #known = new Map<string, string>();

  /** @throws Failure I-014 if the file has another digest than before. */
  settle(file: string, digest: string): void {
    const known = this.#known.get(file);
    if (known !== undefined && known !== digest) throw new Failure('I-014', { file });
    this.#known.set(file, digest);
  }

  /** SHA-256 of a file that has been read, in hexadecimal. */
  find(file: string): string | undefined {
    return this.#known.get(file);
  }
}

export type Folder = { readonly open: OpenFile; readonly digests: Digests };

/** @throws Failure I-003 for what is not strict JSON, I-011, I-014, I-015. */
export async function readJsonFile(folder: Folder, file: string): Promise<Json> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of folder.open(file)) {
    size += piece.length;
    if (size > mostJsonBytes) throw new Failure('I-015', { file, most: mostJsonBytes });
    pieces.push(Buffer.from(piece));
  }
  const bytes = Buffer.concat(pieces);
  folder.digests.settle(file, createHash('sha256').update(bytes).digest('hex'));
  try {
    return parseLooseJson(parseUtf8(bytes));
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure('I-003', { file, why: whyOf(cause) }, cause);
  }
}

/**
 * A list: its columns, and its rows in groups, each row after the header once. Rows that nobody
 * reads keep no file open.
 */
export type List = {
  readonly columns: readonly string[];
  readonly rows: AsyncGenerator<readonly CsvRow[], void>;
};

/**
 * Opens a list and reads its header. Reading all rows settles the digest.
 *
 * @throws Failure I-011, I-012, I-013, I-016; while reading, I-011 and I-014.
 */
export async function openList(folder: Folder, file: string): Promise<List> {
  const columns = columnsOf(await firstRow(folder.open(file), file), file);
  return { columns, rows: rowsAfter(columns, folder, file) };
}

/** A list by itself, outside any import. @throws Failure I-011, I-012, I-013, I-016. */
export function openTable(open: OpenFile, file: string): Promise<List> {
  return openList({ open, digests: new Digests() }, file);
}

async function* hashed({ open, digests }: Folder, file: string): AsyncGenerator<Uint8Array, void> {
  const hash = createHash('sha256');
  for await (const piece of open(file)) {
    hash.update(piece);
    yield piece;
  }
  digests.settle(file, hash.digest('hex'));
}

async function firstRow(bytes: AsyncIterable<Uint8Array>, file: string): Promise<CsvRow> {
  try {
    for await (const [first] of readCsv(bytes)) if (first !== undefined) return first;
    throw new Failure('I-013', { file, why: phrase('empty-file') });
  } catch (cause) {
    if (cause instanceof Failure && cause.code === 'B-004')
      throw new Failure('I-012', { file }, cause);
    throw cause;
  }
}

async function* rowsAfter(
  columns: readonly string[],
  folder: Folder,
  file: string,
): AsyncGenerator<readonly CsvRow[], void> {
  let isHeaderPast = false;
  for await (const group of readCsv(hashed(folder, file))) {
    const [first, ...rest] = group;
    if (isHeaderPast) yield group;
    else if (first !== undefined) {
      const isSame = 'cells' in first && sameCells(first.cells, columns);
      if (!isSame) throw new Failure('I-014', { file });
      isHeaderPast = true;
      yield rest;
    }
  }
}

function sameCells(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((cell, i) => cell === others[i]);
}

function columnsOf(header: CsvRow, file: string): readonly string[] {
  const refuse = (why: Phrase) => new Failure('I-013', { file, why });
  if ('fault' in header) {
    const { code, params } = header.fault;
    throw refuse({ phrase: code, params });
  }
  const columns = header.cells;
  const twice = columns.find((column, i) => columns.indexOf(column) < i);
  if (columns.includes('')) throw refuse(phrase('column-unnamed'));
  const [only = ''] = columns;
  if (columns.length === 1 && /[;\t]/.test(only)) {
    throw new Failure('I-016', { file });
  }
  if (twice !== undefined) throw refuse(phrase('column-twice', { column: twice }));
  return columns;
}
