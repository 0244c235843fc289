// Walks what was offered and gives each thing found exactly once, in an order
// that depends on nothing but the names. It opens no file; links are not followed.
import { type BigIntStats, lstatSync, readdirSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { Failure } from '../base/failure.ts';
import { errnoOf, sourceFault } from '../vault/fault.ts';
import { specialKind } from '../vault/source-file.ts';
import type { FileSource } from '../vault/vault.ts';
import { type FileName, readFileName } from './file-name.ts';

/**
 * One thing found: a file to be read, or why there is none. The name is relative to the offered
 * folder, with `/` between its parts, and never absolute: where a file lay on somebody's machine
 * is not for the record. An offered file goes by its own name.
 */
export type Offer = { readonly name: FileName } & (
  | { readonly source: FileSource }
  | { readonly refusal: Failure }
);

export type OfferOptions = {
  /** Folders that are refused as a whole, such as the archive itself. */
  readonly except?: readonly string[];
};

type Found = { readonly path: Buffer; readonly name: Buffer };

const slash = Buffer.from('/');

/**
 * The files at and under the paths. Roots come in the order given, what lies in a folder in byte
 * order of the names, depth first. A path that lies in another offered folder is left to that
 * one, so no file comes twice. It holds the names of one chain of folders at a time, not of all.
 */
export function* walkOffers(
  paths: readonly string[],
  options: OfferOptions = {},
): Generator<Offer, void> {
  const except = (options.except ?? []).map(identityOf).filter((each) => each !== undefined);
  for (const path of distinctRoots(paths)) {
    const waiting: Found[] = [{ path: Buffer.from(path), name: Buffer.alloc(0) }];
    for (let found = waiting.pop(); found !== undefined; found = waiting.pop()) {
      const offer = look(found, { except, waiting, root: path });
      if (offer !== undefined) yield offer;
    }
  }
}

/** How much there is to receive, for a display of the time that remains. */
export function measureOffers(offers: Iterable<Offer>): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const offer of offers) {
    files += 1;
    if ('source' in offer) bytes += offer.source.sizeBytes;
  }
  return { files, bytes };
}

function distinctRoots(paths: readonly string[]): string[] {
  const roots = [...new Set(paths.map((path) => resolve(path)))];
  const within = (inner: string, outer: string) =>
    inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  return roots.filter((root) => !roots.some((other) => other !== root && within(root, other)));
}

type Walk = {
  readonly except: readonly string[];
  readonly waiting: Found[];
  readonly root: string;
};

function look(found: Found, walk: Walk): Offer | undefined {
  const named = found.name.length > 0 ? found.name : Buffer.from(basename(walk.root));
  const name = readFileName(named);
  try {
    const stats = lstatSync(found.path, { bigint: true });
    if (stats.isDirectory()) {
      if (walk.except.includes(identity(stats))) throw new Failure('V-016');
      walk.waiting.push(...childrenOf(found).reverse());
      return undefined;
    }
    return { name, source: sourceOf(found.path, stats) };
  } catch (cause) {
    return { name, refusal: sourceFault(cause) };
  }
}

function sourceOf(path: Buffer, stats: BigIntStats): FileSource {
  if (stats.isSymbolicLink()) throw new Failure('V-010');
  const what = specialKind(stats);
  if (what !== undefined) throw new Failure('V-011', { what });
  const { dev: device, ino: inode } = stats;
  return { kind: 'file', path, device, inode, sizeBytes: Number(stats.size) };
}

function childrenOf(folder: Found): Found[] {
  let names: Buffer[];
  try {
    names = readdirSync(folder.path, { encoding: 'buffer' });
  } catch (cause) {
    throw new Failure('V-015', { why: errnoOf(cause) }, cause);
  }
  return names.sort(Buffer.compare).map((name) => ({
    path: Buffer.concat([folder.path, slash, name]),
    name: folder.name.length > 0 ? Buffer.concat([folder.name, slash, name]) : name,
  }));
}

function identity(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`;
}

function identityOf(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? undefined : identity(stats);
}
