// A thread that verifies an archive, so that the server goes on answering. It is
// ended from outside when the job is cancelled, with the threads that it started.
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import type { Progress } from '../verify/run.ts';
import { verifyArchive } from '../verify/verify.ts';
import type { Asked, Said } from './verify-thread.ts';

const tellEveryMs = 100;

const say = (said: Said) => parentPort?.postMessage(said);

/** Tells the first and last of each step, and between them no more often than is looked at. */
function teller(): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < tellEveryMs && progress.done < progress.total) return;
    last = now;
    say({ what: 'progress', progress });
  };
}

const asked: Asked = workerData;
try {
  say({ what: 'report', report: await verifyArchive({ ...asked, onProgress: teller() }) });
} catch (cause) {
  if (!(cause instanceof Failure)) throw cause;
  say({ what: 'failure', code: cause.code, params: cause.params });
}
