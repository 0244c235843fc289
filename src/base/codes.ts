// The one table of failure and finding codes: what a person reads in English
// and in Persian, and of which of the three kinds each is. The rows are kept in
// codes/, one file for an area; a code never changes its meaning or is reused.
import { baseCodes } from './codes/base.ts';
import { checkpointCodes } from './codes/checkpoint.ts';
import { claimCodes } from './codes/claim.ts';
import { dateCodes } from './codes/date.ts';
import { entryCodes } from './codes/entry.ts';
import { extractionCodes } from './codes/extraction.ts';
import { findingCodes } from './codes/finding.ts';
import { intakeCodes } from './codes/intake.ts';
import { linkageCodes } from './codes/linkage.ts';
import { logCodes } from './codes/log.ts';
import { registerCodes } from './codes/register.ts';
import { serverCodes } from './codes/server.ts';
import type { CodeText } from './codes/text.ts';
import { timestampCodes } from './codes/timestamp.ts';
import { usageCodes } from './codes/usage.ts';
import { vaultCodes } from './codes/vault.ts';

export const codes = {
  ...baseCodes,
  ...entryCodes,
  ...checkpointCodes,
  ...logCodes,
  ...timestampCodes,
  ...dateCodes,
  ...usageCodes,
  ...vaultCodes,
  ...registerCodes,
  ...findingCodes,
  ...claimCodes,
  ...intakeCodes,
  ...linkageCodes,
  ...serverCodes,
  ...extractionCodes,
} as const satisfies Record<string, CodeText>;

export type Code = keyof typeof codes;

export function isCode(name: string): name is Code {
  return Object.hasOwn(codes, name);
}
