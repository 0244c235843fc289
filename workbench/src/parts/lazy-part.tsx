// A part of a page that is fetched when it is first wanted. Where it cannot be had, that is said
// in its place, and the page stays with whatever is typed into it.
import { type ComponentType, lazy } from 'react';
import { useRenewed } from '../renewed.ts';
import { ProblemNote } from './ProblemNote.tsx';

export function lazyPart<Props extends object>(
  fetchPart: () => Promise<{ default: ComponentType<Props> }>,
) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return await fetchPart();
    } catch (error) {
      return { default: () => <NotHad error={error} /> };
    }
  });
}

/** Nothing where the programme was renewed, which is said once for the whole page. */
function NotHad({ error }: { readonly error: unknown }) {
  return useRenewed() ? null : <ProblemNote error={error} />;
}
