// The items: what was received, the last first, narrowed by words, type and who may see it.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ItemRow } from '../../../../src/server/shapes/item.ts';
import { writeBytes, writeNumber } from '../../language.ts';
import { Badge, VisibilityBadge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { buttonClass } from '../../parts/Button.tsx';
import '../../parts/button.css';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { ListActions } from '../../parts/ListActions.tsx';
import { LongListState } from '../../parts/ListState.tsx';
import { NothingFits } from '../../parts/NothingFits.tsx';
import { OwnText } from '../../parts/OwnText.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { useLongList } from '../../parts/use-long-list.ts';
import { type Column, VirtualList } from '../../parts/VirtualList.tsx';
import { useSession } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { ItemFilters } from './ItemFilters.tsx';

export function ItemsPage() {
  const t = useWords('items');
  const { q, type, visibility, duplicates } = useSearch({ from: '/inside/items' });
  const query = { q, type, visibility, duplicates };
  const list = useLongList<ItemRow>('/items', query);
  const columns = useItemColumns();
  const navigate = useNavigate();
  const isNarrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        words={t('lead')}
        actions={
          <>
            <ReceiveLink />
            <ListActions csv="/items.csv" query={query} />
          </>
        }
      />
      <ItemFilters />
      <LongListState
        list={list}
        empty={
          isNarrowed ? (
            <NothingFits icon="item" title={t('none-fit')}>
              {t('none-fit-do')}
            </NothingFits>
          ) : (
            <EmptyState icon="item" title={t('none')} action={<ReceiveLink />}>
              {t('none-do')}
            </EmptyState>
          )
        }
      >
        <VirtualList
          label={t('title')}
          columns={columns}
          count={list.count}
          rowAt={list.rowAt}
          onOpen={(row) => void navigate({ to: '/items/$id', params: { id: row.id } })}
          onSight={list.onSight}
        />
      </LongListState>
    </div>
  );
}

function ReceiveLink() {
  const t = useWords('items');
  const session = useSession();
  if (session?.canWrite !== true || session.level !== 'protected') return null;
  return (
    <Link to="/items/receive" className={buttonClass('primary')}>
      <Icon name="upload" />
      {t('receive')}
    </Link>
  );
}

function useItemColumns(): readonly Column<ItemRow>[] {
  const t = useWords('items');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'name',
        head: t('column.name'),
        width: 'minmax(12rem, 3fr)',
        cell: (row) => <NameCell row={row} />,
      },
      {
        id: 'type',
        head: t('column.type'),
        width: '4.5rem',
        wideOnly: true,
        cell: ({ mediaType }) => mediaType !== null && <bdi>{shortType(mediaType)}</bdi>,
      },
      {
        id: 'from',
        head: t('column.from'),
        width: 'minmax(8rem, 3fr)',
        wideOnly: true,
        cell: ({ from }) => from !== null && <OwnText words={from} />,
      },
      {
        id: 'at',
        head: t('column.at'),
        width: '7rem',
        wideOnly: true,
        cell: ({ at }) => at !== null && <TimeText at={at} dayOnly />,
      },
      {
        id: 'visibility',
        head: t('column.visibility'),
        width: '7.5rem',
        cell: ({ visibility }) => <VisibilityBadge visibility={visibility} />,
      },
      {
        id: 'size',
        head: t('column.size'),
        width: '7rem',
        isNumber: true,
        wideOnly: true,
        cell: ({ sizeBytes }) => sizeBytes !== null && writeBytes(sizeBytes, language),
      },
      {
        id: 'claims',
        head: t('column.claims'),
        width: '5rem',
        isNumber: true,
        wideOnly: true,
        cell: ({ claimCount }) => writeNumber(claimCount, language),
      },
    ],
    [t, language],
  );
}

/** `application/vnd.openxmlformats-officedocument.wordprocessingml.document` is too long for a list. */
function shortType(mediaType: string): string {
  const [, end = mediaType] = /([^/.]+)$/.exec(mediaType) ?? [];
  const office: { readonly [type: string]: string } = {
    document: 'docx',
    sheet: 'xlsx',
    presentation: 'pptx',
    'octet-stream': '—',
    plain: 'txt',
  };
  return office[end] ?? end;
}

function NameCell({ row }: { readonly row: ItemRow }) {
  const t = useWords('items');
  const { id, accession, name, isDuplicate, isDistressing } = row;
  return (
    <>
      <Link to="/items/$id" params={{ id }} tabIndex={-1}>
        <Bdi>{name ?? t('erased')}</Bdi>
      </Link>
      <span className="second row">
        <span className="as-code">{accession}</span>
        {isDuplicate && <Badge>{t('duplicate')}</Badge>}
        {isDistressing && <Badge icon="eye-off">{t('distressing')}</Badge>}
      </span>
    </>
  );
}
