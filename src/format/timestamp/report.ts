// What checking a time-stamp gives back. The findings are what is wrong; the
// notes are what nobody offline can know, or what was left aside.
import type { Code } from '../../base/codes.ts';
import { Failure } from '../../base/failure.ts';
import type { Params } from '../../base/phrase.ts';
import type { DerTime } from './der.ts';

export type TimestampFinding = { readonly code: Code; readonly params: Params };

/** What a token says. Worth nothing unless the report it stands in has no findings. */
export type Timestamp = {
  readonly genTime: DerTime;
  /** The authority's own bound: genTime ± this. Undefined where it gives none. */
  readonly accuracy: Accuracy | undefined;
  /** Whether the authority says that its tokens are ordered by genTime alone. */
  readonly ordering: boolean;
  readonly policy: string;
  readonly serialHex: string;
  /** The authority's name as the token gives it, else the signer's; for people only. */
  readonly tsaName: string | undefined;
};

export type Accuracy = {
  readonly seconds: number;
  readonly millis: number;
  readonly micros: number;
};

export type CertificateSummary = {
  readonly subject: string;
  readonly issuer: string;
  readonly serialHex: string;
  readonly sha256Hex: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** `unused`: embedded in the token but no part of the chain, and not checked. */
  readonly role: 'signer' | 'intermediate' | 'root' | 'unused';
};

export type TimestampReport = {
  /** Undefined if the bytes are no token. */
  readonly stamp: Timestamp | undefined;
  readonly certificates: readonly CertificateSummary[];
  /** `not checked` where no root was given: then anybody could have signed. */
  readonly chain: 'checked' | 'failed' | 'not checked';
  readonly findings: readonly TimestampFinding[];
  readonly notes: readonly TimestampFinding[];
};

/**
 * Runs a reader of evidence; its failure becomes a finding and the result undefined.
 * What is no failure of ours comes from a parser that met something it did not expect.
 */
export function attempt<T>(findings: TimestampFinding[], read: () => T): T | undefined {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof Failure) findings.push({ code: failure.code, params: failure.params });
    else findings.push({ code: 'T-005', params: { field: 'TimeStampToken' } });
    return undefined;
  }
}
