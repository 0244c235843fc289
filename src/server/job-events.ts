// The changes of a job as a stream of server-sent events. The id of an event is
// the job's revision, by which a browser that was cut off goes on.
import { Readable } from 'node:stream';
import type { Jobs, Told } from './jobs.ts';

/** Something is sent at least so often, so that nothing between us takes the line for dead. */
const keepAliveMs = 15_000;

/** Events from the first that is newer than `seen`; the last is the one that says how it ended. */
export function followJob(jobs: Jobs, id: string, seen: number): Readable {
  let leave = () => {};
  const keepAlive = setInterval(() => stream.push(': still here\n\n'), keepAliveMs);
  const stream = new Readable({
    read() {},
    destroy(cause, done) {
      clearInterval(keepAlive);
      leave();
      done(cause);
    },
  });
  const tell = ({ job, revision }: Told) => {
    stream.push(`id: ${revision}\ndata: ${JSON.stringify(job)}\n\n`);
    if (job.state !== 'running') stream.push(null);
  };
  leave = jobs.listen(id, tell);
  const now = jobs.get(id);
  if (now.revision > seen || now.job.state !== 'running') tell(now);
  return stream;
}
