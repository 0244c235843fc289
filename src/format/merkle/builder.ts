// Growing a tree leaf by leaf. The compact range (the roots of the perfect
// subtrees that make up the tree, largest first) gives the root at any time;
// every eighth height on its way up is what the tiles store. A builder does no
// reading or writing: the log takes its tiles and makes them durable.
import { Failure } from '../../base/failure.ts';
import { partialTilesOf, type Tile, tileWidth } from '../tile.ts';
import { emptyRoot, hashBytes, nodeHash } from './hash.ts';

/** A tile with its bytes: `width` hashes of 32 bytes. */
export type StoredTile = { readonly tile: Tile; readonly bytes: Uint8Array };

type Peak = { readonly height: number; readonly hash: Uint8Array };

export class TreeBuilder {
  #size = 0;
  readonly #peaks: Peak[] = [];
  readonly #edges: Edge[] = [];
  #full: StoredTile[] = [];

  /**
   * Continues a tree from its partial tiles, those that {@link partialTilesOf} lists for `size`,
   * in that order. Without arguments: the empty tree.
   *
   * @throws Failure C-042 if the tiles are not the partial tiles of that size.
   */
  constructor(size = 0, partial: readonly StoredTile[] = []) {
    const wanted = [...partialTilesOf(size)];
    if (wanted.length !== partial.length) throw new Failure('C-042', { size });
    for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / tileWidth)) {
      this.#edge(level).index = Math.floor(rest / tileWidth);
    }
    for (const [i, tile] of wanted.entries()) {
      const bytes = partial[i]?.bytes;
      if (bytes?.length !== tile.width * hashBytes) throw new Failure('C-042', { size });
      this.#edge(tile.level).fill(bytes);
    }
    this.#size = size;
    this.#restorePeaks();
  }

  get size(): number {
    return this.#size;
  }

  /** Appends one leaf by its hash, in constant time on average. Assumes 32 bytes, which it copies. */
  append(leafHash: Uint8Array): void {
    const hash = this.#store(0, leafHash);
    this.#size += 1;
    this.#push({ height: 0, hash });
  }

  /** The RFC 6962 root of the tree as it is now. */
  root(): Uint8Array {
    const [...rest] = this.#peaks;
    const last = rest.pop();
    if (last === undefined) return emptyRoot;
    return rest.reduceRight((right, peak) => nodeHash(peak.hash, right), last.hash);
  }

  /** Hands over the tiles that became full since the last call; each is given once. */
  takeFullTiles(): StoredTile[] {
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** Copies of the partial tiles of the tree as it is now, lowest level first. */
  partialTiles(): StoredTile[] {
    return [...partialTilesOf(this.#size)].map((tile) => {
      return { tile, bytes: this.#edge(tile.level).copy(tile.width) };
    });
  }

  #push(leaf: Peak): void {
    let { height, hash } = leaf;
    for (let left = this.#peaks.at(-1); left?.height === height; left = this.#peaks.at(-1)) {
      this.#peaks.pop();
      hash = nodeHash(left.hash, hash);
      height += 1;
      if (height % 8 === 0) this.#store(height / 8, hash);
    }
    this.#peaks.push({ height, hash });
  }

  #store(level: number, hash: Uint8Array): Uint8Array {
    const edge = this.#edge(level);
    const stored = edge.add(hash);
    if (edge.width === tileWidth) this.#full.push(edge.take(level));
    return stored;
  }

  #edge(level: number): Edge {
    const known = this.#edges[level];
    if (known !== undefined) return known;
    const edge = new Edge();
    this.#edges[level] = edge;
    return edge;
  }

  #restorePeaks(): void {
    for (const [level, edge] of [...this.#edges.entries()].reverse()) {
      const rising: Peak[] = [];
      for (let i = 0; i < edge.width; i += 1) {
        let top: Peak = { height: level * 8, hash: edge.at(i) };
        for (let left = rising.at(-1); left?.height === top.height; left = rising.at(-1)) {
          rising.pop();
          top = { height: top.height + 1, hash: nodeHash(left.hash, top.hash) };
        }
        rising.push(top);
      }
      this.#peaks.push(...rising);
    }
  }
}

/** The rightmost tile of one level while it fills. */
class Edge {
  width = 0;
  index = 0;
  #bytes = new Uint8Array(tileWidth * hashBytes);

  fill(bytes: Uint8Array): void {
    this.width = bytes.length / hashBytes;
    this.#bytes.set(bytes);
  }

  add(hash: Uint8Array): Uint8Array {
    if (hash.length !== hashBytes) throw new Failure('C-043', { bytes: hash.length });
    this.#bytes.set(hash, this.width * hashBytes);
    this.width += 1;
    return this.at(this.width - 1);
  }

  at(i: number): Uint8Array {
    return this.#bytes.subarray(i * hashBytes, (i + 1) * hashBytes);
  }

  copy(width: number): Uint8Array {
    return this.#bytes.slice(0, width * hashBytes);
  }

  take(level: number): StoredTile {
    const tile: Tile = { level, index: this.index, width: tileWidth };
    const stored = { tile, bytes: this.#bytes };
    this.width = 0;
    this.index += 1;
    this.#bytes = new Uint8Array(tileWidth * hashBytes);
    return stored;
  }
}
