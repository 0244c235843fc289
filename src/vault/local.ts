// The vault in a folder of the local disk.
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { opendir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { syncFolder } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { findErrno } from '../base/why.ts';
import { type Crew, createCrewHere } from './crew.ts';
import { objectFault, writeFault } from './fault.ts';
import { incomingName, makeShelves, objectPath, shelfOf } from './layout.ts';
import { readObject } from './object-file.ts';
import { dropTemporary, type Waiting } from './settle.ts';
import type { Staged } from './stage.ts';
import { createStaging } from './staging.ts';
import { syncDisk } from './sync-disk.ts';
import { createThreads } from './threads.ts';
import {
  type Digest,
  isDigest,
  type Listed,
  type Peeked,
  type Source,
  type Stored,
  type Vault,
} from './vault.ts';

export type LocalOptions = {
  /** Threads for large work, by default one for each core; 0 does everything in the caller's. */
  readonly threads?: number;
  /**
   * Whether SHA-512 is taken as well. It costs more than all the rest of receiving together, so it
   * is for those who ask; it can be taken of the stored bytes at any later time.
   */
  readonly sha512?: boolean;
  /** Told each step by its name, so that a test can end the process there. Only with no threads. */
  readonly onStep?: (step: string) => void;
};

type Named = Omit<Waiting, 'durable'>;

// Below this much, starting threads takes longer than the work.
const fewSources = 64;
const fewBytes = 8 << 20;
// Below this many, single fsyncs are as quick as one sync of the disk.
const fewFiles = 16;

/**
 * The vault in the folder `objects`, which need not exist. Nothing is written before the first
 * `put`, so a copy on read-only media can be read. One process at a time may put: whoever does
 * holds the archive's lock.
 */
export function openLocalVault(objects: string, options: LocalOptions = {}): Vault {
  return new LocalVault(objects, options);
}

class LocalVault implements Vault {
  readonly #objects: string;
  readonly #threads: number;
  readonly #sha512: boolean;
  readonly #onStep: (step: string) => void;
  #room: string | undefined;
  #here: Crew | undefined;
  #many: Crew | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(objects: string, options: LocalOptions) {
    this.#objects = objects;
    this.#threads = options.threads ?? Math.min(availableParallelism(), 8);
    this.#sha512 = options.sha512 ?? false;
    this.#onStep = options.onStep ?? (() => {});
  }

  async put(group: readonly Source[], onBytes = (_: number) => {}) {
    const work = this.#put(group, onBytes);
    this.#underWay.add(work);
    try {
      return await work;
    } catch (cause) {
      this.#underWay.delete(work);
      if (this.#underWay.size === 0) this.#emptyRoom();
      throw cause;
    } finally {
      this.#underWay.delete(work);
    }
  }

  async #put(group: readonly Source[], onBytes: (count: number) => void) {
    if (group.length === 0) return [];
    const crew = this.#crewFor(group, this.#makeRoom());
    const staged = await crew.stage(group, onBytes);
    const files = staged.filter((each) => !(each instanceof Failure) && each.temporary !== null);
    const durable = files.length >= fewFiles && (await syncDisk(this.#objects));
    this.#onStep('group staged');
    // One group after the other, so that equal bytes in two groups are named once.
    const mine = this.#turn.then(() => this.#settle(staged, { crew, durable }));
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #settle(
    staged: readonly (Staged | Failure)[],
    { crew, durable }: { crew: Crew; durable: boolean },
  ) {
    const leaders = this.#chooseLeaders(staged);
    const waiting = [...leaders.values()].map((each): Waiting => ({ ...each, durable }));
    const settled = await crew.settle(waiting);
    const outcome = new Map(waiting.map((each, i) => [each.digest, settled[i]]));
    const shelves = new Set<string>();
    for (const each of staged) if (!(each instanceof Failure)) shelves.add(shelfOf(each.digest));
    const synced = shelves.size >= fewFiles && (await syncDisk(this.#objects));
    if (!synced) await crew.settleShelves([...shelves]);
    this.#onStep('names durable');
    return staged.map((each): Stored | Failure => {
      if (each instanceof Failure) return each;
      const found = outcome.get(each.digest);
      if (found instanceof Failure) return found;
      const leads = leaders.get(each.digest)?.temporary === each.temporary;
      const { temporary: _, ...stored } = each;
      return { ...stored, existed: !leads || found !== false };
    });
  }

  /** The first staged file of each digest; the others' temporary files are dropped. */
  #chooseLeaders(staged: readonly (Staged | Failure)[]): Map<Digest, Named> {
    const leaders = new Map<Digest, Named>();
    for (const each of staged) {
      if (each instanceof Failure || each.temporary === null) continue;
      const { digest, sizeBytes, temporary } = each;
      if (leaders.has(digest)) dropTemporary({ folder: this.#makeRoom() }, temporary);
      else leaders.set(digest, { digest, sizeBytes, temporary });
    }
    return leaders;
  }

  #crewFor(group: readonly Source[], folder: string): Crew {
    if (this.#threads === 0 || isLittle(group)) {
      this.#here ??= createCrewHere(
        createStaging(this.#objects, folder, { prefix: 'h', onStep: this.#onStep }),
        this.#sha512,
      );
      return this.#here;
    }
    this.#many ??= createThreads(
      { objects: this.#objects, folder, prefix: '', sha512: this.#sha512 },
      this.#threads,
    );
    return this.#many;
  }

  /** The staging room of this vault: a folder of its own, so that names in it never clash. */
  #makeRoom(): string {
    if (this.#room !== undefined) return this.#room;
    makeShelves(this.#objects);
    try {
      this.#room = mkdtempSync(join(this.#objects, incomingName, 'room-'));
      return this.#room;
    } catch (cause) {
      throw writeFault(cause);
    }
  }

  #emptyRoom(): void {
    if (this.#room === undefined) return;
    try {
      for (const name of readdirSync(this.#room)) unlinkSync(join(this.#room, name));
    } catch {
      // What cannot be removed now is cleared at the next start.
    }
  }

  async findSize(digest: Digest): Promise<number | undefined> {
    try {
      const stats = statSync(objectPath(this.#objects, digest), { throwIfNoEntry: false });
      return stats?.isFile() ? stats.size : undefined;
    } catch (cause) {
      throw objectFault(digest, cause);
    }
  }

  read(digest: Digest): AsyncIterable<Uint8Array> {
    return readObject(this.#objects, digest);
  }

  peek<T>(digest: Digest, look: (peeked: Peeked) => T): T | undefined {
    let fd: number;
    try {
      fd = openSync(objectPath(this.#objects, digest), 'r');
    } catch {
      return undefined;
    }
    try {
      const read = (from: number, most: number) => {
        const bytes = new Uint8Array(most);
        return bytes.subarray(0, readSync(fd, bytes, 0, most, from));
      };
      return look({ sizeBytes: fstatSync(fd).size, read });
    } finally {
      closeSync(fd);
    }
  }

  async *list(): AsyncGenerator<Listed> {
    for (let i = 0; i < 256; i += 1) {
      const shelf = i.toString(16).padStart(2, '0');
      for (const digest of (await namesIn(join(this.#objects, shelf))).sort()) {
        if (!isDigest(digest) || shelfOf(digest) !== shelf) continue;
        const sizeBytes = await this.findSize(digest);
        if (sizeBytes !== undefined) yield { digest, sizeBytes };
      }
    }
  }

  async remove(digest: Digest): Promise<boolean> {
    try {
      const found = unlinkIfThere(objectPath(this.#objects, digest));
      this.#onStep('object removed');
      // Also when it was not there: an earlier attempt may have been cut off just here.
      syncFolder(join(this.#objects, shelfOf(digest)));
      return found;
    } catch (cause) {
      if (findErrno(cause) === 'ENOENT') return false;
      throw writeFault(cause);
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#underWay, this.#turn]);
    await this.#many?.close();
    if (this.#room !== undefined) rmSync(this.#room, { recursive: true, force: true });
    this.#room = undefined;
    this.#here = undefined;
    this.#many = undefined;
  }
}

function isLittle(group: readonly Source[]): boolean {
  let bytes = 0;
  for (const each of group) bytes += each.kind === 'file' ? each.sizeBytes : each.bytes.length;
  return group.length < fewSources && bytes < fewBytes;
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const each of await opendir(folder)) names.push(each.name);
  } catch (cause) {
    if (findErrno(cause) !== 'ENOENT') throw writeFault(cause);
  }
  return names;
}

function unlinkIfThere(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (cause) {
    if (findErrno(cause) === 'ENOENT') return false;
    throw cause;
  }
}
