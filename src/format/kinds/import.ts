// The entry that stands before the claims of a list (docs/formats/import.md).
import { Type } from 'typebox';
import { defineKind } from '../kind.ts';
import { closed, Hex32, Instant, Label, Null, Size, Text } from './shapes.ts';

const Refusal = Type.Object(
  { file: Label, line: Size, code: Label, why: Type.String({ maxLength: 4096 }) },
  closed,
);

/**
 * An import. The `entries` entries that follow it in the log are its rows' claims; `tree` is the
 * RFC 6962 tree hash over their log entries, so that the signature on this entry covers them all.
 */
export const importKind = defineKind(
  'gavah.import/1',
  {
    at: Instant,
    by: Hex32,
    name: Label,
    mapping: Hex32,
    items: Type.Array(Hex32, { maxItems: 256 }),
    rows: Size,
    entries: Size,
    tree: Hex32,
    note: Type.Union([Text, Null]),
    refusalCount: Size,
    refusal: Type.Array(Refusal),
  },
  'refusal',
);
