// Entities as the API gives them: lists, one entity by parts, search.
import { type Static, Type } from 'typebox';
import { Count, closed, Id, LabelShape, NamedShape, Nullable } from './basics.ts';
import { AccusedShape, ClaimShape, JudgementShape, PointShape } from './claim.ts';

const Words = Type.String();

export const EntityRowShape = Type.Object(
  {
    id: Id,
    kind: Nullable(NamedShape),
    label: LabelShape,
    /** What is said of it in one line: the first date and place that its claims give; null where none. */
    hint: Nullable(LabelShape),
    claimCount: Count,
    sourceCount: Count,
    isContested: Type.Boolean(),
  },
  closed,
);
export type EntityRow = Static<typeof EntityRowShape>;

/** The head of an entity's page: everything but the claims, which are fetched by predicate. */
export const EntityShape = Type.Object(
  {
    id: Id,
    kind: Nullable(NamedShape),
    label: LabelShape,
    /** Every name that is attested or derived, with its script, in the order in which they are shown. */
    names: Type.Array(
      Type.Object(
        {
          full: Words,
          script: Nullable(Words),
          language: Nullable(Words),
          status: Nullable(Words),
          claim: Nullable(Id),
        },
        closed,
      ),
    ),
    /** A romanisation or a spelling that the register derived because no name in that script is attested. */
    derivedName: Nullable(Type.Object({ text: Words, script: Words, scheme: Words }, closed)),
    sameAs: Type.Array(NamedShape),
    isDisputed: Type.Boolean(),
    predicates: Type.Array(
      Type.Object(
        {
          predicate: NamedShape,
          count: Count,
          verdict: Type.Union([
            Type.Literal('agrees'),
            Type.Literal('differing'),
            Type.Literal('contested'),
          ]),
          /** The first claims, in log order; the rest come from /claims?predicate=. */
          claims: Type.Array(ClaimShape),
          /** Only the points that do not agree, and no claims in full where there are many. */
          points: Type.Array(PointShape),
          next: Nullable(Words),
        },
        closed,
      ),
    ),
    mentionCount: Count,
    restingCount: Count,
    proceedings: Type.Array(
      Type.Object({ id: Id, label: LabelShape, claims: Type.Array(ClaimShape) }, closed),
    ),
    /** Of one who is accused: how the proceedings against them stand, or that none is recorded. */
    accused: Nullable(AccusedShape),
    /** What is recorded of their right of reply: invited, received, not received. */
    replies: Type.Array(ClaimShape),
    judgements: Type.Array(JudgementShape),
  },
  closed,
);
export type Entity = Static<typeof EntityShape>;

/** One dated thing that is said of an entity, or of an incident that it takes part in. */
export const TimelineRowShape = Type.Object(
  {
    earliest: Words,
    latest: Words,
    claim: ClaimShape,
    /** The predicate whose date this is, or the incident's kind. */
    what: LabelShape,
  },
  closed,
);
export type TimelineRow = Static<typeof TimelineRowShape>;

/** A tie to another entity, in either direction, with how many claims say so. */
export const RelationShape = Type.Object(
  {
    predicate: NamedShape,
    direction: Type.Union([Type.Literal('out'), Type.Literal('in')]),
    other: NamedShape,
    otherKind: Nullable(NamedShape),
    count: Count,
    claim: Id,
    /** The accused whom such a claim names; it is not to be shown without how they stand. */
    accused: Type.Array(AccusedShape),
  },
  closed,
);
export type Relation = Static<typeof RelationShape>;

export const HitShape = Type.Object(
  {
    id: Id,
    kind: Nullable(Words),
    kindLabel: Nullable(LabelShape),
    accession: Nullable(Words),
    label: LabelShape,
    found: Words,
    fit: Type.Union([Type.Literal('written'), Type.Literal('spelled'), Type.Literal('similar')]),
    /** Of one who is accused: how the proceedings stand, or that none is recorded. */
    accused: Nullable(AccusedShape),
  },
  closed,
);
export type Hit = Static<typeof HitShape>;
