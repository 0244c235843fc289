// What of a Persian text is English all the same.
import type { Params } from '../src/base/phrase.ts';

/** Parameters, and those of their phrases, that are words of English and no name or quotation. */
export function englishIn(params: Params): string[] {
  return Object.values(params).flatMap((value) => {
    if (typeof value === 'number') return [];
    if (typeof value === 'string') return /[a-z]{2,} [a-z]{2,}/.test(value) ? [value] : [];
    return value.phrase === 'quoted' ? [] : englishIn(value.params);
  });
}

/** Two Latin words or more in a row that no isolate sets apart as a name or a quotation. */
export function latinRunsIn(persian: string): string[] {
  const ours = persian.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return [...ours.matchAll(/[A-Za-z]{2,}(?: [A-Za-z]{2,})+/g)].map(([run]) => run);
}
