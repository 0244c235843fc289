// The first page: what the archive holds, how far it is sealed, what is contested, what happened lately.
import { type Static, Type } from 'typebox';
import {
  BothShape,
  Count,
  closed,
  Id,
  ItemRefShape,
  LabelShape,
  NamedShape,
  Nullable,
  VisibilityShape,
} from './basics.ts';
import { AccessShape, GradeShape } from './claim.ts';

const Words = Type.String();

export const SessionShape = Type.Object(
  {
    level: VisibilityShape,
    actor: Nullable(NamedShape),
    archive: Type.Object({ id: Words, name: Words }, closed),
    /** False where the folder is read-only, or this machine has no key for it: why, in `readOnlyWhy`. */
    canWrite: Type.Boolean(),
    readOnlyWhy: Nullable(Words),
    /** The same in both languages, without its code. */
    readOnlyWords: Nullable(BothShape),
    version: Words,
  },
  closed,
);
export type Session = Static<typeof SessionShape>;

export const ActivityRowShape = Type.Object(
  {
    id: Id,
    position: Count,
    kind: Nullable(Words),
    at: Nullable(Words),
    byName: Nullable(Words),
    /** The item, claim, import or judgement in a few words. */
    what: Nullable(LabelShape),
    /** How many alike were written in the same minute; of an import, how many claims it brought. */
    count: Count,
  },
  closed,
);
export type ActivityRow = Static<typeof ActivityRowShape>;

export const OverviewShape = Type.Object(
  {
    items: Count,
    itemBytes: Count,
    duplicates: Count,
    claims: Type.Object({ standing: Count, withdrawn: Count, superseded: Count }, closed),
    sources: Type.Object({ total: Count, byAccess: Type.Record(Type.String(), Count) }, closed),
    /** How many standing claims rest on sources that are not held. */
    claimsOnGaps: Count,
    /** The sources that are not held, those that carry most first, at most five. */
    gaps: Type.Array(
      Type.Object({ source: NamedShape, access: AccessShape, claims: Count }, closed),
    ),
    entities: Type.Array(Type.Object({ kind: NamedShape, count: Count }, closed)),
    contested: Count,
    differing: Count,
    judgements: Count,
    clusters: Count,
    faulty: Count,
    log: Type.Object(
      {
        origin: Words,
        vkey: Words,
        size: Count,
        root: Words,
        /** The seals, newest first: how much of the log each covers, and by when it existed. */
        seals: Type.Array(
          Type.Object(
            {
              size: Count,
              at: Nullable(Words),
              tokens: Count,
              cosigned: Type.Boolean(),
            },
            closed,
          ),
        ),
        /** Entries after the newest seal. */
        unsealed: Count,
      },
      closed,
    ),
    checks: Type.Object(
      {
        /** The last check of the whole archive; `findings` for those who may see everything. */
        last: Nullable(
          Type.Object(
            { at: Nullable(Words), byName: Nullable(Words), findings: Nullable(Count) },
            closed,
          ),
        ),
        /** Items whose bytes failed at the last check that covered them, the first twenty by name. */
        failedCount: Count,
        failed: Type.Array(Type.Object({ ...ItemRefShape.properties, code: Words }, closed)),
        /** Items that no check has covered yet. */
        unchecked: Count,
      },
      closed,
    ),
    lately: Type.Array(ActivityRowShape),
  },
  closed,
);
export type Overview = Static<typeof OverviewShape>;

export const SourceRowShape = Type.Object(
  {
    id: Id,
    label: LabelShape,
    access: AccessShape,
    claims: Count,
    byAccess: Type.Record(Type.String(), Count),
    authors: Type.Array(NamedShape),
    /** How persons grade its reliability, each by their name. */
    grades: Type.Array(GradeShape),
  },
  closed,
);
export type SourceRow = Static<typeof SourceRowShape>;

/** A view of a list that a person named and kept: `path` is the workbench's address with its filters. */
export const SavedViewShape = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 200 }),
    path: Type.String({ maxLength: 2000 }),
  },
  closed,
);
