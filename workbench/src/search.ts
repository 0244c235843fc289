// Search as one types: asked a moment after the last letter, and what is no longer wanted
// is cancelled on its way.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Hit } from '../../src/server/shapes/entity.ts';
import { get } from './api.ts';

export type Found = { hits: Hit[]; next: string | null; isCut: boolean };

/** What is found for a text of two letters or more; `kind` narrows it to kinds of entity. */
export function useSearch(text: string, kind?: string, limit = 20) {
  const q = useSettled(text.trim(), 120);
  return useQuery({
    queryKey: ['/search', q, kind, limit],
    queryFn: ({ signal }) => get<Found>('/search', { query: { q, kind, limit }, signal }),
    enabled: [...q].length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** A value once it has not changed for a while. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(wait);
  }, [value, milliseconds]);
  return settled;
}
