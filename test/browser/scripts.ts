// What a page has fetched of script, as it weighs compressed. The sandboxed viewer of a PDF
// is a document of its own, fetched with the document that it draws, and is not counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { restMark } from '../../workbench/src/at-rest.ts';
import { dist } from '../workbench/built.ts';

export const mostScriptBytes = 200_000;

export type Scripts = {
  /** Of all scripts that came since it was last forgotten, but for those that a page at rest fetches. */
  compressedBytes(): Promise<number>;
  forget(): void;
};

/** Begins to watch; to be called before the page is opened. */
export function scriptsOf(page: Page): Scripts {
  const found = new Map<string, number>();
  page.on('response', (response) => {
    const request = response.request();
    if (request.resourceType() !== 'script' || request.frame() !== page.mainFrame()) return;
    found.set(response.url(), weigh(response.url()));
  });
  return {
    compressedBytes: async () => {
      const later = await page.evaluate(begunAtRest, restMark);
      for (const url of later) found.delete(url);
      const weights = [...found.values()];
      if (weights.length === 0) throw new Error('no script was seen');
      return weights.reduce((sum, bytes) => sum + bytes, 0);
    },
    forget: () => found.clear(),
  };
}

/** What was asked for since the page came to rest. */
function begunAtRest(restMark: string): string[] {
  const [rest] = performance.getEntriesByName(restMark);
  if (rest === undefined) return [];
  const begun = performance.getEntriesByType('resource');
  return begun.flatMap(({ name, startTime }) => (startTime < rest.startTime ? [] : [name]));
}

/** A script is named by what it holds, so it is weighed once whichever page fetches it. */
const weighed = new Map<string, number>();

/** Read from where it is served from: a page that goes on before it was read takes the answer with it. */
function weigh(url: string): number {
  const { pathname } = new URL(url);
  const weight = weighed.get(pathname) ?? gzipSync(readFileSync(join(dist, pathname))).length;
  weighed.set(pathname, weight);
  return weight;
}
