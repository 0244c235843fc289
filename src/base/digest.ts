// SHA-256 and SHA-512, the only digests that the formats know.
import { createHash, hash } from 'node:crypto';

export const digestBytes = 32;

/** SHA-256 of the parts one after the other. @returns 32 bytes. */
export function sha256(...parts: Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return hash('sha256', only, 'buffer');
  const state = createHash('sha256');
  for (const part of parts) state.update(part);
  return state.digest();
}

/** SHA-256 of bytes as 64 lower-case hexadecimal digits, as sha256sum prints it. */
export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
