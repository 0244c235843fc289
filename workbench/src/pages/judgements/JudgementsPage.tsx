// What people judged: which two are one or not, how a point is assessed; by whom, when and
// why, and whether it stands. Newest first.
import './judgements.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { JudgementRow } from '../../../../src/server/shapes/claim.ts';
import { ButtonLink } from '../../parts/ButtonLink.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { ListState } from '../../parts/ListState.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { NothingFits } from '../../parts/NothingFits.tsx';
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
          isNarrowed ? (
            <NothingFits icon="half" title={t('none-fit')}>
              {t('none-fit-do')}
            </NothingFits>
          ) : (
            <EmptyState icon="half" title={t('none')} action={<JudgedOn />}>
              {t('none-do')}
            </EmptyState>
          )
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

/** The pages on which people judge. */
function JudgedOn() {
  const t = useWords('frame');
  return (
    <>
      <ButtonLink to="/linkage">{t('nav.linkage')}</ButtonLink>
      <ButtonLink to="/contested">{t('nav.contested')}</ButtonLink>
    </>
  );
}
