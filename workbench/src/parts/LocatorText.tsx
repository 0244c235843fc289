// Where in an item a claim stands: page, row, time; and the words that are quoted.
import type { Locator } from '../answers.ts';
import { writeDigits } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';

/** The words that the claim quotes from the item, if it does. */
export function quoteOf(locator: Locator): string | null {
  for (const selector of locator) if (selector.type === 'quote') return selector.exact;
  return null;
}

export function LocatorText({ locator }: { readonly locator: Locator }) {
  const t = useWords('parts');
  const language = useLanguage();
  const steps = locator.flatMap((selector) => {
    if (selector.type === 'page')
      return [t('locator.page', { page: writeDigits(selector.page, language) })];
    if (selector.type === 'row') return [t('locator.row', { line: selector.line })];
    if (selector.type === 'time') return [t('locator.time', { from: clock(selector.fromMs) })];
    if (selector.type === 'region') return [t('locator.region')];
    return [];
  });
  return steps.length === 0 ? null : <bdi>({steps.join(', ')})</bdi>;
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
