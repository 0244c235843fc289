// Closing fields of bodies that are already in the log: the only rewriting of
// evidence there is, done for an erasure that the log has already recorded.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseUtf8, utf8 } from '../base/bytes.ts';
import { replaceFile } from '../base/durable.ts';
import { closeBody, parseBody, writeBody } from '../format/body.ts';
import { tileWidth } from '../format/tile.ts';
import type { Archive } from './archive.ts';
import { bodyPathOf } from './generation.ts';

/** The fields of one entry that are to be closed, by name. */
export type Closing = { readonly position: number; readonly fields: readonly string[] };

/**
 * Closes fields and destroys the seeds of their bodies. Doing it again changes nothing.
 * Assumes that the caller holds the archive's lock.
 */
export function closeFields(archive: Archive, closings: readonly Closing[]): void {
  for (const [path, lines] of groupByFile(archive, closings)) closeIn(path, lines);
}

function groupByFile(
  archive: Archive,
  closings: readonly Closing[],
): Map<string, Map<number, ReadonlySet<string>>> {
  const files = new Map<string, Map<number, ReadonlySet<string>>>();
  for (const { position, fields } of closings) {
    const { log, index } = archive.locate(position);
    const path = join(log.folder, bodyPathOf(Math.floor(index / tileWidth)));
    const lines = files.get(path) ?? new Map<number, ReadonlySet<string>>();
    const before = lines.get(index % tileWidth) ?? new Set<string>();
    files.set(path, lines.set(index % tileWidth, new Set([...before, ...fields])));
  }
  return files;
}

function closeIn(path: string, closings: ReadonlyMap<number, ReadonlySet<string>>): void {
  if (!existsSync(path)) return;
  const lines = parseUtf8(readFileSync(path)).split('\n');
  const closed = lines.map((line, i) => {
    const fields = closings.get(i);
    if (fields === undefined) return line;
    return writeBody(closeBody(parseBody(line), (_, [name]) => !fields.has(name)));
  });
  replaceFile(path, utf8(closed.join('\n')));
}
