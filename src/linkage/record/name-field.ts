// The names of all lists together, packed for comparison: the narrowest rows that
// hold them, the tokens' texts and keys, and how common each token is.
import { skeletonOf } from '../../base/skeleton.ts';
import { countedAs, type Language, type NameToken, priorOf } from '../names/name.ts';
import { hashText } from '../table/dictionary.ts';
import { sharedFloats, sharedInts, sharedTexts } from '../table/shared.ts';
import {
  type NameField,
  scripts,
  slotAny,
  slotBits,
  slotFamily,
  slotGiven,
  tokenMask,
} from './field.ts';
import { joinNeighbours } from './joined-words.ts';
import { mostTokens, type Spelling, type TokenTable } from './name-tokens.ts';

/** Packs rows of {@link mostTokens} numbers. */
export function packNames(
  spellings: readonly Spelling[],
  table: TokenTable,
  language: Language,
): NameField {
  const variants = spellings.map(({ words }) => words);
  const width = widthOf(variants);
  const packed = variants.map((wide) => narrowed(wide, width));
  const joined = joinNeighbours(table);
  const joins = spellings
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ pairs }) => narrowed(joinsOf(pairs, joined), width));
  const { tokens } = table;
  const groups = groupsOf(tokens);
  const texts = sharedTexts(['', ...tokens.map(({ text }) => text)]);
  const keyTexts = sharedTexts(['', ...tokens.map(({ keys, text }) => keys[0] ?? text)]);
  const openings = new Uint16Array(new SharedArrayBuffer(2 * (tokens.length + 1)));
  tokens.forEach(({ keys, text }, i) => {
    openings[i + 1] = (keys[0] ?? text).charCodeAt(0);
  });
  return {
    width,
    variants: packed,
    joins,
    language,
    texts,
    scripts: bytesOf(tokens, ({ script }) => scripts.indexOf(script)),
    isInitial: bytesOf(tokens, ({ isInitial }) => (isInitial ? 1 : 0)),
    isTyped: bytesOf(tokens, ({ script, isInitial }) =>
      language === 'und' && script === 'latin' && !isInitial ? 1 : 0,
    ),
    openings,
    keyTexts,
    ...keysOf(tokens, language, (variants[0]?.length ?? 0) > manyRows * mostTokens),
    groups,
    shareGiven: sharesOf(packed, tokens, groups, slotGiven),
    shareFamily: sharesOf(packed, tokens, groups, slotFamily),
  };
}

function widthOf(variants: readonly Int32Array[]): number {
  let width = 1;
  for (const wide of variants) {
    for (let row = 0; row < wide.length; row += mostTokens) {
      while (width < mostTokens && wide[row + width] !== 0) width += 1;
    }
  }
  return width;
}

function narrowed(wide: Int32Array, width: number): Int32Array {
  const out = sharedInts((wide.length / mostTokens) * width);
  for (let row = 0; row * mostTokens < wide.length; row += 1) {
    for (let i = 0; i < width; i += 1) out[row * width + i] = wide[row * mostTokens + i] ?? 0;
  }
  return out;
}

/** Where a word begins a pair that is one word elsewhere, that word in the slot of the two. */
function joinsOf(pairs: Int32Array, joined: Int32Array): Int32Array {
  return pairs.map((pair) => {
    const token = joined[pair & tokenMask] ?? 0;
    return token === 0 ? 0 : ((pair >>> slotBits) << slotBits) | token;
  });
}

function bytesOf(tokens: readonly NameToken[], of: (token: NameToken) => number): Uint8Array {
  const out = new Uint8Array(new SharedArrayBuffer(tokens.length + 1));
  tokens.forEach((token, i) => {
    out[i + 1] = of(token);
  });
  return out;
}

/** An initial has no key: it would bring half the list together. */
function keysOf(tokens: readonly NameToken[], language: Language, isLarge: boolean) {
  // Where nothing is Arabic script and no language is known, one plain skeleton finds as much for less.
  const isPlain = language === 'und' && !tokens.some(({ script }) => script === 'arab');
  const keyStarts = sharedInts(tokens.length + 2);
  const hashes: number[] = [];
  tokens.forEach(({ keys, text, isInitial }, i) => {
    const all = isPlain || keys.length === 0 ? plainKeys(text, isLarge) : keys;
    if (!isInitial) for (const key of new Set(all)) hashes.push(keyOf(key));
    keyStarts[i + 2] = hashes.length;
  });
  const keys = sharedInts(hashes.length);
  keys.set(hashes);
  const isApart = isPlain && isLarge;
  const beginnings = sharedInts(isApart ? tokens.length + 1 : 0);
  if (isApart) {
    tokens.forEach(({ text, isInitial }, i) => {
      beginnings[i + 1] = isInitial ? 0 : keyOf(beginningOf(text));
    });
  }
  return { keyStarts, keys, beginnings };
}

// Beyond these many rows the skeletons alone bring enough together.
const manyRows = 200_000;

/** The skeleton, and where rows are few also the beginning, which survives a slip further on. */
function plainKeys(text: string, isLarge: boolean): readonly string[] {
  return isLarge ? [skeletonOf(text)] : [skeletonOf(text), beginningOf(text)];
}

function beginningOf(text: string): string {
  return `^${text.slice(0, 3)}`;
}

/** Never 0, which says that there is no key. */
export function keyOf(text: string): number {
  return hashText(text) | 1;
}

// What is known of a name's frequency from elsewhere weighs as much as these many rows.
const priorRows = 60;

/** Of each token the first that is counted with it, so that one name in two scripts is one. */
function groupsOf(tokens: readonly NameToken[]): Int32Array {
  const firsts = new Map<string, number>();
  const out = sharedInts(tokens.length + 1);
  tokens.forEach((token, i) => {
    const text = countedAs(token);
    const first = firsts.get(text) ?? i + 1;
    firsts.set(text, first);
    out[i + 1] = first;
  });
  return out;
}

/** The share of each token in its slot, drawn towards what is known of names from elsewhere. */
function sharesOf(
  variants: readonly Int32Array[],
  tokens: readonly NameToken[],
  groups: Int32Array,
  wanted: number,
): Float32Array {
  const counts = new Float64Array(tokens.length + 1);
  let total = 0;
  for (const rows of variants) {
    for (const word of rows) {
      const slot = word >>> slotBits;
      if (slot !== wanted && slot !== slotAny) continue;
      const group = groups[word & tokenMask] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
      total += 1;
    }
  }
  const shares = sharedFloats(counts.length);
  groups.forEach((group, i) => {
    const count = counts[group] ?? 0;
    const token = tokens[i - 1];
    const isKnown = token !== undefined && token.language !== 'und' && wanted === slotGiven;
    const known = isKnown ? (priorOf(token) ?? 0) : 0;
    shares[i] = Math.max(count + priorRows * known, 0.5) / (total + priorRows);
  });
  return shares;
}
