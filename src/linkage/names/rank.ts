// Which of many names, in any script, is most probably the one that is asked for.
import { type Alignment, alignNames, type TokenComparison } from './align.ts';
import { compareTokens } from './compare.ts';
import { prepareName } from './name.ts';
import { priorOf } from './priors.ts';
import type { Language, NameToken, PreparedName } from './token.ts';

export type Ranked = {
  readonly index: number;
  /** The higher the better; only its order within one ranking means anything. */
  readonly score: number;
};

/** The share that is assumed of a token of which nothing is known. */
const unknownShare = 0.0005;
/** What it takes away that a token stands on one side only: lists leave parts out. */
const missing = 0.12;
/** What it takes away that tokens stand on both sides and are not the same. */
const different = 0.7;
/** What it takes away besides that the first token, the given name, has no partner. */
const otherGiven = 1;
const disorder = 0.2;

/** The candidates that answer best to a query, best first, at most `most` of them. */
export function rankAcross(
  query: string,
  candidates: readonly string[],
  language: Language,
  most = 10,
): (Ranked & { readonly candidate: string })[] {
  const prepare = (full: string) => prepareName({ full }, { language });
  const ranked = rankPrepared(prepare(query), candidates.map(prepare), most);
  return ranked.map((one) => ({ ...one, candidate: candidates[one.index] ?? '' }));
}

/** The same for names that are prepared already. */
export function rankPrepared(
  query: PreparedName,
  candidates: readonly PreparedName[],
  most = 10,
): Ranked[] {
  const compare = remembering();
  const scored = candidates.map((name, index) => ({
    index,
    score: scoreNames(query, name, compare),
  }));
  scored.sort((x, y) => y.score - x.score || x.index - y.index);
  return scored.slice(0, most);
}

/** A comparison that remembers: the tokens of one query meet the same tokens again and again. */
function remembering(): TokenComparison {
  const known = new Map<NameToken, Map<string, number>>();
  return (a, b) => {
    const row = known.get(a) ?? new Map<string, number>();
    known.set(a, row);
    const found = row.get(b.text);
    if (found !== undefined) return found;
    const made = compareTokens(a, b);
    row.set(b.text, made);
    return made;
  };
}

/** How well two names answer to one another: the information of what agrees, less what does not. */
export function scoreNames(
  a: PreparedName,
  b: PreparedName,
  compare: TokenComparison = compareTokens,
): number {
  const alignment = alignNames(a, b, compare);
  const { pairs, leftA, leftB, inOrder } = alignment;
  if (pairs.length === 0) return Number.NEGATIVE_INFINITY;
  let score = inOrder ? 0 : -disorder;
  for (const { i, j, similarity } of pairs) {
    const weight = Math.min(weightOf(a.tokens[i]), weightOf(b.tokens[j]));
    // Half alike is as much against as nothing for; below that it speaks against.
    score += (weight * (similarity - 0.6)) / 0.4 / shared(alignment, i, j);
  }
  const differing = Math.min(leftA.length, leftB.length);
  score -= different * differing + missing * (leftA.length + leftB.length - 2 * differing);
  return leftA[0] === 0 || leftB[0] === 0 ? score - otherGiven : score;
}

/** Of how many pairs one of the two tokens is part: two where words are written together. */
function shared({ pairs }: Alignment, i: number, j: number): number {
  return Math.max(
    pairs.filter((pair) => pair.i === i).length,
    pairs.filter((pair) => pair.j === j).length,
  );
}

function weightOf(token: NameToken | undefined): number {
  if (token === undefined || token.isInitial) return 0.5;
  return Math.log(1 / (priorOf(token) ?? unknownShare)) / Math.log(1 / unknownShare);
}
