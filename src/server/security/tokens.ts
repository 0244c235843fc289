// Secret tokens: drawn from 32 random bytes, kept only as their SHA-256.
import { timingSafeEqual } from 'node:crypto';
import { utf8 } from '../../base/bytes.ts';
import { sha256Hex } from '../../base/digest.ts';
import type { RandomBytes } from '../../log/prepare.ts';

export function newToken(random: RandomBytes): string {
  return Buffer.from(random(32)).toString('base64url');
}

export function hashToken(token: string): string {
  return sha256Hex(utf8(token));
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function isSameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(utf8(a), utf8(b));
}
