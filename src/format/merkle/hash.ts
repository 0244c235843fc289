// The hashes of the RFC 6962 Merkle tree (section 2.1) over SHA-256, and the
// root of a list of leaf hashes that is small enough to be held in memory.
// docs/formats/tiles.md, clauses 1–4.
import { hash } from 'node:crypto';

export const hashBytes = 32;

/** The root of the empty tree: SHA-256 of no bytes. */
export const emptyRoot: Uint8Array = Buffer.from(hash('sha256', '', 'hex'), 'hex');

// Inputs are laid into these two buffers, so that a hash allocates its result only.
// One-shot hashing into a string is several times faster than into a buffer (Node 24).
const nodeInput = Buffer.alloc(1 + 2 * hashBytes, 1);
const leafInput = Buffer.alloc(512);

function digest(input: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(hashBytes);
  out.write(hash('sha256', input, 'binary'), 'binary');
  return out;
}

/** SHA-256(0x00 ‖ leaf). */
export function leafHash(leaf: Uint8Array): Uint8Array {
  const length = leaf.length + 1;
  const input = length <= leafInput.length ? leafInput.subarray(0, length) : Buffer.alloc(length);
  input[0] = 0;
  input.set(leaf, 1);
  return digest(input);
}

/** SHA-256(0x01 ‖ left ‖ right). Assumes 32 bytes each. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + hashBytes);
  return digest(nodeInput);
}

/** The largest power of two that is smaller than `size`. Assumes size ≥ 2. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The RFC 6962 root over leaf hashes in order, whatever their number; {@link emptyRoot} for none. */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  if (leafHashes.length === 0) return emptyRoot;
  let row = leafHashes;
  while (row.length > 1) row = parentsOf(row);
  return row[0] ?? emptyRoot;
}

// A last node without a sibling rises unhashed; this gives RFC 6962's tree, whose
// left part is always the largest perfect one.
function parentsOf(row: readonly Uint8Array[]): Uint8Array[] {
  const parents: Uint8Array[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const left = row[i];
    const right = row[i + 1];
    if (left !== undefined) parents.push(right === undefined ? left : nodeHash(left, right));
  }
  return parents;
}
