// Walks what was offered and gives each thing found exactly once, in an order
// that depends on nothing but the names. It opens no file; links are not followed.
import { type BigIntStats, lstatSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import { whyOf } from '../base/why.ts';
import { sourceFault } from '../vault/fault.ts';
import { specialKind } from '../vault/source-file.ts';
import type { FileSource } from '../vault/vault.ts';
import { type FileName, readFileName } from './file-name.ts';
import { type FolderNames, readFolderNames } from './folder-names.ts';

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

/** A folder that is being gone through: `next` of its names comes next. */
type OpenFolder = { readonly folder: Found; readonly names: FolderNames; next: number };

const slash = Buffer.from('/');

/**
 * The files at and under the paths. Roots come in the order given, what lies in a folder in byte
 * order of the names, depth first. A path that lies in another offered folder is left to that
 * one, so no file comes twice. It holds the names of one chain of folders at a time, as bytes.
 */
export function* walkOffers(
  paths: readonly string[],
  options: OfferOptions = {},
): Generator<Offer, void> {
  const except = (options.except ?? []).map(identityOf).filter((each) => each !== undefined);
  for (const path of distinctRoots(paths)) {
    const open: OpenFolder[] = [];
    let found: Found | undefined = { path: Buffer.from(path), name: Buffer.alloc(0) };
    for (; found !== undefined; found = nextFound(open)) {
      const offer = look(found, { except, open, root: path });
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
  const roots = new Set(paths.map((path) => resolve(path)));
  const isWithin = (path: string): boolean => {
    const outer = dirname(path);
    return outer !== path && (roots.has(outer) || isWithin(outer));
  };
  return [...roots].filter((root) => !isWithin(root));
}

type Walk = {
  readonly except: readonly string[];
  readonly open: OpenFolder[];
  readonly root: string;
};

function look(found: Found, walk: Walk): Offer | undefined {
  const named = found.name.length > 0 ? found.name : Buffer.from(basename(walk.root));
  const name = readFileName(named);
  try {
    const stats = lstatSync(found.path, { bigint: true });
    if (stats.isDirectory()) {
      if (walk.except.includes(identity(stats))) throw new Failure('V-016');
      walk.open.push({ folder: found, names: namesIn(found), next: 0 });
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
  if (what !== undefined) throw new Failure('V-011', { what: phrase(what) });
  const { dev: device, ino: inode } = stats;
  return { kind: 'file', path, device, inode, sizeBytes: Number(stats.size) };
}

/** The next thing in the innermost folder that has one; folders that are done are let go. */
function nextFound(open: OpenFolder[]): Found | undefined {
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const name = last.names.at(last.next);
    if (name === undefined) {
      open.pop();
      continue;
    }
    last.next += 1;
    const { path, name: before } = last.folder;
    return {
      path: Buffer.concat([path, slash, name]),
      name: before.length > 0 ? Buffer.concat([before, slash, name]) : name,
    };
  }
  return undefined;
}

function namesIn({ path }: Found): FolderNames {
  try {
    return readFolderNames(path);
  } catch (cause) {
    throw new Failure('V-015', { why: whyOf(cause) }, cause);
  }
}

function identity(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`;
}

function identityOf(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? undefined : identity(stats);
}
