// Reading the small text files that options name.
import { readFileSync } from 'node:fs';
import { Failure } from '../base/failure.ts';
import { whyOf } from '../base/why.ts';

/** @throws Failure U-005 if it cannot be read. */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('U-005', { path, why: whyOf(cause) }, cause);
  }
}
