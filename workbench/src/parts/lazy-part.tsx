// A part of a page that is fetched when it is first wanted, or before. Where it cannot be had,
// that is said in its place, and the page stays with whatever is typed into it.
import { type ComponentType, type FunctionComponent, lazy, useState } from 'react';
import { useRenewed } from '../renewed.ts';
import { ProblemNote } from './ProblemNote.tsx';

type LazyPart<Props> = FunctionComponent<Props> & {
  /** Loads it before it is wanted. @throws what kept it from being had; it is then tried again. */
  readonly load: () => Promise<unknown>;
};

export function lazyPart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let had: ComponentType<Props> | undefined;
  const load = async () => {
    had ??= await fetchPart();
    return had;
  };
  const Awaited = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch (error) {
      return { default: () => <NotHad error={error} /> };
    }
  });
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where its module begins
  function Part(props: Props) {
    // What is here is shown at once: what React had to wait for, it keeps back for 300 ms.
    const [Shown] = useState(() => had ?? Awaited);
    return <Shown {...props} />;
  }
  return Object.assign(Part, { load });
}

/** Nothing where the programme was renewed, which is said once for the whole page. */
function NotHad({ error }: { readonly error: unknown }) {
  return useRenewed() ? null : <ProblemNote error={error} />;
}
