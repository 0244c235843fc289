// Entries about items: what was received, and what happened to it since.
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
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

/** One item as it came in. The digests are fields of their own, so that each can stay closed. */
export const itemKind = defineKind('gavah.item/1', {
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
});

/** A custody event after the receipt: handed on, copied, read, given out, moved, checked. */
export const custodyKind = defineKind('gavah.custody/1', {
  at: Instant,
  by: Hex32,
  item: Hex32,
  act: Shape.Union([
    Shape.Literal('handed-over'),
    Shape.Literal('copied'),
    Shape.Literal('read'),
    Shape.Literal('given-out'),
    Shape.Literal('moved'),
    Shape.Literal('checked'),
  ]),
  party: Shape.Union([Label, Null]),
  note: Shape.Union([Text, Null]),
});
