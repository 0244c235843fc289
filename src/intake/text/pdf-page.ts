// A page of a PDF as a machine reads it: blocks of lines of words, each word in
// reading order with its box, from letters with their places on the page.
import { type Direction, directionOf, mendBrackets, readingOrder } from './visual-order.ts';

/** A box in points from the top left of the page. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What one glyph stands for: a letter, a ligature, a mark or a space. */
export type Letter = { readonly text: string; readonly box: Box };

export type Word = { readonly text: string; readonly box: Box };
export type Line = { readonly words: readonly Word[]; readonly box: Box };

/** A block of a page: one paragraph, or what looks like one. */
export type Block = { readonly lines: readonly Line[]; readonly direction: Direction };

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
};

/** The letters of a block: its lines from top to bottom, each from left to right. */
export type Letters = readonly (readonly Letter[])[];

/** A page from the letters of its blocks, in the order in which the blocks are read. */
export function pageOf(
  size: { readonly width: number; readonly height: number },
  blocks: readonly Letters[],
): PdfPage {
  const most = directionOf(blocks.map(plainOf).join(' '), 'ltr');
  const read = blocks.map((lines) => blockOf(lines, directionOf(plainOf(lines), most)));
  return { ...size, blocks: joinParagraphs(read.filter(({ lines }) => lines.length > 0)) };
}

function plainOf(lines: Letters): string {
  return lines.map((line) => spaced(line).reduce((text, each) => text + each.text, '')).join(' ');
}

function blockOf(lines: Letters, direction: Direction): Block {
  return { direction, lines: lines.flatMap((letters) => lineOf(letters, direction) ?? []) };
}

/** The text of a block: one paragraph, its lines joined by spaces. */
export function textOfBlock({ lines }: Block): string {
  return lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
}

function lineOf(letters: readonly Letter[], direction: Direction): Line | undefined {
  const words = wordsOf(spaced(letters), direction);
  const box = unionOf(words.map((word) => word.box));
  return box === undefined ? undefined : { words, box };
}

type Spaced = { readonly text: string; readonly box: Box | null };

function wordsOf(letters: readonly Spaced[], direction: Direction): Word[] {
  const texts = letters.map(({ text }) => text);
  const read = readingOrder(texts, direction).flatMap((place) => letters[place] ?? []);
  const mended = mendBrackets(read.map(({ text }) => text));
  const words: Word[] = [];
  let parts: { text: string; boxes: Box[] } = { text: '', boxes: [] };
  const end = () => {
    const text = plainLetters(parts.text);
    const box = unionOf(parts.boxes);
    if (text !== '' && box !== undefined) words.push({ text, box });
    parts = { text: '', boxes: [] };
  };
  for (const [i, { box }] of read.entries()) {
    const text = mended[i] ?? '';
    if (/^\s*$/u.test(text)) {
      end();
      continue;
    }
    parts.text += text;
    if (box !== null) parts.boxes.push(box);
  }
  end();
  return words;
}

// Less room than this, in heights of the letters, is no space between words; where the
// page has a space of its own, less will do.
const leastGap = 1 / 6;
const leastSpace = 1 / 12;

/**
 * A line from left to right with its marks on their letters, and a space where there is room for
 * one. A space that takes no room between letters that would join is a joiner's opposite, U+200C:
 * browsers and word processors draw it with the glyph of a space.
 */
function spaced(letters: readonly Letter[]): Spaced[] {
  const isSpace = ({ text }: Letter) => /^\s*$/u.test(text);
  const visible = marked(letters.filter((each) => !isSpace(each)));
  let right = Number.NEGATIVE_INFINITY;
  const edges = visible.map(({ box }) => {
    right = Math.max(right, box.x + box.width);
    return right;
  });
  const spaces = letters.filter(isSpace).map(({ box }) => nearestEdge(edges, box.x));
  return visible.flatMap((letter, i): Spaced[] => {
    const before = visible[i - 1];
    if (before === undefined) return [letter];
    const gap = (letter.box.x - (edges[i - 1] ?? 0)) / letter.box.height;
    const is = { gap, hasSpace: spaces.includes(i - 1), joins: joins(before) && joins(letter) };
    const mark = gapOf(is);
    return mark === '' ? [letter] : [{ text: mark, box: null }, letter];
  });
}

/** The edge that a space begins at: the right side of the letter before it. */
function nearestEdge(edges: readonly number[], x: number): number {
  let best = 0;
  edges.forEach((edge, i) => {
    if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = i;
  });
  return best;
}

function gapOf(between: { gap: number; hasSpace: boolean; joins: boolean }): string {
  const { gap, hasSpace, joins } = between;
  if (gap > (hasSpace ? leastSpace : leastGap)) return ' ';
  if (!hasSpace) return '';
  return joins ? '\u200c' : ' ';
}

/** Whether a letter is of a script whose letters join. */
function joins({ text }: Letter): boolean {
  return /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}]/u.test(text);
}

/** The letters in order from left to right, each with the marks that stand over or under it. */
function marked(letters: readonly Letter[]): Letter[] {
  const isMark = ({ text }: Letter) => /^\p{M}+$/u.test(text);
  const bases = letters.filter((letter) => !isMark(letter)).sort((a, b) => a.box.x - b.box.x);
  const texts = new Map<Letter, string>();
  for (const mark of letters.filter(isMark)) {
    const base = nearest(bases, mark);
    if (base !== undefined) texts.set(base, (texts.get(base) ?? base.text) + mark.text);
  }
  return bases.map((base) => ({ ...base, text: texts.get(base) ?? base.text }));
}

function nearest(bases: readonly Letter[], mark: Letter): Letter | undefined {
  const at = mark.box.x + mark.box.width / 2;
  const away = ({ box }: Letter) => Math.abs(box.x + box.width / 2 - at);
  return bases
    .filter(({ text }) => /\p{L}/u.test(text))
    .reduce<Letter | undefined>(
      (best, each) => (best === undefined || away(each) < away(best) ? each : best),
      undefined,
    );
}

/** The least box around all of them; undefined for none. */
export function unionOf(boxes: readonly Box[]): Box | undefined {
  const [first, ...rest] = boxes;
  return first === undefined ? undefined : rest.reduce(united, first);
}

function united(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

/** Letters without the shapes that they have in a word or a ligature, and without marks of direction. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/^\u200c+|\u200c+$/g, '');
}

/** Joins blocks that are one paragraph: the next line follows closely, under a line that is full. */
function joinParagraphs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, block)) {
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] };
    } else joined.push(block);
  }
  return joined;
}

function goesOn(before: Block, next: Block): boolean {
  const [a, b] = [before.lines.at(-1)?.box, next.lines[0]?.box];
  if (a === undefined || b === undefined || before.direction !== next.direction) return false;
  const height = Math.min(a.height, b.height);
  if (Math.abs(a.height - b.height) > height / 4) return false;
  const gap = b.y - (a.y + a.height);
  if (gap < -height / 2 || gap > height * 0.9) return false;
  const [startA, startB] = before.direction === 'rtl' ? [a.x + a.width, b.x + b.width] : [a.x, b.x];
  return Math.abs(startA - startB) < height * 1.5 && a.width > b.width * 0.85;
}
