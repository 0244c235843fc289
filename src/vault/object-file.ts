// Reads stored objects, always against their own name.
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Failure } from '../base/failure.ts';
import { objectFault } from './fault.ts';
import { hashOpen } from './hash-file.ts';
import { objectPath } from './layout.ts';
import type { Digest } from './vault.ts';

const pieceBytes = 1 << 20;
const strictly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of an object as {@link Vault.read} promises them. @throws Failure V-020, V-021, V-022. */
export async function* readObject(objects: string, digest: Digest): AsyncGenerator<Uint8Array> {
  const file = await open(objectPath(objects, digest), strictly).catch((cause: unknown) => {
    throw objectFault(digest, cause);
  });
  const state = createHash('sha256');
  try {
    // A small object is not given a whole piece's room: thousands a second would be.
    for (let left = (await file.stat()).size; ; ) {
      const room = Buffer.allocUnsafeSlow(Math.min(pieceBytes, Math.max(left, 0) + 1));
      const { buffer, bytesRead } = await file.read(room, 0);
      if (bytesRead === 0) break;
      left -= bytesRead;
      const piece = buffer.subarray(0, bytesRead);
      state.update(piece);
      yield piece;
    }
  } catch (cause) {
    throw objectFault(digest, cause);
  } finally {
    await file.close();
  }
  if (state.digest('hex') !== digest) throw new Failure('V-020', { digest });
}

/**
 * Proves that an object has the size expected and the bytes of its name, by reading all of it.
 *
 * @throws Failure V-020, V-021, V-022.
 */
export function proveObject(
  objects: string,
  expected: { digest: Digest; sizeBytes: number },
): void {
  const { digest } = expected;
  try {
    const fd = openSync(objectPath(objects, digest), strictly);
    try {
      const sound = fstatSync(fd).size === expected.sizeBytes && hashOpen(fd, 'sha256') === digest;
      if (!sound) throw new Failure('V-020', { digest });
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    throw objectFault(digest, cause);
  }
}
