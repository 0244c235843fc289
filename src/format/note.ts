// Signed notes (C2SP signed-note): a text, a blank line, and signature lines.
// docs/formats/checkpoint.md, clauses 9–19. A note's text is worth nothing until
// openNote has found a signature of a key that the caller already trusts.
import { equalBytes, parseBase64, utf8, writeBase64 } from '../base/bytes.ts';
import { checkEd25519 } from '../base/ed25519.ts';
import { Failure } from '../base/failure.ts';
import { checkCosignature, timeOfCosignature } from './cosignature.ts';
import { cosignatureType, requireKeyName, type Signer, type Vkey } from './vkey.ts';

/** Signature lines that a note may have; the specification asks for at least 16. */
export const mostSignatures = 100;
export const mostNoteBytes = 1_000_000;

/** One signature line: `bytes` are what follows the four bytes of the key's id. */
export type NoteSignature = {
  readonly name: string;
  readonly keyId: number;
  readonly bytes: Uint8Array;
};

/** A note as written. Nothing has been checked. The text ends in a newline. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** A signature that verified; `time` in seconds since 1970, for cosignatures only. */
export type VerifiedSignature = { readonly vkey: Vkey; readonly time: number | null };

/** A note with at least one verified signature; `unknown` counts those of other keys. */
export type OpenedNote = {
  readonly text: string;
  readonly verified: readonly VerifiedSignature[];
  readonly unknown: number;
};

/**
 * Reads a signed note in its one spelling, without verifying.
 *
 * @throws Failure C-001 over {@link mostNoteBytes}, C-002 for a control character or a byte order
 *   mark, C-003 without text, blank line and signatures, C-004 for a signature line of another
 *   form, C-005 over {@link mostSignatures}, C-006 for a key name, B-008 for a lone surrogate.
 */
export function parseNote(note: string): SignedNote {
  const bytes = utf8(note).length;
  if (bytes > mostNoteBytes) throw new Failure('C-001', { bytes, most: mostNoteBytes });
  requirePlain(note);
  const blank = note.lastIndexOf('\n\n');
  const block = note.slice(blank + 2);
  if (blank < 0 || block.length < 2 || !block.endsWith('\n')) throw new Failure('C-003');
  const lines = block.slice(0, -1).split('\n');
  if (lines.length > mostSignatures) throw new Failure('C-005', { most: mostSignatures });
  return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignatureLine) };
}

/**
 * The text of a note.
 *
 * @throws Failure as {@link parseNote} does, for a note that it would not read back the same.
 */
export function writeNote(note: SignedNote): string {
  const written = `${note.text}\n${note.signatures.map(writeSignatureLine).join('')}`;
  if (parseNote(written).text !== note.text) throw new Failure('C-003');
  return written;
}

/** Signs a text that ends in a newline. @throws Failure as {@link writeNote}. */
export function signNote(text: string, ...signers: readonly Signer[]): string {
  const signatures = signers.map(({ name, keyId, sign }) => ({
    name,
    keyId,
    bytes: sign(utf8(text)),
  }));
  return writeNote({ text, signatures });
}

/** Adds a signature line at the end of a note. @throws Failure as {@link parseNote}. */
export function addSignature(note: string, signature: NoteSignature): string {
  const { text, signatures } = parseNote(note);
  return writeNote({ text, signatures: [...signatures, signature] });
}

/**
 * Reads a note and verifies every signature that one of the keys claims to have made; a single
 * one that fails refuses the whole note. Signatures of other keys are counted, not judged.
 *
 * @throws Failure C-020 if no given key signed, C-021 if a given key's signature fails, C-022 if
 *   two given keys share name and id; as {@link parseNote} for a text that is no note.
 */
export function openNote(note: string, keys: readonly Vkey[]): OpenedNote {
  const known = indexKeys(keys);
  const { text, signatures } = parseNote(note);
  const verified: VerifiedSignature[] = [];
  for (const signature of signatures) {
    const vkey = known.get(keyOf(signature));
    if (vkey !== undefined) verified.push(verifySignature(vkey, text, signature));
  }
  if (verified.length === 0) throw new Failure('C-020');
  return { text, verified, unknown: signatures.length - verified.length };
}

/** Whether the bytes of a signature line are the key's, over the text, by the rule of its type. */
export function checkNoteSignature(vkey: Vkey, text: string, signature: Uint8Array): boolean {
  if (vkey.type === cosignatureType) return checkCosignature(vkey.publicKey, text, signature);
  return checkEd25519({ publicKey: vkey.publicKey, message: utf8(text), signature });
}

function verifySignature(vkey: Vkey, text: string, signature: NoteSignature): VerifiedSignature {
  if (!checkNoteSignature(vkey, text, signature.bytes)) {
    throw new Failure('C-021', { name: vkey.name });
  }
  return { vkey, time: vkey.type === cosignatureType ? timeOfCosignature(signature.bytes) : null };
}

// A name holds no space, so that the joined key is unambiguous.
const keyOf = (of: { name: string; keyId: number }): string => `${of.keyId} ${of.name}`;

function indexKeys(keys: readonly Vkey[]): Map<string, Vkey> {
  const known = new Map<string, Vkey>();
  for (const key of keys) {
    const same = known.get(keyOf(key));
    if (same !== undefined && !equalBytes(same.publicKey, key.publicKey)) {
      throw new Failure('C-022', { name: key.name });
    }
    known.set(keyOf(key), key);
  }
  return known;
}

function requirePlain(note: string): void {
  if (note.startsWith('\ufeff')) throw new Failure('C-002', { at: 0 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  const at = note.search(/[\u0000-\u0009\u000b-\u001f]/);
  if (at >= 0) throw new Failure('C-002', { at });
}

function parseSignatureLine(line: string, index: number): NoteSignature {
  const [dash, name, base64, ...more] = line.split(' ');
  if (dash !== '—' || name === undefined || base64 === undefined || more.length > 0) {
    throw new Failure('C-004', { line: index + 1 });
  }
  requireKeyName(name);
  let bytes: Buffer;
  try {
    bytes = Buffer.from(parseBase64(base64));
  } catch (cause) {
    throw new Failure('C-004', { line: index + 1 }, cause);
  }
  if (bytes.length < 5) throw new Failure('C-004', { line: index + 1 });
  return { name, keyId: bytes.readUInt32BE(0), bytes: bytes.subarray(4) };
}

function writeSignatureLine({ name, keyId, bytes }: NoteSignature): string {
  const id = Buffer.alloc(4);
  id.writeUInt32BE(keyId);
  return `— ${name} ${writeBase64(Buffer.concat([id, bytes]))}\n`;
}
