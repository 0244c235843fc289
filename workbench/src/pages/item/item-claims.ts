// The claims that were read from an item, page by page, with the one that the address names
// even where it stands on a page that has not been fetched.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import { answer, listQuery } from '../../queries.ts';

export function useItemClaims(item: string, chosen: string | undefined) {
  const list = useInfiniteQuery(listQuery<ClaimRow>('/claims', { item, limit: 50 }));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const isMissing = chosen !== undefined && list.isSuccess && !rows.some(({ id }) => id === chosen);
  const single = useQuery({
    ...answer<{ claim: ClaimRow }>(`/claims/${chosen}`),
    enabled: isMissing,
  });
  const found = isMissing ? single.data?.claim : undefined;
  return {
    rows: found === undefined ? rows : [found, ...rows],
    isPending: list.isPending,
    error: list.error,
    hasMore: list.hasNextPage,
    fetchMore: list.fetchNextPage,
  };
}
