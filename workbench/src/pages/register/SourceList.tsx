// Sources, by how the archive has them and how many claims rest on each.
import './register.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SourceRow } from '../../../../src/server/shapes/overview.ts';
import { writeNumber } from '../../language.ts';
import { AccessBadge } from '../../parts/Badge.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterField } from '../../parts/FilterField.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { LongListState } from '../../parts/ListState.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { Select } from '../../parts/Select.tsx';
import { useLongList } from '../../parts/use-long-list.ts';
import { type Column, VirtualList } from '../../parts/VirtualList.tsx';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';

const accesses = ['held', 'excerpt', 'secondary', 'not-seen'] as const;

export function SourceList() {
  const t = useWords('register');
  const fw = useWords('frame');
  const pw = useWords('parts');
  const { filters, setFilter } = useFilters();
  const query = { access: filters.access, q: filters.q };
  const list = useLongList<SourceRow>('/sources', query);
  const isNarrowed = filters.access !== undefined || filters.q !== undefined;
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
        <FilterField
          label={t('filter')}
          value={filters.q ?? ''}
          onChange={(q) => setFilter({ q })}
        />
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
      <LongListState
        list={list}
        empty={
          <EmptyState icon="source" title={t(isNarrowed ? 'none-fit' : 'none-sources')}>
            {t(isNarrowed ? 'none-fit-do' : 'none-do')}
          </EmptyState>
        }
      >
        <VirtualList
          label={fw('nav.sources')}
          columns={columns}
          count={list.count}
          rowAt={list.rowAt}
          onOpen={({ id }) => void navigate({ to: '/entity/$id', params: { id } })}
          onSight={list.onSight}
        />
      </LongListState>
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
        cell: ({ id, label, authors, grades }) => (
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
            {grades.length > 0 && (
              <span className="second">
                {t('reliability')}{' '}
                {grades.map(({ id: key, grade, byName }) => (
                  <bdi key={key}>
                    {grade} {byName}{' '}
                  </bdi>
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
