// The tables of what machines took out of items (tables.ts), as TypeScript sees them.

type Text = string | null;
type Whole = number | null;

/** Text that a machine took out of an item: one entry of it. */
export type ItemTextTable = {
  position: number;
  item: Text;
  tool: Text;
  version: Text;
  parameters: Text;
  quality: Text;
  language: Text;
  pages: Whole;
  /** Which of how many entries that hold the text together, from 1. */
  part: Whole;
  parts: Whole;
  /** The number of its first paragraph within the item, from 0. */
  first: Whole;
  /** Of a text in one entry that is not very short; see base/likeness.ts. */
  sketch: Text;
  bands: readonly number[] | null;
};

/** What a machine worked out of an item that is a picture. */
export type ItemPictureTable = {
  position: number;
  item: Text;
  tool: Text;
  version: Text;
  parameters: Text;
  width: Whole;
  height: Whole;
  pixels: Text;
  /** 256 bits each, as text of 0 and 1. */
  sketch: Text;
  inner_sketch: Text;
};

export type ParagraphTable = {
  position: number;
  ordinal: number;
  /** Which paragraph of the item it is, from 0; null where that is closed. */
  number: Whole;
  page: Text;
  content: string;
  start: number;
};
