// The entry that stands before the claims of a list (docs/formats/import.md).
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { closed, Hex32, Instant, Label, Null, Size, Text } from './shapes.ts';

const Refusal = Shape.Object(
  { file: Label, line: Size, code: Label, why: Shape.String({ maxLength: 4096 }) },
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
    items: Shape.Array(Hex32, { maxItems: 256 }),
    rows: Size,
    entries: Size,
    tree: Hex32,
    note: Shape.Union([Text, Null]),
    refusalCount: Size,
    refusal: Shape.Array(Refusal),
  },
  'refusal',
);
