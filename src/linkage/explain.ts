// Why a pair has the weight it has: the same sum that the score is, written out.
import { Failure } from '../base/failure.ts';
import type { Linkage } from './link.ts';
import { probabilityOf } from './report/lines.ts';
import { RowIds } from './report/row-ids.ts';
import { Scorer } from './score/scorer.ts';
import { cellAt } from './table/table.ts';

export type ExplainedPart = {
  /** What is compared, or "prior". */
  readonly name: string;
  /** The level in words. */
  readonly level: string;
  readonly values: readonly [string, string];
  /** How often the level comes up among rows of one person, and of different people. */
  readonly m: number | undefined;
  readonly u: number | undefined;
  /** In bits; the parts add up to the weight. */
  readonly weight: number;
};

export type Explanation = {
  readonly parts: readonly ExplainedPart[];
  readonly weight: number;
  readonly probability: number;
  readonly isOneCluster: boolean;
};

/** @throws Failure M-006 if there is no row with one of the ids. */
export function explainPair(linkage: Linkage, idA: string, idB: string): Explanation {
  const ids = new RowIds(linkage);
  const [a, b] = [idA, idB].map((id) => {
    const found = ids.find(id);
    if (found === undefined) throw new Failure('M-006', { id });
    return found;
  });
  return explainRecords(linkage, Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0));
}

export function explainRecords(linkage: Linkage, a: number, b: number): Explanation {
  const { weights, clusters, model } = linkage;
  const scorer = scorerOf(linkage);
  const weight = scorer.weight(a, b, -Infinity);
  const { comparisons, levels } = scorer.comparer;
  const parts: ExplainedPart[] = [
    part('prior', 'before anything is compared', weights.prior, ['', '']),
  ];
  comparisons.forEach((comparison, c) => {
    const level = levels[c] ?? 0;
    const values = valuesOf(linkage, comparison.name, comparison.kind, [a, b]);
    const known = model.levels[c]?.[level];
    const words = comparison.levels[level] ?? '';
    const base = part(comparison.name, words, scorer.levelWeight(c), values);
    parts.push(level === 0 ? base : { ...base, m: known?.m, u: known?.u });
    const isName = comparison.kind === 'name';
    const rarity = isName ? scorer.nameRarity() : scorer.rarity(c, a, b);
    if (rarity !== 0) {
      const how = rarity > 0 ? 'rarer than most' : 'more common than most';
      parts.push(part(`${comparison.name}: rarity`, how, rarity, values));
    }
  });
  const kin = scorer.kinWeight(a, b);
  if (kin < 0) parts.push(part('relatives', 'may be two of one family', kin, ['', '']));
  const isOneCluster = clusters[a] === clusters[b];
  return { parts, weight, probability: probabilityOf(weight), isOneCluster };
}

// A scorer remembers likenesses in arrays of some megabytes: one is enough for an outcome.
const scorers = new WeakMap<Linkage, Scorer>();

function scorerOf(linkage: Linkage): Scorer {
  const found = scorers.get(linkage);
  if (found !== undefined) return found;
  const scorer = new Scorer(linkage.records, linkage.weights);
  scorers.set(linkage, scorer);
  return scorer;
}

function part(
  name: string,
  level: string,
  weight: number,
  values: readonly [string, string],
): ExplainedPart {
  return { name, level, values, m: undefined, u: undefined, weight };
}

/** The cells that a comparison looked at, as they stand in the lists. */
function valuesOf(
  { columns, records, rowOf }: Linkage,
  name: string,
  kind: string,
  pair: readonly [number, number],
): [string, string] {
  const nameRoles = ['name', 'given', 'family', 'father', 'grandfather', 'nick'];
  const cell = (record: number) => {
    const guesses = columns[records.source[record] ?? 0] ?? [];
    const own = guesses.filter(({ role, slot }) => {
      if (kind === 'name' || kind === 'middle') return nameRoles.includes(role);
      return kind === 'date' || kind === 'age'
        ? role.startsWith(name) || role === 'age'
        : slot === name;
    });
    const texts = own.map(({ column }) => cellAt(column, rowOf[record] ?? 0));
    return [...new Set(texts.filter((text) => text !== ''))].join(' · ');
  };
  return [cell(pair[0]), cell(pair[1])];
}
