// The vocabulary that claims are written in, as data in the log
// (docs/formats/vocabulary.md).
import type { Static } from 'typebox';
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { closed, Hex32, Instant, Label, Null, Size, Term, Visibility } from './shapes.ts';

const Labels = Shape.Object({ en: Label, fa: Label }, closed);

const members = {
  term: Term,
  type: Shape.Union([Shape.Literal('predicate'), Shape.Literal('kind'), Shape.Literal('value')]),
  label: Labels,
  definition: Labels,
  domain: Shape.Array(Term, { maxItems: 16 }),
  range: Shape.Union([
    Shape.Literal('entity'),
    Shape.Literal('term'),
    Shape.Literal('name'),
    Shape.Literal('date'),
    Shape.Literal('quantity'),
    Shape.Literal('point'),
    Shape.Literal('measure'),
    Shape.Literal('link'),
    Shape.Literal('text'),
    Null,
  ]),
  rangeKinds: Shape.Array(Term, { maxItems: 32 }),
  many: Shape.Boolean(),
  contradiction: Shape.Union([
    Shape.Literal('never'),
    Shape.Literal('differs'),
    Shape.Literal('value'),
    Shape.Literal('date'),
    Shape.Literal('quantity'),
  ]),
  scope: Shape.Array(
    Shape.Union([
      Shape.Literal('when'),
      Shape.Literal('place'),
      Shape.Literal('role'),
      Shape.Literal('what'),
      Shape.Literal('whom'),
      Shape.Literal('where'),
      Shape.Literal('scope-when'),
    ]),
    { maxItems: 8 },
  ),
  visibility: Visibility,
};

/** One term: a predicate, or a value that a predicate may take. */
export const TermShape = Shape.Object(members, closed);

/** A term of the second version: also what it does not mean, and its part in an allegation. */
export const BoundedTermShape = Shape.Object(
  {
    ...members,
    boundary: Shape.Union([Labels, Null]),
    allegation: Shape.Union([
      Shape.Literal('of-subject'),
      Shape.Literal('of-object'),
      Shape.Literal('standing'),
      Shape.Literal('reply'),
      Null,
    ]),
  },
  closed,
);

export type BoundedTerm = Static<typeof BoundedTermShape>;

/** A term of either version; of the first the last two members are absent. */
export type TermValue = Static<typeof TermShape> &
  Partial<Pick<BoundedTerm, 'boundary' | 'allegation'>>;

/** A version of a vocabulary; a later entry of the same name adds to it or redefines its terms. */
export const vocabularyKind = defineKind(
  'gavah.vocabulary/1',
  {
    at: Instant,
    by: Hex32,
    name: Label,
    version: Label,
    termCount: Size,
    term: Shape.Array(TermShape),
  },
  'term',
);

/** The same with terms of the second version. */
export const boundedVocabularyKind = defineKind(
  'gavah.vocabulary/2',
  {
    at: Instant,
    by: Hex32,
    name: Label,
    version: Label,
    termCount: Size,
    term: Shape.Array(BoundedTermShape),
  },
  'term',
);
