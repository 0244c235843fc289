// The archive of an example, built from its lists. It is made anew only while it
// holds nothing but what this programme built: what a person added stays.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Archive } from '../log/archive.ts';
import { takeLock } from '../log/lock.ts';
import type { Context } from './command.ts';
import { importCommand } from './commands/import.ts';
import { init } from './commands/init.ts';
import { newestUnder } from './newest.ts';

export type Example = {
  /** Where its lists lie. */
  readonly lists: string;
  /** The archive's folder and its keys, in which the context works. */
  readonly context: Context;
};

/**
 * Builds the archive where it is missing or older than its lists; with `again`, also where it is not.
 *
 * @returns how many seconds it took, or null if it was there.
 * @throws Failure L-003 if another process has it open.
 */
export async function buildExample(example: Example, again: boolean): Promise<number | null> {
  const { folder } = example.context;
  const isThere = existsSync(join(folder, 'log', 'checkpoint'));
  const isWanted = again || !isThere || isOlder(example);
  if (!isWanted || (isThere && !(await isAsBuilt(folder)))) return null;
  const start = performance.now();
  // Whoever serves it would have it taken from under their feet.
  if (isThere) takeLock(folder).release();
  await build(example);
  return (performance.now() - start) / 1000;
}

function markerOf(folder: string): string {
  return join(folder, 'local', 'built');
}

function isOlder({ lists, context: { folder } }: Example): boolean {
  const marker = markerOf(folder);
  return existsSync(marker) && statSync(marker).mtimeMs < newestUnder(lists);
}

/** Whether the archive holds nothing but what was built, and may be made anew. */
async function isAsBuilt(folder: string): Promise<boolean> {
  const marker = markerOf(folder);
  if (!existsSync(marker)) return false;
  return readFileSync(marker, 'utf8') === String(await new Archive(folder).size());
}

async function build({ lists, context }: Example): Promise<void> {
  const { folder, home } = context;
  rmSync(folder, { recursive: true, force: true });
  // Its keys, not the empty database that is kept beside them.
  for (const name of ['logs', 'actors']) {
    rmSync(join(home.folder, name), { recursive: true, force: true });
  }
  const quiet = { ...context, print: () => {} };
  await init.run(quiet, [], { name: basename(lists), actor: 'example builder', terms: 'none' });
  const from = 'the compiler of the lists; see the README beside them';
  const code = await importCommand.run(quiet, [lists], { from, visibility: 'public' });
  if (code !== 0)
    throw new Error(`the example was not imported whole: gavah -C ${folder} import ${lists}`);
  writeFileSync(markerOf(folder), String(await new Archive(folder).size()));
}

/** The points that the example asks to be told in full. */
export function readPoints(
  lists: string,
): readonly { readonly subject: string; readonly predicate: string }[] {
  const path = join(lists, 'report.json');
  if (!existsSync(path)) return [];
  const { points = [] }: { points?: { subject: string; predicate: string }[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return points;
}
