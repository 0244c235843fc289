// The vocabulary as the form asks for it: which predicates fit a subject, which values and
// kinds fit a predicate, and which of them somebody means by a few letters.
import type { Term } from '../../answers.ts';
import type { Language } from '../../language.ts';
import type { PickerKind } from '../../parts/picked.ts';

export type Terms = ReadonlyMap<string, Term>;

/** True if a kind is one of those wanted or stands under one of them; none wanted: all are. */
export function isKindUnder(terms: Terms, kind: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const seen = new Set<string>();
  const open = [kind];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (wanted.includes(next)) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(terms.get(next)?.domain ?? []));
  }
  return false;
}

/** The predicates that can be said of a subject of this kind; of any where it is not known. */
export function predicatesFor(terms: Terms, kind: string | null): Term[] {
  return [...terms.values()].filter(
    ({ type, domain }) =>
      type === 'predicate' && (kind === null || isKindUnder(terms, kind, domain)),
  );
}

/** The terms that a predicate takes as its value. */
export function valuesFor(terms: Terms, predicate: Term): Term[] {
  return [...terms.values()].filter(({ term, type }) => {
    if (type === 'predicate' || (predicate.term === 'kind' && type !== 'kind')) return false;
    return isKindUnder(terms, term, predicate.rangeKinds);
  });
}

// Those that are made most often, first.
const usual = 'person group body post place incident proceeding item'.split(' ');

function byUse(a: Term, b: Term): number {
  const [x, y] = [a, b].map(({ term }) => usual.indexOf(term) + 1 || usual.length + 1);
  return (x ?? 0) - (y ?? 0);
}

/** The kinds under which an entity is looked for, and those that it may be made of. */
export function kindsFor(terms: Terms, wanted: readonly string[], language: Language) {
  const named = ({ term, label }: Term): PickerKind => ({ kind: term, label: label[language] });
  const kinds = [...terms.values()].filter(({ type }) => type === 'kind');
  const under = kinds.filter(({ term }) => isKindUnder(terms, term, wanted));
  const makes = kinds.filter(({ term, domain }) =>
    wanted.length === 0 ? domain.length === 0 : wanted.includes(term),
  );
  makes.sort(byUse);
  return { kinds: wanted.length === 0 ? [] : under.map(named), makes: makes.map(named) };
}

/** Letters alike however they were typed; for finding, never for showing. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u200c\s_-]+/g, ' ')
    .trim();
}

/** The terms that the letters can mean in either language, those that begin with them first. */
export function findTerms(terms: readonly Term[], text: string, language: Language): Term[] {
  const wanted = folded(text);
  const found = terms.flatMap((term) => {
    const spellings = [term.label[language], term.label.en, term.label.fa, term.term].map(folded);
    const place = spellings.some((one) => one.startsWith(wanted))
      ? 0
      : spellings.some((one) => one.includes(` ${wanted}`))
        ? 1
        : spellings.some((one) => one.includes(wanted))
          ? 2
          : -1;
    return place === -1 ? [] : [{ term, place, label: spellings[0] ?? '' }];
  });
  const order = new Intl.Collator(language);
  found.sort((a, b) => a.place - b.place || order.compare(a.label, b.label));
  return found.map(({ term }) => term);
}
