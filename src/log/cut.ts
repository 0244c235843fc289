// Bringing a log's folder back to its commit point: what lies beyond the
// checkpoint does not exist and is taken away before anything is written.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile } from '../base/durable.ts';
import { tileWidth } from '../format/tile.ts';
import { bodyPathOf } from './generation.ts';

/** Cuts bodies, tiles and bundles of a log's folder to `size` entries. Does nothing where there is nothing to cut. */
export function cutTo(folder: string, size: number): void {
  cutBodies(folder, size);
  cutNumbered(join(folder, 'log', 'tile', 'entries'), size);
  const levels = join(folder, 'log', 'tile');
  for (const level of namesIn(levels)) {
    if (/^\d+$/.test(level))
      cutNumbered(join(levels, level), Math.floor(size / tileWidth ** Number(level)));
  }
}

function cutBodies(folder: string, size: number): void {
  const last = Math.floor(size / tileWidth);
  const kept = size % tileWidth;
  for (const path of filesFrom(join(folder, 'bodies'), kept === 0 ? last : last + 1)) rmSync(path);
  const edge = join(folder, bodyPathOf(last));
  if (kept > 0 && existsSync(edge)) truncateLines(edge, kept);
}

/** Keeps the first `lines` lines of a file. */
function truncateLines(path: string, lines: number): void {
  const bytes = readFileSync(path);
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    const next = bytes.indexOf(0x0a, end);
    if (next < 0) return;
    end = next + 1;
  }
  if (end === bytes.length) return;
  truncateSync(path, end);
  syncFile(path);
}

/** Takes away every tile of a level that holds more than `hashes` hashes or begins beyond them. */
function cutNumbered(folder: string, hashes: number): void {
  const edge = Math.floor(hashes / tileWidth);
  for (const path of filesFrom(folder, edge)) {
    const { index, width } = placeOf(path.slice(folder.length + 1));
    if (index * tileWidth + width > hashes) rmSync(path);
  }
}

/** `x001/234.p/5` → index 1234, width 5. */
function placeOf(path: string): { index: number; width: number } {
  const [place = '', width] = path.split('.p/');
  return {
    index: Number(place.replace(/\D/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  };
}

/** Every numbered file below a folder from number `from` on, folders that end before it not entered. */
export function* filesFrom(folder: string, from: number, before = 0): Generator<string> {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const number = before * 1000 + Number(name.replace(/\D/g, ''));
    if (name.startsWith('x')) {
      if ((number + 1) * 1000 ** depthBelow(path) > from) yield* filesFrom(path, from, number);
    } else if (number >= from) {
      yield* statSync(path).isDirectory()
        ? namesIn(path).map((width) => join(path, width))
        : [path];
    }
  }
}

/** How many levels of numbers lie below a folder named `x…`. */
function depthBelow(path: string): number {
  const inner = namesIn(path).find((name) => name.startsWith('x'));
  return inner === undefined ? 1 : 1 + depthBelow(join(path, inner));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
