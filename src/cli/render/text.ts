// Writing for a terminal: labels and numbers in the reader's language.
import { isolate } from '../../base/shown.ts';
import type { Language, Words } from '../command.ts';

/** A label in the reader's language; the other script in brackets where it adds something. */
export function labelIn(label: Words, language: Language): string {
  return isolate(label[language], language);
}

/** Numbers as the language writes them. */
export function figure(value: number, language: Language): string {
  return value.toLocaleString(language === 'fa' ? 'fa' : 'en');
}

/** A number that is given as text, in the digits of the language. */
export function digits(number: string, language: Language): string {
  if (language === 'en') return number;
  return number.replace(/\d/g, (digit) => figure(Number(digit), 'fa')).replace('.', '٫');
}

/** A value in the quotation marks of the reader's language. */
export function quote(text: string, language: Language): string {
  const shown = isolate(text, language);
  return language === 'fa' ? `«${shown}»` : `“${shown}”`;
}

/** Parts of a list, each shown already, with the commas or semicolons of the language. */
export function listOf(
  parts: readonly string[],
  language: Language,
  mark: ',' | ';' = ',',
): string {
  const persian = mark === ',' ? '، ' : '؛ ';
  return parts.join(language === 'fa' ? persian : `${mark} `);
}
