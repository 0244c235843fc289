// Claims: who says what about whom, on whose word, and where that stands
// (docs/formats/claim.md), with the shapes of the values that a claim can have.
import { type Static, Type } from 'typebox';
import { defineKind } from '../kind.ts';
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

const Calendar = Type.Union([
  Type.Literal('gregorian'),
  Type.Literal('solar-hijri'),
  Type.Literal('lunar-hijri'),
  Type.Literal('imperial'),
]);
const Day = Type.String({ pattern: '^[+-]?\\d{4,}-\\d\\d-\\d\\d$' });

/** A date as the source gives it, with our bounds in the Gregorian calendar; see docs/formats/date.md. */
export const DateShape = Type.Object(
  {
    asWritten: Label,
    calendar: Calendar,
    edtf: Type.Union([Label, Null]),
    earliest: Type.Union([Day, Null]),
    latest: Type.Union([Day, Null]),
    rule: Label,
  },
  closed,
);

/** A name as written; see docs/formats/name.md. */
export const NameShape = Type.Object(
  {
    full: Label,
    script: Type.String({ pattern: '^[A-Z][a-z]{3}$' }),
    language: Type.Union([Language, Null]),
    parts: Type.Array(Type.Tuple([Term, Label]), { maxItems: 16 }),
    status: Type.Union([Type.Literal('attested'), Type.Literal('derived')]),
    scheme: Type.Union([Label, Null]),
  },
  closed,
);

/** How many; see docs/formats/quantity.md. */
export const QuantityShape = Type.Object(
  {
    counts: Label,
    lower: Type.Union([Size, Null]),
    upper: Type.Union([Size, Null]),
    alternatives: Type.Array(Size, { maxItems: 16 }),
    approximate: Type.Boolean(),
    hedge: Type.Union([Label, Null]),
    asWritten: Type.Union([Label, Null]),
    type: Type.Union([Type.Literal('documented'), Type.Literal('estimate')]),
  },
  closed,
);

const Decimal = Type.String({ pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' });

/** A position, in degrees (WGS 84) as decimal text, and how exact it is in the recorder's words. */
const PointShape = Type.Object({ latitude: Decimal, longitude: Decimal, precision: Label }, closed);

/** A number with its unit, both as text. */
const MeasureShape = Type.Object({ number: Decimal, unit: Label }, closed);

/** What a claim says of its subject: exactly one of these. */
export const ObjectShape = Type.Union([
  Type.Object({ entity: EntityId }, closed),
  Type.Object({ term: Term }, closed),
  Type.Object({ name: NameShape }, closed),
  Type.Object({ date: DateShape }, closed),
  Type.Object({ quantity: QuantityShape }, closed),
  Type.Object({ point: PointShape }, closed),
  Type.Object({ measure: MeasureShape }, closed),
  Type.Object({ link: Label }, closed),
  Type.Object({ text: Text, language: Type.Union([Language, Null]) }, closed),
]);

/** One speaker on the way from the origin to the text that we hold, even unnamed. */
const LinkShape = Type.Object(
  {
    speaker: Type.Union([EntityId, Null]),
    label: Type.Union([Label, Null]),
    basis: Type.Union([
      Type.Literal('saw'),
      Type.Literal('took-part'),
      Type.Literal('was-told'),
      Type.Literal('read'),
      Type.Literal('inferred'),
      Type.Literal('unknown'),
    ]),
  },
  closed,
);

/**
 * Where in an item the claim stands, after the W3C Web Annotation selectors: a row of a
 * table, a page, a quotation with its position, a stretch of time, a region of an image.
 */
export const SelectorShape = Type.Union([
  Type.Object(
    {
      type: Type.Literal('row'),
      line: Size,
      key: Type.Union([Label, Null]),
      columns: Type.Array(Label, { maxItems: 64 }),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('page'), page: Label }, closed),
  Type.Object(
    {
      type: Type.Literal('quote'),
      exact: Text,
      prefix: Type.String({ maxLength: 1024 }),
      suffix: Type.String({ maxLength: 1024 }),
      start: Type.Union([Size, Null]),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('time'), fromMs: Size, toMs: Size }, closed),
  Type.Object(
    {
      type: Type.Literal('region'),
      page: Type.Union([Label, Null]),
      x: Size,
      y: Size,
      width: Size,
      height: Size,
      unit: Type.Literal('pixel'),
    },
    closed,
  ),
]);

/** What a claim is about more exactly; two claims contradict only where these are equal. */
const ScopeShape = Type.Object(
  {
    what: Type.Union([Text, Null]),
    whom: Type.Union([Text, Null]),
    where: Type.Union([EntityId, Null]),
    when: Type.Union([DateShape, Null]),
  },
  closed,
);

/** How well the recorder could read it, apart from what the source itself hedges. */
const ReadingShape = Type.Object(
  {
    certainty: Type.Union([
      Type.Literal('clear'),
      Type.Literal('probable'),
      Type.Literal('unclear'),
    ]),
    note: Type.Union([Text, Null]),
  },
  closed,
);

export const claimKind = defineKind('gavah.claim/1', {
  at: Instant,
  by: Hex32,
  ref: Type.Union([Label, Null]),
  subject: EntityId,
  predicate: Term,
  object: Type.Union([ObjectShape, Null]),
  stance: Type.Union([Type.Literal('asserts'), Type.Literal('denies'), Type.Literal('unknown')]),
  when: Type.Union([DateShape, Null]),
  place: Type.Union([EntityId, Null]),
  role: Type.Union([Label, Null]),
  scope: Type.Union([ScopeShape, Null]),
  source: EntityId,
  cited: Type.Union([Text, Null]),
  access: Type.Union([
    Type.Literal('held'),
    Type.Literal('excerpt'),
    Type.Literal('secondary'),
    Type.Literal('not-seen'),
  ]),
  chain: Type.Array(LinkShape, { maxItems: 16 }),
  hedge: Type.Union([Text, Null]),
  item: Type.Union([Hex32, Null]),
  locator: Type.Array(SelectorShape, { maxItems: 8 }),
  reading: Type.Union([ReadingShape, Null]),
  machine: Type.Union([Machine, Null]),
  visibility: Visibility,
  supersedes: Type.Union([Hex32, Null]),
  note: Type.Union([Text, Null]),
});

export type Claim = Static<typeof claimKind.schema>;
export type ClaimObject = Static<typeof ObjectShape>;
