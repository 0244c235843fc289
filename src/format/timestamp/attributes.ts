// The signed attributes of a token (RFC 5652 section 5.3) and the signing
// certificate that they name (ESS: RFC 2634, RFC 5035, as RFC 5816 asks).
// docs/formats/timestamp.md, clause 6.
import { hash } from 'node:crypto';
import { compareBytes, equalBytes } from '../../base/bytes.ts';
import { digestAlgorithm } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { type DerNode, tags } from './der.ts';
import { oidText, openFields } from './fields.ts';
import type { TimestampFinding } from './report.ts';
import { tstInfoOid } from './token.ts';

const contentTypeOid = '1.2.840.113549.1.9.3';
const messageDigestOid = '1.2.840.113549.1.9.4';
const signingCertificateOid = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2Oid = '1.2.840.113549.1.9.16.2.47';

/** Values of the attributes by OID. An attribute that stands twice has its values together. */
export type Attributes = ReadonlyMap<string, readonly DerNode[]>;

/** @throws Failure T-005 if one of the parts is no attribute. */
export function parseAttributes(node: DerNode): Attributes {
  const found = new Map<string, readonly DerNode[]>();
  for (const child of node.children) {
    const fields = openFields(child, 'signedAttrs');
    const oid = oidText(fields.take(tags.oid));
    const values = fields.take(tags.set).children;
    fields.end();
    found.set(oid, [...(found.get(oid) ?? []), ...values]);
  }
  return found;
}

/**
 * The bytes that the signature is over: the attributes as a DER SET OF, its parts in
 * ascending order, whatever order and tag they have in the token.
 */
export function attributesAsSigned(node: DerNode): Uint8Array {
  const sorted = node.children.map((child) => child.bytes).sort(compareBytes);
  const header = node.bytes.subarray(1, node.bytes.length - node.content.length);
  return Buffer.concat([Uint8Array.of(tags.set), header, ...sorted]);
}

/** Content type and message digest, each exactly once and right. */
export function checkContentAttributes(
  attributes: Attributes,
  contentDigest: Uint8Array,
): TimestampFinding[] {
  const findings: TimestampFinding[] = [];
  const type = single(attributes, contentTypeOid, tags.oid);
  if (type === undefined || oidText(type) !== tstInfoOid) {
    findings.push({ code: 'T-017', params: { field: 'content-type' } });
  }
  const digest = single(attributes, messageDigestOid, tags.octetString);
  if (digest === undefined || !equalBytes(digest.content, contentDigest)) {
    findings.push({ code: 'T-018', params: {} });
  }
  return findings;
}

function single(attributes: Attributes, oid: string, tag: number): DerNode | undefined {
  const [value, more] = attributes.get(oid) ?? [];
  return more === undefined && value?.tag === tag ? value : undefined;
}

/**
 * Whether the signed attributes bind the signer's certificate. One of the two
 * attributes must be there; each that is there must name that certificate first.
 */
export function checkSigningCertificate(
  attributes: Attributes,
  signer: Certificate,
): TimestampFinding[] {
  const present = [signingCertificateOid, signingCertificateV2Oid].filter((oid) =>
    attributes.has(oid),
  );
  if (present.length === 0) return [{ code: 'T-021', params: {} }];
  const wrong = present.filter((oid) => {
    const first = single(attributes, oid, tags.sequence)?.children[0]?.children[0];
    return !first || !namesCertificate(first, signer, oid === signingCertificateOid);
  });
  return wrong.map(() => ({ code: 'T-022', params: {} }));
}

// ESSCertID is SHA-1 by definition. It binds the certificate only as well as SHA-1
// resists second preimages; the certificate's own signature is checked besides.
function namesCertificate(id: DerNode, certificate: Certificate, isV1: boolean): boolean {
  try {
    const fields = openFields(id, 'ESSCertID');
    const algorithm = isV1 ? undefined : fields.maybe(tags.sequence);
    const written = algorithm === undefined ? 'sha256' : digestAlgorithm(algorithm);
    const certHash = fields.take(tags.octetString).content;
    const issuerSerial = fields.maybe(tags.sequence);
    fields.end();
    const name = isV1 ? 'sha1' : written;
    if (name === undefined || !equalBytes(certHash, hash(name, certificate.der, 'buffer'))) {
      return false;
    }
    return issuerSerial === undefined || isIssuerSerial(issuerSerial, certificate);
  } catch {
    return false;
  }
}

function isIssuerSerial(node: DerNode, certificate: Certificate): boolean {
  const fields = openFields(node, 'IssuerSerial');
  const names = fields.take(tags.sequence).children;
  const serial = fields.take(tags.integer).content;
  fields.end();
  const [name, more] = names;
  const directory = name?.tag === 0xa4 && more === undefined ? name.children[0] : undefined;
  if (directory === undefined) return false;
  return (
    equalBytes(directory.bytes, certificate.issuerDer) && equalBytes(serial, certificate.serial)
  );
}
