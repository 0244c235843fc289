// What a column of a list can be for, as one choice of a list: parts of the name, a
// predicate of the vocabulary, a note, the key, or nothing.
import type { ColumnRole } from '../../../../src/server/shapes/table.ts';
import type { Term } from '../../answers.ts';
import type { Language } from '../../language.ts';
import type { Choice } from '../../parts/Choice.tsx';

const fixed = [
  'ignored',
  'name',
  'given',
  'family',
  'father',
  'grandfather',
  'nickname',
  'note',
  'cited',
] as const;
type Fixed = (typeof fixed)[number];

/** What the text of a cell can be an object of. */
const ranges = ['text', 'date', 'term', 'quantity', 'measure', 'link'];

/** The choice that a role is: its word, or `claim:<predicate>`. */
export function idOfRole(role: ColumnRole): string {
  return role.as === 'claim' ? `claim:${role.predicate}` : role.as;
}

export function roleChoices(
  terms: readonly Term[],
  kind: string,
  { t, language }: { readonly t: (key: string) => string; readonly language: Language },
): Choice<string>[] {
  const plain = fixed.map((id) => ({ id: id as string, label: t(`role.${id}`) }));
  const predicates = terms.filter(
    ({ type, range, domain, term }) =>
      type === 'predicate' &&
      term !== 'name' &&
      term !== 'kind' &&
      ranges.includes(range ?? '') &&
      (domain.length === 0 || domain.includes(kind)),
  );
  const claims = predicates.map(({ term, label, range }) => ({
    id: `claim:${term}`,
    label: label[language],
    note: t(`range.${range}`),
  }));
  return [...plain, ...claims.sort((a, b) => a.label.localeCompare(b.label, language))];
}

/** The role of a choice; what a column already said of language and calendar stays. */
export function roleOf(
  id: string,
  before: ColumnRole,
  values: readonly string[],
  term?: Term,
): ColumnRole {
  if (id.startsWith('claim:')) {
    const kept = before.as === 'claim' ? before : { calendar: null, counts: null };
    return {
      as: 'claim',
      predicate: id.slice('claim:'.length),
      calendar: kept.calendar,
      counts: kept.counts,
      terms: term?.range === 'term' ? Object.fromEntries(values.map((value) => [value, ''])) : null,
    };
  }
  const as = fixed.find((word) => word === id) ?? 'ignored';
  return plainRole(as, before);
}

function plainRole(as: Fixed, before: ColumnRole): ColumnRole {
  switch (as) {
    case 'name':
    case 'given':
    case 'family':
      return { as, language: 'language' in before ? before.language : null };
    case 'father':
    case 'grandfather':
    case 'nickname':
      return { as };
    default:
      return { as };
  }
}
