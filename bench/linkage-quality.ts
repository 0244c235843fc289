// How good an outcome is: precision, recall and F1 of the pairs at the best
// threshold and at one half, and of the pairs that the clusters imply. Every true
// pair counts, those that were never proposed included.
import { readFileSync } from 'node:fs';
import type { Truth } from './linkage-disguise.ts';

export type Scores = { readonly precision: number; readonly recall: number; readonly f1: number };
export type Quality = {
  readonly best: Scores & { readonly probability: number };
  readonly atHalf: Scores;
  readonly sure: Scores;
  /** The share of true pairs that were written at all. */
  readonly written: number;
  readonly clusters: Scores;
};

export function scoresOf(right: number, found: number, all: number): Scores {
  const precision = found === 0 ? 1 : right / found;
  const recall = all === 0 ? 1 : right / all;
  return {
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Weights are counted in thousandths of a bit. */
const [lowest, highest] = [-40_000, 400_000];

export function qualityOf(pairs: string, clusters: string, truth: Truth): Quality {
  const [right, wrong] = countPairs(pairs, truth);
  const all = allPairs(truth);
  let [rights, found] = [0, 0];
  let best = { ...scoresOf(0, 0, all), probability: 1 };
  let [atHalf, sure]: Scores[] = [scoresOf(0, 0, all), scoresOf(0, 0, all)];
  for (let i = right.length - 1; i >= 0; i -= 1) {
    if (right[i] === 0 && wrong[i] === 0) continue;
    rights += right[i] ?? 0;
    found += (right[i] ?? 0) + (wrong[i] ?? 0);
    const scores = scoresOf(rights, found, all);
    const probability = 1 / (1 + 2 ** (-(i + lowest) / 1000));
    if (scores.f1 > best.f1) best = { ...scores, probability };
    if (probability >= 0.5) atHalf = scores;
    if (probability >= 0.99) sure = scores;
  }
  if (atHalf === undefined || sure === undefined) throw new Error('unreachable');
  return {
    best,
    atHalf,
    sure,
    written: rights / all,
    clusters: clusterScores(clusters, truth, all),
  };
}

/** The lines of a file after its heading. */
export function* linesOf(path: string): Generator<string> {
  const bytes = readFileSync(path);
  for (let from = bytes.indexOf(10) + 1; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    yield bytes.toString('latin1', from, end);
    from = end + 1;
  }
}

function countPairs(path: string, { personOf }: Truth): [Int32Array, Int32Array] {
  const right = new Int32Array(highest - lowest + 1);
  const wrong = new Int32Array(highest - lowest + 1);
  for (const line of linesOf(path)) {
    const [a = '', b = '', , bits = ''] = line.split(',');
    const at = Math.max(0, Math.min(right.length - 1, Math.round(1000 * Number(bits)) - lowest));
    const counts = personOf.get(a) === personOf.get(b) ? right : wrong;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return [right, wrong];
}

const pairsIn = (n: number) => (n * (n - 1)) / 2;

/** With several lists only pairs across them: all, less those within each. */
export function allPairs({ personOf, lists }: Truth): number {
  return sumOver(
    personOf.entries(),
    lists,
    ([, person]) => person,
    ([id]) => id,
  );
}

function sumOver<T>(
  items: Iterable<T>,
  lists: number,
  groupOf: (item: T) => string,
  idOf: (item: T) => string,
): number {
  const whole = new Map<string, number>();
  const within = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const item of items) {
    count(whole, groupOf(item));
    if (lists > 1) count(within, `${idOf(item).split(':')[0]}:${groupOf(item)}`);
  }
  const sum = (counts: Map<string, number>) => {
    let total = 0;
    for (const n of counts.values()) total += pairsIn(n);
    return total;
  };
  return sum(whole) - sum(within);
}

function clusterScores(path: string, { personOf, lists }: Truth, all: number): Scores {
  const rows = [...linesOf(path)].map((line) => line.split(',') as [string, string]);
  const found = sumOver(
    rows,
    lists,
    ([, cluster]) => cluster,
    ([id]) => id,
  );
  const both = ([id, cluster]: [string, string]) => `${cluster} ${personOf.get(id)}`;
  return scoresOf(
    sumOver(rows, lists, both, ([id]) => id),
    found,
    all,
  );
}
