// The filters of a list, which are the address behind its question mark.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Filters = { readonly [name: string]: string | undefined };

export function useFilters(): {
  readonly filters: Filters;
  /** Changes some; undefined or empty drops one. The step is not kept in the history. */
  readonly setFilter: (change: Filters) => void;
} {
  const filters: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const setFilter = useCallback(
    (change: Filters) => {
      void navigate({
        to: '.',
        search: (before: Filters) => ({ ...before, ...change }) as never,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { filters, setFilter };
}
