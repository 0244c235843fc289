// Claims of others in which the entity comes up, or that rest on its word.
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ListState } from '../../parts/ListState.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { listQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';

export function ClaimPages({ path, empty }: { readonly path: string; readonly empty: string }) {
  const t = useWords('entity');
  const found = useInfiniteQuery(listQuery<ClaimRow>(path, { limit: 30 }));
  return (
    <ListState found={found} empty={<EmptyState icon="quote" title={empty} />}>
      {(claims) => (
        <div className="stack close">
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} showSubject showPredicate />
          ))}
          <MoreButton list={found} words={t('more-claims')} />
        </div>
      )}
    </ListState>
  );
}
