// How alike two tokens of names are, remembered for the pairs that recur. Tokens
// in Latin letters of no known language are compared letter by letter here; all
// others by the layer of names, which knows spellings and scripts.
import { compareTokens, type NameToken } from '../names/name.ts';
import { type NameField, scripts, slotBits as tokenBits, tokenMask } from '../record/field.ts';
import { textAt } from '../table/shared.ts';
import { isOneSlip, jaroWinkler, mayBeAlike, mayBeOneSlip } from './jaro.ts';

const slotBits = 19;
const slots = 1 << slotBits;

/**
 * Levels of a token: 0 missing, 1 different, 2 and 3 hardly and faintly alike (across
 * scripts only), then the named ones.
 */
export const tokenLevels = 8;
export const weakToken = 4;
export const alikeToken = 5;
export const nearToken = 6;
export const sameToken = 7;

const latin = scripts.indexOf('latin');

export class TokenLikeness {
  readonly #name: NameField;
  // One pair for each slot: a pair that meets a taken slot replaces it, which
  // changes how long the work takes and never its outcome.
  // Side by side, so that a look takes one line of memory: the first token, and the
  // second with the level above it.
  readonly #pairs = new Int32Array(2 * slots);
  readonly #tokens = new Map<number, NameToken>();

  constructor(name: NameField) {
    this.#name = name;
  }

  /** The level of two tokens, by number; symmetric. */
  level(x: number, y: number): number {
    if (x === y) return this.#name.isInitial[x] === 1 ? alikeToken : sameToken;
    const a = Math.min(x, y);
    const b = Math.max(x, y);
    // Most pairs are told apart by their letters for less than it costs to look whether they are kept.
    if (this.#areTyped(a, b) && !this.#mayReach(a, b, leastAlike)) return 1;
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - slotBits);
    const pairs = this.#pairs;
    const kept = pairs[2 * slot + 1] ?? 0;
    if (pairs[2 * slot] === a && (kept & tokenMask) === b) return kept >>> tokenBits;
    const level = this.#newLevel(a, b);
    pairs[2 * slot] = a;
    pairs[2 * slot + 1] = (level << tokenBits) | b;
    return level;
  }

  /** Whether two tokens can have {@link alikeToken} or more, as far as their letters tell without comparing them. */
  mayBeAlike(x: number, y: number): boolean {
    if (this.#areTyped(x, y)) return this.#mayReach(x, y, alike);
    const { isInitial } = this.#name;
    return x === y || (isInitial[x] === 0 && isInitial[y] === 0);
  }

  #areTyped(x: number, y: number): boolean {
    const { isTyped } = this.#name;
    return isTyped[x] === 1 && isTyped[y] === 1;
  }

  #mayReach(x: number, y: number, mark: number): boolean {
    return mayBeAlike(this.#name.texts, x, y, mark);
  }

  #newLevel(a: number, b: number): number {
    const { scripts, isInitial, openings, keyTexts, language } = this.#name;
    if (isInitial[a] === 1 || isInitial[b] === 1)
      return openings[a] === openings[b] ? weakToken : 1;
    const areLatin = scripts[a] === latin && scripts[b] === latin;
    if (areLatin && language === 'und') return levelOf(this.#typed(a, b));
    const isHopeless = !mayBeAlike(keyTexts, a, b, leastKeys) && !this.#shareKey(a, b);
    if (!areLatin && isHopeless) return 1;
    if (!areLatin) {
      const likeness = compareTokens(this.#token(a), this.#token(b));
      return scripts[a] === scripts[b] ? levelOf(likeness) : levelAcross(likeness);
    }
    const typed = this.#typed(a, b);
    if (isHopeless || typed >= 0.995) return levelOf(typed);
    return levelOf(Math.max(typed, compareTokens(this.#token(a), this.#token(b))));
  }

  /** How alike two tokens are letter by letter; one slip in a long one makes them nearly the same. */
  #typed(a: number, b: number): number {
    const { texts } = this.#name;
    const letters = jaroWinkler(texts, a, b);
    const { heads } = texts;
    const sizeA = (heads[2 * a + 2] ?? 0) - (heads[2 * a] ?? 0);
    const sizeB = (heads[2 * b + 2] ?? 0) - (heads[2 * b] ?? 0);
    const isLong = Math.min(sizeA, sizeB) >= 4;
    const isSlip = isLong && mayBeOneSlip(texts, a, b) && isOneSlip(texts, a, b);
    return isSlip ? Math.max(letters, 0.9) : letters;
  }

  #shareKey(a: number, b: number): boolean {
    const { keyStarts, keys } = this.#name;
    for (let i = keyStarts[a] ?? 0; i < (keyStarts[a + 1] ?? 0); i += 1) {
      for (let j = keyStarts[b] ?? 0; j < (keyStarts[b + 1] ?? 0); j += 1) {
        if (keys[i] === keys[j]) return true;
      }
    }
    return false;
  }

  #token(number: number): NameToken {
    const found = this.#tokens.get(number);
    if (found !== undefined) return found;
    const { texts, scripts: of, language } = this.#name;
    const script = scripts[of[number] ?? 0] ?? 'other';
    const text = textAt(texts, number);
    const token: NameToken = { text, script, role: 'any', keys: [], isInitial: false, language };
    this.#tokens.set(number, token);
    return token;
  }
}

const alike = 0.82;

/** Tokens less alike than this are different. */
const leastAlike = 0.7;

/** The same across scripts, where they are parted further. */
const leastFaint = 0.5;
const leastHardly = 0.3;

/** Tokens whose keys cannot be as alike as this are not compared by the costlier means. */
const leastKeys = 0.6;

function levelOf(likeness: number): number {
  if (likeness >= 0.995) return sameToken;
  if (likeness >= 0.9) return nearToken;
  if (likeness >= alike) return alikeToken;
  return likeness >= leastAlike ? weakToken : 1;
}

/**
 * Across scripts different names are hardly ever half alike, and rows of one person
 * are where one of them has a slip: what lies below is parted further.
 */
function levelAcross(likeness: number): number {
  if (likeness >= leastAlike) return levelOf(likeness);
  if (likeness >= leastFaint) return 3;
  return likeness >= leastHardly ? 2 : 1;
}
