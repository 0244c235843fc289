// Lists that become claims: what a column is for, what was guessed, what is asked for.
import { type Static, Type } from 'typebox';
import { Count, closed, Id, Nullable, VisibilityShape } from './basics.ts';

const Words = Type.String();
const Language = Nullable(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }));

/** What a column is for, as src/intake/suggest/choices.ts has it. */
export const ColumnRoleShape = Type.Union([
  Type.Object(
    { as: Type.Union([Type.Literal('ignored'), Type.Literal('note'), Type.Literal('cited')]) },
    closed,
  ),
  Type.Object(
    {
      as: Type.Union([Type.Literal('name'), Type.Literal('given'), Type.Literal('family')]),
      language: Language,
    },
    closed,
  ),
  Type.Object(
    {
      as: Type.Union([
        Type.Literal('father'),
        Type.Literal('grandfather'),
        Type.Literal('nickname'),
      ]),
    },
    closed,
  ),
  Type.Object(
    {
      as: Type.Literal('claim'),
      predicate: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
      calendar: Nullable(
        Type.Union([
          Type.Literal('gregorian'),
          Type.Literal('solar-hijri'),
          Type.Literal('lunar-hijri'),
          Type.Literal('imperial'),
        ]),
      ),
      counts: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
      terms: Nullable(
        Type.Record(Type.String({ maxLength: 1024 }), Type.String({ maxLength: 64 })),
      ),
    },
    closed,
  ),
]);
export type ColumnRole = Static<typeof ColumnRoleShape>;

export const TableChoicesShape = Type.Object(
  {
    /** A short name for the list: lower-case letters, digits and hyphens. */
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
    kind: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
    key: Nullable(Type.String({ maxLength: 1024 })),
    /** What the ids of the rows' entities begin with: two lists share it only if they list the same persons. */
    prefix: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,79}$' }),
    language: Language,
    /** The entity that says all this; null for the list itself. */
    source: Nullable(Id),
    visibility: VisibilityShape,
    columns: Type.Array(
      Type.Object({ name: Type.String({ maxLength: 1024 }), role: ColumnRoleShape }, closed),
      { maxItems: 512 },
    ),
  },
  closed,
);
export type TableChoices = Static<typeof TableChoicesShape>;

/** What the columns of a list look like, and a first guess at what they are for. */
export const SuggestionShape = Type.Object(
  {
    choices: TableChoicesShape,
    columns: Type.Array(
      Type.Object(
        {
          name: Words,
          /** The first values that are not empty, at most five. */
          samples: Type.Array(Words),
          /** Every different value where there are at most fifty, for choosing terms. */
          values: Type.Array(Words),
          empty: Count,
          /** 1000 stands for that many or more. */
          distinct: Count,
        },
        closed,
      ),
    ),
    rows: Count,
    /** Rows that cannot be read as such. */
    faulty: Count,
    /** Mappings of earlier imports whose columns are all in this list, newest first. */
    earlier: Type.Array(Type.Object({ item: Id, name: Words, at: Nullable(Words) }, closed)),
  },
  closed,
);
export type Suggestion = Static<typeof SuggestionShape>;

export const TableRequestShape = Type.Object(
  {
    /** The list: a CSV item, or a sheet that was taken out of a workbook. */
    item: Id,
    /** What each column is for; null where a mapping is given. */
    choices: Nullable(TableChoicesShape),
    /** A mapping as docs/formats/mapping.md has it, of one file; its `file` is taken to be the list. */
    mapping: Type.Unknown(),
    /** With a mapping of an earlier import: whether a row with the same key is the same person as there. */
    isSameList: Type.Boolean(),
    note: Nullable(Type.String({ minLength: 1, maxLength: 16_384 })),
    /** Import the good rows where others are refused; otherwise one refused row stops all. */
    keepGood: Type.Boolean(),
  },
  closed,
);
export type TableRequest = Static<typeof TableRequestShape>;
