// What pages ask again and again, with the keys that answers are kept under.
import {
  type Query as CachedQuery,
  QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Session } from '../../src/server/shapes/overview.ts';
import type { Page } from './answers.ts';
import { get, type Query } from './api.ts';
import { Problem } from './problem.ts';

/** Kept answers are asked for again when a page is opened; the server says 304 where nothing changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof Problem && error.status >= 500 && count < 1,
    },
  },
});

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<Session>('/session', { signal }),
  staleTime: 60_000,
});

/** The session of this browser: level, archive, whether it may write. Inside the frame it is always there. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** One answer of the API under its path and query as key. */
export function answer<T>(path: string, query: Query = {}) {
  return queryOptions({
    queryKey: [path, query] as const,
    queryFn: ({ signal }) => get<T>(path, { query, signal }),
  });
}

/** A list that is fetched page by page with its cursor, for `useInfiniteQuery`. */
export function listQuery<T>(path: string, query: Query = {}) {
  return {
    queryKey: [path, 'list', query] as const,
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      get<Page<T>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<T>) => page.next,
    // Comparing a hundred thousand rows with what was there before would hold up scrolling.
    structuralSharing: false,
  };
}

/**
 * To be called after something was written: whatever is shown is asked for again. A long
 * list begins anew at its top, rather than asking for every page of it.
 */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.resetQueries({ predicate: isLongList });
    await client.invalidateQueries();
  };
}

function isLongList({ state: { data } }: CachedQuery): boolean {
  if (typeof data !== 'object' || data === null || !('pages' in data)) return false;
  return Array.isArray(data.pages) && data.pages.length > 3;
}
