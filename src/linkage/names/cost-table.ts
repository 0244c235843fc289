// A table of costs between the Arabic script and Latin: how probable it is that
// a piece of up to three letters is written as a piece of up to four letters.
// Learnt for Arabic (tables/arabic.ts), built from rules for Persian (persian-rules.ts).

/** Pieces of the Arabic script have at most so many letters, the marks of the ends included. */
export const mostArab = 3;
/** The same for Latin. */
export const mostLatin = 4;

/** Stands for the beginning and for the end of a word. */
export const start = '^';
export const end = '$';

export type CostTable = {
  readonly arab: ReadonlyMap<string, number>;
  readonly latin: ReadonlyMap<string, number>;
  /** The probability of each pair of pieces: row = piece of the Arabic script. */
  readonly joint: Float64Array;
  /** The probability of each piece by itself, whatever stands on the other side. */
  readonly arabAlone: Float64Array;
  readonly latinAlone: Float64Array;
};

export type Unit = { readonly arab: string; readonly latin: string; readonly probability: number };

// What no unit foresees is still possible, so that a slip costs much but not all.
const slips = { dropped: Math.exp(-8), added: Math.exp(-6), changed: Math.exp(-11) };
/** So probable is a letter that no unit has, by itself. */
const unseen = 1e-7;

const arabLetters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const latinLetters = 'abcdefghijklmnopqrstuvwxyz';

/** Builds a table from its units; their probabilities need not add up to one. */
export function buildTable(units: readonly Unit[]): CostTable {
  const total = units.reduce((sum, { probability }) => sum + probability, 0);
  const arab = numbered(['', start, end, ...arabLetters], units, 'arab');
  const latin = numbered(['', start, end, ...latinLetters], units, 'latin');
  const joint = new Float64Array(arab.size * latin.size);
  const arabAlone = new Float64Array(arab.size);
  const latinAlone = new Float64Array(latin.size);
  for (const unit of units) {
    const row = arab.get(unit.arab) ?? 0;
    const column = latin.get(unit.latin) ?? 0;
    const probability = unit.probability / total;
    raise(joint, row * latin.size + column, probability);
    raise(arabAlone, row, probability);
    raise(latinAlone, column, probability);
  }
  const table = { arab, latin, joint, arabAlone, latinAlone };
  allowSlips(table);
  return table;
}

function raise(values: Float64Array, at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}

function allowSlips({ arab, latin, joint, arabAlone, latinAlone }: CostTable): void {
  const rows = [...arabLetters].map((letter) => arab.get(letter) ?? 0);
  const columns = [...latinLetters].map((letter) => latin.get(letter) ?? 0);
  for (const row of rows) {
    raise(joint, row * latin.size, slips.dropped);
    raise(arabAlone, row, unseen);
    for (const column of columns) raise(joint, row * latin.size + column, slips.changed);
  }
  for (const column of columns) {
    raise(joint, column, slips.added);
    raise(latinAlone, column, unseen);
  }
}

function numbered(
  first: readonly string[],
  units: readonly Unit[],
  side: 'arab' | 'latin',
): Map<string, number> {
  const out = new Map<string, number>();
  for (const piece of first) out.set(piece, out.size);
  for (const unit of units) if (!out.has(unit[side])) out.set(unit[side], out.size);
  return out;
}

/**
 * Reads the units of a packed table: `piece:latin=cost,latin=cost;piece:…`, where
 * a cost is an eighth of a nat.
 */
export function unpackUnits(packed: string): Unit[] {
  const rows = packed
    .replaceAll('\n', '')
    .split(';')
    .filter((row) => row !== '');
  return rows.flatMap((row) => {
    const [arab = '', costs = ''] = row.split(':');
    return costs.split(',').map((pair) => {
      const [latin = '', cost = ''] = pair.split('=');
      return { arab, latin, probability: Math.exp(-Number.parseInt(cost, 36) / 8) };
    });
  });
}

export function packUnits(units: readonly Unit[]): string {
  const rows = new Map<string, string[]>();
  for (const { arab, latin, probability } of units) {
    const row = rows.get(arab) ?? [];
    row.push(`${latin}=${Math.round(-8 * Math.log(probability)).toString(36)}`);
    rows.set(arab, row);
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([arab, row]) => `${arab}:${row.sort().join(',')}`).join(';');
}
