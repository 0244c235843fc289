// A list of the server of which only what is in sight is fetched, in stretches that can
// begin anywhere: whoever drags the scroll bar to the end sees the end.
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page } from '../answers.ts';
import { get, type Query } from '../api.ts';

export type LongList<Row> = {
  /** How many rows there are to scroll through. */
  readonly count: number;
  /** How many there are in all, where the server knows. */
  readonly total: number | null;
  /** The row at a place; undefined while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** To be told what is in sight. */
  readonly onSight: (first: number, last: number) => void;
  readonly error: unknown;
  readonly isPending: boolean;
};

const stretch = 200;
/** Browsers draw no page much higher than ten million pixels. */
const mostRows = 200_000;

export function useLongList<Row>(path: string, query: Query): LongList<Row> {
  const client = useQueryClient();
  const name = JSON.stringify([path, query]);
  const { sight, onSight } = useSight(name);
  const wanted = [0, ...placesIn(sight).filter((at) => at > 0)];
  const keyOf = (at: number) => [path, 'stretch', query, at] as const;
  const found = useQueries({
    queries: wanted.map((at) => ({
      queryKey: keyOf(at),
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const begins = beginningOf(at, client.getQueryData(keyOf(at - 1)));
        return get<Page<Row>>(path, { query: { ...query, ...begins, limit: stretch }, signal });
      },
      structuralSharing: false,
    })),
  });
  const pages = new Map(wanted.map((at, i) => [at, found[i]?.data]));
  const total = pages.get(0)?.total ?? null;
  const reached = useReached(name, Math.max(...wanted.map((at) => endOf(at, pages.get(at)))));
  return {
    count: Math.min(total ?? reached, mostRows),
    total,
    rowAt: (index) => pages.get(Math.floor(index / stretch))?.rows[index % stretch],
    onSight,
    error: found.find((each) => each.error !== null)?.error ?? null,
    isPending: found[0]?.isPending ?? true,
  };
}

/** Stretches from one to another. */
type Sight = { readonly name: string; readonly from: number; readonly to: number };

function placesIn({ from, to }: Sight): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** So far ahead of what is in sight. */
const rowsAhead = 20;
/** While the scroll bar is dragged, nothing is asked for on the way. */
const restMs = 120;

function useSight(name: string) {
  const [seen, setSeen] = useState<Sight>({ name, from: 0, to: 0 });
  const sight = seen.name === name ? seen : { name, from: 0, to: 0 };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { from: shownFrom, to: shownTo } = sight;
  const onSight = useCallback(
    (first: number, last: number) => {
      const [from, to] = [first, last + rowsAhead].map((row) => Math.floor(row / stretch));
      if (from === undefined || to === undefined) return;
      clearTimeout(timer.current);
      if (from === shownFrom && to === shownTo) return;
      const isNear = from <= shownTo + 1 && to >= shownFrom - 1;
      const next = { name, from, to };
      if (isNear) setSeen(next);
      else timer.current = setTimeout(() => setSeen(next), restMs);
    },
    [name, shownFrom, shownTo],
  );
  return { sight, onSight };
}

/** By the mark of the stretch before, where that is here; else by how much is left out. */
function beginningOf(at: number, before: unknown): Query {
  if (at === 0) return {};
  const cursor = (before as Page<unknown> | undefined)?.next;
  return typeof cursor === 'string' ? { cursor } : { skip: String(at * stretch) };
}

/** How far the rows go that are known, with one more where there are more. */
function endOf<Row>(at: number, page: Page<Row> | undefined): number {
  if (page === undefined) return 0;
  return at * stretch + page.rows.length + (page.next === null ? 0 : 1);
}

/** The most that was reached of a list whose rows are not counted. */
function useReached(name: string, now: number): number {
  const [most, setMost] = useState({ name, rows: 0 });
  const before = most.name === name ? most.rows : 0;
  useEffect(() => {
    if (now > before) setMost({ name, rows: now });
  }, [name, now, before]);
  return Math.max(before, now);
}
