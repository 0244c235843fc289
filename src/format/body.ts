// The two spellings of an entry's body: whole (seed and fields) and partial
// (open leaves with their salts, closed leaves as hashes); docs/formats/body.md.
import { equalBytes, parseBase64, parseHex, writeBase64, writeHex } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { type Json, parseJson, writeJson } from '../base/json.ts';
import { phrase } from '../base/phrase.ts';
import { hashLeaf, leafHashesOf, rootOfEntry, rootOfLeaves } from './entry.ts';
import {
  type Field,
  fieldOf,
  isLeafCount,
  mostEntryBytes,
  saltBytes,
  saltsOf,
  seedBytes,
  writeField,
  writeFieldText,
} from './field.ts';

/** The author's Ed25519 signature over the 32 bytes of the root, or null where another entry's signature covers it. */
export type Signature = Uint8Array | null;

export type WholeBody = {
  readonly form: 'whole';
  readonly seed: Uint8Array;
  readonly fields: readonly Field[];
  readonly signature: Signature;
};

/** An open leaf shows its salt and field; a closed one is its 32-byte leaf hash. */
export type Leaf = { readonly salt: Uint8Array; readonly field: Field } | Uint8Array;

export type PartialBody = {
  readonly form: 'partial';
  readonly leaves: readonly Leaf[];
  readonly signature: Signature;
};

export type Body = WholeBody | PartialBody;

/** One line of canonical JSON, without a line end. */
export function writeBody(body: Body): string {
  const signature = body.signature === null ? null : writeBase64(body.signature);
  if (body.form === 'whole') {
    return writeJson({ fields: body.fields, seed: writeBase64(body.seed), signature });
  }
  return writeJson({ leaves: body.leaves.map(leafJson), signature });
}

/** {@link writeBody} of a whole body whose fields are already written as text. */
export function writeWholeBody(
  texts: readonly string[],
  seed: Uint8Array,
  signature: Signature,
): string {
  const signed = signature === null ? 'null' : `"${writeBase64(signature)}"`;
  return `{"fields":[${texts.join(',')}],"seed":"${writeBase64(seed)}","signature":${signed}}`;
}

function leafJson(leaf: Leaf): Json {
  if (leaf instanceof Uint8Array) return writeHex(leaf);
  return { field: leaf.field, salt: writeBase64(leaf.salt) };
}

/** @throws Failure E-008, E-009, E-012 or B-001…B-011 for anything but the one spelling. */
export function parseBody(text: string): Body {
  const value = parseJson(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Failure('E-009', { why: phrase('not-object') });
  }
  return bodyOf(value as { readonly [k: string]: Json });
}

function bodyOf(value: { readonly [k: string]: Json }): Body {
  const names = Object.keys(value).join();
  if (names === 'fields,seed,signature') return wholeOf(value);
  if (names === 'leaves,signature') return partialOf(value);
  throw new Failure('E-009', { why: phrase('body-members') });
}

function wholeOf(value: { readonly [k: string]: Json }): WholeBody {
  const seed = bytesOf(value.seed, seedBytes);
  if (!Array.isArray(value.fields)) throw new Failure('E-009', { why: phrase('body-fields') });
  const fields = (value.fields as readonly Json[]).map(fieldOf);
  return { form: 'whole', seed, fields, signature: signatureOf(value.signature) };
}

function partialOf(value: { readonly [k: string]: Json }): PartialBody {
  const { leaves } = value;
  if (!Array.isArray(leaves) || !isLeafCount(leaves.length)) throw new Failure('E-008');
  const parsed = (leaves as readonly Json[]).map(leafOf);
  return { form: 'partial', leaves: parsed, signature: signatureOf(value.signature) };
}

function leafOf(value: Json): Leaf {
  if (typeof value === 'string') return parseHex(value, 32);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Failure('E-009', { why: phrase('body-leaf') });
  }
  const { field, salt, ...rest } = value as { readonly [k: string]: Json };
  if (field === undefined || salt === undefined || Object.keys(rest).length > 0) {
    throw new Failure('E-009', { why: phrase('body-open-leaf') });
  }
  return { field: fieldOf(field), salt: bytesOf(salt, saltBytes) };
}

function bytesOf(value: Json | undefined, length: number): Uint8Array {
  const bytes = typeof value === 'string' ? parseBase64(value) : new Uint8Array(0);
  if (bytes.length !== length)
    throw new Failure('E-009', { why: phrase('body-bytes', { length }) });
  return bytes;
}

function signatureOf(value: Json | undefined): Signature {
  return value === null ? null : bytesOf(value, 64);
}

/** The root that a body commits to: 32 bytes. @throws Failure E-005…E-007. */
export function rootOfBody(body: Body): Uint8Array {
  if (body.form === 'whole') return rootOfEntry(body.fields, body.seed);
  let openBytes = 0;
  const hashes = body.leaves.map((leaf) => {
    if (leaf instanceof Uint8Array) return leaf;
    const bytes = writeField(leaf.field);
    openBytes += bytes.length;
    // What is open is part of an entry, and so within its bound, whatever the rest holds.
    if (openBytes > mostEntryBytes) throw new Failure('E-007', { most: mostEntryBytes });
    return hashLeaf(leaf.salt, bytes);
  });
  return rootOfLeaves(Buffer.concat(hashes));
}

function hashOfLeaf(leaf: Leaf): Uint8Array {
  return leaf instanceof Uint8Array ? leaf : hashLeaf(leaf.salt, writeField(leaf.field));
}

/** The fields that a body shows, by position; closed ones and decoys are undefined. */
export function openFields(body: Body): readonly (Field | undefined)[] {
  if (body.form === 'whole') return body.fields;
  return body.leaves.map((leaf) => (leaf instanceof Uint8Array ? undefined : leaf.field));
}

/**
 * Closes every leaf for which `keep` is false; the kind, at position 0, always stays open.
 * The result is what leaves in a disclosure, and what remains after an erasure: no seed.
 */
export function closeBody(
  body: Body,
  keep: (position: number, field: Field) => boolean,
): PartialBody {
  const leaves = body.form === 'whole' ? leavesOf(body) : body.leaves;
  const kept = leaves.map((leaf, position) => {
    if (leaf instanceof Uint8Array || position === 0 || keep(position, leaf.field)) return leaf;
    return hashOfLeaf(leaf);
  });
  return { form: 'partial', leaves: kept, signature: body.signature };
}

function leavesOf(body: WholeBody): readonly Leaf[] {
  const hashes = leafHashesOf(body.fields.map(writeFieldText), body.seed);
  const salts = saltsOf(body.seed, hashes.length / 32);
  return Array.from({ length: hashes.length / 32 }, (_, i) => {
    const field = body.fields[i];
    if (field === undefined) return hashes.subarray(i * 32, (i + 1) * 32);
    return { salt: salts.subarray(i * saltBytes, (i + 1) * saltBytes), field };
  });
}

/** True if the body commits to this root. */
export function isBodyOf(body: Body, root: Uint8Array): boolean {
  return equalBytes(rootOfBody(body), root);
}
