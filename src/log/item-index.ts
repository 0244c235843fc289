// Which bytes are in the log already, and as which item. Read from the bodies
// when it is first asked; a line that is no item is passed over unparsed.
import { join } from 'node:path';
import { writeHex } from '../base/bytes.ts';
import { readLines } from '../base/lines.ts';
import { parseBody } from '../format/body.ts';
import { kindNameOf, shownOf } from '../format/kind.ts';
import { itemKind } from '../format/kinds/item.ts';
import { tileWidth } from '../format/tile.ts';
import type { Archive } from './archive.ts';
import { bodyPathOf, type Generation } from './generation.ts';

/** Stored digest (64 hexadecimal digits) → id of the first item that has these bytes. */
export async function readItemIndex(archive: Archive): Promise<Map<string, string>> {
  const index = new Map<string, string>();
  for (const log of [...archive.past, archive.current]) {
    const { size } = log.readCheckpoint();
    for (let bundle = 0; bundle * tileWidth < size; bundle += 1) {
      indexBundle(log, { bundle, width: Math.min(tileWidth, size - bundle * tileWidth) }, index);
    }
  }
  return index;
}

function indexBundle(
  log: Generation,
  { bundle, width }: { bundle: number; width: number },
  index: Map<string, string>,
): void {
  let line = 0;
  let roots: Uint8Array[] | undefined;
  for (const text of readLines(join(log.folder, bodyPathOf(bundle)))) {
    if (line === width) break;
    if (text.includes('["kind","gavah.item/1"]')) {
      roots ??= log.readRoots(bundle, width);
      addItem(text, writeHex(roots[line] ?? new Uint8Array(0)), index);
    }
    line += 1;
  }
}

function addItem(text: string, id: string, index: Map<string, string>): void {
  const body = parseBody(text);
  if (kindNameOf(body) !== itemKind.name) return;
  const { stored } = shownOf(itemKind, body);
  if (stored !== undefined && !index.has(stored)) index.set(stored, id);
}
