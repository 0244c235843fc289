// What a person sends to record claims, take them back, and assess a point.
import { type Static, Type } from 'typebox';
import {
  DateShape,
  NameShape,
  ObjectShape,
  QuantityShape,
  SelectorShape,
} from '../../format/kinds/claim.ts';
import { GradedShape } from '../../format/kinds/grade.ts';
import { closed, Id, LabelShape, Nullable, VisibilityShape } from './basics.ts';
import { AccessShape, BasisShape, StanceShape } from './claim.ts';

const Words = Type.String({ maxLength: 16_384 });

/** A reference to an entity: its id, or `new:<key>` of one of `entities` in the same request. */
const Ref = Type.String({ minLength: 1, maxLength: 132 });

export const NewEntityShape = Type.Object(
  {
    key: Type.String({ pattern: '^new:[a-z0-9]{1,32}$' }),
    kind: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
    /** As written; null for one who is not named. Its script is worked out by the server. */
    name: Nullable(Type.String({ minLength: 1, maxLength: 1024 })),
  },
  closed,
);

export const ClaimDraftShape = Type.Object(
  {
    subject: Ref,
    predicate: Type.String({ maxLength: 64 }),
    /** `{entity: Ref}` may name a new one too. */
    object: Nullable(Type.Union([Type.Object({ entity: Ref }, closed), ObjectShape])),
    stance: StanceShape,
    source: Ref,
    when: Type.Optional(Nullable(DateShape)),
    place: Type.Optional(Nullable(Ref)),
    role: Type.Optional(Nullable(Words)),
    scope: Type.Optional(
      Nullable(
        Type.Object(
          {
            what: Nullable(Words),
            whom: Nullable(Words),
            where: Nullable(Ref),
            when: Nullable(DateShape),
          },
          closed,
        ),
      ),
    ),
    cited: Type.Optional(Nullable(Words)),
    access: Type.Optional(AccessShape),
    chain: Type.Optional(
      Type.Array(
        Type.Object({ speaker: Nullable(Ref), label: Nullable(Words), basis: BasisShape }, closed),
        { maxItems: 16 },
      ),
    ),
    hedge: Type.Optional(Nullable(Words)),
    item: Type.Optional(Nullable(Id)),
    locator: Type.Optional(Type.Array(SelectorShape, { maxItems: 8 })),
    reading: Type.Optional(
      Nullable(
        Type.Object(
          {
            certainty: Type.Union([
              Type.Literal('clear'),
              Type.Literal('probable'),
              Type.Literal('unclear'),
            ]),
            note: Nullable(Words),
          },
          closed,
        ),
      ),
    ),
    visibility: Type.Optional(VisibilityShape),
    supersedes: Type.Optional(Nullable(Id)),
    note: Type.Optional(Nullable(Words)),
  },
  closed,
);
export type ClaimDraft = Static<typeof ClaimDraftShape>;

/** One act of recording: new entities get an id, and a kind claim and a name claim of the first claim's source and place. */
export const RecordShape = Type.Object(
  {
    entities: Type.Array(NewEntityShape, { maxItems: 16 }),
    claims: Type.Array(ClaimDraftShape, { minItems: 1, maxItems: 64 }),
  },
  closed,
);
export type Record = Static<typeof RecordShape>;

export const RecordedShape = Type.Object(
  {
    /** The claims that were asked for, in their order. */
    claims: Type.Array(Id),
    /** The claims of kind and name that introduce the new entities. */
    introduced: Type.Array(Id),
    /** The id that each new entity got, by its key. */
    entities: Type.Record(Type.String(), Id),
  },
  closed,
);

export type Recorded = Static<typeof RecordedShape>;

export const ReasonShape = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 16_384 }) },
  closed,
);

export const AssessmentShape = Type.Object(
  {
    claims: Type.Array(Id, { minItems: 1, maxItems: 256 }),
    value: Nullable(ObjectShape),
    reason: Type.String({ minLength: 1, maxLength: 16_384 }),
  },
  closed,
);

/** A grade of the reliability of a source or of the credibility of a claim, never of both. */
export const GradeDraftShape = Type.Object(
  { graded: GradedShape, reason: Type.String({ minLength: 1, maxLength: 16_384 }) },
  closed,
);

/** How a spoken date, name or quantity was read; `readings` has more than one where it can be read otherwise. */
export const ReadDateShape = Type.Object(
  {
    readings: Type.Array(Type.Object({ date: DateShape, words: LabelShape }, closed)),
  },
  closed,
);
export const ReadNameShape = Type.Object({ name: NameShape }, closed);
export const ReadQuantityShape = Type.Object({ quantity: QuantityShape }, closed);
