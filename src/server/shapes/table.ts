// Lists that become claims: what a column is for, what was guessed, what is asked for.
import { type Static, Type } from 'typebox';
import { Count, closed, Id, LabelShape, NamedShape, Nullable, VisibilityShape } from './basics.ts';

const Words = Type.String();
const Language = Nullable(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }));

const Term = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' });
const Prefix = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,79}$' });
const Column = Type.String({ maxLength: 1024 });
const Split = Nullable(Type.String({ minLength: 1, maxLength: 8 }));

/** What a value of a column stands for, as src/intake/suggest/choices.ts has it. */
const ValueChoiceShape = Type.Union([
  Type.Object({ as: Type.Literal('known'), id: Id }, closed),
  Type.Object(
    { as: Type.Union([Type.Literal('new'), Type.Literal('text'), Type.Literal('ignored')]) },
    closed,
  ),
]);
export type ValueChoice = Static<typeof ValueChoiceShape>;

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
      predicate: Term,
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
  Type.Object(
    {
      as: Type.Literal('entity'),
      predicate: Term,
      kind: Term,
      prefix: Prefix,
      language: Language,
      split: Split,
      values: Type.Record(Type.String({ maxLength: 16_384 }), ValueChoiceShape, {
        maxProperties: 1000,
      }),
      text: Nullable(Term),
    },
    closed,
  ),
]);
export type ColumnRole = Static<typeof ColumnRoleShape>;

export const TableChoicesShape = Type.Object(
  {
    /** A short name for the list: lower-case letters, digits and hyphens. */
    name: Term,
    kind: Term,
    key: Nullable(Column),
    /** What the ids of the rows' entities begin with: two lists share it only if they list the same persons. */
    prefix: Prefix,
    language: Language,
    /** The entity that says all this; null for the list itself. */
    source: Nullable(Id),
    visibility: VisibilityShape,
    columns: Type.Array(Type.Object({ name: Column, role: ColumnRoleShape }, closed), {
      maxItems: 512,
    }),
  },
  closed,
);
export type TableChoices = Static<typeof TableChoicesShape>;

/** What the columns of a list look like, and a first guess at what they are for. */
export const SuggestionShape = Type.Object(
  {
    choices: TableChoicesShape,
    /** What the ids of new entities may begin with, behind which a column puts its own. */
    cellPrefix: Words,
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
    /** Those among them that are not UTF-8, as all would be if the list were written anew. */
    otherEncoding: Count,
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

export const CellsRequestShape = Type.Object(
  { item: Id, column: Column, predicate: Term, split: Split },
  closed,
);
export type CellsRequest = Static<typeof CellsRequestShape>;

/** The different values of a column, in the order of the list, for saying which entity each is. */
export const CellsShape = Type.Object(
  {
    values: Type.Array(
      Type.Object(
        {
          value: Words,
          /** In how many rows it stands. */
          rows: Count,
          /** False where it says that nothing is known. */
          isName: Type.Boolean(),
          /** Entities of the archive with this name, whatever its script; at most five. */
          same: Type.Array(
            Type.Object(
              {
                entity: NamedShape,
                kind: Nullable(LabelShape),
                found: Words,
                /** Whether the name is written so; otherwise it is spelled otherwise. */
                isWritten: Type.Boolean(),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    /** Whether the list has more values than these. */
    isCut: Type.Boolean(),
  },
  closed,
);
export type Cells = Static<typeof CellsShape>;
