// Passages: from a stretch of text to the quotation that a claim cites, and back
// to where it stands, even if the text was taken out anew and begins elsewhere.
import type { Selector } from './viewer.ts';

export type Quote = Extract<Selector, { type: 'quote' }>;
export type Stretch = { readonly start: number; readonly end: number };

/** How many units before and after a passage are kept to find it again. */
const around = 32;
const mostUnits = 16_000;

/** The quotation of a stretch; null for one that says nothing. `offset` is where the text begins in the item's. */
export function quoteAt(text: string, stretch: Stretch, offset: number | null = 0): Quote | null {
  const found = text.slice(stretch.start, Math.min(stretch.end, stretch.start + mostUnits));
  const exact = found.trim();
  if (exact === '') return null;
  const start = stretch.start + found.indexOf(exact);
  const end = start + exact.length;
  return {
    type: 'quote',
    exact,
    prefix: text.slice(Math.max(0, start - around), start).toWellFormed(),
    suffix: text.slice(end, end + around).toWellFormed(),
    start: offset === null ? null : offset + start,
  };
}

/** Where a quotation stands in a text: at its place, else where most of what is around it fits. */
export function findQuote(text: string, quote: Quote, offset = 0): Stretch | null {
  const { exact, start } = quote;
  const at = start === null ? -1 : start - offset;
  if (at >= 0 && text.startsWith(exact, at)) return { start: at, end: at + exact.length };
  let best: { readonly start: number; readonly fit: number } | null = null;
  for (let i = text.indexOf(exact); i >= 0; i = text.indexOf(exact, i + 1)) {
    const fit = fitOf(text, quote, i);
    if (best === null || fit > best.fit) best = { start: i, fit };
  }
  return best === null ? null : { start: best.start, end: best.start + exact.length };
}

function fitOf(text: string, { exact, prefix, suffix }: Quote, at: number): number {
  let fit = 0;
  while (fit < prefix.length && text[at - 1 - fit] === prefix.at(-1 - fit)) fit += 1;
  const end = at + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return fit + after;
}

export function quoteIn(locator: readonly Selector[]): Quote | null {
  return locator.find((selector) => selector.type === 'quote') ?? null;
}

export function pageIn(locator: readonly Selector[]): string | null {
  return locator.find((selector) => selector.type === 'page')?.page ?? null;
}
