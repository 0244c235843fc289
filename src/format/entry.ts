// From fields to the root and to the log's entry, the byte 0x01 and the root
// (docs/formats/entry.md). It knows nothing of what kinds of entry there are.
import { Failure } from '../base/failure.ts';
import { type Field, leavesFor, mostEntryBytes, saltBytes, saltsOf, writeField } from './field.ts';
import { hashBytes, leafHash, nodeHash } from './merkle/hash.ts';

/** The root of an entry, which is also its id: 32 bytes, written as 64 hexadecimal digits. */
export type EntryId = string & { readonly brand: 'EntryId' };

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
 * @throws Failure E-005…E-007 for sizes out of bounds.
 */
export function leafHashesOf(fields: readonly Field[], seed: Uint8Array): Uint8Array {
  const count = leavesFor(fields.length);
  const salts = saltsOf(seed, count);
  const hashes = Buffer.alloc(count * 32);
  let size = 0;
  for (let i = 0; i < count; i += 1) {
    const field = fields[i];
    const bytes = field === undefined ? empty : writeField(field);
    size += bytes.length;
    if (size > mostEntryBytes) throw new Failure('E-007', { most: mostEntryBytes });
    hashes.set(hashLeaf(salts.subarray(i * saltBytes, (i + 1) * saltBytes), bytes), i * 32);
  }
  return hashes;
}

const empty = new Uint8Array(0);

/** RFC 6962 leaf hash of salt ‖ field bytes; of the salt alone for a decoy. */
export function hashLeaf(salt: Uint8Array, fieldBytes: Uint8Array): Uint8Array {
  const leaf = Buffer.allocUnsafe(saltBytes + fieldBytes.length);
  leaf.set(salt, 0);
  leaf.set(fieldBytes, saltBytes);
  return leafHash(leaf);
}

/** RFC 6962 tree hash over a power of two of leaf hashes that stand one after the other. */
export function rootOfLeaves(leafHashes: Uint8Array): Uint8Array {
  const level = Buffer.from(leafHashes);
  const at = (i: number) => level.subarray(i * hashBytes, (i + 1) * hashBytes);
  for (let width = level.length / hashBytes; width > 1; width /= 2) {
    for (let i = 0; i < width; i += 2) level.set(nodeHash(at(i), at(i + 1)), (i / 2) * hashBytes);
  }
  return Buffer.from(level.subarray(0, hashBytes));
}

/** The root of a whole entry. @throws Failure E-005…E-007. */
export function rootOfEntry(fields: readonly Field[], seed: Uint8Array): Uint8Array {
  return rootOfLeaves(leafHashesOf(fields, seed));
}
