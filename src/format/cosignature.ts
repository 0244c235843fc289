// Timestamped Ed25519 cosignatures (C2SP tlog-cosignature, `cosignature/v1`):
// a cosigner says that, at a time, this was the largest consistent tree that it
// had seen. docs/formats/checkpoint.md, clauses 30–35. C2SP calls the cosigner
// a witness; here that word is kept for persons.
import { utf8 } from '../base/bytes.ts';
import { checkEd25519, signatureBytes, signerOf } from '../base/ed25519.ts';
import { Failure } from '../base/failure.ts';
import type { NoteSignature } from './note.ts';
import { cosignatureType, type PrivateKey } from './vkey.ts';

const timeBytes = 8;

/**
 * What a cosigner signs: a head line, the time, and the whole text of the checkpoint.
 *
 * @throws Failure C-025 unless `time` is a whole number of seconds from 1 to 2⁵³−1.
 */
export function writeCosignedMessage(checkpointText: string, time: number): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 1) throw new Failure('C-025', { time });
  return utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/**
 * A cosignature as a note's signature line carries it.
 *
 * It does not look for consistency with what the cosigner signed before: that is the caller's duty.
 *
 * @throws Failure C-012 unless the key is a cosigner's, C-025 as {@link writeCosignedMessage}.
 */
export function cosign(checkpointText: string, key: PrivateKey, time: number): NoteSignature {
  const { name, keyId, type } = key.vkey;
  if (type !== cosignatureType) throw new Failure('C-012', { type });
  const message = writeCosignedMessage(checkpointText, time);
  const stamp = Buffer.alloc(timeBytes);
  stamp.writeBigUInt64BE(BigInt(time));
  return { name, keyId, bytes: Buffer.concat([stamp, signerOf(key.seed)(message)]) };
}

/** The seconds since 1970 that a cosignature states, or null where it is none that Gavah reads. */
export function timeOfCosignature(bytes: Uint8Array): number | null {
  if (bytes.length !== timeBytes + signatureBytes) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const time = view.readUInt32BE(0) * 2 ** 32 + view.readUInt32BE(4);
  return Number.isSafeInteger(time) && time > 0 ? time : null;
}

/** Whether the bytes (time, then signature) are the key's cosignature of the checkpoint's text. */
export function checkCosignature(
  publicKey: Uint8Array,
  checkpointText: string,
  bytes: Uint8Array,
): boolean {
  const time = timeOfCosignature(bytes);
  if (time === null) return false;
  const message = writeCosignedMessage(checkpointText, time);
  return checkEd25519({ publicKey, message, signature: bytes.subarray(timeBytes) });
}
