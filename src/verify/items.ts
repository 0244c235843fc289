// Checks 12 and 13: the bytes of every item are there, under the name that is their
// SHA-256; every file in the vault has the bytes that it is named after.
// docs/formats/archive.md, clauses 2 and 13.
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { phrase } from '../base/phrase.ts';
import { isItemKind } from '../format/kinds/item.ts';
import type { Entry } from './bodies.ts';
import { namesIn, readFile, sizeOf, type Unread } from './file.ts';
import type { Hashed } from './hash-objects.ts';
import { type Run, report } from './run.ts';
import { WantedObjects } from './wanted-objects.ts';

type Batch = { readonly names: string[]; bytes: number };

const mostBatchFiles = 64;
const mostBatchBytes = 32 * 1024 * 1024;
// Opening and closing a file costs about as much as hashing 40 KB.
const fileCostBytes = 40_000;

export class Items {
  readonly #run: Run;
  readonly #wanted = new WantedObjects();
  readonly #underWay: Promise<void>[] = [];
  #batch: Batch = { names: [], bytes: 0 };
  #total = 0;
  /** Files in the vault, and their bytes. */
  readonly found = { objects: 0, bytes: 0 };

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes the next entry in log order. */
  see(entry: Entry): void {
    const { kind, shown } = entry.facts;
    if (!isItemKind(kind ?? '') || typeof shown.stored !== 'string') return;
    const isPlain = shown.encoding === 'plain';
    const size = isPlain && typeof shown.sizeBytes === 'number' ? shown.sizeBytes : null;
    const sha512 = isPlain && typeof shown.sha512 === 'string' ? shown.sha512 : null;
    const { log, path, position } = entry;
    const { isNew, differs } = this.#wanted.add(shown.stored, { position, size, sha512 });
    if (differs) report(this.#run, log, 'A-065', { path, position });
    if (isNew) this.#total += size ?? 0;
  }

  /** How many objects have a SHA-512 stated, which only a deep verification works out. */
  get sha512s(): number {
    return this.#wanted.sha512s;
  }

  /** Goes through the vault and hashes all of it, then says what is missing. */
  async checkObjects(): Promise<void> {
    for (const shelf of sortedEntries(this.#run, 'objects')) await this.#checkShelf(shelf);
    await this.#send();
    await Promise.all(this.#underWay.splice(0));
    for (const { name, position } of this.#wanted.missing()) this.#miss(name, position);
  }

  async #checkShelf(shelf: Dirent): Promise<void> {
    const path = `objects/${shelf.name}`;
    if (isOdd(this.#run, path, shelf, 'folder')) return;
    if (shelf.name === '.incoming') return this.#checkIncoming(path);
    if (!/^[0-9a-f]{2}$/.test(shelf.name)) return this.#run.findings.add('A-001', { path });
    for (const entry of entriesIn(this.#run, path)) {
      const inner = `${path}/${entry.name}`;
      if (isOdd(this.#run, inner, entry, 'file')) continue;
      const isName = /^[0-9a-f]{64}$/.test(entry.name) && entry.name.startsWith(shelf.name);
      if (isName) await this.#add(entry.name);
      else this.#run.findings.add('A-001', { path: inner });
    }
  }

  #checkIncoming(path: string): void {
    for (const entry of sortedEntries(this.#run, path)) {
      const inner = `${path}/${entry.name}`;
      // Whoever is writing keeps a room there, in which there may be nothing.
      if (entry.isDirectory() && isEmpty(this.#run, inner)) continue;
      this.#run.findings.add('A-102', { path: inner });
    }
  }

  async #add(name: string): Promise<void> {
    this.#batch.names.push(name);
    const stated = this.#wanted.find(name)?.size;
    this.#batch.bytes += fileCostBytes + (stated ?? this.#guess(name));
    const { names, bytes } = this.#batch;
    if (names.length >= mostBatchFiles || bytes >= mostBatchBytes) await this.#send();
  }

  /** About what a file holds that no item tells the size of: as much as those before it. */
  #guess(name: string): number {
    const { objects, bytes } = this.found;
    return objects > 0 ? bytes / objects : sizeOf(join(this.#run.folder, pathOf(name)));
  }

  async #send(): Promise<void> {
    const { names, bytes } = this.#batch;
    if (names.length === 0) return;
    this.#batch = { names: [], bytes: 0 };
    this.#underWay.push(this.#hash(names, bytes));
    while (this.#underWay.length > this.#run.workers.width) await this.#underWay.shift();
  }

  async #hash(names: readonly string[], costBytes: number): Promise<void> {
    const { folder, deep, workers } = this.#run;
    const paths = names.map((name) => `${folder}/${pathOf(name)}`);
    const hashed = await workers.run('objects', { paths, deep }, deep ? costBytes * 3 : costBytes);
    names.forEach((name, i) => {
      const found = hashed[i];
      if (found !== undefined) this.#compare(name, found);
    });
    const { bytes } = this.found;
    this.#run.onProgress({ step: 'objects', done: bytes, total: Math.max(bytes, this.#total) });
  }

  #compare(name: string, found: Hashed | Unread): void {
    const path = pathOf(name);
    if ('why' in found) {
      if (!found.missing) this.#run.findings.add('A-005', { path, params: { why: found.why } });
      if (!found.missing) this.#wanted.meet(name);
      return;
    }
    this.found.objects += 1;
    this.found.bytes += found.sizeBytes;
    if (found.sha256 !== name) {
      this.#run.findings.add('A-061', { path, params: { found: found.sha256 } });
    }
    this.#compareItem(name, found);
  }

  #compareItem(name: string, { sizeBytes, sha512 }: Hashed): void {
    const path = pathOf(name);
    const wanted = this.#wanted.meet(name);
    if (wanted === undefined) {
      this.#run.findings.add('A-102', { path });
      return;
    }
    const { position, size } = wanted;
    if (size !== null && size !== sizeBytes) {
      const params = { expected: size, found: sizeBytes };
      this.#run.findings.add('A-062', { path, position, params });
    }
    if (sha512 !== null && wanted.sha512 !== null && sha512 !== wanted.sha512) {
      this.#run.findings.add('A-063', { path, position });
    }
  }

  /** Once more, for it may have come in its place while the folder was being listed. */
  #miss(name: string, position: number): void {
    const path = pathOf(name);
    const again = readFile(join(this.#run.folder, path), 0);
    if ('missing' in again && again.missing) this.#run.findings.add('A-060', { path, position });
  }
}

function pathOf(name: string): string {
  return `objects/${name.slice(0, 2)}/${name}`;
}

function sortedEntries(run: Run, path: string): Dirent[] {
  return [...entriesIn(run, path)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Looks at the first entry alone; leaving the loop closes the folder. */
function isEmpty(run: Run, path: string): boolean {
  for (const _first of entriesIn(run, path)) return false;
  return true;
}

function* entriesIn(run: Run, path: string): Generator<Dirent> {
  for (const entry of namesIn(join(run.folder, path))) {
    if ('name' in entry) yield entry;
    else if (!entry.missing) run.findings.add('A-005', { path, params: { why: entry.why } });
  }
}

function isOdd(run: Run, path: string, entry: Dirent, expected: 'file' | 'folder'): boolean {
  if (entry.isSymbolicLink()) run.findings.add('A-002', { path });
  else if (expected === 'file' ? entry.isFile() : entry.isDirectory()) return false;
  else run.findings.add('A-003', { path, params: { expected: phrase(`a-${expected}`) } });
  return true;
}
