// A long list of the register: what it is, its filters, and rows that open the page of an entity.
import './register.css';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Query } from '../../api.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Filters } from '../../parts/Filters.tsx';
import type { IconName } from '../../parts/Icon.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { LongListState } from '../../parts/ListState.tsx';
import { NothingFits } from '../../parts/NothingFits.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { useLongList } from '../../parts/use-long-list.ts';
import { type Column, VirtualList } from '../../parts/VirtualList.tsx';
import { useWords } from '../../words.ts';

type Props<Row> = {
  readonly title: string;
  readonly lead: string;
  readonly icon: IconName;
  /** Where the API has the list, which it gives as CSV at the same place with `.csv`. */
  readonly path: string;
  readonly query: Query;
  readonly columns: readonly Column<Row>[];
  readonly isNarrowed: boolean;
  /** What is said of a list that nothing is in. */
  readonly none: string;
  readonly noneDo: string;
  /** Where to go for it. */
  readonly noneLinks: ReactNode;
  /** The filters. */
  readonly children: ReactNode;
};

export function RegisterList<Row extends { readonly id: string }>(props: Props<Row>) {
  const { title, lead, icon, path, query, columns, isNarrowed, none, noneDo } = props;
  const t = useWords('register');
  const list = useLongList<Row>(path, query);
  const navigate = useNavigate();
  return (
    <div className="page register">
      <PageHeader
        title={title}
        words={lead}
        actions={<ListActions csv={`${path}.csv`} query={query} />}
      />
      <Filters>{props.children}</Filters>
      <LongListState
        list={list}
        empty={
          isNarrowed ? (
            <NothingFits icon={icon} title={t('none-fit')}>
              {t('none-fit-do')}
            </NothingFits>
          ) : (
            <EmptyState icon={icon} title={none} action={props.noneLinks}>
              {noneDo}
            </EmptyState>
          )
        }
      >
        <VirtualList
          label={title}
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
