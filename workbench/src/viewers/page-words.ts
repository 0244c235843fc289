// The words of a page: their text as one, and which of them a passage covers.
import { queryOptions } from '@tanstack/react-query';
import type { PageWords } from '../../../src/server/shapes/item.ts';
import { get } from '../api.ts';
import { findQuote, pageIn, type Quote, quoteAt, quoteIn, type Stretch } from './quotes.ts';
import type { Mark, Selector } from './viewer.ts';

export function wordsQuery(item: string, page: number) {
  return queryOptions({
    queryKey: [`/items/${item}/pages/${page}`],
    queryFn: ({ signal }) => get<PageWords>(`/items/${item}/pages/${page}`, { signal }),
    retry: false,
  });
}

type Word = PageWords['words'][number];
export type PageText = {
  readonly text: string;
  readonly words: readonly (Word & Stretch & { readonly itemStart: number | null })[];
};

/** Words of a paragraph are parted by spaces, paragraphs by a line feed, as in the item's text. */
export function pageText(words: readonly Word[]): PageText {
  let text = '';
  const placed = words.map((word, i) => {
    const before = words[i - 1];
    if (before !== undefined) text += before.block === word.block ? ' ' : '\n';
    const start = text.length;
    text += word.text;
    return { ...word, itemStart: word.start, start, end: text.length };
  });
  return { text, words: placed };
}

/** What a claim cites that was read from these words. */
export function passageOf(page: PageText, from: number, to: number): Quote | null {
  const [first, last] = [page.words[from], page.words[to]];
  if (first === undefined || last === undefined) return null;
  const offset = first.itemStart === null ? null : first.itemStart - first.start;
  return quoteAt(page.text, { start: first.start, end: last.end }, offset);
}

export type MarkedWords = {
  readonly from: number;
  readonly to: number;
  readonly claim: string | null;
};

/** Which words the passages cover that are cited of this page, and the one that waits. */
export function passagesIn(
  page: PageText,
  number: number,
  { marks, pending }: { marks: readonly Mark[]; pending: readonly Selector[] | null | undefined },
): MarkedWords[] {
  const waiting = { claim: null, locator: pending ?? [] };
  return [...marks, waiting].flatMap(({ claim, locator }) => {
    const quote = quoteIn(locator);
    const on = pageIn(locator);
    if (quote === null || (on !== null && on !== String(number))) return [];
    const found = stretchOf(page, quote);
    if (found === null) return [];
    const from = page.words.findIndex(({ end }) => end > found.start);
    const to = page.words.findLastIndex(({ start }) => start < found.end);
    return from < 0 || to < from ? [] : [{ from, to, claim }];
  });
}

function stretchOf({ text, words }: PageText, quote: Quote): Stretch | null {
  const word = words.find(({ itemStart }) => itemStart !== null);
  const offset = word === undefined ? 0 : (word.itemStart ?? 0) - word.start;
  const found = findQuote(text, quote, offset);
  if (found !== null) return found;
  // A quotation that was written down with other spaces than the page has.
  const spaced = (piece: string) => piece.replace(/\s+/gu, ' ');
  const at = spaced(text).indexOf(spaced(quote.exact));
  return at < 0 ? null : { start: at, end: at + spaced(quote.exact).length };
}
