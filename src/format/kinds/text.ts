// Text that a machine took out of an item (docs/formats/text.md). Every
// paragraph is a field, so that one can be opened and the others stay closed.
import { defineKind } from '../kind.ts';
import { Shape } from '../shape.ts';
import { closed, Hex32, Instant, Label, Language, Machine, Null, Size, Text } from './shapes.ts';

/** The most paragraphs of one entry; with its other fields they stay below the most leaves. */
export const mostParagraphs = 16_000;

/** The most UTF-16 units of one paragraph: even escaped, it stays below the most bytes of a field. */
export const mostParagraphUnits = 8_192;

const Paragraph = Shape.Object(
  { page: Shape.Union([Label, Null]), text: Text, start: Size },
  closed,
);

export const textKind = defineKind(
  'gavah.text/1',
  {
    at: Instant,
    by: Hex32,
    item: Hex32,
    machine: Machine,
    quality: Shape.Union([Shape.Literal('exact'), Shape.Literal('layout'), Shape.Literal('low')]),
    language: Shape.Union([Language, Null]),
    pages: Shape.Union([Size, Null]),
    part: Size,
    parts: Size,
    first: Size,
    paragraphCount: Size,
    paragraph: Shape.Array(Paragraph, { maxItems: mostParagraphs }),
  },
  'paragraph',
);
