// Which reader takes the text out of a file. Each is loaded when it is first
// needed: they are large, and most files need only one.
import { Failure } from '../../base/failure.ts';
import type { Extraction, Limits } from './extraction.ts';
import type { Format } from './readable.ts';

/** @throws Failure X-002 … X-008. */
export async function readText(
  bytes: Uint8Array,
  format: Format,
  limits: Limits,
): Promise<Extraction> {
  const extraction = await read(bytes, format, limits);
  const size = extraction.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (size > limits.characters) throw new Failure('X-008', { most: limits.characters });
  return extraction;
}

async function read(bytes: Uint8Array, format: Format, limits: Limits): Promise<Extraction> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf-text.ts')).readPdf(bytes, limits);
    case 'docx':
      return (await import('./docx-text.ts')).readDocx(bytes, limits);
    case 'xlsx':
      return (await import('./xlsx-sheets.ts')).readXlsx(bytes, limits);
    case 'html':
      return (await import('./html-text.ts')).readHtml(bytes);
    case 'list':
      return (await import('./list-csv.ts')).readList(bytes, limits);
    case 'plain':
      return (await import('./plain-text.ts')).readPlainText(bytes);
  }
}
