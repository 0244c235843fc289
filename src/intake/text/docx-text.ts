// The text of a DOCX file: mammoth makes plain HTML of it, without its pictures,
// and what that shows is the text. DOCX knows no pages.
import { createRequire } from 'node:module';
import mammoth from 'mammoth';
import type { Extraction, Limits } from './extraction.ts';
import { visibleParagraphs } from './html-text.ts';
import { versionIn } from './machine-version.ts';
import { checkZip } from './zip-limits.ts';

/** @throws Failure. */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  await checkZip(bytes, limits);
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const version = versionIn(createRequire(import.meta.url)('mammoth/package.json'));
  return {
    machine: { tool: 'mammoth', version, parameters: '' },
    quality: 'exact',
    pages: null,
    paragraphs: visibleParagraphs(html, true).map((text) => ({ page: null, text })),
    sheets: [],
  };
}
