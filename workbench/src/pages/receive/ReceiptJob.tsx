// A receipt as it goes on, and its account: every file with what became of it, its
// item and its SHA-256; and then its text being taken out.
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { ExtractReport, ReceiptReport } from '../../../../src/server/shapes/work.ts';
import { useJob } from '../../jobs.ts';
import { writeBytes } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { type Column, VirtualList } from '../../parts/VirtualList.tsx';
import { problemFrom } from '../../problem.ts';
import { useLanguage, useWords } from '../../words.ts';

export function ReceiptJob({ id }: { readonly id: string }) {
  const t = useWords('receive');
  const { job, lost } = useJob(id);
  const client = useQueryClient();
  const isDone = job?.state === 'done';
  useEffect(() => {
    if (isDone) void client.invalidateQueries();
  }, [isDone, client]);
  if (lost) return <p role="alert">{t('lost')}</p>;
  return (
    <JobProgress job={job} label={t('receiving')}>
      {({ result }) => <Account report={result as ReceiptReport} />}
    </JobProgress>
  );
}

type Line = ReceiptReport['lines'][number];

function Account({ report }: { readonly report: ReceiptReport }) {
  const t = useWords('receive');
  const { lines, received, duplicates, refused, left, extraction } = report;
  const columns = useColumns();
  return (
    <section className="stack" aria-label={t('account')}>
      <p role="status">
        {t('summary', { total: lines.length, received, duplicates, refused })}
        {left > 0 && ` ${t('left', { count: left })}`}
      </p>
      {extraction !== null && <Reading id={extraction} />}
      <VirtualList
        label={t('account')}
        columns={columns}
        count={lines.length}
        rowAt={(index) => lines[index]}
      />
    </section>
  );
}

function useColumns(): readonly Column<Line>[] {
  const t = useWords('receive');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'name',
        head: t('column.name'),
        width: 'minmax(8rem, 2fr)',
        cell: (line) => <FileCell line={line} />,
      },
      {
        id: 'became',
        head: t('column.became'),
        width: 'minmax(7rem, 1fr)',
        cell: (line) => <Became line={line} />,
      },
      {
        id: 'accession',
        head: t('column.accession'),
        width: '7rem',
        wideOnly: true,
        cell: ({ accession }) => <span className="as-code">{accession}</span>,
      },
      {
        id: 'sha256',
        head: 'SHA-256',
        width: 'minmax(9rem, 2fr)',
        wideOnly: true,
        cell: ({ sha256 }) => (
          <span className="as-code receive-digest" title={sha256 ?? undefined}>
            {sha256}
          </span>
        ),
      },
      {
        id: 'size',
        head: t('column.size'),
        width: '6rem',
        isNumber: true,
        wideOnly: true,
        cell: ({ sizeBytes }) => sizeBytes !== null && writeBytes(sizeBytes, language),
      },
    ],
    [t, language],
  );
}

/** The file, and its digest where that has no column. */
function FileCell({ line: { name, item, sha256 } }: { readonly line: Line }) {
  return (
    <>
      {item === null ? (
        <bdi>{name}</bdi>
      ) : (
        <Link to="/items/$id" params={{ id: item }} tabIndex={-1}>
          <bdi>{name}</bdi>
        </Link>
      )}
      <span className="second narrow-only as-code" title={sha256 ?? undefined}>
        {sha256}
      </span>
    </>
  );
}

function Became({ line }: { readonly line: Line }) {
  const t = useWords('receive');
  const language = useLanguage();
  const tone = line.became === 'refused' ? 'denied' : line.became === 'left' ? 'unknown' : 'good';
  return (
    <span title={line.problem?.words[language]}>
      <Badge tone={tone}>{t(`became.${line.became}`)}</Badge>{' '}
      {line.problem !== null && <code className="tiny">{line.problem.code}</code>}
    </span>
  );
}

function Reading({ id }: { readonly id: string }) {
  const t = useWords('receive');
  const { job } = useJob(id);
  return (
    <JobProgress job={job} label={t('reading')}>
      {({ result }) => <ReadReport report={result as ExtractReport} />}
    </JobProgress>
  );
}

function ReadReport({ report }: { readonly report: ExtractReport }) {
  const t = useWords('receive');
  const { read, sketched, refused } = report;
  const unread = report.lines.filter(({ problem }) => problem !== null);
  return (
    <div className="stack close">
      <p role="status">{t('read', { read, sketched, refused })}</p>
      {unread.slice(0, 20).map(({ item, name, problem }) => (
        <div key={item}>
          <Link to="/items/$id" params={{ id: item }}>
            <bdi>{name}</bdi>
          </Link>
          {problem !== null && <ProblemNote error={problemFrom(problem)} todo={t('unread-do')} />}
        </div>
      ))}
    </div>
  );
}
