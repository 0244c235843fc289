// The rows of a table as they come into sight: fetched by the hundred, kept, and
// found again by the line that they begin at.
import { type QueryClient, queryOptions, useQueries } from '@tanstack/react-query';
import type { TablePage } from '../../../src/server/shapes/item.ts';
import { get } from '../api.ts';

export const chunkRows = 200;
export type TableRow = TablePage['rows'][number];

export function chunkQuery(item: string, chunk: number) {
  return queryOptions({
    queryKey: [`/items/${item}/table`, chunk],
    queryFn: ({ signal }) => {
      const query = { cursor: String(chunk * chunkRows), limit: chunkRows };
      return get<TablePage>(`/items/${item}/table`, { query, signal });
    },
    // The bytes of an item never change.
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}

/** The rows from `from` to `to`, those that have arrived. */
export function useRows(item: string, from: number, to: number) {
  const first = Math.floor(from / chunkRows);
  const last = Math.floor(Math.max(from, to) / chunkRows);
  const chunks = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const found = useQueries({ queries: chunks.map((chunk) => chunkQuery(item, chunk)) });
  return (index: number): TableRow | undefined => {
    const chunk = found[Math.floor(index / chunkRows) - first]?.data;
    return chunk?.rows[index % chunkRows];
  };
}

/** The place among the rows of the one that begins at a line, found by halving. */
export async function findRow(
  client: QueryClient,
  { item, total, line }: { readonly item: string; readonly total: number; readonly line: number },
): Promise<number | null> {
  let low = 0;
  // A row takes a line at least, and the names of the columns one.
  let high = Math.min(total - 1, line - 2);
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const chunk = await client.fetchQuery(chunkQuery(item, Math.floor(middle / chunkRows)));
    const row = chunk.rows[middle % chunkRows];
    if (row === undefined) return null;
    if (row.line === line) return middle;
    if (row.line < line) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
