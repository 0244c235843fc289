// What became of every row: counted for each file, and listed where it was refused.
import type { Code } from '../../base/codes.ts';
import { type Failure, textOf } from '../../base/failure.ts';
import type { Params } from '../../base/phrase.ts';
import { brief } from './cells.ts';

/** A row that is not imported. `line` is where it begins; the header is line 1. */
export type Refusal = {
  readonly file: string;
  readonly line: number;
  readonly code: Code;
  readonly params: Params;
};

/** `rows` = `good` + `refused`, the header left out; `claims` are those of the good rows. */
export type FileCount = {
  readonly file: string;
  readonly rows: number;
  readonly good: number;
  readonly refused: number;
  readonly claims: number;
  /** Columns that no rule looks at, in the file's order. */
  readonly unusedColumns: readonly string[];
  /** Dates of good rows that have no single reading, or are in no calendar, and stay words. */
  readonly unreadDates: number;
  /** The first of them. */
  readonly firstUnread: readonly UnreadDate[];
  /** Entities that cells of good rows name by a text: those that are new to the archive. */
  readonly newEntities: number;
  /** The first of them. */
  readonly firstNew: readonly NewEntity[];
  /** Those that an earlier import introduced by the same prefix and text. */
  readonly metEntities: number;
};

/** An entity that comes of a cell: `line` and `column` are where it is first named. */
export type NewEntity = {
  readonly line: number;
  readonly column: string;
  readonly kind: string;
  readonly text: string;
  readonly entity: string;
};

export type UnreadDate = {
  readonly line: number;
  readonly predicate: string;
  readonly text: string;
};

export type ImportReport = {
  readonly files: readonly FileCount[];
  readonly refusals: readonly Refusal[];
  /** False if there were more refusals than are listed; all are counted. */
  readonly listsAll: boolean;
};

// What an import's entry can hold with room to spare (docs/formats/entry.md).
export const mostRefusals = 10_000;
const mostRefusalBytes = 3 * 1024 * 1024;
const mostWhy = 400;

/** The refusals of an import, by file and line. */
export class Refusals {
  readonly #files = new Map<string, Map<number, Refusal>>();
  #count = 0;
  #bytes = 0;
  #listsAll = true;

  /** A row is refused once, for the first reason found. @returns false if it was refused before. */
  add(file: string, line: number, { code, params }: Pick<Failure, 'code' | 'params'>): boolean {
    if (this.has(file, line)) return false;
    const refusal = { file, line, code, params: briefParams(params) };
    this.#count += 1;
    this.#bytes += Buffer.byteLength(file) + Buffer.byteLength(whyOf(refusal)) + 128;
    if (this.#count > mostRefusals || this.#bytes > mostRefusalBytes) this.#listsAll = false;
    else this.#of(file).set(line, refusal);
    return true;
  }

  has(file: string, line: number): boolean {
    return this.#files.get(file)?.has(line) === true;
  }

  get count(): number {
    return this.#count;
  }

  get listsAll(): boolean {
    return this.#listsAll;
  }

  /** In the order of the files given and of the lines. */
  list(files: readonly string[]): Refusal[] {
    return files.flatMap((file) =>
      [...(this.#files.get(file)?.values() ?? [])].sort((a, b) => a.line - b.line),
    );
  }

  #of(file: string): Map<number, Refusal> {
    const known = this.#files.get(file) ?? new Map<number, Refusal>();
    this.#files.set(file, known);
    return known;
  }
}

function briefParams(params: Params): Params {
  const texts = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, brief(value)]] : [],
  );
  return { ...params, ...Object.fromEntries(texts) };
}

/** The reason in English, as the import's entry keeps it. */
export function whyOf({ code, params }: Pick<Refusal, 'code' | 'params'>): string {
  return textOf(code, 'en', params).slice(0, mostWhy).toWellFormed();
}
