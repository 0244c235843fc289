// Turns what the operating system says into our failures, by whose fault it is:
// the offered file's, a stored object's, or the vault's.
import { Failure } from '../base/failure.ts';
import type { Digest } from './vault.ts';

/** The system's short name of an error, such as EACCES. */
export function errnoOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return 'unknown error';
}

/** A failure to open or read an offered file: V-010, V-012, V-013 or V-017. */
export function sourceFault(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const why = errnoOf(cause);
  if (why === 'ENOENT' || why === 'ENOTDIR') return new Failure('V-013', {}, cause);
  if (why === 'ELOOP') return new Failure('V-010', {}, cause);
  if (why === 'ENAMETOOLONG') return new Failure('V-017', {}, cause);
  return new Failure('V-012', { why }, cause);
}

/** A failure to write into the vault: V-030 or V-031. */
export function writeFault(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const why = errnoOf(cause);
  if (why === 'ENOSPC' || why === 'EDQUOT') return new Failure('V-030', {}, cause);
  return new Failure('V-031', { why }, cause);
}

/** A failure to open or read a stored object: V-021 or V-022. */
export function objectFault(digest: Digest, cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const why = errnoOf(cause);
  if (why === 'ENOENT') return new Failure('V-021', { digest }, cause);
  return new Failure('V-022', { digest, why }, cause);
}

/** Whether a failure concerns one source or object only, so that the rest may go on. */
export function concernsOneOnly(failure: Failure): boolean {
  return failure.code.startsWith('V-01') || failure.code.startsWith('V-02');
}
