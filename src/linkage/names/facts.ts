// What comparison asks of a token's text again and again, worked out once.
import { arabCodes } from './arab-spelling.ts';
import { type Parts, partsOfCompound } from './compounds.ts';
import { latinCodes } from './latin-spelling.ts';
import type { TokenScript } from './token.ts';

export type Facts = {
  /** Letters of the Arabic script or sounds of Latin, as codes. */
  readonly codes: Uint8Array;
  /** The parts of a compound given name. */
  readonly parts: Parts | undefined;
  /** The word after an article that is written with it. */
  readonly bare: string | undefined;
};

const known = new Map<string, Facts>();
const mostKnown = 50_000;

/** The same facts for the same text; the memory is emptied when it is full. */
export function factsOf(text: string, script: TokenScript): Facts {
  const found = known.get(text);
  if (found !== undefined) return found;
  const facts = {
    codes: script === 'arab' ? arabCodes(text) : latinCodes(text),
    parts: partsOfCompound(text),
    bare: withoutArticle(text),
  };
  if (known.size >= mostKnown) known.clear();
  known.set(text, facts);
  return facts;
}

function withoutArticle(text: string): string | undefined {
  if (/^ال.{3}/.test(text)) return text.slice(2);
  return /^[ae]l[^aeiou].{3}/.test(text) ? text.slice(2) : undefined;
}
