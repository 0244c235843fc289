// Which letter of a page belongs to which line: told by pdftotext where it is
// there, which finds columns and blocks, else by the height at which letters stand.
import type { GlyphPage } from './pdf-glyphs.ts';
import { type Box, type Letter, type Letters, type PdfPage, pageOf } from './pdf-page.ts';
import type { BoxedPage } from './poppler-boxes.ts';

/** The page as pdftotext read it. */
export function pageOfBoxes(page: BoxedPage): PdfPage {
  return pageOf(
    { width: page.width, height: page.height },
    page.blocks.map((lines) => lines.map(({ letters }) => letters)),
  );
}

/** The page with pdftotext's blocks and lines, and the letters of the glyphs in them. */
export function pageOfGlyphsIn(layout: BoxedPage, { width, height, letters }: GlyphPage): PdfPage {
  const lines = layout.blocks.flat();
  const letterLists = new Map(lines.map((line): [typeof line, Letter[]] => [line, []]));
  const rest: Letter[] = [];
  for (const letter of letters) {
    const line = lines.find(({ box }) => holds(box, letter.box));
    const list = line === undefined ? rest : (letterLists.get(line) ?? rest);
    list.push(letter);
  }
  const blocks = layout.blocks.map((block) => block.map((line) => letterLists.get(line) ?? []));
  return pageOf({ width, height }, [...blocks, ...linesOf(rest)]);
}

/** The page from its glyphs alone: each line is a block, from top to bottom, across all columns. */
export function pageOfGlyphs({ width, height, letters }: GlyphPage): PdfPage {
  return pageOf({ width, height }, linesOf(letters));
}

function holds(line: Box, letter: Box): boolean {
  const x = letter.x + letter.width / 2;
  const y = letter.y + letter.height / 2;
  return (
    x >= line.x - 1 && x <= line.x + line.width + 1 && y >= line.y && y <= line.y + line.height
  );
}

function linesOf(letters: readonly Letter[]): Letters[] {
  const lines: { y: number; letters: Letter[] }[] = [];
  for (const letter of letters.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const y = middle(letter);
    if (line !== undefined && y - line.y < letter.box.height / 2) line.letters.push(letter);
    else lines.push({ y, letters: [letter] });
  }
  return lines
    .filter((line) => line.letters.some(({ text }) => text.trim() !== ''))
    .map((line) => [line.letters]);
}

function middle({ box }: Letter): number {
  return box.y + box.height / 2;
}
