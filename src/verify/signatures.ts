// Checking many signatures at a time. Runs in any thread.
import { checkEd25519 } from '../base/ed25519.ts';

export type SignedRoot = {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
};

export type SignaturesJob = { readonly signed: readonly SignedRoot[] };

/** Whether each signature is the key's over the root. */
export function checkSignatures({ signed }: SignaturesJob): boolean[] {
  return signed.map(checkEd25519);
}
