// The shapes that many answers share: labels, references, pages of a list, problems.
import { type Static, type TSchema, Type } from 'typebox';

export const closed = { additionalProperties: false } as const;

export const Id = Type.String({ minLength: 1, maxLength: 128, description: 'an id' });
export const Nullable = <T extends TSchema>(shape: T) => Type.Union([shape, Type.Null()]);
export const Count = Type.Integer({ minimum: 0 });

/** Words of ours, in both languages. */
export const BothShape = Type.Object({ en: Type.String(), fa: Type.String() }, closed);

/** How something is called: in English and Persian; `isNamed` is false where it is made of kind and id. */
export const LabelShape = Type.Object(
  {
    en: Type.String(),
    fa: Type.String(),
    isNamed: Type.Boolean(),
    /** Where no name in Latin script is attested: one derived by rule, to be marked as derived. */
    romanised: Type.Optional(Type.String()),
  },
  closed,
);
export type Label = Static<typeof LabelShape>;

export const NamedShape = Type.Object({ id: Id, label: LabelShape }, closed);
export type Named = Static<typeof NamedShape>;

export const ItemRefShape = Type.Object(
  { id: Id, accession: Nullable(Type.String()), name: Nullable(Type.String()) },
  closed,
);

/** A page of a list: `next` is given back as `cursor`; `total` is null where counting would cost too much. */
export const pageOf = <T extends TSchema>(row: T) =>
  Type.Object(
    { rows: Type.Array(row), next: Nullable(Type.String()), total: Nullable(Count) },
    closed,
  );

/** What every list takes. */
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 512 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};

/** For lists that are leapt into: a page that leaves out so many rows first. */
export const LeapQuery = {
  ...PageQuery,
  skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
};

/** The cursor of what is counted, such as rows and paragraphs: a page of it can begin anywhere. */
export const RowCursor = Type.Optional(Type.String({ pattern: '^(0|[1-9][0-9]{0,8})$' }));
export const limitTo = (maximum: number) => Type.Optional(Type.Integer({ minimum: 1, maximum }));

/** RFC 9457 problem details, with the code of the failure and its words in both languages. */
export const ProblemShape = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.String(),
    words: BothShape,
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  },
  closed,
);
export type Problem = Static<typeof ProblemShape>;

export const VisibilityShape = Type.Union([
  Type.Literal('public'),
  Type.Literal('team'),
  Type.Literal('protected'),
]);
export type Visibility = Static<typeof VisibilityShape>;
