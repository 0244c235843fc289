// The mark of a next page, opaque to whoever carries it.
import { Failure } from '../../base/failure.ts';
import { type Tier, tiers } from './find-names.ts';

/** How far a search has come: in which tier, and after how many of its hits. */
export type Page = { readonly tier: Tier; readonly after: number };

export function writePage({ tier, after }: Page): string {
  return `${tier}-${after}`;
}

/** @throws Failure R-006 unless the text is one that {@link writePage} gave. */
export function parsePage(text: string): Page {
  const [, tier, after] = /^([a-z]+)-(0|[1-9]\d{0,8})$/.exec(text) ?? [];
  const known = tiers.find((name) => name === tier);
  if (known === undefined) throw new Failure('R-006');
  return { tier: known, after: Number(after) };
}
