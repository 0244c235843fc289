// From the text of an item to the entries that record it (docs/formats/text.md):
// paragraphs with their places in the whole, in as many entries as it takes.
import { Failure } from '../../base/failure.ts';
import type { ValueOf } from '../../format/kind.ts';
import { mostParagraphs, mostParagraphUnits, textKind } from '../../format/kinds/text.ts';
import type { Prepared } from '../../log/prepare.ts';
import type { Session } from '../../log/session.ts';
import type { Extraction, Paragraph } from './extraction.ts';
import { guessLanguage } from './language.ts';

type Text = ValueOf<typeof textKind>;
type Placed = Text['paragraph'][number];

// Well below the 4 MiB of an entry: an escape can make six bytes of one unit.
const mostPartBytes = 3 * 1024 * 1024;

/**
 * The entries of an item's text, to be appended one after the other in one batch. Text that holds
 * nothing gives one entry without paragraphs: that there was none is known then.
 */
export function prepareTexts(session: Session, item: string, extraction: Extraction): Prepared[] {
  const placed = placeParagraphs(extraction.paragraphs);
  const parts = partsOf(placed);
  const language = guessLanguage(placed.map(({ text }) => text));
  let first = 0;
  return parts.map((paragraph, i) => {
    const { machine, quality, pages } = extraction;
    const value: Text = {
      at: session.now(),
      by: session.author.id,
      item,
      machine,
      quality,
      language,
      pages,
      part: i + 1,
      parts: parts.length,
      first,
      paragraphCount: paragraph.length,
      paragraph,
    };
    first += paragraph.length;
    return session.prepare(textKind, value);
  });
}

/** Each paragraph with where it begins: the text is its paragraphs, joined by line feeds. */
export function placeParagraphs(paragraphs: readonly Paragraph[]): Placed[] {
  let start = 0;
  return paragraphs.flatMap(({ page, text }) =>
    cut(text.toWellFormed()).map((piece) => {
      const placed = { page, text: piece, start };
      start += piece.length + 1;
      return placed;
    }),
  );
}

/** A paragraph that is too long, cut at white space where there is any, which the cut takes up. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > mostParagraphUnits) {
    const space = rest.slice(0, mostParagraphUnits + 1).search(/\s\S*$/);
    const at = space > 0 ? space : wholeUnits(rest, mostParagraphUnits);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(space > 0 ? at + 1 : at);
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** At most this many units, without cutting a character in two. */
function wholeUnits(text: string, most: number): number {
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code <= 0xdbff ? most - 1 : most;
}

function partsOf(paragraphs: readonly Placed[]): Placed[][] {
  const parts: Placed[][] = [[]];
  let bytes = 0;
  for (const paragraph of paragraphs) {
    const size = Buffer.byteLength(JSON.stringify(paragraph)) + 32;
    let part = parts.at(-1);
    if (part === undefined || part.length === mostParagraphs || bytes + size > mostPartBytes) {
      part = [];
      parts.push(part);
      bytes = 0;
    }
    part.push(paragraph);
    bytes += size;
  }
  return parts;
}

/** @throws Failure X-001 if no text can be taken out of the item. */
export function requireReadable<T>(
  format: T | undefined,
  item: { readonly name: string | null; readonly mediaType: string | null },
): T {
  if (format !== undefined) return format;
  throw new Failure('X-001', { name: item.name ?? '', type: item.mediaType ?? '' });
}
