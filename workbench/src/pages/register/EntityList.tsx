// Entities of one kind: filtered by name in any script, sorted by either alphabet or by
// how much is said of them.
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EntityRow } from '../../../../src/server/shapes/entity.ts';
import { type Language, writeNumber } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { FilterField } from '../../parts/FilterField.tsx';
import type { IconName } from '../../parts/Icon.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { Select } from '../../parts/Select.tsx';
import type { Column } from '../../parts/VirtualList.tsx';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';
import { NameCell } from './NameCell.tsx';
import { NoneLinks } from './NoneLinks.tsx';
import { RegisterList } from './RegisterList.tsx';

type Props = {
  readonly kind: string;
  readonly title: string;
  readonly lead: string;
  readonly icon: IconName;
};

export function EntityList({ kind, title, lead, icon }: Props) {
  const t = useWords('register');
  const language = useLanguage();
  const search = useSearch({ from: '/inside/register/$kind' });
  const { sort = `name-${language}`, q, contested } = search;
  const query = { kind, q, sort, contested };
  const columns = useEntityColumns();
  return (
    <RegisterList<EntityRow>
      title={title}
      lead={lead}
      icon={icon}
      path="/entities"
      query={query}
      columns={columns}
      isNarrowed={Boolean(q || contested)}
      none={t('none')}
      noneDo={t('none-do')}
      noneLinks={<NoneLinks />}
    >
      <EntityFilters />
    </RegisterList>
  );
}

function EntityFilters() {
  const t = useWords('register');
  const language = useLanguage();
  const { filters, setFilter } = useFilters();
  const sorts = ['name-en', 'name-fa', 'claims'] as const;
  return (
    <>
      <FilterField label={t('filter')} value={filters.q ?? ''} onChange={(q) => setFilter({ q })} />
      <Select
        label={t('sort')}
        value={filters.sort ?? `name-${language}`}
        choices={sorts.map((id) => ({ id, label: t(`sorts.${id}`) }))}
        onChange={(sort) => setFilter({ sort })}
      />
      <Checkbox
        isSelected={filters.contested === 'true'}
        onChange={(only) => setFilter({ contested: only ? 'true' : undefined })}
      >
        {t('only-contested')}
      </Checkbox>
    </>
  );
}

function useEntityColumns(): readonly Column<EntityRow>[] {
  const t = useWords('register');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'name',
        head: t('column.name'),
        width: 'minmax(10rem, 1fr)',
        cell: (row) => <NameCell row={row} />,
      },
      {
        id: 'hint',
        head: t('column.hint'),
        width: 'minmax(8rem, 1fr)',
        wideOnly: true,
        cell: ({ hint }) =>
          hint !== null && (
            <span className="two-lines">
              <LabelText label={hint} />
            </span>
          ),
      },
      {
        id: 'state',
        head: <span className="only-read-aloud">{t('column.contested')}</span>,
        width: '7rem',
        wideOnly: true,
        cell: ({ isContested }) =>
          isContested && (
            <Badge tone="contested" icon="contested">
              {t('contested')}
            </Badge>
          ),
      },
      numberColumn('claims', t('column.claims'), language, ({ claimCount }) => claimCount),
      numberColumn('sources', t('column.sources'), language, ({ sourceCount }) => sourceCount),
    ],
    [t, language],
  );
}

function numberColumn(
  id: string,
  head: string,
  language: Language,
  numberOf: (row: EntityRow) => number,
): Column<EntityRow> {
  return {
    id,
    head,
    width: '5rem',
    isNumber: true,
    wideOnly: id === 'sources',
    cell: (row) => writeNumber(numberOf(row), language),
  };
}
