// How well a token in the Arabic script and one in Latin agree, by the table of
// the language; each word's lattice is made once.
import { buildTable, type CostTable, type Unit, unpackUnits } from './cost-table.ts';
import { agreement, type Lattice, latticeOf } from './lattice.ts';
import { unitsOfRules } from './rule-units.ts';
import { arabicUnits } from './tables/arabic.ts';
import { arabicRules } from './tables/arabic-rules.ts';
import { persianRules } from './tables/persian.ts';

export type TableLanguage = 'fa' | 'ar';

type Prepared = {
  readonly table: CostTable;
  readonly arab: Map<string, Lattice>;
  readonly latin: Map<string, Lattice>;
};

const prepared: { [language in TableLanguage]?: Prepared } = {};
const mostRemembered = 30_000;

function preparedFor(language: TableLanguage): Prepared {
  const found = prepared[language];
  if (found !== undefined) return found;
  const table = buildTable(language === 'fa' ? unitsOfRules(persianRules) : arabicMixture());
  const made = { table, arab: new Map(), latin: new Map() };
  prepared[language] = made;
  return made;
}

/** So much of the Arabic table is rules; the rest is learnt from names of the whole world. */
const ruled = 0.3;

function arabicMixture(): Unit[] {
  const weighted = (units: readonly Unit[], weight: number) =>
    units.map((unit) => ({ ...unit, probability: unit.probability * weight }));
  return [
    ...weighted(unpackUnits(arabicUnits), 1 - ruled),
    ...weighted(unitsOfRules(arabicRules), ruled),
  ];
}

function remembered(word: string, side: 'arab' | 'latin', from: Prepared): Lattice {
  const lattices = from[side];
  const found = lattices.get(word);
  if (found !== undefined) return found;
  const made = latticeOf(word, from.table, side);
  if (lattices.size >= mostRemembered) lattices.clear();
  lattices.set(word, made);
  return made;
}

/** Normalised mutual information of two words, each in its script; see {@link agreement}. */
export function agreementOf(arab: string, latin: string, language: TableLanguage): number {
  const from = preparedFor(language);
  return agreement(remembered(arab, 'arab', from), remembered(latin, 'latin', from), from.table);
}

// Measured on pairs that were not learnt from: half of the true pairs lie above
// the third point, nine in ten of the best wrong ones of ten thousand below it.
const scale: { readonly [language in TableLanguage]: readonly (readonly [number, number])[] } = {
  fa: [
    [-1, 0],
    [0, 0.05],
    [0.2, 0.35],
    [0.35, 0.6],
    [0.45, 0.8],
    [0.55, 0.9],
    [0.7, 0.96],
    [1, 0.99],
  ],
  ar: [
    [-1, 0],
    [0, 0.05],
    [0.2, 0.4],
    [0.3, 0.6],
    [0.4, 0.8],
    [0.5, 0.9],
    [0.65, 0.96],
    [1, 0.99],
  ],
};

/** A similarity from 0 to 0.99 for an agreement: no two scripts are ever the same spelling. */
export function similarityOf(agreed: number, language: TableLanguage): number {
  const points = scale[language];
  for (let k = 1; k < points.length; k += 1) {
    const [x1, y1] = points[k] ?? [1, 1];
    if (agreed > x1) continue;
    const [x0, y0] = points[k - 1] ?? [-1, 0];
    return y0 + ((agreed - x0) / (x1 - x0)) * (y1 - y0);
  }
  return 0.99;
}
