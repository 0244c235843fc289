// The vocabulary that claims are written in, as data in the log
// (docs/formats/vocabulary.md).
import { type Static, Type } from 'typebox';
import { defineKind } from '../kind.ts';
import { closed, Hex32, Instant, Label, Null, Size, Term, Visibility } from './shapes.ts';

const Labels = Type.Object({ en: Label, fa: Label }, closed);

/** One term: a predicate, or a value that a predicate may take. */
export const TermShape = Type.Object(
  {
    term: Term,
    type: Type.Union([Type.Literal('predicate'), Type.Literal('kind'), Type.Literal('value')]),
    label: Labels,
    definition: Labels,
    domain: Type.Array(Term, { maxItems: 16 }),
    range: Type.Union([
      Type.Literal('entity'),
      Type.Literal('term'),
      Type.Literal('name'),
      Type.Literal('date'),
      Type.Literal('quantity'),
      Type.Literal('point'),
      Type.Literal('measure'),
      Type.Literal('link'),
      Type.Literal('text'),
      Null,
    ]),
    rangeKinds: Type.Array(Term, { maxItems: 32 }),
    many: Type.Boolean(),
    contradiction: Type.Union([
      Type.Literal('never'),
      Type.Literal('differs'),
      Type.Literal('value'),
      Type.Literal('date'),
      Type.Literal('quantity'),
    ]),
    scope: Type.Array(
      Type.Union([
        Type.Literal('when'),
        Type.Literal('place'),
        Type.Literal('role'),
        Type.Literal('what'),
        Type.Literal('whom'),
        Type.Literal('where'),
        Type.Literal('scope-when'),
      ]),
      { maxItems: 8 },
    ),
    visibility: Visibility,
  },
  closed,
);

export type TermValue = Static<typeof TermShape>;

/** A version of a vocabulary; a later entry of the same name adds to it or redefines its terms. */
export const vocabularyKind = defineKind(
  'gavah.vocabulary/1',
  {
    at: Instant,
    by: Hex32,
    name: Label,
    version: Label,
    termCount: Size,
    term: Type.Array(TermShape),
  },
  'term',
);
