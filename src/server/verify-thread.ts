// Verifying in a thread of its own, which can be ended at any moment.
import { Worker } from 'node:worker_threads';
import type { Code } from '../base/codes.ts';
import { Failure } from '../base/failure.ts';
import type { Params } from '../base/phrase.ts';
import type { Progress } from '../verify/run.ts';
import type { Report, VerifyRequest } from '../verify/verify.ts';

export type Asked = Omit<VerifyRequest, 'onProgress'>;

/** What the thread says. */
export type Said =
  | { readonly what: 'progress'; readonly progress: Progress }
  | { readonly what: 'report'; readonly report: Report }
  | { readonly what: 'failure'; readonly code: Code; readonly params: Params };

type Watching = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
};

/**
 * The report on an archive.
 *
 * @throws Failure as `verifyArchive`; the signal's reason if it is aborted.
 */
export async function verifyInThread(asked: Asked, watching: Watching): Promise<Report> {
  const { signal, onProgress } = watching;
  signal.throwIfAborted();
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const url = new URL(`./verify-worker.${extension}`, import.meta.url);
  const worker = new Worker(url, { workerData: asked });
  const { promise, resolve, reject } = Promise.withResolvers<Report>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('the verifying thread ended without a report')));
  worker.on('message', (said: Said) => {
    if (said.what === 'progress') onProgress(said.progress);
    else if (said.what === 'report') resolve(said.report);
    else reject(new Failure(said.code, said.params));
  });
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
