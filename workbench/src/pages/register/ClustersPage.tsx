// Entities that people judged to be one: who is in each cluster, from which sources, and on
// whose judgements it rests. Nothing is merged: taken back, they are apart again.
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ClusterRow } from '../../../../src/server/shapes/cluster.ts';
import { writeNumber } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { ButtonLink } from '../../parts/ButtonLink.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { FilterField } from '../../parts/FilterField.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import type { Column } from '../../parts/VirtualList.tsx';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';
import { NameCell } from './NameCell.tsx';
import { RegisterList } from './RegisterList.tsx';

export function ClustersPage() {
  const t = useWords('register');
  const fw = useWords('frame');
  const { q, disputed } = useSearch({ from: '/inside/clusters' });
  const { setFilter } = useFilters();
  const columns = useClusterColumns();
  return (
    <RegisterList<ClusterRow>
      title={t('clusters')}
      lead={t('lead.clusters')}
      icon="link"
      path="/clusters"
      query={{ q, disputed }}
      columns={columns}
      isNarrowed={q !== undefined || disputed !== undefined}
      none={t('none-clusters')}
      noneDo={t('none-clusters-do')}
      noneLinks={<ButtonLink to="/linkage">{fw('nav.linkage')}</ButtonLink>}
    >
      <FilterField label={t('filter')} value={q ?? ''} onChange={(q) => setFilter({ q })} />
      <Checkbox
        isSelected={disputed === 'true'}
        onChange={(only) => setFilter({ disputed: only ? 'true' : undefined })}
      >
        {t('only-disputed')}
      </Checkbox>
    </RegisterList>
  );
}

function useClusterColumns(): readonly Column<ClusterRow>[] {
  const t = useWords('register');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'name',
        head: t('column.name'),
        width: 'minmax(10rem, 2fr)',
        cell: (row) => <NameCell row={row} />,
      },
      {
        id: 'count',
        head: t('column.members'),
        width: '5.5rem',
        isNumber: true,
        cell: ({ memberCount }) => writeNumber(memberCount, language),
      },
      {
        id: 'members',
        head: t('column.who'),
        width: 'minmax(10rem, 3fr)',
        wideOnly: true,
        cell: (row) => <Members row={row} />,
      },
      {
        id: 'state',
        head: <span className="only-read-aloud">{t('disputed')}</span>,
        width: '7rem',
        wideOnly: true,
        cell: ({ isDisputed }) =>
          isDisputed && (
            <Badge tone="contested" icon="contested">
              {t('disputed')}
            </Badge>
          ),
      },
      {
        id: 'rests',
        head: t('column.rests'),
        width: 'minmax(9rem, 2fr)',
        wideOnly: true,
        cell: (row) => <Judges row={row} />,
      },
    ],
    [t, language],
  );
}

/** The members by name, and below them whose word they rest on. */
function Members({ row }: { readonly row: ClusterRow }) {
  const language = useLanguage();
  const { members } = row;
  const sources = members.flatMap((member) => member.sources);
  const each = [...new Map(sources.map((source) => [source.id, source])).values()];
  return (
    <>
      <Listed words={members.map(({ label }) => label[language])} />
      <span className="second">
        <Listed words={each.map(({ label }) => label[language])} />
      </span>
    </>
  );
}

/** One after the other, as far as there is room; what is cut is read by pointing at it. */
function Listed({ words }: { readonly words: readonly string[] }) {
  const language = useLanguage();
  const comma = language === 'fa' ? '، ' : ', ';
  return (
    <span title={words.join(comma)}>
      {words.map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two members may have one name
        <span key={place}>
          {place > 0 && comma}
          <bdi>{word}</bdi>
        </span>
      ))}
    </span>
  );
}

function Judges({ row }: { readonly row: ClusterRow }) {
  const t = useWords('register');
  const { id, judgementCount, judges } = row;
  const last = judges[0]?.at;
  const called = judges.flatMap(({ byName }) => byName ?? []);
  return (
    <>
      <Link to="/judgements" search={{ cluster: id, state: 'stands' }} tabIndex={-1}>
        {t('judgements', { count: judgementCount })}
      </Link>
      <span className="second">
        <Listed words={called} />
        {last != null && (
          <>
            {' · '}
            <TimeText at={last} dayOnly />
          </>
        )}
      </span>
    </>
  );
}
