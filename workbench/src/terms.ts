// The vocabulary of the archive: its predicates, kinds and terms, with their labels.
import { useQuery } from '@tanstack/react-query';
import type { Term } from './answers.ts';
import { answer } from './queries.ts';

const vocabulary = { ...answer<{ terms: Term[] }>('/vocabulary'), staleTime: 300_000 };

export function useVocabulary(): readonly Term[] {
  return useQuery(vocabulary).data?.terms ?? none;
}

const none: readonly Term[] = [];
