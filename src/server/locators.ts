// Whether the place that a claim cites is there: a quotation in the text of its item, a page
// among its pages, a row in its table. What cannot be read here is taken as it is given.
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import { checkExtents, isQuoted, type Quote, type Selector } from '../claims/locator.ts';
import type { Said } from '../claims/said.ts';
import { decodeText } from '../intake/text/decode.ts';
import { readableAs } from '../intake/text/readable.ts';
import { isList } from '../intake/viewer.ts';
import { hasClosedText, listStretches } from '../register/query/stretches.ts';
import { findText, type ItemText } from '../register/query/texts.ts';
import type { View } from '../register/query/view.ts';
import { readWhole, type Vault } from '../vault/vault.ts';
import { type HeldBytes, readHeld } from './items/item-answers.ts';
import { Tables } from './items/table.ts';

/** Larger files are not read for a check. */
const mostBytes = 16 << 20;

export class Locators {
  readonly #vault: Vault;
  readonly #tables: Tables;

  constructor(vault: Vault) {
    this.#vault = vault;
    this.#tables = new Tables(vault);
  }

  /** @throws Failure K-027 for words that are not there, K-028 for a place outside the item. */
  async check(view: View, { item, locator = [] }: Said): Promise<void> {
    checkExtents(locator);
    if (item == null || locator.length === 0) return;
    const held = await findHeld(view, item);
    if (held === undefined) return;
    const text = (await findText(view, item)) ?? (await findText(view, held.duplicateOf ?? ''));
    const page = locator.find((selector) => selector.type === 'page')?.page;
    checkPage(page, text);
    for (const selector of locator) {
      if (selector.type === 'row') await this.#checkRow(held, selector);
      if (selector.type === 'quote') await this.#checkQuote(view, { held, text, page, selector });
    }
  }

  async #checkQuote(view: View, { held, text, page, selector }: Quoted): Promise<void> {
    const isThere =
      text === undefined
        ? await this.#isInBytes(held, selector)
        : isQuoted(selector, await listStretches(view, text, { page, quote: selector })) ||
          (await hasClosedText(view, text));
    if (!isThere) throw new Failure('K-027', { quote: shortened(selector.exact) });
  }

  /** Of a text file that nothing was taken out of yet; of any other file nothing is known. */
  async #isInBytes({ digest, mediaType, name }: HeldBytes, quote: Quote): Promise<boolean> {
    const size = (await this.#vault.findSize(digest)) ?? Number.POSITIVE_INFINITY;
    const isText = readableAs(mediaType, name) === 'plain' || isList(mediaType, name);
    if (!isText || size > mostBytes) return true;
    const { text } = decodeText(await readWhole(this.#vault, digest));
    return isQuoted({ ...quote, start: null }, [{ text, start: 0 }]);
  }

  async #checkRow({ digest, mediaType, name }: HeldBytes, row: Row): Promise<void> {
    const size = (await this.#vault.findSize(digest)) ?? Number.POSITIVE_INFINITY;
    if (!isList(mediaType, name) || size > mostBytes) return;
    const { columns, total } = await this.#tables.page(digest, 0, 1);
    const { rows } = await this.#tables.page(digest, Math.max(0, total - 1), 1);
    const last = rows[0]?.line ?? 0;
    if (row.line < 1 || row.line > last) {
      throw new Failure('K-028', { why: phrase('outside-row', { row: row.line, last }) });
    }
    const missing = row.columns.find((column) => !columns.includes(column));
    if (missing !== undefined) {
      throw new Failure('K-028', { why: phrase('outside-column', { column: missing }) });
    }
  }
}

type Row = Extract<Selector, { type: 'row' }>;

type Quoted = {
  readonly held: HeldBytes;
  readonly text: ItemText | undefined;
  readonly page: string | undefined;
  readonly selector: Quote;
};

/** Undefined where there is no such item, which the draft refuses, or its bytes are gone. */
async function findHeld(view: View, item: string): Promise<HeldBytes | undefined> {
  try {
    return await readHeld(view, item);
  } catch (cause) {
    if (cause instanceof Failure && ['R-003', 'V-021'].includes(cause.code)) return undefined;
    throw cause;
  }
}

/** Pages are counted from 1; what is called otherwise, such as "iv", cannot be held to the count. */
function checkPage(page: string | undefined, text: ItemText | undefined): void {
  const pages = text?.pages ?? null;
  if (page === undefined || pages === null || !/^\d{1,9}$/.test(page)) return;
  if (Number(page) < 1 || Number(page) > pages) {
    throw new Failure('K-028', { why: phrase('outside-page', { page: Number(page), pages }) });
  }
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
