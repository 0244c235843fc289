// Entries about items: what was received, and what happened to it since.
import type { Body } from '../body.ts';
import { defineKind, kindNameOf, shownOf, type ValueOf } from '../kind.ts';
import { Shape } from '../shape.ts';
import { DateShape } from './claim.ts';
import {
  closed,
  EntityId,
  Hex32,
  Hex64,
  Instant,
  Label,
  Language,
  Machine,
  Null,
  Size,
  Text,
  Visibility,
} from './shapes.ts';

const Consent = Shape.Object(
  {
    use: Shape.Array(Label, { maxItems: 32 }),
    recipients: Shape.Array(Label, { maxItems: 32 }),
    until: Shape.Union([Label, Null]),
  },
  closed,
);

const Derivation = Shape.Object(
  { item: Hex32, machine: Shape.Union([Machine, Null]), what: Label },
  closed,
);

const itemFields = {
  at: Instant,
  by: Hex32,
  name: Label,
  path: Shape.Union([Shape.String({ maxLength: 16_384 }), Null]),
  spelling: Shape.Union([Shape.Literal('plain'), Shape.Literal('percent')]),
  mediaType: Label,
  sizeBytes: Size,
  sha256: Hex32,
  sha512: Shape.Union([Hex64, Null]),
  encoding: Shape.Union([Shape.Literal('plain'), Shape.Literal('age')]),
  stored: Hex32,
  modified: Shape.Union([Instant, Null]),
  from: Label,
  method: Label,
  collectedAt: Shape.Union([Label, Null]),
  relevance: Shape.Union([Text, Null]),
  risk: Shape.Union([Text, Null]),
  note: Shape.Union([Text, Null]),
  language: Shape.Union([Language, Null]),
  visibility: Visibility,
  consent: Shape.Union([Consent, Null]),
  duplicateOf: Shape.Union([Hex32, Null]),
  derivedFrom: Shape.Union([Derivation, Null]),
  source: Shape.Union([EntityId, Null]),
};

/** One item as it came in. The digests are fields of their own, so that each can stay closed. */
export const itemKind = defineKind('gavah.item/1', itemFields);

/** The sorts of metadata that are looked for inside files (docs/formats/look.md). */
const MetadataSort = Shape.Union([
  Shape.Literal('exif'),
  Shape.Literal('xmp'),
  Shape.Literal('iptc'),
  Shape.Literal('jumbf'),
  Shape.Literal('text'),
  Shape.Literal('info'),
  Shape.Literal('docprops'),
  Shape.Literal('id3'),
  Shape.Literal('udta'),
]);

const Format = Shape.Object(
  {
    puid: Shape.String({ pattern: '^(x-)?fmt/[1-9]\\d{0,5}$' }),
    name: Label,
    version: Shape.Union([Label, Null]),
  },
  closed,
);

const Embedded = Shape.Object(
  {
    state: Shape.Union([
      Shape.Literal('found'),
      Shape.Literal('absent'),
      Shape.Literal('unclear'),
      Shape.Literal('not-looked-for'),
    ]),
    sorts: Shape.Array(MetadataSort, { maxItems: 16 }),
  },
  closed,
);

/** What the workbench can show an item with. */
const Viewer = Shape.Union([
  Shape.Literal('pdf'),
  Shape.Literal('image'),
  Shape.Literal('text'),
  Shape.Literal('table'),
  Shape.Literal('none'),
]);

/** An item with what a machine found in its bytes as they came in. */
export const lookedItemKind = defineKind('gavah.item/2', {
  ...itemFields,
  looker: Machine,
  format: Shape.Union([Format, Null]),
  embedded: Embedded,
  viewer: Viewer,
});

type LookedItem = ValueOf<typeof lookedItemKind>;
export type ShownItem = Partial<LookedItem>;

/** Whether a kind is one of those that items are or were recorded with. */
export function isItemKind(name: string): boolean {
  return name === itemKind.name || name === lookedItemKind.name;
}

/** What a body shows of an item, of whatever version; undefined where it is none. @throws as shownOf. */
export function findItem(body: Body): ShownItem | undefined {
  const name = kindNameOf(body);
  if (name === lookedItemKind.name) return shownOf(lookedItemKind, body);
  return name === itemKind.name ? shownOf(itemKind, body) : undefined;
}

const CustodyAct = Shape.Union([
  Shape.Literal('handed-over'),
  Shape.Literal('copied'),
  Shape.Literal('read'),
  Shape.Literal('given-out'),
  Shape.Literal('moved'),
  Shape.Literal('checked'),
]);
/** What can be done with an item after its receipt. */
export const custodyActs = CustodyAct.anyOf.map((act) => act.const);

const custodyHead = { at: Instant, by: Hex32, item: Hex32, act: CustodyAct };

/** A custody event after the receipt, as they were recorded before they said when and from whom. */
export const bareCustodyKind = defineKind('gavah.custody/1', {
  ...custodyHead,
  party: Shape.Union([Label, Null]),
  note: Shape.Union([Text, Null]),
});

/** A custody event after the receipt: handed on, copied, read, given out, moved, checked. */
export const custodyKind = defineKind('gavah.custody/2', {
  ...custodyHead,
  happened: Shape.Union([DateShape, Null]),
  from: Shape.Union([Label, Null]),
  to: Shape.Union([Label, Null]),
  place: Shape.Union([Label, Null]),
  note: Shape.Union([Text, Null]),
});

export type CustodyEventValue = ValueOf<typeof custodyKind>;

/** What a body shows of a custody event, of whichever version. @throws as shownOf. */
export function shownCustody(body: Body): Partial<CustodyEventValue> {
  if (kindNameOf(body) === custodyKind.name) return shownOf(custodyKind, body);
  const { party, ...shown } = shownOf(bareCustodyKind, body);
  return {
    happened: null,
    from: null,
    place: null,
    ...shown,
    ...(party !== undefined && { to: party }),
  };
}
