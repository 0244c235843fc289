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
const ranges = ['text', 'date', 'term', 'quantity', 'measure', 'link', 'entity'];

/** The choice that a role is: its word, or `claim:<predicate>`. */
export function idOfRole(role: ColumnRole): string {
  return role.as === 'claim' || role.as === 'entity' ? `claim:${role.predicate}` : role.as;
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

/** What a column is known by: the values for choosing terms, and the prefix that is its own. */
export type OfColumn = { readonly values: readonly string[]; readonly prefix: string };

/** The role of a choice; what a column already said of language and calendar stays. */
export function roleOf(
  id: string,
  before: ColumnRole,
  { values, prefix }: OfColumn,
  term?: Term,
): ColumnRole {
  if (id.startsWith('claim:')) {
    if (term?.range === 'entity') return entityRole(term, before, prefix);
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

/** Words stay under the predicate that the column was read by, where that keeps words. */
function entityRole(
  { term: predicate, rangeKinds }: Term,
  before: ColumnRole,
  prefix: string,
): ColumnRole {
  const said = before.as === 'claim' && before.terms === null ? before.predicate : null;
  const text = before.as === 'entity' ? before.text : said;
  const open = { language: null, split: null, values: {}, text };
  return { as: 'entity', predicate, kind: rangeKinds[0] ?? 'place', prefix, ...open };
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
