// The mark of a next page, opaque to whoever carries it.
import { Failure } from '../../base/failure.ts';
import type { Fit } from './search.ts';

/** How far a search has come: within which degree of fit, and after how many of its hits. */
export type Page = { readonly fit: Fit; readonly after: number };

export function writePage({ fit, after }: Page): string {
  return `${fit}-${after}`;
}

/** @throws Failure R-006 unless the text is one that {@link writePage} gave. */
export function parsePage(text: string): Page {
  const [, fit, after] = /^(written|spelled|similar)-(0|[1-9]\d{0,8})$/.exec(text) ?? [];
  if (fit !== 'written' && fit !== 'spelled' && fit !== 'similar') throw new Failure('R-006');
  return { fit, after: Number(after) };
}
