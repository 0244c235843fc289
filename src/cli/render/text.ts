// Writing for a terminal: values that keep their own direction, indents, and the
// few words that every page needs.
import type { Language, Words } from '../command.ts';

const arabic = /\p{Script=Arabic}/u;

/**
 * A value inside a sentence of another direction, isolated (Unicode UAX #9) so that neither
 * disturbs the other. Plain where both are of one direction, so that it can be searched for.
 */
export function isolate(text: string, language: Language): string {
  const isRightToLeft = arabic.test(text);
  return isRightToLeft === (language === 'fa') ? text : `\u2068${text}\u2069`;
}

/** A label in the reader's language; the other script in brackets where it adds something. */
export function labelIn(label: Words, language: Language): string {
  return isolate(label[language], language);
}

/** The first digits of an id: what a person copies. Ids that people chose stay whole. */
export function shortId(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? id.slice(0, 12) : id;
}

/** Numbers as the language writes them. */
export function figure(value: number, language: Language): string {
  return value.toLocaleString(language === 'fa' ? 'fa' : 'en');
}
