// A claim as the API gives it: register/query/claim-view.ts, member by member.
import { type Static, Type } from 'typebox';
import { DateShape, ObjectShape, SelectorShape } from '../../format/kinds/claim.ts';
import {
  BothShape,
  Count,
  closed,
  Id,
  ItemRefShape,
  LabelShape,
  NamedShape,
  Nullable,
} from './basics.ts';

const Words = Type.String();

export const StanceShape = Type.Union([
  Type.Literal('asserts'),
  Type.Literal('denies'),
  Type.Literal('unknown'),
]);
export const AccessShape = Type.Union([
  Type.Literal('held'),
  Type.Literal('excerpt'),
  Type.Literal('secondary'),
  Type.Literal('not-seen'),
]);
export const BasisShape = Type.Union([
  Type.Literal('saw'),
  Type.Literal('took-part'),
  Type.Literal('was-told'),
  Type.Literal('read'),
  Type.Literal('inferred'),
  Type.Literal('unknown'),
]);

const LinkShape = Type.Object(
  {
    speaker: Nullable(Id),
    label: Nullable(Words),
    basis: BasisShape,
    speakerLabel: Nullable(LabelShape),
  },
  closed,
);

const ScopeShape = Type.Object(
  {
    what: Nullable(Words),
    whom: Nullable(Words),
    where: Nullable(Id),
    when: Nullable(DateShape),
  },
  closed,
);

/** An accused with the proceedings against them, and what is said of how each stands. */
export const AccusedShape = Type.Object(
  {
    person: NamedShape,
    /** The first of them; empty where none is recorded. */
    proceedings: Type.Array(
      Type.Object(
        {
          id: Id,
          label: LabelShape,
          standings: Type.Array(
            Type.Object(
              {
                claim: Id,
                predicate: NamedShape,
                stance: Nullable(StanceShape),
                object: Nullable(ObjectShape),
                objectLabel: Nullable(LabelShape),
                when: Nullable(DateShape),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
    proceedingCount: Count,
  },
  closed,
);
export type Accused = Static<typeof AccusedShape>;

export const ClaimShape = Type.Object(
  {
    id: Id,
    position: Count,
    at: Nullable(Words),
    by: Nullable(Id),
    ref: Nullable(Words),
    subject: Nullable(NamedShape),
    predicate: Nullable(NamedShape),
    stance: Nullable(StanceShape),
    object: Nullable(ObjectShape),
    objectLabel: Nullable(LabelShape),
    when: Nullable(DateShape),
    place: Nullable(NamedShape),
    role: Nullable(Words),
    scope: Nullable(ScopeShape),
    source: Nullable(NamedShape),
    cited: Nullable(Words),
    access: Nullable(AccessShape),
    chain: Type.Array(LinkShape),
    hedge: Nullable(Words),
    item: Nullable(ItemRefShape),
    locator: Type.Array(SelectorShape),
    reading: Nullable(Type.Object({ certainty: Words, note: Nullable(Words) }, closed)),
    machine: Nullable(Type.Object({ tool: Words, version: Words, parameters: Words }, closed)),
    visibility: Type.Integer({
      minimum: 0,
      maximum: 2,
      description: '0 public, 1 team, 2 protected',
    }),
    note: Nullable(Words),
    state: Type.Union([
      Type.Literal('stands'),
      Type.Literal('withdrawn'),
      Type.Literal('superseded'),
    ]),
    endedBy: Nullable(Id),
    supersedes: Nullable(Id),
    closed: Type.Array(Type.String()),
    /** The accused whom it names; it is not to be shown without how they stand. */
    accused: Type.Array(AccusedShape),
  },
  closed,
);
export type ClaimRow = Static<typeof ClaimShape>;

export const JudgementShape = Type.Object(
  {
    id: Id,
    at: Nullable(Words),
    by: Nullable(Id),
    byName: Nullable(Words),
    judges: Nullable(Words),
    entities: Type.Array(Id),
    claims: Type.Array(Id),
    value: Nullable(ObjectShape),
    reason: Nullable(Words),
    machine: Nullable(Type.Object({ tool: Words, version: Words, parameters: Words }, closed)),
    isWithdrawn: Type.Boolean(),
    /** Of a grade alone: its scale, its letter or digit, and what that means. */
    scale: Nullable(Words),
    grade: Nullable(Words),
    gradeLabel: Nullable(BothShape),
  },
  closed,
);
export type Judgement = Static<typeof JudgementShape>;

/** A grade of a source or of a claim, as it stands with a person's name. */
export const GradeShape = Type.Object(
  {
    id: Id,
    at: Nullable(Words),
    by: Nullable(Id),
    byName: Nullable(Words),
    grade: Words,
    reason: Nullable(Words),
  },
  closed,
);

/** A judgement in the list of them, with what it is about by name. */
export const JudgementRowShape = Type.Object(
  {
    ...Type.Omit(JudgementShape, ['entities', 'claims']).properties,
    position: Count,
    entities: Type.Array(NamedShape),
    /** What an assessment is about; null of any other, and where that is closed. */
    point: Nullable(Type.Object({ subject: NamedShape, predicate: NamedShape }, closed)),
    valueLabel: Nullable(LabelShape),
    /** How many claims it names. */
    claimCount: Count,
  },
  closed,
);
export type JudgementRow = Static<typeof JudgementRowShape>;

const LevelShape = Type.Object(
  {
    level: Words,
    label: BothShape,
    /** The standard of proof that the authors of the rules hold it against. */
    standard: Nullable(BothShape),
    reliability: Nullable(Words),
    credibility: Nullable(Words),
    checks: Type.Array(
      Type.Object(
        {
          input: Type.Union([
            Type.Literal('origins'),
            Type.Literal('held'),
            Type.Literal('uncontested'),
          ]),
          needs: Count,
          has: Count,
          isMet: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** Which level's rule an answer meets, and what the next one asks for; it says nothing of truth. */
export const ConfirmationShape = Type.Object(
  { rules: Words, version: Words, met: Nullable(LevelShape), next: Nullable(LevelShape) },
  closed,
);
export type Confirmation = Static<typeof ConfirmationShape>;

/** A point: answers that stand side by side, with who gives each. */
export const PointShape = Type.Object(
  {
    subject: NamedShape,
    predicate: NamedShape,
    scope: Type.Record(Type.String(), Type.Unknown()),
    /** The labels of the entities that the scope names, by the name of the qualifier. */
    scopeLabels: Type.Record(Type.String(), LabelShape),
    /** Lists hold only those that do not agree. */
    verdict: Type.Union([
      Type.Literal('agrees'),
      Type.Literal('differing'),
      Type.Literal('contested'),
    ]),
    /** How many claims take part, and how many answers they give; of both only the first are here. */
    claimCount: Count,
    answerCount: Count,
    answers: Type.Array(
      Type.Object(
        {
          stance: StanceShape,
          object: Nullable(ObjectShape),
          objectLabel: Nullable(LabelShape),
          /** How many of its sources did not take it from another. */
          origins: Count,
          sourceCount: Count,
          sources: Type.Array(NamedShape),
          claimCount: Count,
          claims: Type.Array(ClaimShape),
          confirmation: ConfirmationShape,
        },
        closed,
      ),
    ),
    /** Assessments of analysts that name one of its claims. */
    assessments: Type.Array(JudgementShape),
  },
  closed,
);
export type Point = Static<typeof PointShape>;
