// Entries about items: what was received, and what happened to it since.
import { Type } from 'typebox';
import { defineKind } from '../kind.ts';
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

const Consent = Type.Object(
  {
    use: Type.Array(Label, { maxItems: 32 }),
    recipients: Type.Array(Label, { maxItems: 32 }),
    until: Type.Union([Label, Null]),
  },
  closed,
);

const Derivation = Type.Object(
  { item: Hex32, machine: Type.Union([Machine, Null]), what: Label },
  closed,
);

/** One item as it came in. The digests are fields of their own, so that each can stay closed. */
export const itemKind = defineKind('gavah.item/1', {
  at: Instant,
  by: Hex32,
  name: Label,
  path: Type.Union([Type.String({ maxLength: 16_384 }), Null]),
  spelling: Type.Union([Type.Literal('plain'), Type.Literal('percent')]),
  mediaType: Label,
  sizeBytes: Size,
  sha256: Hex32,
  sha512: Type.Union([Hex64, Null]),
  encoding: Type.Union([Type.Literal('plain'), Type.Literal('age')]),
  stored: Hex32,
  modified: Type.Union([Instant, Null]),
  from: Label,
  method: Label,
  collectedAt: Type.Union([Label, Null]),
  relevance: Type.Union([Text, Null]),
  risk: Type.Union([Text, Null]),
  note: Type.Union([Text, Null]),
  language: Type.Union([Language, Null]),
  visibility: Visibility,
  consent: Type.Union([Consent, Null]),
  duplicateOf: Type.Union([Hex32, Null]),
  derivedFrom: Type.Union([Derivation, Null]),
  source: Type.Union([EntityId, Null]),
});

/** A custody event after the receipt: handed on, copied, read, given out, moved, checked. */
export const custodyKind = defineKind('gavah.custody/1', {
  at: Instant,
  by: Hex32,
  item: Hex32,
  act: Type.Union([
    Type.Literal('handed-over'),
    Type.Literal('copied'),
    Type.Literal('read'),
    Type.Literal('given-out'),
    Type.Literal('moved'),
    Type.Literal('checked'),
  ]),
  party: Type.Union([Label, Null]),
  note: Type.Union([Text, Null]),
});
