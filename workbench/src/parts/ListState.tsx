// A list while it is on its way, when it failed, when it is empty, and when it is there,
// with how many there are.
import type { InfiniteData } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Page } from '../answers.ts';
import { useWords } from '../words.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { LongList } from './use-long-list.ts';

type Props<Row> = {
  readonly found: {
    readonly data: InfiniteData<Page<Row>> | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
  };
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[], total: number | null) => ReactNode;
};

/** Of a list that is fetched page after page. */
export function ListState<Row>({ found, empty, children }: Props<Row>) {
  const { data, error, isPending } = found;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const total = data?.pages[0]?.total ?? null;
  return (
    <AnyState count={rows.length} total={total} error={error} isPending={isPending} empty={empty}>
      {() => children(rows, total)}
    </AnyState>
  );
}

type LongProps<Row> = {
  readonly list: LongList<Row>;
  readonly empty: ReactNode;
  readonly children: ReactNode;
};

/** Of a list of which only what is in sight is fetched. */
export function LongListState<Row>({ list, empty, children }: LongProps<Row>) {
  const { count, total, error, isPending } = list;
  return (
    <AnyState count={count} total={total} error={error} isPending={isPending} empty={empty}>
      {() => children}
    </AnyState>
  );
}

type AnyProps = {
  readonly count: number;
  readonly total: number | null;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly empty: ReactNode;
  readonly children: () => ReactNode;
};

function AnyState({ count, total, error, isPending, empty, children }: AnyProps) {
  const t = useWords('parts');
  if (error !== null && count === 0) return <ProblemNote error={error} />;
  if (isPending) return <Skeleton lines={10} height="2rem" />;
  if (count === 0) return empty;
  return (
    <div className="stack close">
      <p className="small soft" role="status">
        {total === null ? t('shown', { count }) : t('total', { count: total })}
      </p>
      {children()}
      {error !== null && <ProblemNote error={error} />}
    </div>
  );
}
