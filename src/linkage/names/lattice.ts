// A word as all the ways to cut it into pieces that a table knows, and how well
// a word of the Arabic script and a Latin word agree over all ways to cut both.
import { type CostTable, end, mostArab, mostLatin, start } from './cost-table.ts';

/** The numbers of the pieces that begin at each letter, by their length; -1 for none. */
export type Lattice = {
  readonly letters: number;
  readonly pieces: Int16Array;
  /** The logarithm of the word's own probability. */
  readonly alone: number;
};

/** Letters beyond these are not looked at: no word of a name is so long. */
const mostLetters = 40;

export function latticeOf(word: string, table: CostTable, side: 'arab' | 'latin'): Lattice {
  const most = side === 'arab' ? mostArab : mostLatin;
  const text = `${start}${word.slice(0, mostLetters)}${end}`;
  const pieces = new Int16Array((text.length + 1) * (most + 1)).fill(-1);
  for (let i = 0; i <= text.length; i += 1) {
    for (let size = 0; size <= most && i + size <= text.length; size += 1) {
      pieces[i * (most + 1) + size] = table[side].get(text.slice(i, i + size)) ?? -1;
    }
  }
  const weights = side === 'arab' ? table.arabAlone : table.latinAlone;
  return { letters: text.length, pieces, alone: logAlone(pieces, text.length, most, weights) };
}

function logAlone(pieces: Int16Array, letters: number, most: number, weights: Float64Array) {
  const ways = new Float64Array(letters + 1);
  ways[0] = 1;
  for (let i = 0; i < letters; i += 1) {
    for (let size = 1; size <= most && i + size <= letters; size += 1) {
      const piece = pieces[i * (most + 1) + size] ?? -1;
      const weight = piece < 0 ? 0 : (weights[piece] ?? 0);
      ways[i + size] = (ways[i + size] ?? 0) + (ways[i] ?? 0) * weight;
    }
  }
  return Math.log(Math.max(ways[letters] ?? 0, Number.MIN_VALUE));
}

// One table of ways serves every comparison: nothing outlives a call.
const scratch = new Float64Array((mostLetters + 3) ** 2);

/** The logarithm of the probability that the two words are one name, spelled so on both sides. */
export function logJoint(arab: Lattice, latin: Lattice, table: CostTable): number {
  const width = latin.letters + 1;
  const ways = scratch;
  ways.fill(0, 0, (arab.letters + 1) * width);
  ways[0] = 1;
  for (let i = 0; i <= arab.letters; i += 1) {
    for (let j = 0; j <= latin.letters; j += 1) {
      const so = ways[i * width + j] ?? 0;
      if (so !== 0) extend(ways, so, i, j, arab, latin, table);
    }
  }
  return Math.log(Math.max(ways[arab.letters * width + latin.letters] ?? 0, Number.MIN_VALUE));
}

function extend(
  ways: Float64Array,
  so: number,
  i: number,
  j: number,
  arab: Lattice,
  latin: Lattice,
  table: CostTable,
): void {
  const width = latin.letters + 1;
  const columns = table.latin.size;
  const mostA = Math.min(mostArab, arab.letters - i);
  const mostB = Math.min(mostLatin, latin.letters - j);
  for (let a = 0; a <= mostA; a += 1) {
    const row = arab.pieces[i * (mostArab + 1) + a] ?? -1;
    if (row < 0) continue;
    for (let b = a === 0 ? 1 : 0; b <= mostB; b += 1) {
      const column = latin.pieces[j * (mostLatin + 1) + b] ?? -1;
      if (column < 0) continue;
      const probability = table.joint[row * columns + column] ?? 0;
      if (probability === 0) continue;
      const at = (i + a) * width + j + b;
      ways[at] = (ways[at] ?? 0) + so * probability;
    }
  }
}

/**
 * Normalised pointwise mutual information, -1 to 1: how much of what the two
 * words say they say together (Bouma 2009). About 0 for words that have nothing
 * to do with one another, above a half for most spellings of one name.
 */
export function agreement(arab: Lattice, latin: Lattice, table: CostTable): number {
  const joint = logJoint(arab, latin, table);
  return Math.max(-1, (joint - arab.alone - latin.alone) / -joint);
}
