// Checking the archive by itself, every so often, while it is served: one thread, one
// check at a time, and the outcome in the log. When the last one was is read from
// there, so that it does not begin anew with every start.
import { checks } from '../register/query/view.ts';
import type { Report } from '../verify/verify.ts';
import { checkArchive } from './checks.ts';
import type { Office } from './office.ts';

export type CheckSchedule = {
  readonly everyMs: number;
  /** Told what came of each check. */
  readonly onReport?: (report: Report) => void;
};

/** How often it is looked whether a check is due, in milliseconds. */
const lookEveryMs = 60_000;

/** Checks until stopped; what is under way then ends with the office's other jobs. */
export function startChecks(office: Office, schedule: CheckSchedule): { stop(): void } {
  let isLooking = false;
  const look = async () => {
    if (isLooking || office.isClosing) return;
    isLooking = true;
    // What keeps it from being checked now is met again at the next look, and on the page.
    await checkIfDue(office, schedule).catch(() => undefined);
    isLooking = false;
  };
  const timer = setInterval(() => void look(), Math.min(lookEveryMs, schedule.everyMs));
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Checks if the last check is as long ago as it may be. @returns whether it did. */
export async function checkIfDue(office: Office, schedule: CheckSchedule): Promise<boolean> {
  if (office.readOnly !== null) return false;
  const last = await lastCheckMs(office);
  if (last !== undefined && office.clock() - last < schedule.everyMs) return false;
  const done = Promise.withResolvers<void>();
  office.jobs.start('verify', async (work) => {
    try {
      const { report, entry } = await checkArchive(office, { threads: 0 }, work);
      schedule.onReport?.(report);
      return { verdict: report.verdict, recorded: entry };
    } finally {
      done.resolve();
    }
  });
  await done.promise;
  return true;
}

/** When the whole archive was last checked, in milliseconds since 1970. */
async function lastCheckMs(office: Office): Promise<number | undefined> {
  const last = await checks(office.view('protected'))
    .select('entry.at')
    .where('items', 'is', null)
    .orderBy('entry.position', 'desc')
    .executeTakeFirst();
  const ms = Date.parse(last?.at ?? '');
  return Number.isNaN(ms) ? undefined : ms;
}
