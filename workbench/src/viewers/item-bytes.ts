// The bytes of an item, for a viewer that draws them itself.
import { queryOptions } from '@tanstack/react-query';
import { apiPath } from '../api.ts';
import { Problem, problemFrom } from '../problem.ts';

export function itemBytes(id: string) {
  return queryOptions({
    queryKey: [`/items/${id}/content`],
    queryFn: async ({ signal }) => {
      const response = await fetch(apiPath(`/items/${id}/content`), { signal });
      if (response.ok) return response.arrayBuffer();
      throw await response
        .json()
        .then(problemFrom, () => new Problem('unexpected', response.status, null));
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Large, and at hand again from the server.
    gcTime: 30_000,
    structuralSharing: false,
  });
}
