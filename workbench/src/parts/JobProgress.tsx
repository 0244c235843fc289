// A job on the server as it goes on: what it does, how far it is, a way to stop it, and
// what went wrong if something did.
import type { ReactNode } from 'react';
import type { Job } from '../../../src/server/shapes/work.ts';
import { cancelJob } from '../jobs.ts';
import { problemFrom } from '../problem.ts';
import { useLanguage, useWords } from '../words.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { Skeleton } from './Skeleton.tsx';

type Props = {
  readonly job: Job | null;
  readonly label: string;
  /** What is shown once it is done. */
  readonly children?: (job: Job) => ReactNode;
};

export function JobProgress({ job, label, children }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  if (job === null) return <Skeleton lines={1} />;
  if (job.state === 'done') return children?.(job);
  if (job.state === 'cancelled') return <p role="status">{t('job-cancelled')}</p>;
  if (job.state === 'failed') {
    return <ProblemNote error={job.problem === null ? null : problemFrom(job.problem)} />;
  }
  return (
    <ProgressBar
      label={job.step?.[language] ?? label}
      done={job.done}
      total={job.total}
      onCancel={() => void cancelJob(job.id)}
    />
  );
}
