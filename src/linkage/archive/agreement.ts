// How far reviewers agree: over the pairs that two of them judged, the share on
// which they said the same, and Cohen's kappa, which takes off what chance alone
// would give (Cohen, Educ. Psychol. Meas. 20, 1960).
import type { PairJudgement } from '../../register/query/pair-judgements.ts';

export type Agreement = {
  readonly first: string;
  readonly second: string;
  /** Pairs that both judged. */
  readonly pairs: number;
  readonly agreed: number;
  /** From −1 to 1; null where chance alone would give full agreement. */
  readonly kappa: number | null;
};

/** Every two reviewers who judged a pair in common, by their ids. */
export function readAgreement(judged: readonly PairJudgement[]): Agreement[] {
  const byAuthor = new Map<string, Map<string, string>>();
  for (const { a, b, by, judges } of judged) {
    if (by === null) continue;
    const own = byAuthor.get(by) ?? new Map<string, string>();
    own.set(a < b ? `${a} ${b}` : `${b} ${a}`, judges);
    byAuthor.set(by, own);
  }
  const authors = [...byAuthor.keys()].sort();
  return authors.flatMap((first, i) =>
    authors.slice(i + 1).flatMap((second) => {
      const both = commonOf(byAuthor.get(first), byAuthor.get(second));
      return both.length === 0 ? [] : [{ first, second, ...measure(both) }];
    }),
  );
}

type Both = readonly [first: string, second: string];

function commonOf(
  first: ReadonlyMap<string, string> = new Map(),
  second: ReadonlyMap<string, string> = new Map(),
): Both[] {
  return [...first].flatMap(([pair, judges]): Both[] => {
    const other = second.get(pair);
    return other === undefined ? [] : [[judges, other]];
  });
}

function measure(both: readonly Both[]): Pick<Agreement, 'pairs' | 'agreed' | 'kappa'> {
  const pairs = both.length;
  const agreed = both.filter(([x, y]) => x === y).length;
  const words = new Set(both.flat());
  const share = (which: 0 | 1, word: string) =>
    both.filter((each) => each[which] === word).length / pairs;
  const chance = [...words].reduce((sum, word) => sum + share(0, word) * share(1, word), 0);
  const kappa = chance === 1 ? null : (agreed / pairs - chance) / (1 - chance);
  return { pairs, agreed, kappa };
}
