// The way from the signer's certificate to a root that the reader trusts, through
// certificates embedded in the token. Validity is judged at genTime; revocation
// cannot be known offline. docs/formats/timestamp.md, clause 8.
import { equalBytes } from '../../base/bytes.ts';
import { writeInstant } from '../../base/clock.ts';
import { unfitKey } from './algorithms.ts';
import {
  basicConstraintsOf,
  type Certificate,
  extensionOids,
  keyUsageOf,
  purposesOf,
} from './certificate.ts';
import type { TimestampFinding } from './report.ts';
import { timeStampingOid } from './signer.ts';

/** Milliseconds at which certificates must be valid: genTime, and another if one was asked for. */
export type Instants = { readonly genTime: number; readonly at: number | undefined };

export type ChainInput = {
  readonly signer: Certificate;
  readonly embedded: readonly Certificate[];
  readonly roots: readonly Certificate[];
  readonly instants: Instants;
};

/** `path` runs from the signer to the root; it is the signer alone where there is no way. */
export type Chain = {
  readonly path: readonly Certificate[];
  readonly findings: readonly TimestampFinding[];
};

type Rule = (certificate: Certificate, below: number) => readonly TimestampFinding[];

/**
 * Finds the shortest way that keeps every rule. Where there is none, gives the
 * shortest way by names and signatures with the rules it breaks, or says where
 * the way ends.
 */
export function checkChain(input: ChainInput): Chain {
  const rule: Rule = (certificate, below) => checkIssuer(certificate, below, input);
  const good = findPath(input, rule);
  if (good !== undefined) return { path: good, findings: [] };
  const path = findPath(input, () => []);
  if (path === undefined) return { path: [input.signer], findings: whereItEnds(input) };
  return { path, findings: path.slice(1).flatMap((certificate, i) => rule(certificate, i)) };
}

// Breadth first, each embedded certificate once: no arrangement of certificates
// can make this more than certificates × certificates signatures.
function findPath(input: ChainInput, rule: Rule): readonly Certificate[] | undefined {
  const paths: (readonly Certificate[])[] = [[input.signer]];
  const left = new Set(input.embedded.filter((certificate) => certificate !== input.signer));
  for (const path of paths) {
    const last = path.at(-1) ?? input.signer;
    const fit = (issuer: Certificate): boolean =>
      isIssuedBy(last, issuer) && rule(issuer, path.length - 1).length === 0;
    const root = input.roots.find(fit);
    if (root !== undefined) return [...path, root];
    for (const issuer of [...left].filter(fit)) {
      left.delete(issuer);
      paths.push([...path, issuer]);
    }
  }
  return undefined;
}

function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!equalBytes(certificate.issuerDer, issuer.subjectDer)) return false;
  if (!certificate.acceptedAlgorithm || unfitKey(issuer.key) !== undefined) return false;
  try {
    return certificate.x509.verify(issuer.key);
  } catch {
    return false;
  }
}

// Follows the names upwards from the signer to the first certificate that nobody
// given has validly signed.
function whereItEnds({ signer, embedded, roots }: ChainInput): TimestampFinding[] {
  let last = signer;
  const left = new Set(embedded.filter((certificate) => certificate !== signer));
  for (;;) {
    const { subject, issuer } = last;
    const next = [...left].find((candidate) => isIssuedBy(last, candidate));
    if (next !== undefined) {
      left.delete(next);
      last = next;
      continue;
    }
    const named = [...roots, ...left].filter((one) => equalBytes(one.subjectDer, last.issuerDer));
    const [first] = named;
    if (first === undefined) return [{ code: 'T-030', params: { subject, issuer } }];
    if (!last.acceptedAlgorithm) return [{ code: 'T-039', params: { subject } }];
    const unfit = unfitKey(first.key);
    if (unfit !== undefined) return [{ code: 'T-027', params: { key: unfit } }];
    return [{ code: 'T-031', params: { subject, issuer } }];
  }
}

/** What every certificate of the chain must fulfil, the signer's included. */
export function checkCertificate(
  certificate: Certificate,
  { genTime, at }: Instants,
): TimestampFinding[] {
  const { subject } = certificate;
  const findings: TimestampFinding[] = [];
  if (!isValidAt(certificate, genTime)) {
    findings.push({ code: 'T-035', params: validity(certificate) });
  }
  if (at !== undefined && !isValidAt(certificate, at)) {
    findings.push({ code: 'T-038', params: validity(certificate) });
  }
  for (const [oid, { critical }] of certificate.extensions) {
    if (!critical || understood.has(oid)) continue;
    findings.push({ code: 'T-036', params: { subject, oid } });
  }
  return findings;
}

// Policies are understood in that any policy is acceptable to us. Name and policy
// constraints are not: where they are critical, the certificate is refused.
const understood: ReadonlySet<string> = new Set(Object.values(extensionOids));

function isValidAt({ notBefore, notAfter }: Certificate, instant: number): boolean {
  // Validity has whole seconds and includes its last one (RFC 5280 section 4.1.2.5).
  return notBefore <= instant && instant < notAfter + 1000;
}

function validity({ subject, notBefore, notAfter }: Certificate): Record<string, string> {
  return { subject, from: writeInstant(notBefore), to: writeInstant(notAfter) };
}

/** `below` is how many intermediates stand between this issuer and the signer. */
function checkIssuer(
  issuer: Certificate,
  below: number,
  { instants, roots }: ChainInput,
): TimestampFinding[] {
  const { subject } = issuer;
  const findings = checkCertificate(issuer, instants);
  const { ca, pathLength } = basicConstraintsOf(issuer);
  // A root of X.509 version 1 has no extensions to say what it is: the reader has said it.
  const isOldRoot = issuer.extensions.size === 0 && roots.includes(issuer);
  if (!ca && !isOldRoot) findings.push({ code: 'T-032', params: { subject } });
  if (ca && below > pathLength) findings.push({ code: 'T-034', params: { subject } });
  // keyCertSign is bit 5 of the key usage.
  if (((keyUsageOf(issuer) ?? 0xff) & 0x04) === 0) {
    findings.push({ code: 'T-033', params: { subject } });
  }
  const purposes = purposesOf(issuer) ?? [timeStampingOid];
  if (!purposes.includes(timeStampingOid) && !purposes.includes(anyPurposeOid)) {
    findings.push({ code: 'T-037', params: { subject } });
  }
  return findings;
}

const anyPurposeOid = '2.5.29.37.0';
