// A text cut at the edges of everything that is marked in it, so that each piece
// can be drawn with the marks that cover it.
import type { Stretch } from './quotes.ts';

export type Marked = Stretch & {
  readonly kind: 'claim' | 'pending' | 'chosen';
  readonly claim: string | null;
};

export type Segment = {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Marked[];
};

/** The pieces of a text that begins at `offset`, in order. */
export function segmentsOf(text: string, offset: number, marks: readonly Marked[]): Segment[] {
  const end = offset + text.length;
  const over = marks.filter((mark) => mark.start < end && mark.end > offset);
  if (over.length === 0) return [{ start: offset, text, marks: [] }];
  const edges = new Set([offset, end]);
  for (const mark of over) {
    edges.add(Math.max(offset, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => ({
    start,
    text: text.slice(start - offset, (sorted[i + 1] ?? end) - offset),
    marks: over.filter((mark) => mark.start <= start && mark.end > start),
  }));
}
