// The example archive as the tests look at it: its CSV rows as they stand, and
// the claims that the importer makes of them.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { coreTerms } from '../../src/format/core-terms.ts';
import type { Claim } from '../../src/format/kinds/claim.ts';
import { addTerms, emptyVocabulary } from '../../src/format/vocabulary.ts';
import { claimDrafts, type ImportPlan, openFolder, planImport } from '../../src/intake/import.ts';

export const folder = fileURLToPath(new URL('../../examples/iran-1988/', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/iran-1988/', import.meta.url));

export const tables = [
  ...['sources', 'places', 'bodies', 'posts', 'persons', 'proceedings', 'incidents'],
  ...['names', 'claims'],
] as const;

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file of the example, by the names of its columns. */
export function rowsOf(table: string): Row[] {
  return readRows(`${folder}${table}.csv`);
}

/** The rows of the lists that the example was made from, or undefined where they are absent. */
export function sharedRows(table: string): Row[] | undefined {
  const path = `${shared}${table}.csv`;
  return existsSync(path) ? readRows(path) : undefined;
}

function readRows(path: string): Row[] {
  const rows: Row[] = parse(readFileSync(path, 'utf8'), { columns: true });
  return rows;
}

/** What the importer would do with the example. */
export async function planExample(): Promise<ImportPlan> {
  const vocabulary = addTerms(emptyVocabulary, coreTerms.terms);
  const open = openFolder(folder);
  const findKinds = () => undefined;
  return planImport({ open, map: 'mapping.json', vocabulary, findKinds, keepGood: false });
}

/** A claim with the file that its row is in. */
export type Placed = { readonly file: string; readonly claim: Claim };

/** Every claim of the example, in the order of the import. */
export async function claimsOf(plan: ImportPlan): Promise<Placed[]> {
  const by = '0'.repeat(64);
  const items = new Map(plan.files.map((file, i) => [file, i.toString(16).padStart(64, '0')]));
  const files = new Map([...items].map(([file, item]) => [item, file]));
  const frame = { at: '2026-01-01T00:00:00Z', by, itemOf: (file: string) => items.get(file) ?? by };
  const claims: Placed[] = [];
  for await (const claim of claimDrafts(plan, frame)) {
    claims.push({ file: files.get(claim.item ?? '') ?? '', claim });
  }
  return claims;
}

/** The compiler of the lists, who stands behind what no source gives. */
export const compiler = 'src-gaz';
