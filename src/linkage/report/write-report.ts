// The report of a run: one page that needs no network.
import { writeFileSync } from 'node:fs';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import { type Reported, reportPage } from './page.ts';

/** @throws Failure M-008 if the file cannot be written. */
export function writeReport(path: string, reported: Reported): void {
  try {
    writeFileSync(path, reportPage(reported));
  } catch (cause) {
    throw new Failure('M-008', { path, why: whyOf(cause) }, cause);
  }
}
