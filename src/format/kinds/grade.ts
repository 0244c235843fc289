// Grades (docs/formats/grade.md): what a person holds of the reliability of a source or of the
// credibility of a claim. Two axes, never one number, and no field for a machine.
import type { Static } from 'typebox';
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { closed, EntityId, Hex32, Instant, Text } from './shapes.ts';

/** A to F, of a source. */
export const ReliabilityShape = Shape.Union([
  Shape.Literal('A'),
  Shape.Literal('B'),
  Shape.Literal('C'),
  Shape.Literal('D'),
  Shape.Literal('E'),
  Shape.Literal('F'),
]);

/** 1 to 6, of a claim. */
export const CredibilityShape = Shape.Union([
  Shape.Literal('1'),
  Shape.Literal('2'),
  Shape.Literal('3'),
  Shape.Literal('4'),
  Shape.Literal('5'),
  Shape.Literal('6'),
]);

export type Reliability = Static<typeof ReliabilityShape>;
export type Credibility = Static<typeof CredibilityShape>;

/** What is graded, and how: a source by its letter or a claim by its digit, nothing between. */
export const GradedShape = Shape.Union([
  Shape.Object({ source: EntityId, reliability: ReliabilityShape }, closed),
  Shape.Object({ claim: Hex32, credibility: CredibilityShape }, closed),
]);

export type Graded = Static<typeof GradedShape>;

/** The reliability of a source, or the credibility of a claim, as a person grades it. */
export const gradeKind = defineKind('gavah.grade/1', {
  at: Instant,
  by: Hex32,
  scale: Shape.Literal('admiralty'),
  graded: GradedShape,
  reason: Text,
});
