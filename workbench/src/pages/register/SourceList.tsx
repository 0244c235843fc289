// Sources, by how the archive has them and how many claims rest on each.
import './register.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SourceRow } from '../../../../src/server/shapes/overview.ts';
import { writeNumber } from '../../language.ts';
import { AccessBadge } from '../../parts/Badge.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { ListState } from '../../parts/ListState.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { Select } from '../../parts/Select.tsx';
import { type Column, VirtualList } from '../../parts/VirtualList.tsx';
import { listQuery } from '../../queries.ts';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';

const accesses = ['held', 'excerpt', 'secondary', 'not-seen'] as const;

export function SourceList() {
  const t = useWords('register');
  const fw = useWords('frame');
  const pw = useWords('parts');
  const { filters, setFilter } = useFilters();
  const query = { access: filters.access };
  const found = useInfiniteQuery(listQuery<SourceRow>('/sources', { ...query, limit: 200 }));
  const columns = useSourceColumns();
  const navigate = useNavigate();
  return (
    <div className="page register">
      <PageHeader
        title={fw('nav.sources')}
        words={t('lead.sources')}
        actions={<ListActions csv="/sources.csv" query={query} />}
      />
      <div className="register-filters">
        <Select
          label={t('column.access')}
          value={filters.access ?? 'any'}
          choices={[
            { id: 'any', label: t('any-access') },
            ...accesses.map((id) => ({
              id,
              label: pw(`access.${id}`),
              note: pw(`access.${id}-explained`),
            })),
          ]}
          onChange={(access) => setFilter({ access: access === 'any' ? undefined : access })}
        />
      </div>
      <ListState
        found={found}
        empty={
          <EmptyState icon="source" title={t(filters.access ? 'none-fit' : 'none-sources')}>
            {t(filters.access ? 'none-fit-do' : 'none-do')}
          </EmptyState>
        }
      >
        {(rows, total) => (
          <VirtualList
            label={fw('nav.sources')}
            columns={columns}
            rows={rows}
            total={total}
            keyOf={(row) => `${row.id} ${row.access}`}
            onOpen={({ id }) => void navigate({ to: '/entity/$id', params: { id } })}
            hasMore={found.hasNextPage}
            onEnd={() => void (found.isFetchingNextPage || found.fetchNextPage())}
          />
        )}
      </ListState>
    </div>
  );
}

function useSourceColumns(): readonly Column<SourceRow>[] {
  const t = useWords('register');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'name',
        head: t('column.source'),
        width: 'minmax(10rem, 3fr)',
        cell: ({ id, label, authors }) => (
          <>
            <Link to="/entity/$id" params={{ id }} tabIndex={-1}>
              <LabelText label={label} />
            </Link>
            {authors.length > 0 && (
              <span className="second">
                {authors.map((author) => (
                  <bdi key={author.id}>{author.label[language]} </bdi>
                ))}
              </span>
            )}
          </>
        ),
      },
      {
        id: 'access',
        head: t('column.access'),
        width: '11rem',
        wideOnly: true,
        cell: ({ access }) => <AccessBadge access={access} />,
      },
      {
        id: 'claims',
        head: t('column.claims'),
        width: '6rem',
        isNumber: true,
        cell: ({ id, claims }) => (
          <Link to="/claims" search={{ source: id, state: 'stands' }} tabIndex={-1}>
            {writeNumber(claims, language)}
          </Link>
        ),
      },
    ],
    [t, language],
  );
}
