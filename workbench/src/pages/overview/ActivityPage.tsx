// All that was written to the log, newest first.
import './overview.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ActivityRow } from '../../../../src/server/shapes/overview.ts';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { listQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { ActivityList } from './ActivityList.tsx';

export function ActivityPage() {
  const t = useWords('overview');
  const found = useInfiniteQuery(listQuery<ActivityRow>('/activity', { limit: 100 }));
  const { data, error, isPending } = found;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="page">
      <PageHeader title={t('activity')} words={t('activity-words')} />
      {error !== null && <ProblemNote error={error} />}
      {isPending ? <Skeleton lines={12} /> : <ActivityList rows={rows} />}
      <MoreButton list={found} words={t('more')} />
    </div>
  );
}
