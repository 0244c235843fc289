// What of an archive is downloaded: all that the checkpoints of its logs cover,
// and nothing else. Full tiles, bundles and bodies never change again; the files
// at the edge do, and are read at once.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundlesOf,
  tilesOf,
  tileWidth,
  writeBundlePath,
  writeTilePath,
} from '../../format/tile.ts';
import type { Archive } from '../../log/archive.ts';
import { bodyPathOf, type Generation } from '../../log/generation.ts';
import { objectPath, shelfOf } from '../../vault/layout.ts';
import type { Listed, Vault } from '../../vault/vault.ts';

/** A file by its name in the archive: its bytes, or where it lies and how long it is. */
export type Content =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly path: string; readonly sizeBytes: number };

type Edge = ReadonlyMap<string, Uint8Array>;

/** What is needed to go through the contents later, while the archive grows. */
export type Snapshot = {
  readonly folder: string;
  readonly logs: readonly { readonly prefix: string; readonly size: number; readonly edge: Edge }[];
  readonly objects: readonly Listed[];
};

/** Reads what may change. Nothing may be written to the archive meanwhile. */
export async function readSnapshot(archive: Archive, vault: Vault): Promise<Snapshot> {
  const { folder } = archive;
  const all = [...archive.past, archive.current];
  const logs = all.map((log) => {
    const { size } = log.readCheckpoint();
    const prefix = log.folder === folder ? '' : `${log.folder.slice(folder.length + 1)}/`;
    return { prefix, size, edge: readEdge(log, size) };
  });
  const objects: Listed[] = [];
  for await (const object of vault.list()) objects.push(object);
  return { folder, logs, objects };
}

function readEdge(log: Generation, size: number): Edge {
  const names = ['archive.json', 'log/checkpoint', ...sealNames(log.folder)];
  if (size % tileWidth > 0) names.push(bodyPathOf(Math.floor(size / tileWidth)));
  for (const tile of tilesOf(size)) {
    if (tile.width < tileWidth) names.push(`log/${writeTilePath(tile)}`);
  }
  for (const bundle of bundlesOf(size)) {
    if (bundle.width < tileWidth) names.push(`log/${writeBundlePath(bundle)}`);
  }
  return new Map(names.map((name) => [name, readFileSync(join(log.folder, name))]));
}

function sealNames(folder: string): string[] {
  const seals = join(folder, 'seals');
  if (!existsSync(seals)) return [];
  return readdirSync(seals, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Every file of the snapshot, one after the other. */
export function* contentsOf({ folder, logs, objects }: Snapshot): Generator<Content> {
  for (const { prefix, size, edge } of logs) {
    for (const [name, bytes] of edge) yield { name: prefix + name, bytes };
    for (const name of fullNames(size)) {
      const path = join(folder, prefix, name);
      yield { name: prefix + name, path, sizeBytes: statSync(path).size };
    }
  }
  for (const { digest, sizeBytes } of objects) {
    const path = objectPath(join(folder, 'objects'), digest);
    yield { name: `objects/${shelfOf(digest)}/${digest}`, path, sizeBytes };
  }
}

/** The files of a log that never change again. */
function* fullNames(size: number): Generator<string> {
  for (const tile of tilesOf(size))
    if (tile.width === tileWidth) yield `log/${writeTilePath(tile)}`;
  for (const bundle of bundlesOf(size)) {
    if (bundle.width < tileWidth) continue;
    yield `log/${writeBundlePath(bundle)}`;
    yield bodyPathOf(bundle.index);
  }
}
