// Checkpoints (C2SP tlog-checkpoint): the origin, size and root of a log, as
// the text of a signed note. docs/formats/checkpoint.md, clauses 20–29.
import { equalBytes, parseBase64, utf8, writeBase64 } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { emptyRoot } from './merkle/hash.ts';
import { type OpenedNote, openNote, signNote } from './note.ts';
import { ed25519Type, isSameKey, type Signer, type Vkey } from './vkey.ts';

export type Checkpoint = {
  readonly origin: string;
  /** Leaves in the tree, 0 to 2⁵³−1. */
  readonly size: number;
  /** The RFC 6962 root, 32 bytes. */
  readonly root: Uint8Array;
  readonly extensions: readonly string[];
};

/** A checkpoint whose log's signature verified, with the note it stood in. */
export type OpenedCheckpoint = { readonly checkpoint: Checkpoint; readonly note: OpenedNote };

/**
 * Reads the text of a checkpoint, without signatures.
 *
 * Accepts only the one spelling that {@link writeCheckpoint} produces, so that two parties can
 * never disagree about what was signed.
 *
 * @throws Failure C-014 if the text has another form, C-015 for the size, C-016 for the root,
 *   C-017 for an empty tree with a root that is not the empty tree's, B-008 for a lone surrogate.
 */
export function parseCheckpoint(text: string): Checkpoint {
  utf8(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  const isPlain = !/[\u0000-\u0009\u000b-\u001f]|^\ufeff/.test(text);
  const [origin, sizeText, rootText, ...extensions] = text.slice(0, -1).split('\n');
  const isLines = text.endsWith('\n') && origin !== '' && extensions.every((line) => line !== '');
  if (!isPlain || !isLines || origin === undefined || sizeText === undefined || !rootText) {
    throw new Failure('C-014');
  }
  const size = parseSize(sizeText);
  const root = parseRoot(rootText);
  if (size === 0 && !equalBytes(root, emptyRoot)) throw new Failure('C-017');
  return { origin, size, root, extensions };
}

function parseSize(text: string): number {
  const size = parseDecimal(text);
  if (size === null) throw new Failure('C-015');
  return size;
}

/** A whole number from 0 to 2⁵³−1 in its one decimal spelling, else null. */
export function parseDecimal(text: string): number | null {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : -1;
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function parseRoot(text: string): Uint8Array {
  const root = parseHash(text);
  if (root === null) throw new Failure('C-016');
  return root;
}

/** A 32-byte hash in its one base64 spelling, else null. */
export function parseHash(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return null;
  try {
    return parseBase64(text);
  } catch {
    return null; // spare bits set
  }
}

/** The text of a checkpoint. @throws Failure as {@link parseCheckpoint} for what it would not read back. */
export function writeCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, extensions } = checkpoint;
  const lines = [origin, String(size), writeBase64(root), ...extensions];
  const text = `${lines.join('\n')}\n`;
  const read = parseCheckpoint(text);
  if (read.origin !== origin || read.extensions.length !== extensions.length) {
    throw new Failure('C-014');
  }
  return text;
}

/**
 * Signs a checkpoint with its log's key.
 *
 * It does not look for consistency with what the log signed before: that is the caller's duty.
 *
 * @throws Failure C-023 unless the signer's name is the origin; as {@link writeCheckpoint}.
 */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  if (signer.name !== checkpoint.origin) throw new Failure('C-023', { name: signer.name });
  return signNote(writeCheckpoint(checkpoint), signer);
}

/**
 * Reads a signed checkpoint and verifies the log's signature; further keys, such as cosigners',
 * may be given and are verified where they signed.
 *
 * @throws Failure C-024 if the origin is not the name of the log's key, C-020 if the log's key did
 *   not sign, C-012 if it is a cosigner's; as {@link openNote} and {@link parseCheckpoint}.
 */
export function openCheckpoint(
  note: string,
  log: Vkey,
  cosigners: readonly Vkey[] = [],
): OpenedCheckpoint {
  if (log.type !== ed25519Type) throw new Failure('C-012', { type: log.type });
  const opened = openNote(note, [log, ...cosigners]);
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint.origin !== log.name) throw new Failure('C-024', { name: log.name });
  if (!opened.verified.some(({ vkey }) => isSameKey(vkey, log))) throw new Failure('C-020');
  return { checkpoint, note: opened };
}
