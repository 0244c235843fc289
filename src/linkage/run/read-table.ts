// A list from a file. Of a large one each thread reads the whole and keeps some of the
// columns, which is most of the work.
import { statSync } from 'node:fs';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { readCsvColumns, readCsvTable } from '../table/read-csv.ts';
import type { Table } from '../table/table.ts';
import type { Crew } from './threads.ts';

/** Smaller files are read sooner by one thread. */
const largeBytes = 1 << 23;

/** @throws Failure M-001 if the file cannot be read, M-002 to M-004 if it is no table. */
export async function readTable(path: string, label: string, crew: Crew): Promise<Table> {
  const step = crew.size;
  if (step === 1 || sizeOf(path) < largeBytes) return readCsvTable(path, label);
  const shares = Array.from({ length: step }, (_, first) => ({ path, share: { first, step } }));
  const others = crew.deal('read', shares.slice(1));
  // What fails there fails here as well, and is said from here.
  others.catch(() => {});
  const own = readCsvColumns(path, { first: 0, step });
  const all = [own, ...(await others)];
  if (all.some(({ rowCount }) => rowCount !== own.rowCount))
    throw new Failure('M-001', { path, why: phrase('changed-while-read') });
  const columns = own.columns.flatMap((_, at) =>
    all.flatMap((part) => part.columns.slice(at, at + 1)),
  );
  return { label, rowCount: own.rowCount, columns };
}

/** About how many bytes there are to read: none of what is no file, or cannot be looked at. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
