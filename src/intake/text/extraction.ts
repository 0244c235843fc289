// What taking text out of a file gives: paragraphs in the order in which they
// are read, or tables; and what made it and how far it is to be relied on.

/** A programme, its version and how it was run; as entries write it. */
export type Machine = {
  readonly tool: string;
  readonly version: string;
  readonly parameters: string;
};

/**
 * `exact`: the format holds its text in order. `layout`: put together from where letters stand on
 * a page. `low`: the encoding was guessed, or the lines were found without a layout.
 */
export type Quality = 'exact' | 'layout' | 'low';

/** A paragraph; its page as the document numbers them from 1, where it has pages. */
export type Paragraph = { readonly page: string | null; readonly text: string };

/** One sheet of a workbook, or a list written anew, which has no name; as CSV (RFC 4180, UTF-8). */
export type Sheet = { readonly name: string | null; readonly csv: Uint8Array };

export type Extraction = {
  readonly machine: Machine;
  readonly quality: Quality;
  readonly pages: number | null;
  readonly paragraphs: readonly Paragraph[];
  readonly sheets: readonly Sheet[];
};

/** How much an extraction may take; what goes beyond is refused, and the file stays as it is. */
export type Limits = {
  readonly fileBytes: number;
  /** Of an archive such as DOCX and XLSX, when it is unpacked. */
  readonly unpackedBytes: number;
  readonly parts: number;
  readonly characters: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
};

export const usualLimits: Limits = {
  fileBytes: 512 << 20,
  unpackedBytes: 512 << 20,
  parts: 10_000,
  characters: 50_000_000,
  milliseconds: 180_000,
  heapMegabytes: 1024,
};

/** The version of Gavah's own readers of text; it changes whenever they would read otherwise. */
export const readerVersion = '1';
