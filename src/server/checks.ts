// A check that is recorded: the verifier over the whole archive, beside whatever else
// goes on, and its outcome as an entry of the log.
import { writeInstant } from '../base/clock.ts';
import { type MadeCheck, recordCheck } from '../intake/check.ts';
import { recordedOf } from '../verify/recorded.ts';
import type { Report } from '../verify/verify.ts';
import { machineOf } from './check-machine.ts';
import type { JobWork } from './jobs.ts';
import type { Office } from './office.ts';
import { type Asked, verifyInThread } from './verify-thread.ts';

const steps = {
  entries: { en: 'Checking entries', fa: 'وارسی مدخل‌ها' },
  objects: { en: 'Checking stored bytes', fa: 'وارسی بایت‌ها' },
} as const;

/** How many findings of one code a check lists: of each item that fails it should be known. */
const mostOfACode = 1_000;

/** Verifies as a job, which says what it is at. */
export function verifyAsJob(asked: Asked, work: JobWork): Promise<Report> {
  let last = '';
  return verifyInThread(asked, {
    signal: work.signal,
    onProgress: (at) => {
      if (at.step !== last) work.step(steps[at.step]);
      last = at.step;
      work.progress(at.done, at.total);
    },
  });
}

export type RecordedCheck = { readonly report: Report; readonly entry: string };

/**
 * Verifies and records. It is verified without the lock; only the recording waits its turn.
 *
 * @throws Failure S-004 where nothing can be written, before anything is read.
 */
export async function checkArchive(
  office: Office,
  asked: Omit<Asked, 'folder'>,
  work: JobWork,
): Promise<RecordedCheck> {
  await office.write(async () => undefined);
  const began = writeInstant(office.clock());
  const report = await verifyAsJob({ mostOfACode, ...asked, folder: office.folder }, work);
  const made: MadeCheck = {
    began,
    machine: machineOf(asked),
    items: null,
    ...recordedOf(report),
  };
  return { report, entry: await office.write((session) => recordCheck(session, made)) };
}
