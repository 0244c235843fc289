// Pairs of persons that may be one: what is proposed, how two sides compare, and what
// reviewers said of them.
import { type Static, Type } from 'typebox';
import {
  BothShape,
  Count,
  closed,
  Id,
  LabelShape,
  NamedShape,
  Nullable,
  pageOf,
} from './basics.ts';
import { ClaimShape } from './claim.ts';

const Words = Type.String();

export const JudgesShape = Type.Union([
  Type.Literal('same'),
  Type.Literal('different'),
  Type.Literal('unsure'),
]);

export const PairVerdictShape = Type.Object(
  {
    id: Id,
    judges: JudgesShape,
    by: Nullable(Id),
    byName: Nullable(Words),
    at: Nullable(Words),
    reason: Nullable(Words),
  },
  closed,
);

/** One of the two: its names and the first of what is said of it. */
export const PersonSideShape = Type.Object(
  { id: Id, label: LabelShape, claims: Type.Array(ClaimShape) },
  closed,
);
export type PersonSide = Static<typeof PersonSideShape>;

export const ProposalShape = Type.Object(
  {
    a: PersonSideShape,
    b: PersonSideShape,
    probability: Type.Number({ minimum: 0, maximum: 1 }),
    /** In bits: the parts add up to it. */
    weight: Type.Number(),
    parts: Type.Array(
      Type.Object(
        {
          /** What is compared, and the level that was found, as the engine calls them. */
          name: Words,
          level: Words,
          nameWords: BothShape,
          levelWords: BothShape,
          values: Type.Tuple([Words, Words]),
          weight: Type.Number(),
        },
        closed,
      ),
    ),
    /** How many the engine would put together with them; 0 where it keeps the two apart. */
    clusterSize: Count,
    isBridge: Type.Boolean(),
    verdicts: Type.Array(PairVerdictShape),
  },
  closed,
);
export type Proposal = Static<typeof ProposalShape>;
export const ProposalPageShape = pageOf(ProposalShape);

export const LinkageShape = Type.Object(
  {
    /** The last run; null where there was none. */
    run: Nullable(Type.String()),
    at: Nullable(Words),
    /** Whether the log has grown since. */
    isStale: Type.Boolean(),
    persons: Count,
    proposals: Count,
    /** Of these, pairs that nobody has judged. */
    open: Count,
    bridges: Count,
    /** Open pairs of a probability of .99 or more that the engine puts together. */
    sure: Count,
    /** Standing judgements on pairs, and how many of them were made of this run. */
    judged: Count,
    ofRun: Count,
    agreement: Type.Array(
      Type.Object(
        {
          first: NamedShape,
          second: NamedShape,
          pairs: Count,
          agreed: Count,
          kappa: Nullable(Type.Number()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type Linkage = Static<typeof LinkageShape>;

const Reason = Type.String({ minLength: 1, maxLength: 16_384 });

export const PairJudgementShape = Type.Object(
  { judges: JudgesShape, entities: Type.Tuple([Id, Id]), reason: Reason },
  closed,
);

export const AcceptanceShape = Type.Object(
  { above: Type.Number({ minimum: 0.5, maximum: 1 }), reason: Reason },
  closed,
);
