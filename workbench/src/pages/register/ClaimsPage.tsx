// Claims one after the other, as many as fit the filters: those of a source, of an item, of
// a subject, those that stand, were withdrawn or superseded.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { ListState } from '../../parts/ListState.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { NothingFits } from '../../parts/NothingFits.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { listQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { ClaimFilters } from './ClaimFilters.tsx';
import { NoneLinks } from './NoneLinks.tsx';

export function ClaimsPage() {
  const t = useWords('register');
  const search = useSearch({ from: '/inside/claims' });
  const found = useInfiniteQuery(listQuery<ClaimRow>('/claims', { ...search, limit: 50 }));
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <div className="page">
      <PageHeader
        title={t('claims')}
        words={t('lead.claims')}
        actions={<ListActions csv="/claims.csv" query={search} />}
      />
      <ClaimFilters />
      <ListState
        found={found}
        empty={
          isNarrowed ? (
            <NothingFits icon="quote" title={t('none-fit')}>
              {t('none-fit-do')}
            </NothingFits>
          ) : (
            <EmptyState icon="quote" title={t('none-claims')} action={<NoneLinks />}>
              {t('none-claims-do')}
            </EmptyState>
          )
        }
      >
        {(rows) => (
          <div className="stack">
            {rows.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} showSubject showPredicate />
            ))}
            <MoreButton list={found} words={t('more-claims')} />
          </div>
        )}
      </ListState>
    </div>
  );
}
