// Writes time-stamp tokens by hand, right or wrong in one chosen place, for what
// `openssl ts` refuses to make. Independent of the reader under test.
import { constants, createHash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Holder } from './authority.ts';

export type Hash = 'sha1' | 'sha256' | 'sha384' | 'sha512';

export type Forgery = {
  readonly signer: Holder;
  readonly certificates: readonly Uint8Array[];
  readonly digest: Uint8Array;
  readonly nonce?: Uint8Array;
  readonly genTime?: string;
  readonly version?: number;
  readonly imprintHash?: Hash;
  readonly hash?: Hash;
  readonly pss?: { readonly saltLength: number; readonly maskHash?: Hash };
  /** The certificate that the ESS attributes name; the signer's if absent. */
  readonly named?: Uint8Array;
  readonly ess?: readonly (
    | 'v1'
    | 'v2'
    | 'v2-issuer'
    | 'v2-other-issuer'
    | 'v2-sha1'
    | 'v2-sha512'
  )[];
  readonly signers?: number;
  readonly signedContent?: Uint8Array;
  readonly contentType?: string;
  readonly attributeOrder?: 'sorted' | 'reversed';
  readonly repeatDigest?: boolean;
  readonly unsigned?: boolean;
  readonly byKeyId?: boolean;
  readonly signatureOid?: string;
  readonly digestList?: readonly Hash[];
  readonly accuracy?: readonly Uint8Array[];
  readonly tsa?: Uint8Array;
  readonly stampExtensions?: readonly Uint8Array[];
  readonly eContentType?: string;
  readonly revocations?: boolean;
};

/** One DER element. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Uint8Array.of(tag, ...size), content]);
}

export function oid(text: string): Uint8Array {
  const [a = 0, b = 0, ...rest] = text.split('.').map(Number);
  const bytes = [a * 40 + b, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      groups.unshift((left & 0x7f) | 0x80);
    }
    return groups;
  });
  return der(6, Uint8Array.from(bytes));
}

export function integer(...bytes: number[]): Uint8Array {
  return der(2, Uint8Array.from(bytes));
}

const hashOids: Readonly<Record<Hash, string>> = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

const nothing = der(5);

function hashAlgorithm(name: Hash): Uint8Array {
  return der(0x30, oid(hashOids[name]), nothing);
}

function digestOf(name: Hash, bytes: Uint8Array): Uint8Array {
  return createHash(name).update(bytes).digest();
}

// Within the validity of what authority.ts issues, which begins when it is issued.
const soon = generalizedTime(Date.now() + 60_000);

/** Milliseconds as GeneralizedTime in whole seconds. */
export function generalizedTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}

/** The DER of a TSTInfo. */
export function forgeStamp(forgery: Forgery): Uint8Array {
  const { version = 1, imprintHash = 'sha256', genTime = soon, nonce } = forgery;
  return der(
    0x30,
    integer(version),
    oid('1.2.3.4.1'),
    der(0x30, hashAlgorithm(imprintHash), der(4, forgery.digest)),
    integer(7),
    der(0x18, Buffer.from(genTime)),
    ...(forgery.accuracy ? [der(0x30, ...forgery.accuracy)] : []),
    ...(nonce ? [der(2, nonce)] : []),
    ...(forgery.tsa ? [der(0xa0, forgery.tsa)] : []),
    ...(forgery.stampExtensions ? [der(0xa1, ...forgery.stampExtensions)] : []),
  );
}

/** The DER of a token. */
export function forgeToken(forgery: Forgery): Uint8Array {
  const { hash = 'sha256', signers = 1, eContentType = '1.2.840.113549.1.9.16.1.4' } = forgery;
  const content = forgeStamp(forgery);
  const infos = Array.from({ length: signers }, () => signerInfo(forgery, content));
  const list = (forgery.digestList ?? [hash]).map(hashAlgorithm);
  const signedData = der(
    0x30,
    integer(3),
    der(0x31, ...list),
    der(0x30, oid(eContentType), der(0xa0, der(4, content))),
    der(0xa0, ...forgery.certificates),
    ...(forgery.revocations ? [der(0xa1, der(0x30))] : []),
    der(0x31, ...infos),
  );
  return der(0x30, oid('1.2.840.113549.1.7.2'), der(0xa0, signedData));
}

function signerInfo(forgery: Forgery, content: Uint8Array): Uint8Array {
  const { hash = 'sha256', signer, attributeOrder = 'sorted', byKeyId } = forgery;
  const list = attributes(forgery, forgery.signedContent ?? content).sort(Buffer.compare);
  const signature = signWith(forgery, der(0x31, ...list));
  if (attributeOrder === 'reversed') list.reverse();
  return der(
    0x30,
    integer(byKeyId ? 3 : 1),
    byKeyId ? keyId(signer.der) : der(0x30, ...issuerAndSerial(signer.der)),
    hashAlgorithm(hash),
    der(0xa0, ...list),
    signatureIdentifier(forgery),
    der(4, signature),
    ...(forgery.unsigned ? [der(0xa1, attribute('1.2.3.4.9', nothing))] : []),
  );
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return der(0x30, oid(type), der(0x31, value));
}

function attributes(forgery: Forgery, content: Uint8Array): Uint8Array[] {
  const { hash = 'sha256', contentType = '1.2.840.113549.1.9.16.1.4', ess = ['v2'] } = forgery;
  const digest = attribute('1.2.840.113549.1.9.4', der(4, digestOf(hash, content)));
  return [
    attribute('1.2.840.113549.1.9.3', oid(contentType)),
    digest,
    ...(forgery.repeatDigest ? [digest] : []),
    ...ess.map((kind) => essAttribute(kind, forgery.named ?? forgery.signer.der, forgery)),
  ];
}

function essAttribute(
  kind: NonNullable<Forgery['ess']>[number],
  certificate: Uint8Array,
  { signer }: Forgery,
): Uint8Array {
  const isV1 = kind === 'v1';
  const named = kind === 'v2-sha512' ? 'sha512' : isV1 || kind === 'v2-sha1' ? 'sha1' : 'sha256';
  // SHA-256 is the default of ESSCertIDv2 and so is not written in DER.
  const algorithm = isV1 || named === 'sha256' ? [] : [hashAlgorithm(named)];
  const [issuer, serial] = issuerAndSerial(signer.der);
  const other = kind === 'v2-other-issuer' ? integer(99) : serial;
  const issuerSerial = kind.endsWith('issuer')
    ? [der(0x30, der(0x30, der(0xa4, issuer)), other)]
    : [];
  const id = der(0x30, ...algorithm, der(4, digestOf(named, certificate)), ...issuerSerial);
  const type = isV1 ? '1.2.840.113549.1.9.16.2.12' : '1.2.840.113549.1.9.16.2.47';
  return attribute(type, der(0x30, der(0x30, id)));
}

function signatureIdentifier(forgery: Forgery): Uint8Array {
  const { hash = 'sha256', pss, signer, signatureOid } = forgery;
  const kind = signer.key.asymmetricKeyType;
  if (pss) {
    const mask = der(0x30, oid('1.2.840.113549.1.1.8'), hashAlgorithm(pss.maskHash ?? hash));
    const salt = der(0xa2, integer(pss.saltLength));
    const parameters = der(0x30, der(0xa0, hashAlgorithm(hash)), der(0xa1, mask), salt);
    return der(0x30, oid('1.2.840.113549.1.1.10'), parameters);
  }
  if (kind === 'rsa') return der(0x30, oid(signatureOid ?? '1.2.840.113549.1.1.1'), nothing);
  if (kind === 'ed25519') return der(0x30, oid(signatureOid ?? '1.3.101.112'));
  const last = { sha1: '1', sha256: '3.2', sha384: '3.3', sha512: '3.4' }[hash];
  return der(0x30, oid(signatureOid ?? `1.2.840.10045.4.${last}`));
}

function signWith({ hash = 'sha256', pss, signer }: Forgery, message: Uint8Array): Uint8Array {
  const key: KeyObject = signer.key;
  if (key.asymmetricKeyType === 'ed25519') return sign(null, message, key);
  if (!pss) return sign(hash, message, key);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return sign(hash, message, { key, padding, saltLength: pss.saltLength });
}

/** The elements of a sequence, each whole; enough of a reader for well-formed certificates. */
export function partsOf(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = headerOf(bytes, 0).start; at < bytes.length; ) {
    const { end } = headerOf(bytes, at);
    parts.push(bytes.subarray(at, end));
    at = end;
  }
  return parts;
}

function headerOf(bytes: Uint8Array, at: number): { start: number; end: number } {
  const first = bytes[at + 1] ?? 0;
  const count = first < 128 ? 0 : first & 127;
  const start = at + 2 + count;
  const length = bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { start, end: start + (first < 128 ? first : length) };
}

function issuerAndSerial(certificate: Uint8Array): [Uint8Array, Uint8Array] {
  const [tbs = certificate] = partsOf(certificate);
  const parts = partsOf(tbs);
  // Version 1 certificates leave the version out.
  const skip = parts[0]?.[0] === 0xa0 ? 1 : 0;
  const [serial, , issuer] = parts.slice(skip);
  if (serial === undefined || issuer === undefined) throw new Error('not a certificate');
  return [issuer, serial];
}

/** The subject of a certificate, as encoded. */
export function subjectOf(certificate: Uint8Array): Uint8Array {
  const [tbs = certificate] = partsOf(certificate);
  const subject = partsOf(tbs)[5];
  if (subject === undefined) throw new Error('not a certificate');
  return subject;
}

// openssl prints no key identifier through node:crypto; it is the last octet string of
// the extension 2.5.29.14, found by its OID.
function keyId(certificate: Uint8Array): Uint8Array {
  const { raw } = new X509Certificate(certificate);
  const at = raw.indexOf(oid('2.5.29.14'));
  const size = raw[at + 8] ?? 0;
  return der(0x80, raw.subarray(at + 9, at + 9 + size));
}
