// Long work, uploads, receipts, imports and the verifier, as the API gives them.
import { type Static, Type } from 'typebox';
import { ObjectShape } from '../../format/kinds/claim.ts';
import {
  BothShape,
  Count,
  closed,
  Id,
  LabelShape,
  NamedShape,
  Nullable,
  ProblemShape,
  VisibilityShape,
} from './basics.ts';
import { StanceShape } from './claim.ts';

const Words = Type.String();

/** Long work: its events come from /api/jobs/:id/events (server-sent, each `data:` one of these). */
export const JobShape = Type.Object(
  {
    id: Id,
    kind: Type.Union([
      Type.Literal('receive'),
      Type.Literal('import'),
      Type.Literal('verify'),
      Type.Literal('extract'),
      Type.Literal('link'),
    ]),
    state: Type.Union([
      Type.Literal('running'),
      Type.Literal('done'),
      Type.Literal('failed'),
      Type.Literal('cancelled'),
    ]),
    step: Nullable(BothShape),
    done: Count,
    total: Nullable(Count),
    problem: Nullable(ProblemShape),
    /** What came of it, once done: a ReceiptReport, an ImportReport or a VerifyReport. */
    result: Type.Unknown(),
  },
  closed,
);
export type Job = Static<typeof JobShape>;

/** A file on its way: `received` bytes have arrived and are kept until it is cancelled or received as an item. */
export const UploadShape = Type.Object(
  {
    id: Id,
    name: Words,
    path: Nullable(Words),
    sizeBytes: Count,
    received: Count,
    modified: Nullable(Words),
  },
  closed,
);
export type Upload = Static<typeof UploadShape>;

export const ReceiptRequestShape = Type.Object(
  {
    uploads: Type.Array(Id, { minItems: 1, maxItems: 10_000 }),
    from: Type.String({ minLength: 1, maxLength: 1024 }),
    visibility: VisibilityShape,
    isDistressing: Type.Boolean(),
    note: Nullable(Type.String({ minLength: 1, maxLength: 16_384 })),
    /** How they were handed over; otherwise that it was through the workbench. */
    method: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 1024 }))),
    /** When and where they were collected, if that was earlier. */
    collectedAt: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 1024 }))),
    /** Why they are taken in. */
    relevance: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 16_384 }))),
    /** Whom having or showing them could harm, and how. */
    risk: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 16_384 }))),
  },
  closed,
);
export type ReceiptRequest = Static<typeof ReceiptRequestShape>;

/** What became of items that a machine read: each with what came of it, or why nothing did. */
export const ExtractReportShape = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          item: Id,
          name: Nullable(Words),
          paragraphs: Count,
          sheets: Count,
          /** Of a picture: whether there was enough in it for a sketch. Null for anything else. */
          isSketched: Nullable(Type.Boolean()),
          problem: Nullable(ProblemShape),
        },
        closed,
      ),
    ),
    /** Of how many text was taken out, how many pictures were sketched, how many were not read. */
    read: Count,
    sketched: Count,
    refused: Count,
  },
  closed,
);
export type ExtractReport = Static<typeof ExtractReportShape>;

/** Every file that was offered, with what became of it. */
export const ReceiptReportShape = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          upload: Nullable(Id),
          name: Words,
          became: Type.Union([
            Type.Literal('received'),
            Type.Literal('duplicate'),
            Type.Literal('refused'),
            /** Not reached before the job was cancelled; the upload is still there. */
            Type.Literal('left'),
          ]),
          item: Nullable(Id),
          accession: Nullable(Words),
          sha256: Nullable(Words),
          sizeBytes: Nullable(Count),
          problem: Nullable(ProblemShape),
        },
        closed,
      ),
    ),
    received: Count,
    duplicates: Count,
    refused: Count,
    left: Count,
    /** The job that takes the text out of what was received; null where there is nothing to read. */
    extraction: Nullable(Id),
  },
  closed,
);
export type ReceiptReport = Static<typeof ReceiptReportShape>;

/** The account of a table, before (a preview) or after it was written: every row is in it. */
export const ImportReportShape = Type.Object(
  {
    /** The entry of the import; null for a preview, and where nothing was written. */
    id: Nullable(Id),
    name: Words,
    blocked: Nullable(Words),
    claims: Count,
    files: Type.Array(
      Type.Object(
        {
          file: Words,
          rows: Count,
          good: Count,
          refused: Count,
          claims: Count,
          unusedColumns: Type.Array(Words),
          /** Dates that stay words, and the first of them; null where it was not kept. */
          unreadDates: Nullable(Count),
          firstUnread: Type.Array(
            Type.Object({ line: Count, predicate: NamedShape, text: Words }, closed),
          ),
          /** Entities that cells introduce and the archive did not have, and the first of them. */
          newEntities: Nullable(Count),
          firstNew: Type.Array(
            Type.Object(
              {
                line: Count,
                column: Words,
                kind: NamedShape,
                text: Words,
                /** What the register has under this name; at most five. */
                same: Type.Array(NamedShape),
              },
              closed,
            ),
          ),
          /** Those of cells that an earlier import had introduced. */
          metEntities: Nullable(Count),
        },
        closed,
      ),
    ),
    /** Of a written import: how many entities of which kind its claims introduced, as far as they stand. */
    introduced: Type.Array(Type.Object({ kind: NamedShape, count: Count }, closed)),
    refusals: Type.Array(
      Type.Object({ file: Words, line: Count, code: Words, why: BothShape }, closed),
    ),
    /** What the first good rows say, or would say, of their own entities. */
    samples: Type.Array(
      Type.Object(
        {
          line: Count,
          claims: Type.Array(
            Type.Object(
              {
                subject: Words,
                predicate: NamedShape,
                stance: StanceShape,
                object: Nullable(ObjectShape),
                /** What the entity or term of the object is called; null for other objects. */
                label: Nullable(LabelShape),
                /** Whether the object is an entity that this import would introduce. */
                isNew: Type.Boolean(),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type ImportReport = Static<typeof ImportReportShape>;

export const ImportRowShape = Type.Object(
  {
    id: Id,
    at: Nullable(Words),
    byName: Nullable(Words),
    name: Nullable(Words),
    mapping: Nullable(Id),
    items: Type.Array(Id),
    rows: Nullable(Count),
    claims: Nullable(Count),
    refusals: Nullable(Count),
    isWithdrawn: Type.Boolean(),
  },
  closed,
);

export type ImportRow = Static<typeof ImportRowShape>;

export const VerifyRequestShape = Type.Object(
  {
    keys: Type.Array(Words, { maxItems: 16 }),
    policy: Nullable(Type.String({ maxLength: 65_536 })),
    since: Type.Array(Type.String({ maxLength: 65_536 }), { maxItems: 16 }),
    tsaRoots: Type.Array(Type.String({ maxLength: 65_536 }), { maxItems: 16 }),
    deep: Type.Boolean(),
    /** Whether the outcome is written to the log. */
    record: Type.Optional(Type.Boolean()),
  },
  closed,
);

/** A finding in words, and where it lies: the path in the archive, the place of the entry in the log. */
const PlacedShape = Type.Object(
  {
    code: Words,
    path: Nullable(Words),
    position: Nullable(Type.Integer()),
    words: BothShape,
  },
  closed,
);

/** The verifier's report in plain words; `report` is the whole of it as `gavah verify --json` gives it. */
export const VerifyReportShape = Type.Object(
  {
    verdict: Words,
    findings: Type.Array(PlacedShape),
    notices: Type.Array(PlacedShape),
    /** What could be known because of what the reader gave from elsewhere. */
    known: Type.Array(Type.Object({ code: Words, words: BothShape }, closed)),
    unknown: Type.Array(Type.Object({ code: Words, words: BothShape }, closed)),
    text: BothShape,
    /** The entry in which the outcome was recorded; null where that was not asked for. */
    recorded: Nullable(Id),
    report: Type.Unknown(),
  },
  closed,
);
export type VerifyReport = Static<typeof VerifyReportShape>;
