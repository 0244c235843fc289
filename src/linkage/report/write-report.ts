// The report of a run: one page that needs no network.
import { writeFileSync } from 'node:fs';
import { Failure } from '../../base/failure.ts';
import type { Linkage } from '../link.ts';
import { reportPage } from './page.ts';

/** @throws Failure M-008 if the file cannot be written. */
export function writeReport(path: string, linkage: Linkage): void {
  try {
    writeFileSync(path, reportPage(linkage));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('M-008', { path, why }, cause);
  }
}
