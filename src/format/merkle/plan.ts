// Making proofs. What a proof needs is planned first (which tiles), then read
// through one method, then worked out; so the same code serves a folder, a
// bucket and a test, and a reader can fetch all tiles of a proof at once.
// RFC 6962, sections 2.1.1 and 2.1.2; docs/formats/tiles.md, clauses 15–18.
import { Failure } from '../../base/failure.ts';
import { type Tile, tileSpan, tileWidth, widthOf } from '../tile.ts';
import { emptyRoot, hashBytes, nodeHash, splitOf } from './hash.ts';

/** The root of the perfect subtree of 2^height leaves that begins at leaf `index` · 2^height. */
type Node = { readonly height: number; readonly index: number };

/** The perfect subtrees, left to right, whose hashes fold into one hash of a proof. */
type Range = readonly Node[];

/** A proof that waits for its tiles. `finish` takes their bytes in the order of `tiles`. */
export type Plan = {
  readonly tiles: readonly Tile[];
  readonly finish: (bytes: readonly Uint8Array[]) => Uint8Array[];
};

/**
 * Reads tiles, in the order asked. A tile that has since grown may come back wider: only the
 * hashes asked for are used.
 */
export type TileReader = {
  readTiles(tiles: readonly Tile[]): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
};

/** Plans the proof that leaf `index` is in the tree of `size`. @throws Failure C-040 unless 0 ≤ index < size. */
export function planInclusion(index: number, size: number): Plan {
  requireSizes(index, size);
  if (index === size) throw new Failure('C-040', { first: index, second: size });
  const ranges: Range[] = [];
  let [low, high] = [0, size];
  while (high - low > 1) {
    const middle = low + splitOf(high - low);
    if (index < middle) {
      ranges.push(nodesOf(middle, high));
      high = middle;
    } else {
      ranges.push(nodesOf(low, middle));
      low = middle;
    }
  }
  return planOf(ranges.reverse(), size);
}

/** Plans the proof between two sizes. @throws Failure C-040 unless 1 ≤ size1 ≤ size2. */
export function planConsistency(size1: number, size2: number): Plan {
  requireSizes(size1, size2);
  if (size1 === 0) throw new Failure('C-040', { first: size1, second: size2 });
  const ranges: Range[] = [];
  let [low, high] = [0, size2];
  while (size1 !== high) {
    const middle = low + splitOf(high - low);
    if (size1 <= middle) {
      ranges.push(nodesOf(middle, high));
      high = middle;
    } else {
      ranges.push(nodesOf(low, middle));
      low = middle;
    }
  }
  // The old root itself is left out where the old tree is the whole left part (RFC 6962, 2.1.2).
  if (low !== 0) ranges.push(nodesOf(low, high));
  return planOf(ranges.reverse(), size2);
}

/** Plans the root of the tree of `size` leaves; `finish` gives that one hash. */
export function planRoot(size: number): Plan {
  requireSizes(0, size);
  if (size === 0) return { tiles: [], finish: () => [emptyRoot] };
  return planOf([nodesOf(0, size)], size);
}

export async function proveInclusion(
  reader: TileReader,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  return carryOut(reader, planInclusion(index, size));
}

export async function proveConsistency(
  reader: TileReader,
  size1: number,
  size2: number,
): Promise<Uint8Array[]> {
  return carryOut(reader, planConsistency(size1, size2));
}

/** The root of the tree of `size` leaves, worked out from its tiles. */
export async function readRoot(reader: TileReader, size: number): Promise<Uint8Array> {
  const [root] = await carryOut(reader, planRoot(size));
  return root ?? emptyRoot;
}

async function carryOut(reader: TileReader, plan: Plan): Promise<Uint8Array[]> {
  return plan.finish(await reader.readTiles(plan.tiles));
}

function requireSizes(first: number, second: number): void {
  const good = Number.isSafeInteger(first) && Number.isSafeInteger(second);
  if (!good || first < 0 || first > second) throw new Failure('C-040', { first, second });
}

/**
 * The perfect subtrees that cover leaves low…high−1, largest first. Assumes, as every range of a
 * proof has it, that `low` is a multiple of the largest power of two within the range.
 */
function nodesOf(low: number, high: number): Range {
  const nodes: Node[] = [];
  let start = low;
  while (start < high) {
    let [height, width] = [0, 1];
    while (width * 2 <= high - start) [height, width] = [height + 1, width * 2];
    nodes.push({ height, index: start / width });
    start += width;
  }
  return nodes;
}

/** Where a node's hash is stored, or the hashes that it is made of: `count` of them from `from`. */
function placeOf(node: Node, size: number): { tile: Tile; from: number; count: number } {
  const level = Math.floor(node.height / 8);
  const count = 2 ** (node.height % 8);
  const index = Math.floor((node.index * count) / tileWidth);
  const from = node.index * count - index * tileWidth;
  return { tile: { level, index, width: widthOf({ level, index }, size) }, from, count };
}

function planOf(ranges: readonly Range[], size: number): Plan {
  const tiles: Tile[] = [];
  const places = new Map<string, number>();
  for (const node of ranges.flat()) {
    const { tile } = placeOf(node, size);
    const key = `${tile.level}/${tile.index}`;
    if (!places.has(key)) places.set(key, tiles.push(tile) - 1);
  }
  const finish = (bytes: readonly Uint8Array[]): Uint8Array[] => {
    const hashOf = (node: Node): Uint8Array => {
      const { tile, from, count } = placeOf(node, size);
      const found = bytes[places.get(`${tile.level}/${tile.index}`) ?? -1];
      return subtreeHash(requireTile(tile, found), from, count);
    };
    return ranges.map((range) =>
      range.map(hashOf).reduceRight((right, left) => nodeHash(left, right)),
    );
  };
  return { tiles, finish };
}

function requireTile(tile: Tile, bytes: Uint8Array | undefined): Uint8Array {
  const given = bytes?.length ?? 0;
  const good = given >= tile.width * hashBytes && given <= tileSpan && given % hashBytes === 0;
  if (bytes === undefined || !good) {
    throw new Failure('C-041', { level: tile.level, index: tile.index, bytes: given });
  }
  return bytes;
}

/** The hash over `count` (a power of two) consecutive hashes of a tile. */
function subtreeHash(tile: Uint8Array, from: number, count: number): Uint8Array {
  if (count === 1) return tile.subarray(from * hashBytes, (from + 1) * hashBytes);
  const left = subtreeHash(tile, from, count / 2);
  return nodeHash(left, subtreeHash(tile, from + count / 2, count / 2));
}
