// What `pdftotext -bbox-layout` writes: pages, blocks, lines and words with
// their boxes, as XHTML in a form of its own. Poppler gives the letters of a
// word from left to right whatever their script.
import type { Box, Letter } from './pdf-page.ts';

export type BoxedLine = { readonly box: Box; readonly letters: readonly Letter[] };
export type BoxedPage = {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly (readonly BoxedLine[])[];
};

const tags = /<(page|block|line|word) ([^>]*)>(?:([^<]*)<\/word>)?/g;

/** The pages of a document, in order. Anything else in the text is passed over. */
export function parseBoxes(text: string): BoxedPage[] {
  const pages: { width: number; height: number; blocks: BoxedLine[][] }[] = [];
  let lines: BoxedLine[] = [];
  let letters: Letter[] = [];
  for (const [, opened, attributes = '', word = ''] of text.matchAll(tags)) {
    if (opened === 'page') {
      const of = (name: string) => numberOf(attributes, name);
      pages.push({ width: of('width'), height: of('height'), blocks: [] });
    } else if (opened === 'block') {
      lines = [];
      pages.at(-1)?.blocks.push(lines);
    } else if (opened === 'line') {
      letters = [];
      lines.push({ box: boxOf(attributes), letters });
    } else letters.push(...lettersOf(attributes, word));
  }
  return pages;
}

/** The letters of a word, which share out its width evenly: where each begins is not said. */
function lettersOf(attributes: string, word: string): Letter[] {
  const box = boxOf(attributes);
  const chars = [...unescaped(word)];
  const width = box.width / Math.max(1, chars.length);
  return chars.map((text, i) => ({ text, box: { ...box, x: box.x + i * width, width } }));
}

function boxOf(attributes: string): Box {
  const [x, y] = [numberOf(attributes, 'xMin'), numberOf(attributes, 'yMin')];
  const [right, bottom] = [numberOf(attributes, 'xMax'), numberOf(attributes, 'yMax')];
  return { x, y, width: right - x, height: bottom - y };
}

function numberOf(attributes: string, name: string): number {
  const [, value] = new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(attributes) ?? [];
  return Number(value ?? 0);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (all, code, name) =>
    code === undefined ? (entities[name] ?? all) : String.fromCodePoint(Number(code)),
  );
}
