// What is said of claims afterwards: that one is no longer held to, and what
// an analyst judges. Neither changes what was claimed.
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { ObjectShape } from './claim.ts';
import { EntityId, Hex32, Instant, Machine, Null, Text } from './shapes.ts';

/** A claim or a judgement is no longer held to; it stays in the log. */
export const withdrawKind = defineKind('gavah.withdraw/1', {
  at: Instant,
  by: Hex32,
  target: Hex32,
  reason: Text,
});

/** An analyst's judgement: two entities are the same or not, or an assessment of a contested point. */
export const judgementKind = defineKind('gavah.judgement/1', {
  at: Instant,
  by: Hex32,
  judges: Shape.Union([
    Shape.Literal('same'),
    Shape.Literal('different'),
    Shape.Literal('unsure'),
    Shape.Literal('assessment'),
  ]),
  entities: Shape.Array(EntityId, { maxItems: 2 }),
  claims: Shape.Array(Hex32, { maxItems: 256 }),
  value: Shape.Union([ObjectShape, Null]),
  reason: Text,
  machine: Shape.Union([Machine, Null]),
});
