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

/** Whether the signature is the key's over the message. A key or signature of a wrong length is not. */
export function checkEd25519(signed: {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}): boolean {
  const { publicKey, message, signature } = signed;
  if (publicKey.length !== publicKeyBytes || signature.length !== signatureBytes) return false;
  try {
    const key = Buffer.concat([publicHead, publicKey]);
    return verify(null, message, { key, format: 'der', type: 'spki' }, signature);
  } catch {
    return false; // bytes that are no point of the curve
  }
}
