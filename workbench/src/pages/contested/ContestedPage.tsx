// Every point on which answers differ, with its parties side by side.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Point } from '../../../../src/server/shapes/claim.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { EntityLink, LabelText } from '../../parts/LabelText.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { ListState } from '../../parts/ListState.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { NothingFits } from '../../parts/NothingFits.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { PointCompare } from '../../parts/PointCompare.tsx';
import { listQuery } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { PointFilters } from './PointFilters.tsx';

const both = 'contested,differing';

export function ContestedPage() {
  const t = useWords('contested');
  const search = useSearch({ from: '/inside/contested' });
  const { verdict = both, predicate, subject } = search;
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  const query = { verdict, predicate, subject };
  const found = useInfiniteQuery(listQuery<Point>('/points', { ...query, limit: 20 }));
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        words={t('lead')}
        actions={<ListActions csv="/points.csv" query={query} />}
      />
      <PointFilters />
      <ListState
        found={found}
        empty={
          isNarrowed ? (
            <NothingFits icon="contested" title={t('none-fit')}>
              {t('none-fit-do')}
            </NothingFits>
          ) : (
            <EmptyState icon="contested" title={t('none')}>
              {t('none-words')}
            </EmptyState>
          )
        }
      >
        {(points) => (
          <div className="stack">
            {points.map((point) => (
              <PointCompare key={keyOf(point)} point={point} title={<PointTitle point={point} />} />
            ))}
            <MoreButton list={found} words={t('more')} />
          </div>
        )}
      </ListState>
    </div>
  );
}

function PointTitle({ point }: { readonly point: Point }) {
  return (
    <h2>
      <EntityLink entity={point.subject} /> <span className="soft">·</span>{' '}
      <LabelText label={point.predicate.label} />
    </h2>
  );
}

const keyOf = ({ subject, predicate, scope }: Point): string =>
  JSON.stringify([subject.id, predicate.id, scope]);
