// Tokens that one list writes as one word and another as two: گل محمدی, گلمحمدی.
import type { Pairing, TokenComparison } from './align.ts';
import { blockingKeys } from './keys.ts';
import type { NameToken } from './token.ts';

/** Words written together are the two words only if they are so much alike. */
const leastJoined = 0.85;

/**
 * Pairs of an alignment, changed where two neighbours of `a`, of which at most one
 * has a partner, together are a token of `b` better than what it is paired with.
 */
export function joinTokens(
  a: readonly NameToken[],
  b: readonly NameToken[],
  pairs: readonly Pairing[],
  compare: TokenComparison,
): readonly Pairing[] {
  let out = pairs;
  for (let i = 0; i + 1 < a.length; i += 1) {
    const [first, second] = [a[i], a[i + 1]];
    if (first === undefined || second === undefined || !mayJoin(first, second)) continue;
    const own = out.filter((pair) => pair.i === i || pair.i === i + 1);
    if (own.length > 1) continue;
    const found = bestWhole(first, second, b, out, compare);
    if (found === undefined || found.similarity <= (own[0]?.similarity ?? 0)) continue;
    const { j, similarity } = found;
    const kept = out.filter((pair) => !own.includes(pair) && pair.j !== j);
    out = [...kept, { i, j, similarity }, { i: i + 1, j, similarity }];
  }
  return out;
}

function mayJoin(first: NameToken, second: NameToken): boolean {
  return first.role === second.role && first.script === second.script && !first.isInitial;
}

function bestWhole(
  first: NameToken,
  second: NameToken,
  b: readonly NameToken[],
  pairs: readonly Pairing[],
  compare: TokenComparison,
): Omit<Pairing, 'i'> | undefined {
  const text = first.text + second.text;
  const longest = Math.max(first.text.length, second.text.length);
  let whole: NameToken | undefined;
  let best: Omit<Pairing, 'i'> | undefined;
  for (const [j, token] of b.entries()) {
    // A word in another script is shorter or longer, but never by half.
    if (token.isInitial || token.text.length * 2 < text.length) continue;
    if (token.script === first.script && token.text.length <= longest) continue;
    whole ??= { ...first, text, keys: blockingKeys(text, first.script, first.language) };
    const similarity = compare(whole, token);
    const rival = pairs.find((pair) => pair.j === j)?.similarity ?? 0;
    if (similarity < leastJoined || similarity <= rival) continue;
    if (similarity > (best?.similarity ?? 0)) best = { j, similarity };
  }
  return best;
}
