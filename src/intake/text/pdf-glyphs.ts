// The glyphs of a PDF page with what they stand for and where they are, read
// from the drawing commands that pdf.js gives. Its own extraction turns lines of
// right-to-left text into one another, and pdftotext takes ligatures apart in the
// wrong order; a glyph with its place can still be put right. Runs in a worker.
import {
  GlobalWorkerOptions,
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Letter } from './pdf-page.ts';

export type GlyphPage = {
  readonly width: number;
  readonly height: number;
  readonly letters: readonly Letter[];
};

GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
const fonts = new URL(
  '../../standard_fonts/',
  import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'),
);
const cmaps = new URL('../../cmaps/', fonts);

/** Opens a document. Its images are left out, its scripts never run. */
export async function openGlyphs(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes,
    verbosity: 0,
    maxImageSize: 1,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    standardFontDataUrl: fonts.href,
    cMapUrl: cmaps.href,
  }).promise;
}

export const pdfJsVersion: string = version;

type Matrix = readonly [number, number, number, number, number, number];

const still: Matrix = [1, 0, 0, 1, 0, 0];

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

type State = {
  ctm: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
};

/** The glyphs of one page, in the order in which they are drawn. */
export async function readGlyphs(page: PDFPageProxy): Promise<GlyphPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const reader = new GlyphReader(page, matrixOf(transform));
  list.fnArray.forEach((command, i) => {
    reader.take(command, list.argsArray[i] ?? []);
  });
  return { width, height, letters: reader.letters };
}

/** Numbers of a list, or of the list that is its only member. */
function numbersOf(args: unknown): number[] {
  const list: unknown[] = Array.from(Object.values(args ?? {}));
  const [only] = list;
  if (list.length === 1 && only !== null && typeof only === 'object') return numbersOf(only);
  return list.map(Number);
}

function matrixOf(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(args);
  return [a, b, c, d, e, f];
}

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

class GlyphReader {
  readonly letters: Letter[] = [];
  readonly #page: PDFPageProxy;
  readonly #saved: State[] = [];
  #state: State;
  #text: Matrix = still;
  #line: Matrix = still;

  constructor(page: PDFPageProxy, ctm: Matrix) {
    this.#page = page;
    this.#state = {
      ctm,
      font: '',
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  take(command: number, args: unknown): void {
    const state = this.#state;
    const [first = 0, second = 0] = command === OPS.showText ? [] : numbersOf(args);
    if (command === OPS.save) this.#saved.push({ ...state });
    else if (command === OPS.restore) this.#state = this.#saved.pop() ?? state;
    else if (command === OPS.transform) state.ctm = times(state.ctm, matrixOf(args));
    else if (command === OPS.paintFormXObjectBegin) this.#beginForm(args);
    else if (command === OPS.paintFormXObjectEnd) this.#state = this.#saved.pop() ?? state;
    else if (command === OPS.beginText) this.#moveTo(still);
    else if (command === OPS.setFont) this.#setFont(args);
    else if (command === OPS.setTextMatrix) this.#moveTo(matrixOf(args));
    else if (command === OPS.moveText) this.#moveBy(first, second);
    else if (command === OPS.setLeadingMoveText) {
      state.leading = -second;
      this.#moveBy(first, second);
    } else if (command === OPS.nextLine) this.#moveBy(0, -state.leading);
    else if (command === OPS.setLeading) state.leading = -first;
    else if (command === OPS.setCharSpacing) state.charSpacing = first;
    else if (command === OPS.setWordSpacing) state.wordSpacing = first;
    else if (command === OPS.setHScale) state.scale = first / 100;
    else if (command === OPS.setTextRise) state.rise = first;
    else if (command === OPS.showText) this.#show(args);
  }

  #beginForm(args: unknown): void {
    this.#saved.push({ ...this.#state });
    const [matrix] = Array.isArray(args) ? args : [];
    if (matrix !== null && matrix !== undefined) {
      this.#state.ctm = times(this.#state.ctm, matrixOf([matrix]));
    }
  }

  #setFont(args: unknown): void {
    const [name, size] = Array.isArray(args) ? args : [];
    this.#state.font = String(name);
    this.#state.size = Number(size);
  }

  #moveTo(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = matrix;
  }

  #moveBy(x: number, y: number): void {
    this.#moveTo(times(this.#line, [1, 0, 0, 1, x, y]));
  }

  #show(args: unknown): void {
    const [glyphs] = Array.isArray(args) ? args : [];
    const font = this.#font();
    for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
      const { size, scale, charSpacing, wordSpacing } = this.#state;
      if (typeof glyph === 'number') this.#advance((-glyph / 1000) * size * scale);
      else if (isGlyph(glyph)) {
        const width = glyph.width * font.unit * size;
        this.#put(glyph, width * scale);
        this.#advance((width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale);
      }
    }
  }

  #font(): { readonly unit: number } {
    const { font } = this.#state;
    const found: unknown = this.#page.commonObjs.has(font) ? this.#page.commonObjs.get(font) : null;
    const matrix =
      found !== null && typeof found === 'object' && 'fontMatrix' in found
        ? found.fontMatrix
        : null;
    return { unit: matrix === null ? 0.001 : Math.abs(matrixOf(matrix)[0]) || 0.001 };
  }

  #advance(x: number): void {
    this.#text = times(this.#text, [1, 0, 0, 1, x, 0]);
  }

  #put(glyph: Glyph, width: number): void {
    const { ctm, size, rise } = this.#state;
    const place = times(ctm, this.#text);
    const corner = (x: number, y: number) => [
      place[0] * x + place[2] * y + place[4],
      place[1] * x + place[3] * y + place[5],
    ];
    const corners = [corner(0, rise - size * 0.25), corner(width, rise + size * 0.9)];
    const xs = corners.map(([x = 0]) => x);
    const ys = corners.map(([, y = 0]) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    if (glyph.unicode !== '') this.letters.push({ text: glyph.unicode, box });
  }
}

function isGlyph(value: unknown): value is Glyph {
  return (
    value !== null &&
    typeof value === 'object' &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}
