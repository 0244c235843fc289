// The three kinds of work that take time and need nothing but their input, so
// that they can be given to other threads.
import { checkEd25519 } from '../base/ed25519.ts';
import { hashObjects } from './hash-objects.ts';
import { readBodies } from './read-bodies.ts';

export type SignedRoot = {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
};

/** Whether each signature is the key's over the root. */
export function checkSignatures({ signed }: { readonly signed: readonly SignedRoot[] }): boolean[] {
  return signed.map(checkEd25519);
}

export const work = { bodies: readBodies, objects: hashObjects, signatures: checkSignatures };

export type WorkName = keyof typeof work;
export type JobOf<N extends WorkName> = Parameters<(typeof work)[N]>[0];
export type ResultOf<N extends WorkName> = ReturnType<(typeof work)[N]>;
