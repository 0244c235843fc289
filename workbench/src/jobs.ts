// Long work on the server, followed as it goes on by server-sent events.
import { useEffect, useState } from 'react';
import type { Job } from '../../src/server/shapes/work.ts';
import { apiPath, get, remove } from './api.ts';
import { Problem } from './problem.ts';

/**
 * The state of a job, kept up to date until it ends; null while nothing is known of it.
 * `lost` is true where the server no longer knows it.
 */
export function useJob(id: string | null): { job: Job | null; lost: boolean } {
  const [job, setJob] = useState<Job | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    setJob(null);
    setLost(false);
    if (id === null) return;
    return followJob(id, setJob, () => setLost(true));
  }, [id]);
  return { job, lost };
}

/** Calls `onChange` with every state of the job until it ends. @returns how to stop listening. */
export function followJob(
  id: string,
  onChange: (job: Job) => void,
  onLost: () => void,
): () => void {
  const events = new EventSource(apiPath(`/jobs/${encodeURIComponent(id)}/events`));
  events.onmessage = (message: MessageEvent<string>) => {
    const job = JSON.parse(message.data) as Job;
    onChange(job);
    if (job.state !== 'running') events.close();
  };
  // The browser connects again by itself; only a job that is gone ends the listening.
  events.onerror = () => {
    get<Job>(`/jobs/${encodeURIComponent(id)}`).then(
      (job) => {
        onChange(job);
        if (job.state !== 'running') events.close();
      },
      (error: unknown) => {
        if (!(error instanceof Problem) || error.status !== 404) return;
        events.close();
        onLost();
      },
    );
  };
  return () => events.close();
}

export function cancelJob(id: string): Promise<void> {
  return remove(`/jobs/${encodeURIComponent(id)}`);
}
