// Keys of signed notes, in their text forms: the verifier key `name+id+base64`
// of C2SP signed-note, and the private key `PRIVATE+KEY+name+id+base64` of Go's
// sumdb/note. docs/formats/checkpoint.md, clauses 1–8. Two types are known:
// Ed25519 over a note's text, and Ed25519 timestamped cosignatures.
import { equalBytes, parseBase64, utf8, writeBase64 } from '../base/bytes.ts';
import { sha256 } from '../base/digest.ts';
import { isSmallOrder, publicKeyBytes, publicKeyOf, seedBytes, signerOf } from '../base/ed25519.ts';
import { Failure } from '../base/failure.ts';

/** The signature type bytes of C2SP signed-note that Gavah knows. */
export const ed25519Type = 0x01;
export const cosignatureType = 0x04;
export type KeyType = typeof ed25519Type | typeof cosignatureType;

/** A public key with the name and id (an unsigned 32-bit number) that its signatures carry. */
export type Vkey = {
  readonly name: string;
  readonly keyId: number;
  readonly type: KeyType;
  readonly publicKey: Uint8Array;
};

/** A private key: the 32-byte seed of RFC 8032 and what it verifies under. */
export type PrivateKey = { readonly seed: Uint8Array; readonly vkey: Vkey };

/** What signs a note: the log's own signature, of type 0x01, over the note's text. */
export type Signer = {
  readonly name: string;
  readonly keyId: number;
  sign(text: Uint8Array): Uint8Array;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const forbiddenInName = /[\p{White_Space}+\u0000-\u001f\ufeff]/u;

/** @throws Failure C-006 if the name is empty or holds white space, a plus or a control character. */
export function requireKeyName(name: string): void {
  if (name === '' || !name.isWellFormed() || forbiddenInName.test(name)) {
    throw new Failure('C-006', { name });
  }
}

/** The first four bytes, big-endian, of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
export function keyIdOf(name: string, type: KeyType, publicKey: Uint8Array): number {
  const digest = sha256(utf8(`${name}\n`), Uint8Array.of(type), publicKey);
  return Buffer.from(digest).readUInt32BE(0);
}

/**
 * A verifier key from its parts.
 *
 * @throws Failure C-006 for the name, C-007 for a key not of 32 bytes, C-008 for one of small order.
 */
export function newVkey(name: string, type: KeyType, publicKey: Uint8Array): Vkey {
  requireKeyName(name);
  if (publicKey.length !== publicKeyBytes) throw new Failure('C-007', { bytes: publicKey.length });
  if (isSmallOrder(publicKey)) throw new Failure('C-008', { name });
  return { name, type, publicKey, keyId: keyIdOf(name, type, publicKey) };
}

/** A private key from a seed that the caller drew at random. @throws Failure C-006, C-007. */
export function newPrivateKey(name: string, type: KeyType, seed: Uint8Array): PrivateKey {
  return { seed, vkey: newVkey(name, type, publicKeyOf(seed)) };
}

/**
 * Reads `<name>+<id, 8 hexadecimal digits>+<base64 of type byte and key>`.
 *
 * @throws Failure C-010 if the text has another form, C-006 for the name, C-012 for a key type
 *   that is not known, C-008 for a key of small order, C-011 if the id is not that of the name and
 *   the key.
 */
export function parseVkey(text: string): Vkey {
  const { name, keyId, type, key } = parseKeyText(text, publicKeyBytes, 'C-010');
  const vkey = newVkey(name, type, key);
  if (writeKeyId(vkey.keyId) !== keyId) throw new Failure('C-011', { name, keyId });
  return vkey;
}

export function writeVkey(vkey: Vkey): string {
  const key = Buffer.concat([Uint8Array.of(vkey.type), vkey.publicKey]);
  return `${vkey.name}+${writeKeyId(vkey.keyId)}+${writeBase64(key)}`;
}

/**
 * Reads `PRIVATE+KEY+<name>+<id>+<base64 of type byte and seed>`, as Go's sumdb/note writes it.
 *
 * The failures never repeat the text, which is secret.
 *
 * @throws Failure C-013 if the text has another form; C-006, C-011 and C-012 as {@link parseVkey}.
 */
export function parsePrivateKey(text: string): PrivateKey {
  if (!text.startsWith(privateHead)) throw new Failure('C-013');
  const parts = parseKeyText(text.slice(privateHead.length), seedBytes, 'C-013');
  const { name, keyId, type, key } = parts;
  const privateKey = newPrivateKey(name, type, key);
  if (writeKeyId(privateKey.vkey.keyId) !== keyId) throw new Failure('C-011', { name, keyId });
  return privateKey;
}

const privateHead = 'PRIVATE+KEY+';

export function writePrivateKey({ seed, vkey }: PrivateKey): string {
  const key = Buffer.concat([Uint8Array.of(vkey.type), seed]);
  return `${privateHead}${vkey.name}+${writeKeyId(vkey.keyId)}+${writeBase64(key)}`;
}

/** The signer of a log's key. @throws Failure C-012 for a cosigner's key, which signs otherwise. */
export function noteSigner({ seed, vkey }: PrivateKey): Signer {
  if (vkey.type !== ed25519Type) throw new Failure('C-012', { type: vkey.type });
  return { name: vkey.name, keyId: vkey.keyId, sign: signerOf(seed) };
}

export function isSameKey(a: Vkey, b: Vkey): boolean {
  return a.name === b.name && a.type === b.type && equalBytes(a.publicKey, b.publicKey);
}

/** Eight lower-case hexadecimal digits. */
export function writeKeyId(keyId: number): string {
  return keyId.toString(16).padStart(8, '0');
}

type KeyText = {
  readonly name: string;
  readonly keyId: string;
  readonly type: KeyType;
  readonly key: Uint8Array;
};

// A name has no plus, base64 may have: the first two pluses part the three fields.
function parseKeyText(text: string, length: number, code: 'C-010' | 'C-013'): KeyText {
  const fields = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const [, name, keyId, base64] = fields ?? [];
  if (name === undefined || keyId === undefined || base64 === undefined) throw new Failure(code);
  requireKeyName(name);
  let bytes: Uint8Array;
  try {
    bytes = parseBase64(base64);
  } catch (cause) {
    throw new Failure(code, {}, cause);
  }
  const [type] = bytes;
  if (type !== ed25519Type && type !== cosignatureType)
    throw new Failure('C-012', { type: type ?? -1 });
  if (bytes.length !== 1 + length) throw new Failure(code);
  return { name, keyId, type, key: bytes.subarray(1) };
}
