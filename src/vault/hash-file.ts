// Hashes whole files, in the calling thread.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** The hash algorithms of the vault: the first names objects, the second is an extra witness. */
export type Algorithm = 'sha256' | 'sha512';

// Fits a core's own cache, so that the bytes are still there when they are hashed.
const pieceBytes = 1 << 18;

/** The digest of a file that is open, from where it stands to its end, as lower-case hexadecimal. */
export function hashOpen(
  fd: number,
  algorithm: Algorithm,
  onBytes: (count: number) => void = () => {},
): string {
  const state = createHash(algorithm);
  const piece = Buffer.allocUnsafeSlow(pieceBytes);
  for (;;) {
    const count = readSync(fd, piece, 0, piece.length, null);
    if (count === 0) return state.digest('hex');
    state.update(piece.subarray(0, count));
    onBytes(count);
  }
}

/** {@link hashOpen} of the file at a path. */
export function hashFile(
  path: string,
  algorithm: Algorithm,
  onBytes?: (count: number) => void,
): string {
  const fd = openSync(path, 'r');
  try {
    return hashOpen(fd, algorithm, onBytes);
  } finally {
    closeSync(fd);
  }
}
