// What a person chose for each column of a list, made into a mapping
// (docs/formats/mapping.md). The mapping is what is logged; choices are only the
// way to one without writing JSON.
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { phrase } from '../../base/phrase.ts';
import type { Calendar } from '../../format/date/calendar.ts';
import type { TermValue } from '../../format/kinds/vocabulary.ts';
import { findPredicate, type Vocabulary } from '../../format/vocabulary.ts';
import { entityClaims } from './entity-claims.ts';

/** What a column is for. A name is made of the columns that say so, the other parts go with the first name. */
export type ColumnRole =
  | { readonly as: 'ignored' | 'note' | 'cited' }
  | { readonly as: 'name' | 'given' | 'family'; readonly language: string | null }
  | { readonly as: 'father' | 'grandfather' | 'nickname' }
  | {
      readonly as: 'claim';
      readonly predicate: string;
      /** Of a date: the calendar that its figures are in; null where each date shows it by itself. */
      readonly calendar: Calendar | null;
      /** Of a quantity: what is counted. Of a measure: the unit. */
      readonly counts: string | null;
      /** Of a term: from the cell's text to the term. */
      readonly terms: Readonly<Record<string, string>> | null;
    }
  | EntityRole;

/** A column whose values stand for entities: each distinct value for one, unless something else is chosen for it. */
export type EntityRole = {
  readonly as: 'entity';
  readonly predicate: string;
  /** The kind of what the column introduces. */
  readonly kind: string;
  /** What its ids begin with: where two columns share it, equal values are the same entity. */
  readonly prefix: string;
  readonly language: string | null;
  /** What parts a cell that names several; null where a cell names one. */
  readonly split: string | null;
  /** What was chosen for single values; all others are new entities. */
  readonly values: Readonly<Record<string, ValueChoice>>;
  /** The predicate under which values stay text. */
  readonly text: string | null;
};

/** An entity of the archive, a new one, the words alone, or nothing. */
export type ValueChoice =
  | { readonly as: 'known'; readonly id: string }
  | { readonly as: 'new' | 'text' | 'ignored' };

export type TableChoices = {
  /** A short name of the list: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The name of the file as the mapping has it. */
  readonly file: string;
  /** The kind of entity that each row introduces. */
  readonly kind: string;
  /** The column that names the row, or null for its line. */
  readonly key: string | null;
  /** What the ids of the rows' entities begin with. */
  readonly prefix: string;
  readonly language: string | null;
  /** The entity that says all this: the list itself, or whoever compiled it. */
  readonly source: string;
  readonly visibility: 'public' | 'team' | 'protected';
  readonly columns: readonly { readonly name: string; readonly role: ColumnRole }[];
};

/**
 * The mapping that the choices come to.
 *
 * @throws Failure K-001 for a predicate that the vocabulary does not have, I-036 if no column says
 *   anything, I-037 for a predicate that a cell's text cannot be an object of, I-032 for values that
 *   are to stay text without a predicate to stand under.
 */
export function mappingOf(choices: TableChoices, vocabulary: Vocabulary): Json {
  const { name, file, kind, key, prefix, language, source, visibility } = choices;
  const claims = [...nameClaims(choices), ...otherClaims(choices, vocabulary)];
  if (claims.length === 0) throw new Failure('I-036', { file });
  const members = { ...memberColumn(choices, 'note'), ...memberColumn(choices, 'cited') };
  return {
    format: 'gavah.mapping/1',
    name,
    language,
    compiler: source,
    files: [
      {
        file,
        key,
        subject: { prefix },
        introduces: kind,
        defaults: { source, access: 'held', visibility, ...members },
        claims,
      },
    ],
  };
}

function memberColumn({ columns }: TableChoices, as: 'note' | 'cited'): { [name: string]: Json } {
  const found = columns.find(({ role }) => role.as === as);
  return found === undefined ? {} : { [as]: { column: found.name } };
}

function nameClaims({ columns }: TableChoices): Json[] {
  const parts = columns.flatMap(({ name, role }): Json[] =>
    role.as === 'father' || role.as === 'grandfather' || role.as === 'nickname'
      ? [[role.as, { column: name }]]
      : [],
  );
  const whole = columns.flatMap(({ name, role }) =>
    role.as === 'name' ? [{ full: { column: name }, language: role.language, parts: [] }] : [],
  );
  const joined = joinedName(columns);
  const names = joined === undefined ? whole : [joined, ...whole];
  return names.map((each, i) => ({
    predicate: 'name',
    object: { name: { ...each, parts: i === 0 ? [...each.parts, ...parts] : each.parts } },
  }));
}

type NameRule = { full: Json; language: string | null; parts: Json[] };

/** A name that stands in two columns is written as one, the given name first. */
function joinedName(columns: TableChoices['columns']): NameRule | undefined {
  const given = columns.find(({ role }) => role.as === 'given');
  const family = columns.find(({ role }) => role.as === 'family');
  const first = given ?? family;
  if (first === undefined) return undefined;
  const language = 'language' in first.role ? first.role.language : null;
  const parts = [given, family].flatMap((each): Json[] =>
    each === undefined ? [] : [[each.role.as, { column: each.name }]],
  );
  const full =
    given === undefined || family === undefined
      ? { column: first.name }
      : { columns: [given.name, family.name] };
  return { full, language, parts };
}

function otherClaims({ columns }: TableChoices, vocabulary: Vocabulary): Json[] {
  return columns.flatMap(({ name, role }) => {
    if (role.as === 'entity') return entityClaims(name, role, vocabulary);
    if (role.as !== 'claim') return [];
    const term = findPredicate(vocabulary, role.predicate);
    if (term === undefined) throw new Failure('K-001', { predicate: role.predicate });
    return [{ predicate: role.predicate, object: objectOf(name, role, term) }];
  });
}

type ClaimRole = Extract<ColumnRole, { readonly as: 'claim' }>;

function objectOf(column: string, role: ClaimRole, { range, term }: TermValue): Json {
  const { calendar, counts, terms } = role;
  switch (range) {
    case 'date':
      return { date: { asWritten: { column }, ...(calendar === null ? {} : { calendar }) } };
    case 'quantity':
      return { quantity: { counts: counts ?? term, value: { column } } };
    case 'measure':
      return { measure: { number: { column }, unit: counts ?? 'years' } };
    case 'term':
      return { term: terms === null ? { column } : { column, map: { ...terms } } };
    case 'text':
      return { text: { column } };
    case 'link':
      return { link: { column } };
    case 'entity':
      return { entity: { column } };
    case 'name':
      return { name: { full: { column } } };
    default:
      throw new Failure('I-037', {
        column,
        predicate: term,
        range: phrase(`range-${range ?? 'none'}`),
      });
  }
}
