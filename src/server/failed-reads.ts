// Bytes that could not be read as they were stored, while an item was shown, downloaded or
// worked on: of the items that have them the log then says so, as of a check that failed.
import { writeInstant } from '../base/clock.ts';
import { failedRead, recordCheck } from '../intake/check.ts';
import { listStoredAs } from '../register/query/list-items.ts';
import type { FailedRead } from '../vault/watch-reads.ts';
import type { Office } from './office.ts';
import type { Complain } from './problem.ts';
import { version } from './version.ts';

/** To be told of failed reads. Each object is noted once, until the server is started again. */
export function noteFailedReads(office: Office, complain: Complain): (failed: FailedRead) => void {
  const noted = new Set<string>();
  return (failed) => {
    if (office.isClosing || office.readOnly !== null || noted.has(failed.digest)) return;
    noted.add(failed.digest);
    note(office, failed).catch((cause: unknown) => {
      noted.delete(failed.digest);
      complain(cause);
    });
  };
}

async function note(office: Office, failed: FailedRead): Promise<void> {
  const began = writeInstant(office.clock());
  const holders = await listStoredAs(office.view('protected'), failed.digest);
  if (holders.length === 0) return;
  const machine = { tool: 'gavah serve', version, parameters: '' };
  const ids = holders.map(({ id }) => id);
  await office.write((session) =>
    recordCheck(session, { began, machine, ...failedRead(failed, ids) }),
  );
}
