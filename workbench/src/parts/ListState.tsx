// A list while it is on its way, when it failed, when it is empty, and when it is there,
// with how many there are.
import type { InfiniteData } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Page } from '../answers.ts';
import { useWords } from '../words.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { Skeleton } from './Skeleton.tsx';

type Props<Row> = {
  readonly found: {
    readonly data: InfiniteData<Page<Row>> | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
  };
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[], total: number | null) => ReactNode;
};

export function ListState<Row>({ found, empty, children }: Props<Row>) {
  const t = useWords('parts');
  const { data, error, isPending } = found;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  if (error !== null && data === undefined) return <ProblemNote error={error} />;
  if (isPending) return <Skeleton lines={10} height="2rem" />;
  const total = data?.pages[0]?.total ?? null;
  if (rows.length === 0) return empty;
  return (
    <div className="stack close">
      <p className="small soft" role="status">
        {total === null ? t('shown', { count: rows.length }) : t('total', { count: total })}
      </p>
      {children(rows, total)}
      {error !== null && <ProblemNote error={error} />}
    </div>
  );
}
