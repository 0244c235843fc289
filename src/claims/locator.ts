// Whether a locator points to something that can be there: in itself, and in the text of
// its item. White space is taken alike, because a page breaks its lines where it likes.
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import type { Claim } from '../format/kinds/claim.ts';

export type Selector = Claim['locator'][number];
export type Quote = Extract<Selector, { type: 'quote' }>;

/** @throws Failure K-028 for a stretch that ends before it begins, or a region without extent. */
export function checkExtents(locator: readonly Selector[]): void {
  for (const selector of locator) {
    const { type } = selector;
    if (type === 'time' && selector.toMs < selector.fromMs) {
      throw new Failure('K-028', {
        why: phrase('outside-time', { from: selector.fromMs, to: selector.toMs }),
      });
    }
    if (type === 'region' && (selector.width === 0 || selector.height === 0)) {
      const { width, height } = selector;
      throw new Failure('K-028', { why: phrase('outside-region', { width, height }) });
    }
  }
}

/** A stretch of an item's text: `start` says where it begins in the whole. */
export type Stretch = { readonly text: string; readonly start: number };

/**
 * Whether the words of a quote stand in a text that is given by its stretches in order, and, where
 * it says so, where they begin.
 */
export function isQuoted({ exact, start }: Quote, stretches: readonly Stretch[]): boolean {
  const words = spaced(exact);
  if (start === null) return spaced(stretches.map(({ text }) => text).join(' ')).includes(words);
  const end = start + exact.length;
  const pieces = stretches.flatMap((stretch) => {
    const from = Math.max(0, start - stretch.start);
    const to = end - stretch.start;
    return from < stretch.text.length && to > 0 ? [stretch.text.slice(from, to)] : [];
  });
  return pieces.length > 0 && spaced(pieces.join(' ')) === words;
}

function spaced(text: string): string {
  return text.replace(/[\s\u00ad]+/g, ' ').trim();
}
