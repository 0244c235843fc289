// Check 6: the tree of a log, worked out anew from its entries and compared with
// every tile that lies there, partial ones included, and with the checkpoint.
// docs/formats/tiles.md. Holds one path of the tree and never the whole.
import { equalBytes } from '../base/bytes.ts';
import { type StoredTile, TreeBuilder } from '../format/merkle/builder.ts';
import { hashBytes } from '../format/merkle/hash.ts';
import { type Bundle, writeTilePath } from '../format/tile.ts';
import { type Chunk, checkEarlier, logFolder, readChunks } from './bundles.ts';
import { readGrown } from './grown.ts';
import { type Log, type Run, report } from './run.ts';

export class Tree {
  readonly #run: Run;
  readonly #log: Log;
  readonly #size: number;
  readonly #builder = new TreeBuilder();
  readonly #wanted: number[];
  readonly #roots = new Map<number, Uint8Array>();
  #isWhole = true;

  /** `sizes`: at which sizes the root will be asked for. */
  constructor(run: Run, log: Log, sizes: readonly number[]) {
    this.#run = run;
    this.#log = log;
    this.#size = log.checkpoint?.size ?? 0;
    this.#wanted = [...new Set(sizes)].sort((a, b) => a - b);
    this.#keepRoot();
  }

  /** The root at one of the sizes asked for, once the entries have been gone through. */
  rootAt(size: number): Uint8Array | undefined {
    return this.#roots.get(size);
  }

  /** Goes through the entries, a bundle at a time, checking the tiles on the way. */
  *chunks(): Generator<Chunk> {
    for (const chunk of readChunks(this.#run, this.#log)) {
      for (const hash of chunk.leafHashes) this.#append(hash);
      for (const tile of this.#builder.takeFullTiles()) this.#checkTile(tile);
      yield chunk;
    }
    if (!this.#isWhole) return;
    for (const tile of this.#builder.partialTiles()) this.#checkTile(tile);
    this.#checkRoot();
  }

  #append(hash: Uint8Array | null): void {
    if (hash === null) this.#isWhole = false;
    if (hash === null || !this.#isWhole) return;
    this.#builder.append(hash);
    this.#keepRoot();
  }

  #keepRoot(): void {
    if (this.#wanted[0] !== this.#builder.size) return;
    this.#roots.set(this.#builder.size, this.#builder.root());
    this.#wanted.shift();
  }

  #checkRoot(): void {
    const { checkpoint } = this.#log;
    if (checkpoint === null || equalBytes(this.#builder.root(), checkpoint.root)) return;
    const params = { size: this.#size };
    report(this.#run, this.#log, 'A-025', { path: 'log/checkpoint', params });
  }

  #checkTile({ tile, bytes }: StoredTile): void {
    const { level, index, width } = tile;
    const pathOf = (place: Bundle) => writeTilePath({ level, ...place });
    const read = readGrown(logFolder(this.#run, this.#log), { index, width, pathOf });
    const path = `log/${writeTilePath(tile)}`;
    const hash = read && firstFault(read.bytes, bytes, read.width * hashBytes);
    if (read === undefined) report(this.#run, this.#log, 'A-022', { path });
    if (hash !== undefined) report(this.#run, this.#log, 'A-023', { path, params: { hash } });
    const prefix = (count: number) => bytes.subarray(0, count * hashBytes);
    checkEarlier(this.#run, this.#log, { index, width, pathOf, prefix });
  }
}

/** The first hash in which a tile does not begin with the right bytes, or ends elsewhere than it should. */
function firstFault(found: Uint8Array, right: Uint8Array, length: number): number | undefined {
  for (let i = 0; i < right.length; i += 1) {
    if (found[i] !== right[i]) return Math.floor(i / hashBytes);
  }
  return found.length === length ? undefined : Math.floor(length / hashBytes);
}
