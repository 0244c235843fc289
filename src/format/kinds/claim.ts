// Claims: who says what about whom, on whose word, and where that stands
// (docs/formats/claim.md), with the shapes of the values that a claim can have.
import type { Static } from 'typebox';
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import {
  closed,
  EntityId,
  Hex32,
  Instant,
  Label,
  Language,
  Machine,
  Null,
  Size,
  Term,
  Text,
  Visibility,
} from './shapes.ts';

const Calendar = Shape.Union([
  Shape.Literal('gregorian'),
  Shape.Literal('solar-hijri'),
  Shape.Literal('lunar-hijri'),
  Shape.Literal('imperial'),
]);
const Day = Shape.String({ pattern: '^[+-]?\\d{4,}-\\d\\d-\\d\\d$' });

/** A date as the source gives it, with our bounds in the Gregorian calendar; see docs/formats/date.md. */
export const DateShape = Shape.Object(
  {
    asWritten: Label,
    calendar: Calendar,
    edtf: Shape.Union([Label, Null]),
    earliest: Shape.Union([Day, Null]),
    latest: Shape.Union([Day, Null]),
    rule: Label,
  },
  closed,
);

/** A name as written; see docs/formats/name.md. */
export const NameShape = Shape.Object(
  {
    full: Label,
    script: Shape.String({ pattern: '^[A-Z][a-z]{3}$' }),
    language: Shape.Union([Language, Null]),
    parts: Shape.Array(Shape.Tuple([Term, Label]), { maxItems: 16 }),
    status: Shape.Union([Shape.Literal('attested'), Shape.Literal('derived')]),
    scheme: Shape.Union([Label, Null]),
  },
  closed,
);

/** How many; see docs/formats/quantity.md. */
export const QuantityShape = Shape.Object(
  {
    counts: Label,
    lower: Shape.Union([Size, Null]),
    upper: Shape.Union([Size, Null]),
    alternatives: Shape.Array(Size, { maxItems: 16 }),
    approximate: Shape.Boolean(),
    hedge: Shape.Union([Label, Null]),
    asWritten: Shape.Union([Label, Null]),
    type: Shape.Union([Shape.Literal('documented'), Shape.Literal('estimate')]),
  },
  closed,
);

const Decimal = Shape.String({ pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' });

/** A position, in degrees (WGS 84) as decimal text, and how exact it is in the recorder's words. */
const PointShape = Shape.Object(
  { latitude: Decimal, longitude: Decimal, precision: Label },
  closed,
);

/** A number with its unit, both as text. */
const MeasureShape = Shape.Object({ number: Decimal, unit: Label }, closed);

/** What a claim says of its subject: exactly one of these. */
export const ObjectShape = Shape.Union([
  Shape.Object({ entity: EntityId }, closed),
  Shape.Object({ term: Term }, closed),
  Shape.Object({ name: NameShape }, closed),
  Shape.Object({ date: DateShape }, closed),
  Shape.Object({ quantity: QuantityShape }, closed),
  Shape.Object({ point: PointShape }, closed),
  Shape.Object({ measure: MeasureShape }, closed),
  Shape.Object({ link: Label }, closed),
  Shape.Object({ text: Text, language: Shape.Union([Language, Null]) }, closed),
]);

/** One speaker on the way from the origin to the text that we hold, even unnamed. */
const LinkShape = Shape.Object(
  {
    speaker: Shape.Union([EntityId, Null]),
    label: Shape.Union([Label, Null]),
    basis: Shape.Union([
      Shape.Literal('saw'),
      Shape.Literal('took-part'),
      Shape.Literal('was-told'),
      Shape.Literal('read'),
      Shape.Literal('inferred'),
      Shape.Literal('unknown'),
    ]),
  },
  closed,
);

/**
 * Where in an item the claim stands, after the W3C Web Annotation selectors: a row of a
 * table, a page, a quotation with its position, a stretch of time, a region of an image.
 */
export const SelectorShape = Shape.Union([
  Shape.Object(
    {
      type: Shape.Literal('row'),
      line: Size,
      key: Shape.Union([Label, Null]),
      columns: Shape.Array(Label, { maxItems: 64 }),
    },
    closed,
  ),
  Shape.Object({ type: Shape.Literal('page'), page: Label }, closed),
  Shape.Object(
    {
      type: Shape.Literal('quote'),
      exact: Text,
      prefix: Shape.String({ maxLength: 1024 }),
      suffix: Shape.String({ maxLength: 1024 }),
      start: Shape.Union([Size, Null]),
    },
    closed,
  ),
  Shape.Object({ type: Shape.Literal('time'), fromMs: Size, toMs: Size }, closed),
  Shape.Object(
    {
      type: Shape.Literal('region'),
      page: Shape.Union([Label, Null]),
      x: Size,
      y: Size,
      width: Size,
      height: Size,
      unit: Shape.Literal('pixel'),
    },
    closed,
  ),
]);

/** What a claim is about more exactly; two claims contradict only where these are equal. */
const ScopeShape = Shape.Object(
  {
    what: Shape.Union([Text, Null]),
    whom: Shape.Union([Text, Null]),
    where: Shape.Union([EntityId, Null]),
    when: Shape.Union([DateShape, Null]),
  },
  closed,
);

/** How well the recorder could read it, apart from what the source itself hedges. */
const ReadingShape = Shape.Object(
  {
    certainty: Shape.Union([
      Shape.Literal('clear'),
      Shape.Literal('probable'),
      Shape.Literal('unclear'),
    ]),
    note: Shape.Union([Text, Null]),
  },
  closed,
);

export const claimKind = defineKind('gavah.claim/1', {
  at: Instant,
  by: Hex32,
  ref: Shape.Union([Label, Null]),
  subject: EntityId,
  predicate: Term,
  object: Shape.Union([ObjectShape, Null]),
  stance: Shape.Union([
    Shape.Literal('asserts'),
    Shape.Literal('denies'),
    Shape.Literal('unknown'),
  ]),
  when: Shape.Union([DateShape, Null]),
  place: Shape.Union([EntityId, Null]),
  role: Shape.Union([Label, Null]),
  scope: Shape.Union([ScopeShape, Null]),
  source: EntityId,
  cited: Shape.Union([Text, Null]),
  access: Shape.Union([
    Shape.Literal('held'),
    Shape.Literal('excerpt'),
    Shape.Literal('secondary'),
    Shape.Literal('not-seen'),
  ]),
  chain: Shape.Array(LinkShape, { maxItems: 16 }),
  hedge: Shape.Union([Text, Null]),
  item: Shape.Union([Hex32, Null]),
  locator: Shape.Array(SelectorShape, { maxItems: 8 }),
  reading: Shape.Union([ReadingShape, Null]),
  machine: Shape.Union([Machine, Null]),
  visibility: Visibility,
  supersedes: Shape.Union([Hex32, Null]),
  note: Shape.Union([Text, Null]),
});

export type Claim = Static<typeof claimKind.schema>;
export type ClaimObject = Static<typeof ObjectShape>;
