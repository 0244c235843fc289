// Marks of a next page: the key of the last row, opaque to whoever carries it. A
// page that begins after a key stays right while the register grows.
import { Failure } from '../../base/failure.ts';

export type Key = readonly (string | number)[];

/** What a list is asked for a page at a time. */
export type Paging = {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  /** How many rows are left out before the first, for a page far on. */
  readonly skip?: number | undefined;
};

export type PageOf<Row> = {
  readonly rows: readonly Row[];
  /** What to give as `cursor` for more; null at the end. */
  readonly next: string | null;
  /** How many there are in all; null where counting would cost too much. */
  readonly total: number | null;
};

export function writeKey(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key that a mark carries, member by member of the types asked for.
 *
 * @throws Failure R-006 unless {@link writeKey} gave it.
 */
export function parseKey(cursor: string, types: readonly ('string' | 'number')[]): Key {
  const key = parsed(Buffer.from(cursor, 'base64url').toString());
  const isKey =
    Array.isArray(key) &&
    key.length === types.length &&
    key.every((member, i) => typeof member === types[i] && isPlain(member));
  if (!isKey || writeKey(key) !== cursor) throw new Failure('R-006');
  return key;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// PostgreSQL takes no NUL in a text and no fraction for a position.
function isPlain(member: unknown): boolean {
  return typeof member === 'string' ? !member.includes('\0') : Number.isSafeInteger(member);
}

/** A position after which a page begins; -1 for the first. @throws Failure R-006. */
export function positionAfter(cursor: string | undefined): number {
  if (cursor === undefined) return -1;
  const [position] = parseKey(cursor, ['number']);
  return Number(position);
}

/** Cuts one row more than was asked for, and says where the next page begins. */
export function pageFrom<Row>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: last === undefined || found.length <= limit ? null : writeKey(keyOf(last)) };
}
