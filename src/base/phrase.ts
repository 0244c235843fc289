// Words that go into a sentence of ours and are ours as well: why something is refused, what
// was wanted, what a thing is called. Plain data, so that it can pass to and from a thread; what
// a reader sees of it is filled in with the sentence (failure.ts). What comes from elsewhere, a
// name, a quotation, what the system says, is no phrase of ours and is {@link quoted}.
import type { Code } from './codes.ts';
import { formatPhrases } from './phrases/format.ts';
import { intakePhrases } from './phrases/intake.ts';
import { jsonPhrases } from './phrases/json.ts';
import { logPhrases } from './phrases/log.ts';
import { requestPhrases } from './phrases/request.ts';
import { systemPhrases } from './phrases/system.ts';
import type { PhraseText } from './phrases/text.ts';
import { wordPhrases } from './phrases/words.ts';

export const phrases = {
  ...systemPhrases,
  ...jsonPhrases,
  ...formatPhrases,
  ...logPhrases,
  ...intakePhrases,
  ...requestPhrases,
  ...wordPhrases,
} as const satisfies Record<string, PhraseText>;

export type PhraseName = keyof typeof phrases;

/** A phrase by its name, or what a failure says, by its code. */
export type Phrase = { readonly phrase: PhraseName | Code; readonly params: Params };

export type Param = string | number | Phrase;

/**
 * What the text of a code or a phrase is filled with. Where it says why, what or what is wanted,
 * it is a phrase: nobody writes that in one language only.
 */
export type Params = Readonly<Record<string, Param>> & {
  readonly [name in 'why' | 'what' | 'wanted']?: Phrase;
};

export function isPhraseName(name: string): name is PhraseName {
  return Object.hasOwn(phrases, name);
}

export function phrase(name: PhraseName, params: Params = {}): Phrase {
  return { phrase: name, params };
}

/** What somebody else says, as it is said: a name, a word of a format, a message of the system. */
export function quoted(text: string): Phrase {
  return phrase('quoted', { text });
}

/** One of several; of none, nothing. */
export function eitherOf(some: readonly Phrase[]): Phrase {
  const [first, ...others] = some;
  if (first === undefined) return phrase('nothing');
  return others.reduce((before, last) => phrase('either', { before, last }), first);
}
