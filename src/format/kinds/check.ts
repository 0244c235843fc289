// That the archive, or the bytes of some items, were checked, and what failed
// (docs/formats/check.md). The checks are the verifier's; this only keeps their outcome.
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { closed, Hex32, Instant, Label, Machine, Null, Size } from './shapes.ts';

/** The most items that one entry names, and the most failures that it lists. */
export const mostCheckedItems = 256;
export const mostCheckFailures = 2_000;

const Failed = Shape.Object(
  {
    code: Shape.String({ pattern: '^[A-Z]-\\d{3}$' }),
    object: Shape.Union([Hex32, Null]),
    path: Shape.Union([Label, Null]),
    entry: Shape.Union([Size, Null]),
  },
  closed,
);

export const checkKind = defineKind(
  'gavah.check/1',
  {
    at: Instant,
    by: Hex32,
    began: Instant,
    machine: Machine,
    items: Shape.Union([Shape.Array(Hex32, { maxItems: mostCheckedItems }), Null]),
    entries: Size,
    objects: Size,
    bytes: Size,
    findings: Size,
    failureCount: Size,
    failure: Shape.Array(Failed),
  },
  'failure',
);
