// Putting a batch's files on the disk in the order that the design fixes: the
// bodies first, then tiles and bundles, each durable before the next.
import { closeSync, existsSync, fsync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from '../base/durable.ts';

/** Files written but not yet known to be on the disk. */
export class Stage {
  readonly #folder: string;
  readonly #open = new Map<string, number>();
  /** Folders in which a name is new. */
  readonly #changed = new Set<string>();
  readonly #known = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds bytes at the end of a file, which is made if it is not there. */
  append(path: string, bytes: Uint8Array): void {
    this.#write(path, bytes, 'a');
  }

  /** Writes a whole file. */
  write(path: string, bytes: Uint8Array): void {
    this.#write(path, bytes, 'w');
  }

  #write(path: string, bytes: Uint8Array, flag: 'a' | 'w'): void {
    const fd = this.#open.get(path) ?? this.#openFile(path, flag);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
  }

  #openFile(path: string, flag: 'a' | 'w'): number {
    const whole = join(this.#folder, path);
    const folder = dirname(whole);
    this.#makeFolder(folder);
    if (flag === 'w' || !existsSync(whole)) this.#changed.add(folder);
    const fd = openSync(whole, flag);
    this.#open.set(path, fd);
    return fd;
  }

  #makeFolder(folder: string): void {
    if (this.#known.has(folder)) return;
    const first = makeFolders(folder);
    this.#known.add(folder);
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
      this.#changed.add(dirname(made));
    }
  }

  /** Waits until all that was written, names included, is on the disk. */
  async sync(): Promise<void> {
    for (const folder of this.#changed) this.#open.set(`${folder}/`, openSync(folder, 'r'));
    this.#changed.clear();
    try {
      await Promise.all([...this.#open.values()].map(syncDescriptor));
    } finally {
      this.abandon();
    }
  }

  /** Lets go of open files without waiting. */
  abandon(): void {
    for (const fd of this.#open.values()) closeSync(fd);
    this.#open.clear();
  }
}

function syncDescriptor(fd: number): Promise<void> {
  return new Promise((done, fail) => {
    fsync(fd, (error) => (error === null ? done() : fail(error)));
  });
}
