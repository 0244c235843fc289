// Sources, by how the archive has them and how many claims rest on each.
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SourceRow } from '../../../../src/server/shapes/overview.ts';
import { writeNumber } from '../../language.ts';
import { AccessBadge } from '../../parts/Badge.tsx';
import { FilterField } from '../../parts/FilterField.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { Select } from '../../parts/Select.tsx';
import type { Column } from '../../parts/VirtualList.tsx';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';
import { NoneLinks } from './NoneLinks.tsx';
import { RegisterList } from './RegisterList.tsx';

const accesses = ['held', 'excerpt', 'secondary', 'not-seen'] as const;

export function SourceList() {
  const t = useWords('register');
  const fw = useWords('frame');
  const pw = useWords('parts');
  const { filters, setFilter } = useFilters();
  const { access, q } = filters;
  const columns = useSourceColumns();
  return (
    <RegisterList<SourceRow>
      title={fw('nav.sources')}
      lead={t('lead.sources')}
      icon="source"
      path="/sources"
      query={{ access, q }}
      columns={columns}
      isNarrowed={access !== undefined || q !== undefined}
      none={t('none-sources')}
      noneDo={t('none-do')}
      noneLinks={<NoneLinks />}
    >
      <FilterField label={t('filter')} value={q ?? ''} onChange={(q) => setFilter({ q })} />
      <Select
        label={t('column.access')}
        value={access ?? 'any'}
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
    </RegisterList>
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
                    {grade} · {byName}{' '}
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
        width: '12.5rem',
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
