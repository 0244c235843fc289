// What people judged: which two are one or not, how a point is assessed; by whom, when and
// why, and whether it stands. Newest first.
import './judgements.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { JudgementRow } from '../../../../src/server/shapes/claim.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { ListState } from '../../parts/ListState.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { listQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { JudgementCard } from './JudgementCard.tsx';
import { JudgementFilters } from './JudgementFilters.tsx';

export function JudgementsPage() {
  const t = useWords('judgements');
  const search = useSearch({ from: '/inside/judgements' });
  const found = useInfiniteQuery(listQuery<JudgementRow>('/judgements', { ...search, limit: 50 }));
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        words={t('lead')}
        actions={<ListActions csv="/judgements.csv" query={search} />}
      />
      <JudgementFilters />
      <ListState
        found={found}
        empty={
          <EmptyState icon="half" title={t(isNarrowed ? 'none-fit' : 'none')}>
            {t(isNarrowed ? 'none-fit-do' : 'none-do')}
          </EmptyState>
        }
      >
        {(rows) => (
          <>
            <ol className="stack close">
              {rows.map((judgement) => (
                <li key={judgement.id}>
                  <JudgementCard judgement={judgement} />
                </li>
              ))}
            </ol>
            <MoreButton list={found} words={t('more')} />
          </>
        )}
      </ListState>
    </div>
  );
}
