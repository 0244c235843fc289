// How alike two words of one script are as typed: Jaro and Winkler's measure,
// and a distance whose costs depend on the letters.

/** Jaro–Winkler similarity of two different words, 0 to 1; prefix weight 0.1, at most four letters. */
export function jaroWinkler(a: string, b: string): number {
  const plain = jaro(a, b);
  if (plain < 0.7) return plain;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) {
    prefix += 1;
  }
  return plain + prefix * 0.1 * (1 - plain);
}

// Marks of the letters that have found one another; words are cut to 64 letters.
const mostLetters = 64;
const usedB = new Uint8Array(mostLetters);
const matchesA = new Uint16Array(mostLetters);
const matchesB = new Uint16Array(mostLetters);

/** Jaro's similarity, 0 to 1. */
export function jaro(a: string, b: string): number {
  const n = Math.min(a.length, mostLetters);
  const m = Math.min(b.length, mostLetters);
  if (n === 0 || m === 0) return n === m ? 1 : 0;
  const matches = countMatches(a, n, b, m);
  if (matches === 0) return 0;
  let turned = 0;
  for (let k = 0; k < matches; k += 1) if (matchesA[k] !== matchesB[k]) turned += 1;
  return (matches / n + matches / m + (matches - turned / 2) / matches) / 3;
}

function countMatches(a: string, n: number, b: string, m: number): number {
  const reach = Math.max(0, Math.floor(Math.max(n, m) / 2) - 1);
  usedB.fill(0, 0, m);
  let matches = 0;
  for (let i = 0; i < n; i += 1) {
    const letter = a.charCodeAt(i);
    const to = Math.min(m, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < to; j += 1) {
      if (usedB[j] === 1 || b.charCodeAt(j) !== letter) continue;
      usedB[j] = 1;
      matchesA[matches] = letter;
      matches += 1;
      break;
    }
  }
  for (let j = 0, k = 0; j < m; j += 1) {
    if (usedB[j] !== 1) continue;
    matchesB[k] = b.charCodeAt(j);
    k += 1;
  }
  return matches;
}

/** The costs of a {@link weightedDistance} between words written as codes. */
export type EditCosts = {
  /** By code: what it costs to leave it out or put it in. */
  readonly gap: Float64Array;
  /** By pair of codes: what it costs to write one for the other; row × size + column. */
  readonly change: Float64Array;
  readonly size: number;
  /** Two neighbours that changed places. */
  readonly swap: number;
};

// Two rows of the table before the one that is being filled: the swap looks back two.
const rows: readonly [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(mostLetters + 1),
  new Float64Array(mostLetters + 1),
  new Float64Array(mostLetters + 1),
];

/** The least cost to make one word from the other: Damerau's edits, weighted. Symmetric if the costs are. */
export function weightedDistance(a: Uint8Array, b: Uint8Array, costs: EditCosts): number {
  const n = Math.min(a.length, mostLetters);
  const m = Math.min(b.length, mostLetters);
  const { gap } = costs;
  let [older, old, row] = rows;
  old[0] = 0;
  for (let j = 0; j < m; j += 1) old[j + 1] = (old[j] ?? 0) + (gap[b[j] ?? 0] ?? 0);
  for (let i = 0; i < n; i += 1) {
    fillRow(a, b, i, m, costs, older, old, row);
    [older, old, row] = [old, row, older];
  }
  return old[m] ?? 0;
}

function fillRow(
  a: Uint8Array,
  b: Uint8Array,
  i: number,
  m: number,
  costs: EditCosts,
  older: Float64Array,
  old: Float64Array,
  row: Float64Array,
): void {
  const { gap, change, size, swap } = costs;
  const x = a[i] ?? 0;
  const before = i > 0 ? (a[i - 1] ?? 0) : -1;
  const gapX = gap[x] ?? 0;
  let left = (old[0] ?? 0) + gapX;
  row[0] = left;
  for (let j = 0; j < m; j += 1) {
    const y = b[j] ?? 0;
    let best = (old[j] ?? 0) + (x === y ? 0 : (change[x * size + y] ?? 0));
    const up = (old[j + 1] ?? 0) + gapX;
    if (up < best) best = up;
    left += gap[y] ?? 0;
    if (left < best) best = left;
    if (y === before && j > 0 && x !== y && x === b[j - 1]) {
      const swapped = (older[j - 1] ?? 0) + swap;
      if (swapped < best) best = swapped;
    }
    row[j + 1] = best;
    left = best;
  }
}
