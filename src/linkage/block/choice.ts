// Which rows are put into blocks.
import type { Records } from '../record/field.ts';

export type Choice = {
  /** Rows that stand for no comparison of their own: copies of another. */
  readonly isLeft: (row: number) => boolean;
  /** Where new lists are held against known ones: whether a row is new and none of those. */
  readonly isNew: ((row: number) => boolean) | undefined;
};

export type Choosing = {
  /** For how many rows each row stands; see record/copies.ts. */
  readonly sizes: Int32Array;
  /** Of each list whether it is known, if any is. */
  readonly known: readonly boolean[] | undefined;
};

export function choiceOf({ source }: Records, { sizes, known }: Choosing): Choice {
  const isLeft = (row: number) => sizes[row] === 0;
  if (known?.includes(true) !== true) return { isLeft, isNew: undefined };
  return { isLeft, isNew: (row) => known[source[row] ?? 0] !== true && !isLeft(row) };
}
