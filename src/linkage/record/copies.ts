// Rows of one list that hold the same in everything that is compared. One of them
// is compared for all, so that a million copies of a row cost no more than one.
import { mix } from '../block/components.ts';
import type { Keys } from '../block/passes.ts';
import { eachRun, sortKeys } from '../block/sort-keys.ts';
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
  const sizes = sharedInts(count).fill(1);
  const firsts = new Int32Array(count);
  for (let row = 0; row < count; row += 1) firsts[row] = row;
  const { keys, rows, size } = sortKeys(hashesOf(records, isApart));
  eachRun({ keys, rows, size }, (from, to) => {
    const distinct: number[] = [];
    for (const row of rows.subarray(from, to)) {
      const first = distinct.find((each) => areSame(records, each, row));
      if (first === undefined) distinct.push(row);
      else {
        firsts[row] = first;
        sizes[first] = (sizes[first] ?? 0) + 1;
        sizes[row] = 0;
      }
    }
  });
  return { sizes, firsts };
}

function hashesOf(records: Records, isApart: (row: number) => boolean): Keys {
  const [keys, rows] = [new Int32Array(records.count), new Int32Array(records.count)];
  let size = 0;
  for (let row = 0; row < records.count; row += 1) {
    if (isApart(row)) continue;
    keys[size] = hashOf(records, row);
    rows[size] = row;
    size += 1;
  }
  return { keys, rows, size };
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
