// A list put into the archive that is served, as an item of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { receivePaths } from '../../src/intake/receive.ts';
import type { Served } from './serve-archive.ts';

/** @returns the id of its item. */
export async function receiveList(
  { made, office }: Served,
  name: string,
  text: string | Uint8Array,
): Promise<string> {
  const folder = join(made.root, 'lists');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  let id = '';
  await office.write((session) =>
    receivePaths({
      session,
      vault: office.vault,
      paths: [join(folder, name)],
      provenance: { from: 'a neighbour', note: null, visibility: 'team', method: 'test' },
      onLine: (line) => {
        if (line.kind !== 'refused') id = line.id;
      },
    }),
  );
  return id;
}
