// Which bytes are in the log already, and as which item. Read from the bodies
// when it is first asked; a line that is no item is passed over unparsed.
import { join } from 'node:path';
import { parseHex } from '../base/bytes.ts';
import { digestBytes } from '../base/digest.ts';
import { readLines } from '../base/lines.ts';
import { PackedMap } from '../base/packed-map.ts';
import { parseBody } from '../format/body.ts';
import { findItem } from '../format/kinds/item.ts';
import { tileWidth } from '../format/tile.ts';
import type { Archive } from './archive.ts';
import { bodyPathOf, type Generation } from './generation.ts';

/** By the digest of stored bytes, the id of the first item that has them: 64 bytes an item. */
export class ItemIndex {
  readonly #ids = new PackedMap({ keyBytes: digestBytes, valueBytes: digestBytes });

  /** Both are 64 hexadecimal digits. It takes the place of what was there. */
  set(digest: string, id: string): void {
    this.#ids.take(parseHex(digest, digestBytes)).set(parseHex(id, digestBytes));
  }

  /** Nothing is changed where there is an id already. */
  add(digest: string, id: Uint8Array): void {
    const before = this.#ids.size;
    const value = this.#ids.take(parseHex(digest, digestBytes));
    if (this.#ids.size > before) value.set(id);
  }

  find(digest: string): string | undefined {
    return this.#ids.find(parseHex(digest, digestBytes))?.toString('hex');
  }
}

/** Adds the items that are in the log, the first of each digest. */
export function readItemIndex(archive: Archive, index: ItemIndex): void {
  for (const log of [...archive.past, archive.current]) {
    const { size } = log.readCheckpoint();
    for (let bundle = 0; bundle * tileWidth < size; bundle += 1) {
      indexBundle(log, { bundle, width: Math.min(tileWidth, size - bundle * tileWidth) }, index);
    }
  }
}

function indexBundle(
  log: Generation,
  { bundle, width }: { bundle: number; width: number },
  index: ItemIndex,
): void {
  let line = 0;
  let roots: Uint8Array[] | undefined;
  for (const text of readLines(join(log.folder, bodyPathOf(bundle)))) {
    if (line === width) break;
    if (text.includes('["kind","gavah.item/')) {
      roots ??= log.readRoots(bundle, width);
      const root = roots[line];
      if (root !== undefined) addItem(text, root, index);
    }
    line += 1;
  }
}

function addItem(text: string, root: Uint8Array, index: ItemIndex): void {
  const stored = findItem(parseBody(text))?.stored;
  if (stored !== undefined) index.add(stored, root);
}
