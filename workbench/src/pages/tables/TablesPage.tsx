// Lists that can become claims, and what was imported before.
import './tables.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Static } from 'typebox';
import type { ItemRow } from '../../../../src/server/shapes/item.ts';
import type { ImportRowShape } from '../../../../src/server/shapes/work.ts';
import type { Page } from '../../answers.ts';
import { writeBytes, writeNumber } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { buttonClass } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { answer } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';

const listTypes = new Set(['text/csv', 'text/tab-separated-values']);

type ImportRow = Static<typeof ImportRowShape>;

export function TablesPage() {
  const t = useWords('tables');
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        words={t('lead')}
        actions={
          <Link to="/items/receive" className={buttonClass()}>
            {t('receive')}
          </Link>
        }
      />
      <section className="stack" aria-labelledby="tables-lists">
        <h2 id="tables-lists">{t('lists')}</h2>
        <Lists />
      </section>
      <section className="stack" aria-labelledby="tables-imports">
        <h2 id="tables-imports">{t('imports')}</h2>
        <Imports />
      </section>
    </div>
  );
}

function Lists() {
  const t = useWords('tables');
  const language = useLanguage();
  const { data, error, isPending } = useQuery(
    answer<Page<ItemRow>>('/items', { type: 'table', limit: 100 }),
  );
  if (error) return <ProblemNote error={error} />;
  if (isPending) return <Skeleton lines={4} />;
  // A workbook is no list by itself; its sheets, which were taken out of it, are.
  const lists = data.rows.filter(({ mediaType }) => listTypes.has(mediaType ?? ''));
  if (lists.length === 0) {
    return (
      <EmptyState icon="table" title={t('no-lists')}>
        {t('no-lists-do')}
      </EmptyState>
    );
  }
  return (
    <ul className="tables-list">
      {lists.map(({ id, name, accession, sizeBytes, at }) => (
        <li key={id} className="tables-row card">
          <div className="tables-what">
            <Link to="/items/$id" params={{ id }}>
              <Bdi>{name ?? accession}</Bdi>
            </Link>
            <span className="small soft">
              <Bdi>{accession}</Bdi>
              {sizeBytes !== null && <> · {writeBytes(sizeBytes, language)}</>}
              {at !== null && (
                <>
                  {' '}
                  · <TimeText at={at} dayOnly />
                </>
              )}
            </span>
          </div>
          <Link
            to="/tables/import/$item"
            params={{ item: id }}
            className={buttonClass(undefined, true)}
          >
            {t('make-claims')}
            <span className="only-read-aloud"> {name ?? accession}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Imports() {
  const t = useWords('tables');
  const { data, error, isPending } = useQuery(answer<Page<ImportRow>>('/imports', { limit: 100 }));
  if (error) return <ProblemNote error={error} />;
  if (isPending) return <Skeleton lines={3} />;
  if (data.rows.length === 0) return <p className="soft">{t('no-imports')}</p>;
  return (
    <ul className="tables-list">
      {data.rows.map((row) => (
        <ImportLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

function ImportLine({ row }: { readonly row: ImportRow }) {
  const t = useWords('tables');
  const language = useLanguage();
  const { id, name, at, byName, rows, claims, refusals, isWithdrawn } = row;
  const say = (key: string, count: number | null) =>
    t(key, { count: count ?? 0, shown: writeNumber(count ?? 0, language) });
  return (
    <li className="tables-row card">
      <div className="tables-what">
        <Link to="/tables/$import" params={{ import: id }}>
          <Bdi>{name ?? id.slice(0, 12)}</Bdi>
        </Link>
        <span className="small soft">
          {at !== null && <TimeText at={at} />}
          {byName !== null && (
            <>
              {' · '}
              <Bdi>{byName}</Bdi>
            </>
          )}
        </span>
      </div>
      <div className="tables-counts small">
        {isWithdrawn && (
          <Badge tone="denied" icon="undo">
            {t('taken-back')}
          </Badge>
        )}
        <span>{say('rows', rows)}</span>
        <span>{say('claims', claims)}</span>
        {refusals !== null && refusals > 0 && <span>{say('refused', refusals)}</span>}
      </div>
    </li>
  );
}
