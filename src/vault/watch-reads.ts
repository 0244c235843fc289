// A vault whose failed reads are told: bytes that are damaged, gone or unreadable must not be
// known to nobody but whoever happened to ask for them.
import { Failure } from '../base/failure.ts';
import type { Digest, Vault } from './vault.ts';

/** What was read before it failed, in bytes, and how: V-020, V-021 or V-022. */
export type FailedRead = { readonly digest: Digest; readonly code: string; readonly bytes: number };

/** The same vault; `tell` is called for each read of an object that fails, before the reader knows. */
export function watchReads(vault: Vault, tell: (failed: FailedRead) => void): Vault {
  return {
    put: (group, onBytes) => vault.put(group, onBytes),
    findSize: (digest) => vault.findSize(digest),
    read: (digest) => readWatched(vault, digest, tell),
    peek: (digest, look) => vault.peek(digest, look),
    list: () => vault.list(),
    remove: (digest) => vault.remove(digest),
    close: () => vault.close(),
  };
}

async function* readWatched(
  vault: Vault,
  digest: Digest,
  tell: (failed: FailedRead) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const piece of vault.read(digest)) {
      bytes += piece.length;
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof Failure) tell({ digest, code: cause.code, bytes });
    throw cause;
  }
}
