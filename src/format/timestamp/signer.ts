// The one signer of a token: which certificate it is, whether the signature is
// right, and whether that certificate may sign time-stamps.
// docs/formats/timestamp.md, clauses 5 to 7.
import { hash } from 'node:crypto';
import { equalBytes } from '../../base/bytes.ts';
import {
  algorithmOid,
  checkSignature,
  digestAlgorithm,
  fits,
  type Hash,
  signatureAlgorithm,
  unfitKey,
} from './algorithms.ts';
import {
  attributesAsSigned,
  checkContentAttributes,
  checkSigningCertificate,
  parseAttributes,
} from './attributes.ts';
import { type Certificate, extensionOids, keyUsageOf, purposesOf } from './certificate.ts';
import { tags } from './der.ts';
import { attempt, type TimestampFinding } from './report.ts';
import type { Signer, Token } from './token.ts';

export const timeStampingOid = '1.3.6.1.5.5.7.3.8';

/** The embedded certificate that the signer info names, if there is one. */
export function findSigner(
  signer: Signer,
  certificates: readonly Certificate[],
): Certificate | undefined {
  return certificates.find((certificate) => isNamedBy(signer, certificate));
}

function isNamedBy(signer: Signer, certificate: Certificate): boolean {
  const { id } = signer;
  if (id.tag !== tags.sequence) {
    const keyId = certificate.extensions.get(extensionOids.subjectKeyId)?.value;
    return keyId !== undefined && equalBytes(keyId.content, id.content);
  }
  const [issuer, serial, more] = id.children;
  if (issuer === undefined || serial?.tag !== tags.integer || more !== undefined) return false;
  return (
    equalBytes(issuer.bytes, certificate.issuerDer) &&
    equalBytes(serial.content, certificate.serial)
  );
}

/** Everything that the signer info itself must fulfil, given the signer's certificate. */
export function checkSigner(
  token: Token,
  signer: Signer,
  certificate: Certificate,
): TimestampFinding[] {
  const findings: TimestampFinding[] = [];
  const digest = digestAlgorithm(signer.digestAlgorithm);
  const attributes = attempt(findings, () => parseAttributes(signer.signedAttributes));
  if (digest === undefined) {
    findings.push({ code: 'T-015', params: { oid: algorithmOid(signer.digestAlgorithm) } });
  }
  if (digest === undefined || attributes === undefined) return findings;
  findings.push(...checkDigestList(token, digest));
  findings.push(...checkContentAttributes(attributes, hash(digest, token.content, 'buffer')));
  findings.push(...checkSigningCertificate(attributes, certificate));
  findings.push(...checkSignerSignature(signer, digest, certificate));
  return findings;
}

// RFC 5652 section 5.1 lets the list be empty, and lets us refuse a digest that it omits.
function checkDigestList(token: Token, digest: Hash): TimestampFinding[] {
  const listed = token.digestAlgorithms.map((node) => digestAlgorithm(node));
  if (listed.length === 0 || (listed.includes(digest) && !listed.includes(undefined))) return [];
  return [{ code: 'T-005', params: { field: 'SignedData.digestAlgorithms' } }];
}

function checkSignerSignature(
  signer: Signer,
  digest: Hash,
  { key }: Certificate,
): TimestampFinding[] {
  const algorithm = signatureAlgorithm(signer.signatureAlgorithm);
  const oid = algorithmOid(signer.signatureAlgorithm);
  const unfit = unfitKey(key);
  if (unfit !== undefined) return [{ code: 'T-027', params: { key: unfit } }];
  if (algorithm === undefined || !fits(algorithm, digest, key)) {
    return [{ code: 'T-016', params: { oid } }];
  }
  const message = attributesAsSigned(signer.signedAttributes);
  const isRight = checkSignature({ algorithm, digest, key, message, signature: signer.signature });
  return isRight ? [] : [{ code: 'T-019', params: {} }];
}

/** Whether the certificate is one for time-stamps and nothing else (RFC 3161 section 2.3). */
export function checkPurpose(certificate: Certificate): TimestampFinding[] {
  const findings: TimestampFinding[] = [];
  const purposes = purposesOf(certificate) ?? [];
  if (purposes.length !== 1 || purposes[0] !== timeStampingOid) {
    findings.push({ code: 'T-023', params: { purposes: purposes.join(' ') || '-' } });
  } else if (!certificate.extensions.get(extensionOids.extendedKeyUsage)?.critical) {
    findings.push({ code: 'T-024', params: {} });
  }
  // digitalSignature is bit 0, nonRepudiation bit 1: the two highest of the octet.
  const usage = keyUsageOf(certificate);
  if (usage !== undefined && (usage & 0xc0) === 0) findings.push({ code: 'T-025', params: {} });
  return findings;
}

/** RFC 3161 section 2.4.2: a name in the token must be one of the signer's names. */
export function checkTsaName(token: Token, certificate: Certificate): TimestampFinding[] {
  const { tsaDer } = token.stamp;
  if (tsaDer === undefined) return [];
  const alternatives = certificate.extensions.get(extensionOids.alternativeName)?.value.children;
  const isSubject = tsaDer.tag === 0xa4 && equalBytes(tsaDer.content, certificate.subjectDer);
  const isAlternative = alternatives?.some((name) => equalBytes(name.bytes, tsaDer.bytes));
  return isSubject || isAlternative ? [] : [{ code: 'T-026', params: {} }];
}
