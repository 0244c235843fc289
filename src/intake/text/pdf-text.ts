// The text of a PDF: blocks and lines from pdftotext, and where there is
// right-to-left writing the letters from the glyphs themselves, put in reading
// order here. Without pdftotext the glyphs must do, and the quality says so.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import type { Extraction, Limits, Machine } from './extraction.ts';
import { openGlyphs, pdfJsVersion, readGlyphs } from './pdf-glyphs.ts';
import { pageOfBoxes, pageOfGlyphs, pageOfGlyphsIn } from './pdf-lines.ts';
import { type PdfPage, textOfBlock } from './pdf-page.ts';
import { findPdftotext, pdftotextOptions, readBoxes } from './pdftotext.ts';
import type { BoxedPage } from './poppler-boxes.ts';
import { directionOf } from './visual-order.ts';

/** Uses `pdftotext` where it is there; false is for a test of what is done without it. */
export type PdfOptions = { readonly pdftotext: boolean };

/** @throws Failure. */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits,
  options: PdfOptions = { pdftotext: true },
): Promise<Extraction> {
  const version = options.pdftotext ? await findPdftotext() : undefined;
  const boxes = version === undefined ? undefined : await readBoxes(bytes, limits);
  const { pages, usesGlyphs, isWhole } = await pagesOf(bytes, boxes);
  const paragraphs = pages.flatMap((page, i) =>
    page.blocks.map((block) => ({ page: String(i + 1), text: textOfBlock(block) })),
  );
  return {
    machine: machineOf(version, usesGlyphs),
    quality: version !== undefined && isWhole ? 'layout' : 'low',
    pages: pages.length,
    paragraphs: paragraphs.filter(({ text }) => text !== ''),
    sheets: [],
  };
}

/**
 * One page with the boxes of its words, for marking on it; pages count from 1.
 *
 * @throws Failure X-009 if there is no such page, else as {@link readPdf}.
 */
export async function readPdfPage(
  bytes: Uint8Array,
  page: number,
  limits: Limits,
): Promise<PdfPage> {
  const range = { first: page, last: page };
  const isThere = (await findPdftotext()) !== undefined;
  const boxes = isThere ? await readBoxes(bytes, limits, range) : undefined;
  const [found] = (await pagesOf(bytes, boxes, page)).pages;
  if (found === undefined) throw new Failure('X-009', { page });
  return found;
}

type Pages = {
  readonly pages: readonly PdfPage[];
  readonly usesGlyphs: boolean;
  /** Whether no page had to go without its glyphs. */
  readonly isWhole: boolean;
};

async function pagesOf(
  bytes: Uint8Array,
  boxes: readonly BoxedPage[] | undefined,
  only?: number,
): Promise<Pages> {
  if (boxes !== undefined && !boxes.some(isRightToLeft)) {
    return { pages: boxes.map(pageOfBoxes), usesGlyphs: false, isWhole: true };
  }
  const document = await openPdf(bytes);
  try {
    const count = boxes?.length ?? (only === undefined ? document.numPages : 1);
    const pages: PdfPage[] = [];
    let isWhole = true;
    for (let i = 0; i < count; i += 1) {
      const page = await onePage(document, (only ?? 1) + i, boxes?.[i]);
      pages.push(page ?? pageOfBoxes(boxes?.[i] ?? { width: 0, height: 0, blocks: [] }));
      if (page === undefined) isWhole = false;
    }
    return { pages, usesGlyphs: true, isWhole };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Undefined where pdf.js cannot draw it. */
async function onePage(
  document: PDFDocumentProxy,
  number: number,
  boxes: BoxedPage | undefined,
): Promise<PdfPage | undefined> {
  if (number > document.numPages) throw new Failure('X-009', { page: number });
  if (boxes !== undefined && !isRightToLeft(boxes)) return pageOfBoxes(boxes);
  try {
    const page = await document.getPage(number);
    const glyphs = await readGlyphs(page);
    page.cleanup();
    return boxes === undefined ? pageOfGlyphs(glyphs) : pageOfGlyphsIn(boxes, glyphs);
  } catch {
    return undefined;
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // pdf.js takes the buffer for itself.
    return await openGlyphs(new Uint8Array(bytes));
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    if (isLocked) throw new Failure('X-007', {}, cause);
    throw new Failure('X-002', { why: whyOf(cause) }, cause);
  }
}

function isRightToLeft({ blocks }: BoxedPage): boolean {
  return blocks
    .flat()
    .flatMap(({ letters }) => letters)
    .some(({ text }) => directionOf(text, 'ltr') === 'rtl');
}

function machineOf(version: string | undefined, usesGlyphs: boolean): Machine {
  if (version === undefined) return { tool: 'pdf.js', version: pdfJsVersion, parameters: 'lines' };
  const parameters = pdftotextOptions.join(' ');
  if (!usesGlyphs) return { tool: 'pdftotext', version, parameters };
  return {
    tool: 'pdftotext and pdf.js',
    version: `${version} and ${pdfJsVersion}`,
    parameters: `${parameters}; letters of right-to-left pages by pdf.js`,
  };
}
