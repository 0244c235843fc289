// Checking proofs: the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2
// (the trees are those of RFC 6962). Sizes reach 2⁵³−1, so halving is by
// arithmetic and never by bit operators. Bad evidence gives false, never a throw.
import { equalBytes } from '../../base/bytes.ts';
import { hashBytes, nodeHash } from './hash.ts';

export type InclusionClaim = {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

export type ConsistencyClaim = {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
const isHash = (bytes: Uint8Array): boolean => bytes.length === hashBytes;

/** Whether the proof leads from the leaf hash at `index` to the root of the tree of `size` leaves. */
export function checkInclusion(claim: InclusionClaim): boolean {
  const { index, size, leafHash, proof, root } = claim;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (!isHash(leafHash) || !isHash(root) || !proof.every(isHash)) return false;
  let [node, last, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    const isRight = isOdd(node) || node === last;
    hash = isRight ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    if (isRight) [node, last] = skipUnpaired(node, last);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(hash, root);
}

/**
 * Whether the tree of `size2` leaves begins with the `size1` leaves of the other.
 *
 * The empty tree is the beginning of every tree and shows nothing: size 0 gives false.
 */
export function checkConsistency(claim: ConsistencyClaim): boolean {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isSize(size1) || !isSize(size2) || size1 < 1 || size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2);
  if (proof.length === 0 || !isHash(root1) || !isHash(root2) || !proof.every(isHash)) return false;
  return climb(claim, isPowerOfTwo(size1) ? [root1, ...proof] : proof);
}

function climb(claim: ConsistencyClaim, path: readonly Uint8Array[]): boolean {
  let [node, last] = [claim.size1 - 1, claim.size2 - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  const [seed, ...siblings] = path;
  if (seed === undefined) return false;
  let [hash1, hash2] = [seed, seed];
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash1 = nodeHash(sibling, hash1);
      hash2 = nodeHash(sibling, hash2);
      [node, last] = skipUnpaired(node, last);
    } else hash2 = nodeHash(hash2, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(hash1, claim.root1) && equalBytes(hash2, claim.root2);
}

/** Climbs past the levels at which the last node has no sibling and rises unhashed. */
function skipUnpaired(node: number, last: number): [number, number] {
  let [n, l] = [node, last];
  while (!isOdd(n) && n !== 0) [n, l] = [half(n), half(l)];
  return [n, l];
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isPowerOfTwo(n: number): boolean {
  let power = 1;
  while (power < n) power *= 2;
  return power === n;
}
