// SHA-256 and SHA-512, the only digests that the formats know.
import { createHash, hash } from 'node:crypto';

export const digestBytes = 32;

/** SHA-256 of the parts one after the other. @returns 32 bytes. */
export function sha256(...parts: Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    // One-shot hashing into a string is several times faster than into a buffer (Node 24).
    const digest = Buffer.allocUnsafe(digestBytes);
    digest.write(hash('sha256', only, 'binary'), 'binary');
    return digest;
  }
  const state = createHash('sha256');
  for (const part of parts) state.update(part);
  return state.digest();
}

/** SHA-256 of bytes as 64 lower-case hexadecimal digits, as sha256sum prints it. */
export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** SHA-256 of one stretch of bytes, written into `target` at `at`: what hashing millions of leaves needs. */
export function sha256Into(target: Buffer, at: number, bytes: Uint8Array): void {
  target.write(hash('sha256', bytes, 'binary'), at, 'binary');
}
