// The words of a PDF page with their boxes, in reading order, and where each
// begins in the text that was logged of the item. Pages just shown are kept.
import { Failure } from '../../base/failure.ts';
import { type Block, type PdfPage, textOfBlock } from '../../intake/text/pdf-page.ts';
import { extractPage } from '../../intake/text/reader.ts';
import { findText, listParagraphs } from '../../register/query/texts.ts';
import type { View } from '../../register/query/view.ts';
import { type Digest, readWhole, type Vault } from '../../vault/vault.ts';
import type { PageWords } from '../shapes/item.ts';
import type { HeldBytes } from './item-answers.ts';

const mostKept = 128;
const mostParagraphs = 2_000;

export class Pages {
  readonly #vault: Vault;
  readonly #kept = new Map<string, Promise<PdfPage>>();

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** @throws Failure X-001 for what is no PDF, X-002 … X-009. */
  async words(view: View, held: HeldBytes, number: number): Promise<PageWords> {
    const { mediaType, name, digest } = held;
    if (mediaType !== 'application/pdf') {
      throw new Failure('X-001', { name: name ?? '', type: mediaType ?? '' });
    }
    const page = await this.#page(digest, number);
    const starts = await startsOf(view, held, { page, number });
    let line = -1;
    const words = page.blocks.flatMap((block, i) =>
      placed(block, starts[i] ?? null).map(({ isFirst, ...word }) => {
        if (isFirst) line += 1;
        return { ...word, line, block: i };
      }),
    );
    return { width: page.width, height: page.height, words };
  }

  #page(digest: Digest, number: number): Promise<PdfPage> {
    const key = `${digest} ${number}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const page = readWhole(this.#vault, digest).then((bytes) => extractPage(bytes, number));
    this.#kept.set(key, page);
    page.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return page;
  }
}

/** The words of a block, each with its place in the text; `isFirst` of a line. */
function placed({ lines }: Block, start: number | null) {
  let at = start;
  return lines.flatMap(({ words }) =>
    words.map(({ text, box }, i) => {
      const word = { text, ...box, start: at, isFirst: i === 0 };
      if (at !== null) at += text.length + 1;
      return word;
    }),
  );
}

/** Where each block of the page begins in the logged text; null where it says something else. */
async function startsOf(
  view: View,
  held: HeldBytes,
  { page, number }: { readonly page: PdfPage; readonly number: number },
): Promise<(number | null)[]> {
  const text = (await findText(view, held.id)) ?? (await findText(view, held.duplicateOf ?? ''));
  if (text === undefined) return [];
  const range = { from: 0, limit: mostParagraphs, page: String(number) };
  const waiting = await listParagraphs(view, text, range);
  return page.blocks.map((block) => {
    const words = textOfBlock(block);
    // A very long paragraph is logged in pieces, and begins with the first of them.
    const found = waiting.findIndex((paragraph) => words.startsWith(paragraph.text));
    if (words === '' || found < 0) return null;
    return waiting.splice(0, found + 1).at(-1)?.start ?? null;
  });
}
