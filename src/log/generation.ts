// Reading one log of an archive: its checkpoint, tiles, entries and bodies. It
// believes what it reads; checking is the verifier's work, not the reader's.
// docs/formats/archive.md, clauses 1 and 3 to 5.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHex } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { readLines } from '../base/lines.ts';
import { phrase } from '../base/phrase.ts';
import { type Body, parseBody } from '../format/body.ts';
import { parseBundle } from '../format/bundle.ts';
import { type Checkpoint, openCheckpoint } from '../format/checkpoint.ts';
import { parseLogEntry } from '../format/entry.ts';
import type { TileReader } from '../format/merkle/plan.ts';
import { type Tile, tileWidth, writeBundlePath, writeTilePath } from '../format/tile.ts';
import { parseVkey, type Vkey } from '../format/vkey.ts';
import { type ArchiveMeta, orDamaged, readMeta } from './meta.ts';

/** Where the bodies of bundle `index` lie, relative to the log's folder. */
export function bodyPathOf(index: number): string {
  return writeBundlePath({ index, width: tileWidth }).replace('tile/entries', 'bodies');
}

export class Generation implements TileReader {
  readonly folder: string;
  readonly meta: ArchiveMeta;
  readonly vkey: Vkey;

  /** @throws Failure L-001 if there is no archive.json, L-006 if it is damaged. */
  constructor(folder: string) {
    this.folder = folder;
    this.meta = readMeta(folder);
    this.vkey = orDamaged('archive.json', () => parseVkey(this.meta.vkey));
  }

  /** The signed note of the checkpoint, or undefined before the first commit. */
  findCheckpointNote(): string | undefined {
    const path = join(this.folder, 'log', 'checkpoint');
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** @throws Failure L-006 if there is none, or it is not one that the log's key signed. */
  readCheckpoint(): Checkpoint {
    const note = this.findCheckpointNote();
    if (note === undefined)
      throw new Failure('L-006', { why: phrase('file-missing', { file: 'log/checkpoint' }) });
    return orDamaged('log/checkpoint', () => openCheckpoint(note, this.vkey).checkpoint);
  }

  readTiles(tiles: readonly Tile[]): Uint8Array[] {
    return tiles.map((tile) =>
      this.#readGrown(writeTilePath(tile), writeTilePath({ ...tile, width: tileWidth })),
    );
  }

  /** The roots of entries `index`·256 and on, as many as the bundle holds, at least `width`. */
  readRoots(index: number, width: number): Uint8Array[] {
    const full = writeBundlePath({ index, width: tileWidth });
    const bytes = this.#readGrown(writeBundlePath({ index, width }), full);
    const held = Math.floor(bytes.length / 35);
    return parseBundle(bytes, held).map(parseLogEntry);
  }

  /** A tile by its own name, as the full one that it has become, or as a larger partial one. */
  #readGrown(path: string, full: string): Uint8Array {
    for (const name of new Set([path, full])) {
      const bytes = readIfThere(join(this.folder, 'log', name));
      if (bytes !== undefined) return bytes;
    }
    const wanted = Number(path.split('.p/')[1] ?? tileWidth);
    const grown = widthsIn(join(this.folder, 'log', `${full}.p`)).find((width) => width > wanted);
    const bytes = grown && readIfThere(join(this.folder, 'log', `${full}.p`, String(grown)));
    if (bytes) return bytes;
    throw new Failure('L-006', { why: phrase('file-missing', { file: `log/${path}` }) });
  }

  /** The id of one entry. @throws Failure L-006. */
  readId(position: number): string {
    const index = Math.floor(position / tileWidth);
    const root = this.readRoots(index, (position % tileWidth) + 1)[position % tileWidth];
    if (root === undefined)
      throw new Failure('L-006', { why: phrase('entry-missing', { position }) });
    return writeHex(root);
  }

  /** Bodies and ids of the entries from `from` up to but not including `to`, in order. */
  async *entries(
    from: number,
    to: number,
  ): AsyncGenerator<{ position: number; id: string; body: Body }> {
    for (let index = Math.floor(from / tileWidth); index * tileWidth < to; index += 1) {
      const first = index * tileWidth;
      const width = Math.min(tileWidth, to - first);
      const roots = this.readRoots(index, width);
      let position = first;
      for (const line of readLines(join(this.folder, bodyPathOf(index)))) {
        if (position === first + width) break;
        const root = roots[position - first];
        if (root === undefined) break;
        if (position >= from) yield { position, id: writeHex(root), body: parseBody(line) };
        position += 1;
      }
      if (position < first + width) {
        throw new Failure('L-006', {
          why: phrase('file-ends', { file: bodyPathOf(index), position }),
        });
      }
    }
  }
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** The widths of the partial tiles in a folder, ascending. */
export function widthsIn(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => a - b);
}
