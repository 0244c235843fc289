// What a term means, as the form says it: a definition names the fields of a claim, and other
// terms, by the words of the format in `backticks`; whoever reads the form knows their labels.
import type { Term } from '../../answers.ts';
import type { Language } from '../../language.ts';
import type { Terms } from './terms.ts';

const fields = ['when', 'place', 'role', 'scope', 'scope-when', 'precision'];

type Told = {
  readonly terms: Terms;
  readonly language: Language;
  readonly t: (key: string) => string;
};

/** The definition and the boundary of a term, with the labels of what they name. */
export function definitionOf(term: Term | undefined, { terms, language, t }: Told): string {
  const [open, close] = language === 'fa' ? ['«', '»'] : ['“', '”'];
  const called = (name: string) =>
    fields.includes(name) ? t(name).split(':')[0] : (terms.get(name)?.label[language] ?? name);
  return [term?.definition[language], term?.boundary?.[language]]
    .filter(Boolean)
    .join(' ')
    .replace(/`([a-z-]+)`/g, (_, name: string) => `${open}${called(name)}${close}`);
}
