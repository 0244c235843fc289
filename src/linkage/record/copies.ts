// Rows of one list that hold the same in everything that is compared. One of them
// is compared for all, so that a million copies of a row cost no more than one.
import { mix } from '../block/components.ts';
import { sharedInts } from '../table/shared.ts';
import type { Records } from './field.ts';

export type Copies = {
  /** For how many rows each row is compared: 0 for a copy of an earlier one. */
  readonly sizes: Int32Array;
  /** The first row that each row is a copy of; itself, if of none. */
  readonly firsts: Int32Array;
};

/** Rows for which `isApart` holds are nobody's copies. */
export function findCopies(records: Records, isApart: (row: number) => boolean): Copies {
  const { count } = records;
  const sizes = sharedInts(count);
  const firsts = Int32Array.from({ length: count }, (_, row) => row);
  let bits = 4;
  while (1 << bits < 2 * count) bits += 1;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(mask + 1);
  for (let row = 0; row < count; row += 1) {
    sizes[row] = 1;
    if (isApart(row)) continue;
    let slot = hashOf(records, row) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const first = (slots[slot] ?? 0) - 1;
      if (!areSame(records, first, row)) continue;
      firsts[row] = first;
      sizes[first] = (sizes[first] ?? 0) + 1;
      sizes[row] = 0;
      break;
    }
    if (slots[slot] === 0) slots[slot] = row + 1;
  }
  return { sizes, firsts };
}

function hashOf({ name, fields, source }: Records, row: number): number {
  let hash = source[row] ?? 0;
  if (name !== undefined) {
    const { width, variants } = name;
    for (const rows of variants) {
      for (let i = 0; i < width; i += 1) hash = mix(hash, rows[row * width + i] ?? 0);
    }
  }
  for (const { codes } of fields) hash = mix(hash, codes[row] ?? 0);
  return hash;
}

function areSame({ name, fields, source }: Records, a: number, b: number): boolean {
  if (source[a] !== source[b]) return false;
  if (name !== undefined) {
    const { width, variants } = name;
    for (const rows of variants) {
      for (let i = 0; i < width; i += 1)
        if (rows[a * width + i] !== rows[b * width + i]) return false;
    }
  }
  return fields.every(({ codes }) => codes[a] === codes[b]);
}
