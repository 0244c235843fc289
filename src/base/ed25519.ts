// Ed25519 (RFC 8032) with keys as their 32 raw bytes, over the platform's own
// implementation. Randomness is the caller's: a private key is its 32-byte seed.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { Failure } from './failure.ts';

export const seedBytes = 32;
export const publicKeyBytes = 32;
export const signatureBytes = 64;

// The fixed DER heads of an Ed25519 key (RFC 8410): what follows is the key itself.
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

function privateKeyOf(seed: Uint8Array) {
  if (seed.length !== seedBytes) throw new Failure('C-007', { bytes: seed.length });
  const key = Buffer.concat([privateHead, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The public key of a 32-byte seed. @throws Failure C-007 if the seed has another length. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
  return der.subarray(publicHead.length);
}

/** A signer that keeps its key parsed. @throws Failure C-007 if the seed is not 32 bytes. */
export function signerOf(seed: Uint8Array): (message: Uint8Array) => Uint8Array {
  const key = privateKeyOf(seed);
  return (message) => sign(null, message, key);
}

// The y-coordinates of the eight points whose order divides 8, and of those the spellings
// above the field's prime, little-endian and without the sign of x.
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/**
 * Whether a public key is a point of small order. Signatures that hold under such a key can be
 * made by anybody, for one message in eight or for all: they show nothing.
 */
export function isSmallOrder(publicKey: Uint8Array): boolean {
  const y = Buffer.from(publicKey);
  if (y.length === publicKeyBytes) y.writeUInt8(y.readUInt8(31) & 0x7f, 31);
  return smallOrder.has(y.toString('hex'));
}

/**
 * Whether the signature is the key's over the message. A key or signature of a wrong length is
 * not, nor one under a key of small order.
 */
export function checkEd25519(signed: {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}): boolean {
  const { publicKey, message, signature } = signed;
  if (publicKey.length !== publicKeyBytes || signature.length !== signatureBytes) return false;
  if (isSmallOrder(publicKey)) return false;
  try {
    const key = Buffer.concat([publicHead, publicKey]);
    return verify(null, message, { key, format: 'der', type: 'spki' }, signature);
  } catch {
    return false; // bytes that are no point of the curve
  }
}
