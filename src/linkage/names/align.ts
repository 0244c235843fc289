// Which token of one name answers to which of the other: the assignment with the
// greatest sum of similarities. Two tokens of one side answer to one of the other
// where that is the two written together.
import { compareTokens } from './compare.ts';
import { joinTokens } from './join-tokens.ts';
import type { NameToken, PreparedName } from './token.ts';

export type Pairing = { readonly i: number; readonly j: number; readonly similarity: number };

export type Alignment = {
  /** By the tokens of the first name. A token written together is paired with each of its parts. */
  readonly pairs: readonly Pairing[];
  /** Indices of the tokens that have no partner. */
  readonly leftA: readonly number[];
  readonly leftB: readonly number[];
  /** Whether the pairs stand in the same order on both sides. */
  readonly inOrder: boolean;
};

export type TokenComparison = (a: NameToken, b: NameToken) => number;

/** Pairs that are less alike than this are no pairs. */
const leastSimilarity = 0.4;
/** Up to so many tokens on the shorter side the assignment is exact. */
const mostExact = 6;
/** Tokens beyond this count have no partner: the guard against texts that are no names. */
const mostTokens = 48;

/** Aligns two names. Exact where one of them has at most six tokens, else greedy. */
export function alignNames(
  a: PreparedName,
  b: PreparedName,
  compare: TokenComparison = compareTokens,
): Alignment {
  const n = Math.min(a.tokens.length, mostTokens);
  const m = Math.min(b.tokens.length, mostTokens);
  const grid = compareAll(a.tokens, b.tokens, n, m, compare);
  const partner = Math.min(n, m) <= mostExact ? best(grid, n, m) : greedy(grid, n, m);
  const pairs: Pairing[] = [];
  partner.forEach((j, i) => {
    if (j >= 0) pairs.push({ i, j, similarity: grid[i * m + j] ?? 0 });
  });
  const whole = n === m ? pairs : withJoined(a.tokens, b.tokens, pairs, compare);
  return described(whole, a.tokens.length, b.tokens.length);
}

function compareAll(
  a: readonly NameToken[],
  b: readonly NameToken[],
  n: number,
  m: number,
  compare: TokenComparison,
): Float64Array {
  const grid = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < m; j += 1) {
      const [x, y] = [a[i], b[j]];
      if (x === undefined || y === undefined) continue;
      const similarity = compare(x, y);
      grid[i * m + j] = similarity < leastSimilarity ? 0 : similarity;
    }
  }
  return grid;
}

/** The partner of each row, or -1, of the assignment with the greatest sum. */
function best(grid: Float64Array, n: number, m: number): number[] {
  if (n > m) return turned(best(transposed(grid, n, m), m, n), n);
  // Over the sets of rows that have a partner among the columns so far.
  const sets = 1 << n;
  let sums = new Float64Array(sets).fill(-1);
  sums[0] = 0;
  const choices: Int8Array[] = [];
  for (let j = 0; j < m; j += 1) {
    const next = sums.slice();
    const choice = new Int8Array(sets).fill(-1);
    for (let set = 0; set < sets; set += 1) {
      const sum = sums[set] ?? -1;
      if (sum >= 0) offer(grid, next, choice, { set, sum, j, n, m });
    }
    sums = next;
    choices.push(choice);
  }
  return traced(sums, choices, n);
}

type Offer = { set: number; sum: number; j: number; n: number; m: number };

function offer(grid: Float64Array, next: Float64Array, choice: Int8Array, at: Offer): void {
  for (let i = 0; i < at.n; i += 1) {
    const similarity = grid[i * at.m + at.j] ?? 0;
    if (similarity === 0 || (at.set & (1 << i)) !== 0) continue;
    const set = at.set | (1 << i);
    // Of equal sums the one that keeps the order of the tokens.
    const sum = at.sum + similarity - (i === at.j ? 0 : 1e-9 * Math.abs(i - at.j));
    if (sum > (next[set] ?? -1)) {
      next[set] = sum;
      choice[set] = i;
    }
  }
}

function traced(sums: Float64Array, choices: readonly Int8Array[], n: number): number[] {
  let set = 0;
  for (let k = 1; k < sums.length; k += 1) if ((sums[k] ?? -1) > (sums[set] ?? -1)) set = k;
  const partner = new Array<number>(n).fill(-1);
  for (let j = choices.length - 1; j >= 0; j -= 1) {
    const i = choices[j]?.[set] ?? -1;
    if (i < 0) continue;
    partner[i] = j;
    set &= ~(1 << i);
  }
  return partner;
}

function transposed(grid: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < m; j += 1) out[j * n + i] = grid[i * m + j] ?? 0;
  return out;
}

function turned(partner: readonly number[], n: number): number[] {
  const out = new Array<number>(n).fill(-1);
  partner.forEach((i, j) => {
    if (i >= 0) out[i] = j;
  });
  return out;
}

function greedy(grid: Float64Array, n: number, m: number): number[] {
  const cells = [...grid.keys()].filter((cell) => (grid[cell] ?? 0) > 0);
  const apart = (cell: number) => Math.abs(Math.floor(cell / m) - (cell % m));
  cells.sort((x, y) => (grid[y] ?? 0) - (grid[x] ?? 0) || apart(x) - apart(y) || x - y);
  const partner = new Array<number>(n).fill(-1);
  const taken = new Set<number>();
  for (const cell of cells) {
    const [i, j] = [Math.floor(cell / m), cell % m];
    if (partner[i] !== -1 || taken.has(j)) continue;
    partner[i] = j;
    taken.add(j);
  }
  return partner;
}

/** Two neighbours written as one on the other side make two pairs with it. */
function withJoined(
  a: readonly NameToken[],
  b: readonly NameToken[],
  pairs: readonly Pairing[],
  compare: TokenComparison,
): readonly Pairing[] {
  const forth = joinTokens(a, b, pairs, compare);
  const back = joinTokens(b, a, forth.map(swapped), compare).map(swapped);
  return back;
}

function swapped({ i, j, similarity }: Pairing): Pairing {
  return { i: j, j: i, similarity };
}

function described(pairs: readonly Pairing[], n: number, m: number): Alignment {
  const sorted = [...pairs].sort((x, y) => x.i - y.i || x.j - y.j);
  const usedA = new Set(sorted.map(({ i }) => i));
  const usedB = new Set(sorted.map(({ j }) => j));
  let inOrder = true;
  for (let k = 1; k < sorted.length; k += 1) {
    if ((sorted[k]?.j ?? 0) < (sorted[k - 1]?.j ?? 0)) inOrder = false;
  }
  return { pairs: sorted, leftA: others(usedA, n), leftB: others(usedB, m), inOrder };
}

function others(used: ReadonlySet<number>, count: number): number[] {
  const out: number[] = [];
  for (let k = 0; k < count; k += 1) if (!used.has(k)) out.push(k);
  return out;
}
