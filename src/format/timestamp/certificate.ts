// X.509 certificates (RFC 5280) as far as a time-stamp needs them. The strict
// reader gives the structure; node:crypto the key and the signature. docs/formats/timestamp.md, clause 7.
import { type KeyObject, X509Certificate } from 'node:crypto';
import { equalBytes } from '../../base/bytes.ts';
import { Failure } from '../../base/failure.ts';
import { sameAlgorithm, signatureAlgorithm } from './algorithms.ts';
import { type DerNode, parseTime, readDer, tags } from './der.ts';
import { malformed, oidText, onlyChild, openFields, smallInteger } from './fields.ts';
import { nameText } from './name.ts';

export type Extension = { readonly critical: boolean; readonly value: DerNode };

export type Certificate = {
  readonly der: Uint8Array;
  /** For people only; comparisons use the bytes. */
  readonly subject: string;
  readonly issuer: string;
  readonly subjectDer: Uint8Array;
  readonly issuerDer: Uint8Array;
  readonly serial: Uint8Array;
  /** Milliseconds since 1970; both ends belong to the validity. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly key: KeyObject;
  /** Whether the issuer's signature uses an accepted algorithm. */
  readonly acceptedAlgorithm: boolean;
  readonly x509: X509Certificate;
};

export const extensionOids = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  policies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** @throws Failure T-028 if the bytes are not one well-formed certificate. */
export function parseCertificate(der: Uint8Array): Certificate {
  try {
    return read(der);
  } catch (cause) {
    throw new Failure('T-028', {}, cause);
  }
}

function read(der: Uint8Array): Certificate {
  const parts = readParts(readDer(der));
  const x509 = new X509Certificate(der);
  // node:crypto looks for PEM text anywhere in the bytes before it reads DER.
  if (!equalBytes(x509.raw, der)) throw malformed('Certificate');
  return {
    der,
    subject: nameText(parts.subject),
    issuer: nameText(parts.issuer),
    subjectDer: parts.subject.bytes,
    issuerDer: parts.issuer.bytes,
    serial: parts.serial.content,
    ...readValidity(parts.validity),
    extensions: readExtensions(parts.extensions),
    key: x509.publicKey,
    acceptedAlgorithm: signatureAlgorithm(parts.algorithm) !== undefined,
    x509,
  };
}

type Parts = Readonly<
  Record<'serial' | 'algorithm' | 'issuer' | 'validity' | 'subject', DerNode>
> & {
  readonly extensions: DerNode | undefined;
};

function readParts(node: DerNode): Parts {
  const outer = openFields(node, 'Certificate');
  const fields = openFields(outer.take(tags.sequence), 'TBSCertificate');
  const outerAlgorithm = outer.take(tags.sequence);
  outer.take(tags.bitString);
  outer.end();
  const version = fields.maybe(0xa0);
  const serial = fields.take(tags.integer);
  const algorithm = fields.take(tags.sequence);
  const issuer = fields.take(tags.sequence);
  const validity = fields.take(tags.sequence);
  const subject = fields.take(tags.sequence);
  fields.take(tags.sequence); // subjectPublicKeyInfo
  fields.maybe(0x81);
  fields.maybe(0x82);
  const extensions = fields.maybe(0xa3);
  fields.end();
  const isVersion3 = version !== undefined && onlyChild(version, 'version').content[0] === 2;
  if (extensions !== undefined && !isVersion3) throw malformed('TBSCertificate.version');
  if (!sameAlgorithm(outerAlgorithm, algorithm)) throw malformed('signatureAlgorithm');
  return { serial, algorithm, issuer, validity, subject, extensions };
}

function readValidity(node: DerNode): { notBefore: number; notAfter: number } {
  const fields = openFields(node, 'validity');
  const [notBefore, notAfter] = [0, 1].map(() => {
    const short = fields.maybe(tags.utcTime);
    const { content } = short ?? fields.take(tags.generalizedTime);
    return parseTime(content, short ? 2 : 4)?.milliseconds;
  });
  fields.end();
  if (notBefore === undefined || notAfter === undefined) throw malformed('validity');
  return { notBefore, notAfter };
}

function readExtensions(node: DerNode | undefined): Map<string, Extension> {
  const found = new Map<string, Extension>();
  if (node === undefined) return found;
  for (const child of onlyChild(node, 'extensions').children) {
    const fields = openFields(child, 'Extension');
    const oid = oidText(fields.take(tags.oid));
    const critical = fields.maybe(tags.boolean)?.content[0] === 0xff;
    const value = readDer(fields.take(tags.octetString).content);
    fields.end();
    if (found.has(oid)) throw malformed(oid);
    found.set(oid, { critical, value });
  }
  return found;
}

/** The purposes that the certificate is for; undefined if it says nothing. */
export function purposesOf(certificate: Certificate): readonly string[] | undefined {
  const extension = certificate.extensions.get(extensionOids.extendedKeyUsage);
  return extension?.value.children.map((child) => (child.tag === tags.oid ? oidText(child) : '?'));
}

/** Bits of the key usage, the first octet only; undefined if it says nothing. */
export function keyUsageOf(certificate: Certificate): number | undefined {
  const value = certificate.extensions.get(extensionOids.keyUsage)?.value;
  if (value === undefined) return undefined;
  return value.tag === tags.bitString ? (value.content[1] ?? 0) : 0;
}

/** Whether it may issue certificates, and with how many intermediates below it at most. */
export function basicConstraintsOf(certificate: Certificate): { ca: boolean; pathLength: number } {
  const value = certificate.extensions.get(extensionOids.basicConstraints)?.value;
  if (value === undefined) return { ca: false, pathLength: 0 };
  try {
    const fields = openFields(value, 'basicConstraints');
    const ca = fields.maybe(tags.boolean)?.content[0] === 0xff;
    const limit = fields.maybe(tags.integer);
    fields.end();
    const pathLength = limit ? smallInteger(limit, 'basicConstraints') : Number.POSITIVE_INFINITY;
    return { ca, pathLength };
  } catch {
    return { ca: false, pathLength: 0 };
  }
}
