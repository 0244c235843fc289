// What an import did, row by row, and taking it back whole.
import './tables.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Static } from 'typebox';
import type { ImportReport, ImportRowShape } from '../../../../src/server/shapes/work.ts';
import type { Page } from '../../answers.ts';
import { post } from '../../api.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { PageProblem } from '../../parts/PageProblem.tsx';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { answer, useRefresh, useSession } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { Report } from './Report.tsx';

type Row = Static<typeof ImportRowShape>;

export function ImportedPage() {
  const t = useWords('tables');
  const { import: id } = useParams({ from: '/inside/tables/$import' });
  const report = useQuery(answer<ImportReport>(`/imports/${id}`));
  const rows = useQuery(answer<Page<Row>>('/imports', { limit: 100 }));
  const row = rows.data?.rows.find((each) => each.id === id);
  if (report.error) return <PageProblem error={report.error} />;
  if (report.isPending) return <Skeleton lines={6} />;
  return (
    <div className="page">
      <PageHeader
        title={<Bdi>{report.data.name}</Bdi>}
        words={row && <About row={row} />}
        actions={row && !row.isWithdrawn && <TakeBack id={id} claims={report.data.claims} />}
      />
      <h2>{t('came-of-rows')}</h2>
      <Report report={report.data} />
    </div>
  );
}

function About({ row }: { readonly row: Row }) {
  const t = useWords('tables');
  const { at, byName, items, mapping, isWithdrawn } = row;
  return (
    <div className="row">
      {isWithdrawn && (
        <Badge tone="denied" icon="undo">
          {t('taken-back')}
        </Badge>
      )}
      {at !== null && <TimeText at={at} />}
      {byName !== null && <Bdi>{byName}</Bdi>}
      {items.map((item) => (
        <Link key={item} to="/items/$id" params={{ id: item }}>
          {t('the-list')}
        </Link>
      ))}
      {mapping !== null && (
        <Link to="/items/$id" params={{ id: mapping }}>
          {t('the-mapping')}
        </Link>
      )}
    </div>
  );
}

function TakeBack({ id, claims }: { readonly id: string; readonly claims: number }) {
  const t = useWords('tables');
  const refresh = useRefresh();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  if (session?.canWrite !== true) return null;
  return (
    <>
      <Button look="grave" icon="undo" onPress={() => setOpen(true)}>
        {t('take-back')}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('take-back')}
        words={t('take-back-words', { count: claims })}
        act={t('take-back')}
        run={async (reason) => {
          await post(`/imports/${id}/withdrawal`, { reason });
          await refresh();
        }}
      />
    </>
  );
}
