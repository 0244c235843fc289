// Learns from pairs of one name in two scripts which pieces of the one stand for
// which of the other: expectation maximisation over all ways to cut both words
// (Jiampojamarn, Kondrak and Sherif 2007), with rare pairs of pieces discounted.
import { end, start, type Unit } from '../src/linkage/names/cost-table.ts';

export type NamePair = { readonly arab: string; readonly latin: string; readonly weight: number };

type Arcs = {
  readonly width: number;
  readonly goal: number;
  readonly weight: number;
  /** From, to and unit of each arc, in an order in which every arc follows those it builds on. */
  readonly arcs: Int32Array;
};

// Longer pieces would be learnt by heart rather than learnt from.
const mostArab = 2;
const mostLatin = 3;
const rounds = 7;
/** Taken off every expected count from the second round on: pairs seen by chance vanish. */
const discount = 1;

export function learnUnits(pairs: readonly NamePair[]): Unit[] {
  const names = new Map<string, number>();
  const words = pairs.map((pair) => arcsOf(pair, names));
  let probable = Float64Array.from(names.keys(), firstGuess);
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Float64Array(names.size);
    for (const word of words) countArcs(word, probable, counts);
    probable = shares(counts, round < 2 ? 0 : discount);
  }
  return [...names.keys()].flatMap((name, i) => {
    const [arab = '', latin = ''] = name.split('|');
    const probability = probable[i] ?? 0;
    return probability > 0 ? [{ arab, latin, probability }] : [];
  });
}

// Long pieces are improbable before anything is known; one letter for one is best.
function firstGuess(name: string): number {
  return Math.exp(-2.5 * (name.length - 1)) * (name.length === 3 && name[1] === '|' ? 3 : 1);
}

function arcsOf({ arab, latin, weight }: NamePair, names: Map<string, number>): Arcs {
  const x = start + arab + end;
  const y = start + latin + end;
  const width = y.length + 1;
  const arcs: number[] = [];
  for (let i = 0; i <= x.length; i += 1) {
    for (let j = 0; j <= y.length; j += 1) {
      for (const [a, b] of sizes) {
        if (i + a > x.length || j + b > y.length) continue;
        const name = `${x.slice(i, i + a)}|${y.slice(j, j + b)}`;
        if (!isAtOneEnd(name)) continue;
        const unit = names.get(name) ?? names.size;
        names.set(name, unit);
        arcs.push(i * width + j, (i + a) * width + j + b, unit);
      }
    }
  }
  return { width, goal: x.length * width + y.length, weight, arcs: Int32Array.from(arcs) };
}

// Two letters never vanish together, nor do two arise from nothing.
const sizes: readonly (readonly [number, number])[] = Array.from(
  { length: (mostArab + 1) * (mostLatin + 1) },
  (_, at): [number, number] => [Math.floor(at / (mostLatin + 1)), at % (mostLatin + 1)],
).filter(([a, b]) => a + b > 0 && !(a === 2 && b === 0) && !(a === 0 && b > 1));

/** A piece with the beginning or the end of a word stands for such a piece. */
function isAtOneEnd(name: string): boolean {
  const [arab = '', latin = ''] = name.split('|');
  return [start, end].every((mark) => arab.includes(mark) === latin.includes(mark));
}

function countArcs(word: Arcs, probable: Float64Array, counts: Float64Array): void {
  const { arcs, goal } = word;
  const forth = new Float64Array(goal + 1);
  const back = new Float64Array(goal + 1);
  forth[0] = 1;
  back[goal] = 1;
  for (let k = 0; k < arcs.length; k += 3) {
    const [from, to, unit] = arcAt(arcs, k);
    forth[to] = (forth[to] ?? 0) + (forth[from] ?? 0) * (probable[unit] ?? 0);
  }
  const all = forth[goal] ?? 0;
  if (all === 0) return;
  for (let k = arcs.length - 3; k >= 0; k -= 3) {
    const [from, to, unit] = arcAt(arcs, k);
    const share = (probable[unit] ?? 0) * (back[to] ?? 0);
    back[from] = (back[from] ?? 0) + share;
    const expected = ((forth[from] ?? 0) * share) / all;
    if (expected > 1e-4) counts[unit] = (counts[unit] ?? 0) + expected * word.weight;
  }
}

function arcAt(arcs: Int32Array, k: number): [number, number, number] {
  return [arcs[k] ?? 0, arcs[k + 1] ?? 0, arcs[k + 2] ?? 0];
}

function shares(counts: Float64Array, less: number): Float64Array<ArrayBuffer> {
  const kept = counts.map((count) => Math.max(0, count - less));
  const total = kept.reduce((sum, count) => sum + count, 0);
  return kept.map((count) => count / total);
}
