// The algorithms that a time-stamp may use: SHA-256, SHA-384 and SHA-512 with
// RSA (PKCS #1 v1.5 or PSS, 2048 bits or more), ECDSA on P-256, P-384 or P-521,
// and Ed25519. All others, SHA-1 and MD5 among them, are refused by absence.
// docs/formats/timestamp.md, clause 5.
import { constants, type KeyObject, verify } from 'node:crypto';
import { equalBytes } from '../../base/bytes.ts';
import { type DerNode, tags } from './der.ts';
import { malformed, oidText, onlyChild, openFields, smallInteger } from './fields.ts';

export type Hash = 'sha256' | 'sha384' | 'sha512';

/** `hash` is undefined where the identifier leaves it to the digest algorithm beside it. */
export type SignatureAlgorithm =
  | { readonly scheme: 'rsa'; readonly hash: Hash | undefined }
  | { readonly scheme: 'pss'; readonly hash: Hash; readonly saltBytes: number }
  | { readonly scheme: 'ecdsa'; readonly hash: Hash }
  | { readonly scheme: 'ed25519' };

const hashes: ReadonlyMap<string, Hash> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

const rsa: ReadonlyMap<string, Hash | undefined> = new Map([
  ['1.2.840.113549.1.1.1', undefined],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
]);

const ecdsa: ReadonlyMap<string, Hash> = new Map([
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** The algorithm's name for people: its OID, or what stands in its place. */
export function algorithmOid(node: DerNode): string {
  const [oid] = node.children;
  return oid?.tag === tags.oid ? oidText(oid) : '?';
}

/** A digest algorithm with absent or NULL parameters; undefined for any that is not accepted. */
export function digestAlgorithm(node: DerNode): Hash | undefined {
  return hasNoParameters(node, true) ? hashes.get(algorithmOid(node)) : undefined;
}

function hasNoParameters(node: DerNode, nullIsNone: boolean): boolean {
  const [, parameters, ...rest] = node.children;
  if (node.tag !== tags.sequence || rest.length > 0) return false;
  return parameters === undefined || (nullIsNone && parameters.tag === tags.null);
}

/** A signature algorithm, or undefined for any that is not accepted. */
export function signatureAlgorithm(node: DerNode): SignatureAlgorithm | undefined {
  const oid = algorithmOid(node);
  if (oid === '1.2.840.113549.1.1.10') return pssAlgorithm(node);
  if (rsa.has(oid) && hasNoParameters(node, true)) return { scheme: 'rsa', hash: rsa.get(oid) };
  if (!hasNoParameters(node, false)) return undefined;
  const hash = ecdsa.get(oid);
  if (hash !== undefined) return { scheme: 'ecdsa', hash };
  return oid === '1.3.101.112' ? { scheme: 'ed25519' } : undefined;
}

// RFC 4055 section 3.1. The defaults of hash and mask are SHA-1, so both must be
// written; mask and message must use the same hash (RFC 4056 section 3).
function pssAlgorithm(node: DerNode): SignatureAlgorithm | undefined {
  try {
    const outer = openFields(node, 'RSASSA-PSS');
    outer.take(tags.oid);
    const fields = openFields(outer.take(tags.sequence), 'RSASSA-PSS-params');
    outer.end();
    const hash = digestAlgorithm(explicit(fields.take(0xa0)));
    const mask = openFields(explicit(fields.take(0xa1)), 'MGF');
    const isMgf1 = oidText(mask.take(tags.oid)) === '1.2.840.113549.1.1.8';
    const maskHash = digestAlgorithm(mask.take(tags.sequence));
    mask.end();
    const saltBytes = numberIn(fields.maybe(0xa2), 20);
    const trailer = numberIn(fields.maybe(0xa3), 1);
    fields.end();
    if (hash === undefined || !isMgf1 || hash !== maskHash || trailer !== 1) return undefined;
    return { scheme: 'pss', hash, saltBytes };
  } catch {
    return undefined;
  }
}

function explicit(node: DerNode): DerNode {
  return onlyChild(node, 'RSASSA-PSS-params');
}

function numberIn(node: DerNode | undefined, usual: number): number {
  if (node === undefined) return usual;
  const value = explicit(node);
  if (value.tag !== tags.integer) throw malformed('RSASSA-PSS-params');
  return smallInteger(value, 'RSASSA-PSS-params');
}

/** Undefined if the key may be used, else its kind for people. */
export function unfitKey(key: KeyObject): string | undefined {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  const kind = key.asymmetricKeyType ?? '?';
  if (kind === 'ed25519') return undefined;
  if (kind === 'rsa' || kind === 'rsa-pss') {
    return modulusLength >= 2048 ? undefined : `${kind} ${modulusLength}`;
  }
  if (kind === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve)) {
    return undefined;
  }
  return `${kind} ${namedCurve}`.trim();
}

const keyKinds = {
  rsa: ['rsa'],
  pss: ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  ed25519: ['ed25519'],
} as const;

/** Whether algorithm, digest algorithm and kind of key belong together. */
export function fits(algorithm: SignatureAlgorithm, digest: Hash, key: KeyObject): boolean {
  const kinds: readonly string[] = keyKinds[algorithm.scheme];
  if (!kinds.includes(key.asymmetricKeyType ?? '')) return false;
  // RFC 8419 section 3.1: Ed25519 in CMS goes with SHA-512.
  if (algorithm.scheme === 'ed25519') return digest === 'sha512';
  return algorithm.hash === undefined || algorithm.hash === digest;
}

export type SignedBytes = {
  readonly algorithm: SignatureAlgorithm;
  readonly digest: Hash;
  readonly key: KeyObject;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
};

/** Whether the signature over the message is right. Never throws. */
export function checkSignature(signed: SignedBytes): boolean {
  const { algorithm, digest, key, message, signature } = signed;
  if (!fits(algorithm, digest, key)) return false;
  try {
    if (algorithm.scheme === 'ed25519') return verify(null, message, key, signature);
    return verify(digest, message, { key, ...padding(algorithm) }, signature);
  } catch {
    return false;
  }
}

function padding(algorithm: SignatureAlgorithm): { padding?: number; saltLength?: number } {
  if (algorithm.scheme === 'rsa') return { padding: constants.RSA_PKCS1_PADDING };
  if (algorithm.scheme !== 'pss') return {};
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltBytes };
}

/** Whether two algorithm identifiers are the same, byte for byte. */
export function sameAlgorithm(a: DerNode, b: DerNode): boolean {
  return equalBytes(a.bytes, b.bytes);
}
