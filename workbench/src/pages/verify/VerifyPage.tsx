// Checking the archive from the page, saying what a check like this cannot know, and taking
// away what somebody else needs to check it without us.
import './verify.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job, VerifyReport } from '../../../../src/server/shapes/work.ts';
import { post } from '../../api.ts';
import { useJob } from '../../jobs.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useSession } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { CheckReport } from './CheckReport.tsx';
import { type Known, nothingKnown, OutsideKnowledge } from './OutsideKnowledge.tsx';
import { ProofOfOne } from './ProofOfOne.tsx';
import { TakeAway } from './TakeAway.tsx';

export function VerifyPage() {
  const t = useWords('verify');
  return (
    <div className="page">
      <PageHeader title={t('title')} words={t('lead')} />
      <Check />
      <TakeAway />
      <ProofOfOne />
    </div>
  );
}

function Check() {
  const t = useWords('verify');
  const session = useSession();
  const [known, setKnown] = useState(nothingKnown);
  const [record, setRecord] = useState(false);
  const ask = () => post<Job>('/verifications', { ...sent(known), record });
  const start = useMutation({ mutationFn: ask });
  const { job, lost } = useJob(start.data?.id ?? null);
  const isRunning = start.isPending || (start.data !== undefined && job?.state === 'running');
  if (session !== undefined && session.level !== 'protected') return <p>{t('needs-whole')}</p>;
  return (
    <section className="stack" aria-labelledby="verify-check">
      <h2 id="verify-check">{t('check')}</h2>
      <OutsideKnowledge known={known} onChange={setKnown} />
      {session?.canWrite === true && (
        <Checkbox isSelected={record} onChange={setRecord}>
          {t('record')}
        </Checkbox>
      )}
      <div className="row">
        <Button look="primary" icon="verify" isDisabled={isRunning} onPress={() => start.mutate()}>
          {t(start.data === undefined ? 'start' : 'again')}
        </Button>
      </div>
      {start.isError && <ProblemNote error={start.error} />}
      {lost && <p role="status">{t('lost')}</p>}
      {start.data !== undefined && !lost && (
        <JobProgress job={job} label={t('checking')}>
          {(done) => <CheckReport report={done.result as VerifyReport} />}
        </JobProgress>
      )}
    </section>
  );
}

// Lines that say nothing were only on the way to one that does.
function sent(known: Known): Known {
  return { ...known, keys: known.keys.map((key) => key.trim()).filter((key) => key !== '') };
}
