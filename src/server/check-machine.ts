// The programme that checks, as an entry names it.
import type { MadeCheck } from '../intake/check.ts';
import { version } from './version.ts';

/** The verifier as the programme that checks, and how it was run. */
export function machineOf({
  deep = false,
}: {
  readonly deep?: boolean | undefined;
}): MadeCheck['machine'] {
  return { tool: 'gavah verify', version, parameters: deep ? '--deep' : '' };
}
