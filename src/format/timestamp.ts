// RFC 3161 time-stamps, checked in full with nothing but the token, the digest and
// the roots that the reader trusts: docs/formats/timestamp.md. What cannot be
// known offline (revocation), and what was not given (a root), stands in the notes.
import { equalBytes } from '../base/bytes.ts';
import { digestBytes } from '../base/digest.ts';
import { Failure } from '../base/failure.ts';
import { type Certificate, parseCertificate } from './timestamp/certificate.ts';
import { type Chain, checkCertificate, checkChain, type Instants } from './timestamp/chain.ts';
import {
  attempt,
  type Timestamp,
  type TimestampFinding,
  type TimestampReport,
} from './timestamp/report.ts';
import { parseRoots } from './timestamp/roots.ts';
import { checkPurpose, checkSigner, checkTsaName, findSigner } from './timestamp/signer.ts';
import { checkStamp } from './timestamp/stamp.ts';
import { summaries } from './timestamp/summary.ts';
import { parseToken, type Token } from './timestamp/token.ts';

export type TimestampQuestion = {
  /** The DER of the TimeStampToken. */
  readonly token: Uint8Array;
  /** SHA-256 of what should have been stamped: 32 bytes. */
  readonly digest: Uint8Array;
  /** The nonce that was sent, where it is known. */
  readonly nonce?: Uint8Array | undefined;
  /** PEM texts of the certificates that the reader trusts; each may hold several. */
  readonly roots: readonly string[];
  /** Milliseconds since 1970 at which the certificates must be valid besides genTime. */
  readonly at?: number | undefined;
};

// A token carries a handful of certificates; the bound keeps the work small.
const mostCertificates = 32;

/**
 * Checks a time-stamp token and says what it says.
 *
 * The stamp is to be believed if `findings` is empty and `chain` is `checked`.
 * With no roots `chain` is `not checked`: the token then holds together, but
 * anybody could have made it.
 *
 * @throws Failure T-006 if a root is not a certificate in PEM, T-001 if the digest is not
 *   32 bytes: both come from the reader. Whatever is wrong with the token is a finding.
 */
export function checkTimestamp(question: TimestampQuestion): TimestampReport {
  if (question.digest.length !== digestBytes) throw new Failure('T-001');
  const roots = parseRoots(question.roots);
  const findings: TimestampFinding[] = [];
  const token = attempt(findings, () => parseToken(question.token));
  if (token === undefined) return unread(findings, roots.length > 0);
  findings.push(...checkStamp(token.stamp, question.digest, question.nonce));
  return checkToken({ token, roots, findings, at: question.at });
}

function unread(findings: TimestampFinding[], hasRoots: boolean): TimestampReport {
  const chain = hasRoots ? 'failed' : 'not checked';
  return { stamp: undefined, certificates: [], chain, findings, notes: [] };
}

type Work = {
  readonly token: Token;
  readonly roots: readonly Certificate[];
  readonly findings: TimestampFinding[];
  readonly at: number | undefined;
};

function checkToken(work: Work): TimestampReport {
  const { token, roots, findings } = work;
  const embedded = readEmbedded(token, findings);
  const { signer, chain } = checkWho(work, embedded);
  const hasRoot = chain.path.length > 1;
  const isChecked = hasRoot && chain.findings.length === 0;
  return {
    stamp: stampOf(token, signer),
    certificates: summaries(chain.path, embedded, hasRoot),
    chain: roots.length === 0 ? 'not checked' : isChecked ? 'checked' : 'failed',
    findings: [...findings, ...chain.findings],
    notes: notesOn(token, chain, roots),
  };
}

type Who = { readonly signer: Certificate | undefined; readonly chain: Chain };

function checkWho({ token, roots, findings, at }: Work, embedded: readonly Certificate[]): Who {
  const [info, more] = token.signers;
  const signer = info && findSigner(info, embedded);
  const nobody = { signer, chain: { path: [], findings: [] } };
  if (info === undefined || more !== undefined) {
    findings.push({ code: 'T-014', params: { count: token.signers.length } });
    return nobody;
  }
  if (signer === undefined) {
    findings.push({ code: 'T-020', params: {} });
    return nobody;
  }
  const instants = { genTime: token.stamp.genTime.milliseconds, at };
  findings.push(...checkSigner(token, info, signer));
  findings.push(...checkSignerCertificate(token, signer, instants));
  if (roots.length === 0) return { signer, chain: { path: [signer], findings: [] } };
  return { signer, chain: checkChain({ signer, embedded, roots, instants }) };
}

function checkSignerCertificate(
  token: Token,
  signer: Certificate,
  instants: Instants,
): TimestampFinding[] {
  const purpose = checkPurpose(signer);
  return [...purpose, ...checkTsaName(token, signer), ...checkCertificate(signer, instants)];
}

// An embedded certificate that cannot be read is only left out: no signature of the
// token covers it. If it was the signer's or a link of the chain, that shows.
function readEmbedded(token: Token, findings: TimestampFinding[]): Certificate[] {
  if (token.certificates.length > mostCertificates) {
    findings.push({ code: 'T-029', params: { most: mostCertificates } });
    return [];
  }
  return token.certificates.flatMap(
    (node) => attempt([], () => parseCertificate(node.bytes)) ?? [],
  );
}

function stampOf({ stamp }: Token, signer: Certificate | undefined): Timestamp {
  const { genTime, accuracy, ordering, policy, serialHex, tsaName } = stamp;
  return { genTime, accuracy, ordering, policy, serialHex, tsaName: tsaName ?? signer?.subject };
}

function notesOn(token: Token, { path }: Chain, roots: readonly Certificate[]): TimestampFinding[] {
  const notes: TimestampFinding[] = [];
  if (roots.length === 0) notes.push({ code: 'T-050', params: {} });
  notes.push({ code: 'T-051', params: {} });
  const inPath = path.filter((one) =>
    token.certificates.some((node) => equalBytes(node.bytes, one.der)),
  );
  const unused = token.certificates.length - inPath.length;
  if (unused > 0 && roots.length > 0) notes.push({ code: 'T-052', params: { count: unused } });
  for (const field of token.ignored) notes.push({ code: 'T-053', params: { field } });
  return notes;
}
