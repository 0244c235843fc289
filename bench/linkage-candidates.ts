// How many of the true pairs the index proposes, before anything is scored: what
// the blocking passes miss, no comparison can find.
import { basename } from 'node:path';
import { type Candidates, findCandidates } from '../src/linkage/link.ts';
import { RowIds } from '../src/linkage/report/row-ids.ts';
import { defaultSettings } from '../src/linkage/settings.ts';
import { readCsvTable } from '../src/linkage/table/read-csv.ts';
import type { Truth } from './linkage-disguise.ts';

/** The number of true pairs among the candidates; copies of a row are candidates of one another. */
export async function countProposed(
  files: readonly string[],
  { personOf }: Truth,
): Promise<number> {
  const tables = files.map((path) => readCsvTable(path, basename(path)));
  const found = await findCandidates({ tables, settings: defaultSettings });
  const { records, index, copies } = found;
  const ids = new RowIds(found);
  const persons = Array.from({ length: records.count }, (_, row) => personOf.get(ids.text(row)));
  const members = groupsOf(copies.firsts);
  const count = (a: number, b: number) => {
    let pairs = 0;
    for (const x of members.get(a) ?? [a]) {
      for (const y of members.get(b) ?? [b]) {
        const isAcross = tables.length === 1 || records.source[x] !== records.source[y];
        if (isAcross && (a !== b || x < y) && persons[x] === persons[y]) pairs += 1;
      }
    }
    return pairs;
  };
  let proposed = 0;
  for (const first of members.keys()) proposed += count(first, first);
  eachCandidate(index, records.count, (a, b) => {
    proposed += count(a, b);
  });
  return proposed;
}

/** Of each row with copies all rows that are the same, itself included. */
function groupsOf(firsts: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  firsts.forEach((first, row) => {
    if (first === row) return;
    const found = members.get(first);
    if (found === undefined) members.set(first, [first, row]);
    else found.push(row);
  });
  return members;
}

type Index = Candidates['index'];

/** Every candidate once, whichever passes propose it. */
function eachCandidate(
  { blocks, starts, places }: Index,
  count: number,
  act: (a: number, b: number) => void,
): void {
  const seen = new Int32Array(count).fill(-1);
  for (let a = 0; a < count; a += 1) {
    for (let p = starts[a] ?? 0; p < (starts[a + 1] ?? 0); p += 1) {
      for (let at = (places[p] ?? 0) + 1; ; at += 1) {
        const entry = blocks[at] ?? -1;
        const b = entry < 0 ? ~entry : entry;
        if (seen[b] !== a) act(a, b);
        seen[b] = a;
        if (entry < 0) break;
      }
    }
  }
}
