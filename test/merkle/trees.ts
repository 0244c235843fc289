// Trees for the tests: a log's tiles in memory, and a log of any size whose
// leaves are all the same, so that its tiles can be told without being stored.
import { type StoredTile, TreeBuilder } from '../../src/format/merkle/builder.ts';
import { hashBytes, leafHash, nodeHash } from '../../src/format/merkle/hash.ts';
import type { TileReader } from '../../src/format/merkle/plan.ts';
import { type Tile, writeTilePath } from '../../src/format/tile.ts';

export function leavesOf(count: number, salt = 0): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`leaf ${salt} ${i}`)));
}

export function builderOf(leaves: readonly Uint8Array[]): TreeBuilder {
  const builder = new TreeBuilder();
  for (const leaf of leaves) builder.append(leaf);
  return builder;
}

/** Tiles by path, as a folder would hold them. */
export class TileShelf implements TileReader {
  readonly tiles = new Map<string, Uint8Array>();
  asked: Tile[] = [];

  put(stored: readonly StoredTile[]): void {
    for (const { tile, bytes } of stored) this.tiles.set(writeTilePath(tile), bytes);
  }

  readTiles(tiles: readonly Tile[]): Uint8Array[] {
    this.asked.push(...tiles);
    return tiles.map((tile) => {
      const full = this.tiles.get(writeTilePath({ ...tile, width: 256 }));
      return this.tiles.get(writeTilePath(tile)) ?? full ?? new Uint8Array();
    });
  }
}

export function shelfOf(leaves: readonly Uint8Array[]): TileShelf {
  const [builder, shelf] = [builderOf(leaves), new TileShelf()];
  shelf.put(builder.takeFullTiles());
  shelf.put(builder.partialTiles());
  return shelf;
}

/** A log of equal leaves: one hash for each height fills every tile. */
export class EvenLog implements TileReader {
  readonly leaf = leafHash(Buffer.from('the same'));
  readonly #heights = [this.leaf];
  asked: Tile[] = [];

  readTiles(tiles: readonly Tile[]): Uint8Array[] {
    this.asked.push(...tiles);
    return tiles.map(({ level, width }) => {
      const tile = Buffer.alloc(width * hashBytes);
      for (let i = 0; i < width; i += 1) tile.set(this.#at(level * 8), i * hashBytes);
      return tile;
    });
  }

  #at(height: number): Uint8Array {
    const known = this.#heights[height];
    if (known !== undefined) return known;
    const below = this.#at(height - 1);
    const hash = nodeHash(below, below);
    this.#heights[height] = hash;
    return hash;
  }
}
