// The claims of one predicate: the first at once, the others when asked for.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import { Button } from '../../parts/Button.tsx';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { listQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';

type Props = { readonly id: string; readonly group: Entity['predicates'][number] };

const atOnce = 3;

export function PredicateClaims({ id, group }: Props) {
  const t = useWords('entity');
  const claims = <Claims id={id} group={group} />;
  if (group.points.length === 0) return claims;
  // Where the answers stand above with their claims, the list repeats them in the log's order.
  return <Disclosure title={t('in-order', { count: group.count })}>{claims}</Disclosure>;
}

function Claims({ id, group }: Props) {
  const t = useWords('entity');
  const [isWhole, setWhole] = useState(false);
  const { claims, count } = group;
  if (isWhole) return <AllClaims id={id} predicate={group.predicate.id} first={claims} />;
  return (
    <div className="stack close">
      <Cards claims={claims.slice(0, atOnce)} />
      {count > Math.min(atOnce, claims.length) && (
        <div>
          <Button small onPress={() => setWhole(true)}>
            {t('show-all', { count })}
          </Button>
        </div>
      )}
    </div>
  );
}

type AllProps = {
  readonly id: string;
  readonly predicate: string;
  readonly first: readonly ClaimRow[];
};

function AllClaims({ id, predicate, first }: AllProps) {
  const t = useWords('entity');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    listQuery<ClaimRow>(`/entities/${encodeURIComponent(id)}/claims`, { predicate, limit: 50 }),
  );
  const claims = data?.pages.flatMap((page) => page.rows) ?? first;
  return (
    <div className="stack close">
      <Cards claims={claims} />
      {error !== null && <ProblemNote error={error} />}
      {hasNextPage && (
        <div>
          <Button small onPress={() => void fetchNextPage()} isDisabled={isFetchingNextPage}>
            {t('more-claims')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Cards({ claims }: { readonly claims: readonly ClaimRow[] }) {
  const { claim: chosen } = useSearch({ from: '/inside/entity/$id' });
  return claims.map((claim) => (
    <ClaimCard key={claim.id} claim={claim} isChosen={claim.id === chosen} />
  ));
}
