// The items of a stretch of the log that a machine reads as they come in, read from it one
// after the other, so that a receipt of any size need not be kept in memory.
import type { Body } from '../../format/body.ts';
import { findItem } from '../../format/kinds/item.ts';
import type { Generation } from '../../log/generation.ts';
import { showFileName } from '../file-name.ts';
import type { TextSource } from './extract-items.ts';
import { isReadable } from './readable.ts';

/** Those of the entries from `from` up to but not including `to` that are new bytes, in order. */
export async function* readableItems(
  log: Generation,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<TextSource> {
  for await (const { id, body } of log.entries(from, to)) {
    const source = textSourceOf(id, body);
    if (source !== undefined) yield source;
  }
}

function textSourceOf(id: string, body: Body): TextSource | undefined {
  const item = findItem(body);
  if (item === undefined) return undefined;
  const { path, mediaType, stored, visibility, duplicateOf } = item;
  if (typeof path !== 'string' || visibility === undefined) return undefined;
  if (duplicateOf !== null) return undefined;
  const name = showFileName(path);
  if (!isReadable(mediaType ?? null, name)) return undefined;
  return { id, name, mediaType: mediaType ?? null, stored: stored ?? null, visibility };
}
