// What is likely to be wanted next is fetched once the page has come to rest, so that nothing
// that is typed into it is lost; it is no part of what a page needs to be seen.
import { useEffect } from 'react';

const restMs = 1_000;

/** The mark in the browser's timeline from which on such things are fetched. */
export const restMark = 'gavah.rest';

export function useAtRest(act: () => unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once, whatever it is by then
  useEffect(() => {
    const wait = setTimeout(() => {
      performance.mark(restMark);
      // What cannot be had now is asked for again when it is wanted, and missed then.
      Promise.resolve(act()).catch(() => undefined);
    }, restMs);
    return () => clearTimeout(wait);
  }, []);
}
