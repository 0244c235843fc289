// From fields to the root and to the log's entry, the byte 0x01 and the root
// (docs/formats/entry.md). It knows nothing of what kinds of entry there are.
import { sha256, sha256Into } from '../base/digest.ts';
import { Failure } from '../base/failure.ts';
import {
  type Field,
  leavesFor,
  mostEntryBytes,
  mostFieldBytes,
  saltBytes,
  saltsOf,
  writeFieldText,
} from './field.ts';
import { hashBytes } from './merkle/hash.ts';

const entryVersion = 0x01;

/** The log's entry for a root: 33 bytes. */
export function writeLogEntry(root: Uint8Array): Uint8Array {
  const entry = Buffer.alloc(33);
  entry[0] = entryVersion;
  entry.set(root, 1);
  return entry;
}

/** The root in a log's entry. @throws Failure E-011 unless it is 0x01 and 32 bytes. */
export function parseLogEntry(entry: Uint8Array): Uint8Array {
  if (entry.length !== 33 || entry[0] !== entryVersion) throw new Failure('E-011');
  return entry.subarray(1);
}

/**
 * The leaf hashes of a whole entry, 32 bytes each, one after the other, decoys included.
 *
 * @param texts the canonical JSON of its fields, as {@link writeFieldText} gives it.
 * @throws Failure E-006, E-007 for sizes out of bounds.
 */
export function leafHashesOf(texts: readonly string[], seed: Uint8Array): Buffer {
  const count = leavesFor(texts.length);
  const salts = saltsOf(seed, count);
  const hashes = Buffer.allocUnsafe(count * hashBytes);
  let size = 0;
  for (let i = 0; i < count; i += 1) {
    salts.copy(leafInput, 1, i * saltBytes, (i + 1) * saltBytes);
    const length = leafInput.write(texts[i] ?? '', 1 + saltBytes);
    size += length;
    if (size > mostEntryBytes) throw new Failure('E-007', { most: mostEntryBytes });
    sha256Into(hashes, i * hashBytes, leafInput.subarray(0, 1 + saltBytes + length));
  }
  return hashes;
}

// Leaves are laid into one buffer; its first byte, 0x00, is RFC 6962's mark of a leaf.
const leafInput = Buffer.alloc(1 + saltBytes + mostFieldBytes);
const nodeInput = Buffer.alloc(1 + 2 * hashBytes, 0x01);

/** RFC 6962 leaf hash of salt ‖ field bytes; of the salt alone for a decoy. */
export function hashLeaf(salt: Uint8Array, fieldBytes: Uint8Array): Uint8Array {
  leafInput.set(salt, 1);
  leafInput.set(fieldBytes, 1 + saltBytes);
  return sha256(leafInput.subarray(0, 1 + saltBytes + fieldBytes.length));
}

/** RFC 6962 tree hash over a power of two of leaf hashes that stand one after the other. */
export function rootOfLeaves(leafHashes: Uint8Array): Uint8Array {
  const level = Buffer.from(leafHashes);
  for (let width = level.length / hashBytes; width > 1; width /= 2) {
    for (let i = 0; i < width; i += 2) {
      level.copy(nodeInput, 1, i * hashBytes, (i + 2) * hashBytes);
      sha256Into(level, (i / 2) * hashBytes, nodeInput);
    }
  }
  return Buffer.from(level.subarray(0, hashBytes));
}

/** The root of a whole entry. @throws Failure E-005…E-007. */
export function rootOfEntry(fields: readonly Field[], seed: Uint8Array): Uint8Array {
  return rootOfTexts(fields.map(writeFieldText), seed);
}

/** {@link rootOfEntry} of fields that are already written. */
export function rootOfTexts(texts: readonly string[], seed: Uint8Array): Uint8Array {
  return rootOfLeaves(leafHashesOf(texts, seed));
}
