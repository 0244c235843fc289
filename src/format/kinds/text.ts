// Text that a machine took out of an item (docs/formats/text.md). Every
// paragraph is a field, so that one can be opened and the others stay closed.
import { Type } from 'typebox';
import { defineKind } from '../kind.ts';
import { closed, Hex32, Instant, Label, Language, Machine, Null, Size, Text } from './shapes.ts';

/** The most paragraphs of one entry; with its other fields they stay below the most leaves. */
export const mostParagraphs = 16_000;

/** The most UTF-16 units of one paragraph: even escaped, it stays below the most bytes of a field. */
export const mostParagraphUnits = 8_192;

const Paragraph = Type.Object({ page: Type.Union([Label, Null]), text: Text, start: Size }, closed);

export const textKind = defineKind(
  'gavah.text/1',
  {
    at: Instant,
    by: Hex32,
    item: Hex32,
    machine: Machine,
    quality: Type.Union([Type.Literal('exact'), Type.Literal('layout'), Type.Literal('low')]),
    language: Type.Union([Language, Null]),
    pages: Type.Union([Size, Null]),
    part: Size,
    parts: Size,
    first: Size,
    paragraphCount: Size,
    paragraph: Type.Array(Paragraph, { maxItems: mostParagraphs }),
  },
  'paragraph',
);
