// The public pairs of Arabic and Latin names that costs are learnt from and
// measured on. They lie beside the checkout, in ../shared/linkage, and are not
// part of the project; docs/decisions says where they come from.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { foldText } from '../src/base/fold-text.ts';
import { spellOut } from '../src/linkage/names/latin-letters.ts';
import { root } from './files.ts';

export const folder = `${root}../shared/linkage/`;

export type SourcePair = {
  readonly arab: string;
  readonly latin: string;
  /** How many persons of the source bear the name so. */
  readonly count: number;
};

const files = {
  wikidata: { name: 'names_ar_en_wikidata_train.csv', arab: 2, latin: 1 },
  google: { name: 'names_ar_en_google_train.csv', arab: 1, latin: 2 },
} as const;
export type PairSource = keyof typeof files;

/** The pairs, folded; empty where the file is not there. */
export function readPairs(source: PairSource): SourcePair[] {
  const { name, arab, latin } = files[source];
  if (!existsSync(folder + name)) return [];
  const rows = readFileSync(folder + name, 'utf8')
    .split('\n')
    .slice(1);
  return rows.flatMap((row) => {
    const cells = row.trim().split(',');
    const pair = {
      arab: foldText(cells[arab] ?? '').replace(/[^\u0600-\u06ff]/g, ''),
      latin: foldText(spellOut(cells[latin] ?? '')).replace(/[^a-z]/g, ''),
      count: Number(cells[3] ?? 1),
    };
    return pair.arab === '' || pair.latin === '' ? [] : [pair];
  });
}

/** One Arabic token in five is never learnt from: its pairs measure what was learnt. */
export function isHeldOut(arab: string): boolean {
  return (createHash('sha256').update(arab).digest()[0] ?? 0) % 5 === 0;
}
