// Words that one list writes apart and another together: گل محمدی, Golmohammadi.
// Which is meant is settled when two names are compared; here the word is made that
// two neighbours would be, where the lists have a word that it may answer to.
import { blockingKeys } from '../names/keys.ts';
import type { NameToken } from '../names/name.ts';
import type { TokenTable } from './name-tokens.ts';

/** Of each pair of neighbours, by number, the token of the two together, or 0. */
export function joinNeighbours(table: TokenTable): Int32Array {
  const { neighbours } = table;
  const out = new Int32Array(neighbours.length + 1);
  if (neighbours.length === 0) return out;
  const tokens = table.tokens.slice();
  const known = new Set(tokens.flatMap(({ keys }) => keys));
  neighbours.forEach(([x, y], i) => {
    const whole = togetherOf(tokens[x - 1], tokens[y - 1]);
    if (whole?.keys.some((key) => known.has(key)) === true) out[i + 1] = table.numberOf(whole);
  });
  return out;
}

function togetherOf(
  first: NameToken | undefined,
  second: NameToken | undefined,
): NameToken | undefined {
  if (first === undefined || second === undefined || first.script !== second.script) return;
  if (first.isInitial || second.isInitial) return;
  const text = first.text + second.text;
  return { ...first, text, keys: blockingKeys(text, first.script, first.language) };
}
