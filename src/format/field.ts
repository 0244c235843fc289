// A field, its salt and its leaf (docs/formats/entry.md, clauses 2 to 4).
import { sha256Into } from '../base/digest.ts';
import { Failure } from '../base/failure.ts';
import { type Json, parseJsonBytes, writeJson, writeJsonBytes } from '../base/json.ts';

export type Field = readonly [name: string, value: Json];

export const saltBytes = 16;
export const seedBytes = 32;
export const mostFieldBytes = 64 * 1024;
export const mostLeaves = 16_384;
export const leastLeaves = 8;
export const mostEntryBytes = 4 * 1024 * 1024;

const saltPrefix = Buffer.from('gavah salt v1\n', 'ascii');

/** The canonical JSON of `[name, value]`. @throws Failure E-005 above 64 KiB; B-007…B-011. */
export function writeField(field: Field): Uint8Array {
  const bytes = writeJsonBytes(field);
  if (bytes.length > mostFieldBytes) throw new Failure('E-005', { most: mostFieldBytes });
  return bytes;
}

/** {@link writeField} as text. */
export function writeFieldText(field: Field): string {
  const text = writeJson(field);
  if (text.length > mostFieldBytes / 3 && Buffer.byteLength(text) > mostFieldBytes) {
    throw new Failure('E-005', { most: mostFieldBytes });
  }
  return text;
}

/** @throws Failure E-012 if the bytes are not a name and a value; E-005; B-003…B-011. */
export function parseField(bytes: Uint8Array): Field {
  if (bytes.length > mostFieldBytes) throw new Failure('E-005', { most: mostFieldBytes });
  return fieldOf(parseJsonBytes(bytes));
}

/** The field that a JSON value is. @throws Failure E-012. */
export function fieldOf(value: Json): Field {
  if (!Array.isArray(value) || value.length !== 2) throw new Failure('E-012');
  const [name, content] = value as readonly Json[];
  if (typeof name !== 'string' || content === undefined) throw new Failure('E-012');
  return [name, content];
}

/**
 * The salts of `count` leaves, one after the other: salts 2k and 2k+1 are the
 * halves of SHA-256("gavah salt v1\n" ‖ seed ‖ uint32be(k)).
 */
export function saltsOf(seed: Uint8Array, count: number): Buffer {
  const block = Buffer.alloc(saltPrefix.length + seedBytes + 4);
  saltPrefix.copy(block);
  block.set(seed, saltPrefix.length);
  const salts = Buffer.allocUnsafe(Math.ceil(count / 2) * 2 * saltBytes);
  for (let k = 0; 2 * k < count; k += 1) {
    block.writeUInt32BE(k, block.length - 4);
    sha256Into(salts, 2 * k * saltBytes, block);
  }
  return salts;
}

/** The number of leaves of an entry of `fields` fields: the next power of two, at least 8. */
export function leavesFor(fields: number): number {
  let leaves = leastLeaves;
  while (leaves < fields) leaves *= 2;
  if (leaves > mostLeaves) throw new Failure('E-006', { most: mostLeaves });
  return leaves;
}

/** True for the leaf counts that an entry may have. */
export function isLeafCount(count: number): boolean {
  return count >= leastLeaves && count <= mostLeaves && (count & (count - 1)) === 0;
}
