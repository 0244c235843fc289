// Persons that may be one: what the engine proposes, one pair at a time, those first that
// need a person's eye most; and what was judged. Nothing is joined but by a judgement.
import './linkage.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Linkage } from '../../../../src/server/shapes/linkage.ts';
import type { Job } from '../../../../src/server/shapes/work.ts';
import { post } from '../../api.ts';
import { useJob } from '../../jobs.ts';
import { writeNumber } from '../../language.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioChoice } from '../../parts/Choice.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { answer, useRefresh, useSession } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { AgreementTable } from './AgreementTable.tsx';
import { Batch } from './Batch.tsx';
import { Review, type Shown } from './Review.tsx';

export function LinkagePage() {
  const t = useWords('linkage');
  const session = useSession();
  const { data, error, isPending } = useQuery(answer<Linkage>('/linkage'));
  if (session !== undefined && session.level !== 'protected') {
    return (
      <div className="page">
        <PageHeader title={t('title')} words={t('lead')} />
        <EmptyState icon="lock" title={t('needs-whole')} />
      </div>
    );
  }
  return (
    <div className="page">
      <PageHeader title={t('title')} words={t('lead')} />
      {error && <ProblemNote error={error} />}
      {isPending && <Skeleton lines={6} />}
      {data && <Standing linkage={data} />}
    </div>
  );
}

function Standing({ linkage }: { readonly linkage: Linkage }) {
  const t = useWords('linkage');
  const [shown, setShown] = useState<Shown>({ show: 'open', order: 'doubt' });
  return (
    <>
      <Run linkage={linkage} />
      {linkage.run !== null && <Figures linkage={linkage} />}
      {linkage.run !== null && (
        <section className="stack" aria-labelledby="linkage-pairs">
          <h2 id="linkage-pairs">{t('pairs')}</h2>
          <div className="row spread">
            <RadioChoice
              label={t('show')}
              choices={(['open', 'judged'] as const).map((id) => ({ id, label: t(`show-${id}`) }))}
              value={shown.show}
              inLine
              onChange={(show) => setShown({ ...shown, show })}
            />
            <RadioChoice
              label={t('order')}
              choices={(['doubt', 'probable'] as const).map((id) => ({
                id,
                label: t(`order-${id}`),
              }))}
              value={shown.order}
              inLine
              onChange={(order) => setShown({ ...shown, order })}
            />
          </div>
          <Review key={`${shown.show} ${shown.order} ${linkage.run}`} {...shown} />
        </section>
      )}
      {linkage.run !== null && <Batch linkage={linkage} />}
      <AgreementTable agreement={linkage.agreement} />
      <p>
        <Link to="/clusters">{t('clusters')}</Link>
      </p>
    </>
  );
}

function Run({ linkage }: { readonly linkage: Linkage }) {
  const t = useWords('linkage');
  const session = useSession();
  const refresh = useRefresh();
  const start = useMutation({ mutationFn: () => post<Job>('/linkage') });
  const { job } = useJob(start.data?.id ?? null);
  const state = job?.state;
  useEffect(() => {
    if (state === 'done') void refresh();
  }, [state, refresh]);
  const isRunning = start.isPending || state === 'running';
  return (
    <div className="stack close">
      <div className="row">
        {linkage.at !== null && (
          <span className="soft">
            {t('compared-at')} <TimeText at={linkage.at} />
          </span>
        )}
        {linkage.isStale && <span>{t('stale')}</span>}
        {session?.canWrite === true && (
          <Button
            {...(linkage.run === null ? { look: 'primary' as const } : {})}
            isDisabled={isRunning}
            onPress={() => start.mutate()}
          >
            {t(linkage.run === null ? 'compare' : 'compare-again')}
          </Button>
        )}
      </div>
      {start.isError && <ProblemNote error={start.error} />}
      {start.data !== undefined && <JobProgress job={job} label={t('comparing')} />}
    </div>
  );
}

function Figures({ linkage }: { readonly linkage: Linkage }) {
  const t = useWords('linkage');
  const language = useLanguage();
  const figures = ['persons', 'open', 'bridges', 'judged'] as const;
  return (
    <dl className="linkage-figures">
      {figures.map((key) => (
        <div key={key}>
          <dt className="small soft">{t(`figure-${key}`)}</dt>
          <dd>{writeNumber(linkage[key], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
