// Turns what the operating system says into our failures, by whose fault it is:
// the offered file's, a stored object's, or the vault's.
import { Failure } from '../base/failure.ts';
import { findErrno, whyOf } from '../base/why.ts';
import type { Digest } from './vault.ts';

/** A failure to open or read an offered file: V-010, V-012, V-013 or V-017. */
export function sourceFault(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const errno = findErrno(cause);
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return new Failure('V-013', {}, cause);
  if (errno === 'ELOOP') return new Failure('V-010', {}, cause);
  if (errno === 'ENAMETOOLONG') return new Failure('V-017', {}, cause);
  return new Failure('V-012', { why: whyOf(cause) }, cause);
}

/** A failure to write into the vault: V-030 or V-031. */
export function writeFault(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const errno = findErrno(cause);
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return new Failure('V-030', {}, cause);
  return new Failure('V-031', { why: whyOf(cause) }, cause);
}

/** A failure to open or read a stored object: V-021 or V-022. */
export function objectFault(digest: Digest, cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (findErrno(cause) === 'ENOENT') return new Failure('V-021', { digest }, cause);
  return new Failure('V-022', { digest, why: whyOf(cause) }, cause);
}

/** Whether a failure concerns one source or object only, so that the rest may go on. */
export function concernsOneOnly(failure: Failure): boolean {
  return failure.code.startsWith('V-01') || failure.code.startsWith('V-02');
}
