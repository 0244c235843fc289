// Reading one file of bodies, line by line, however long it claims to be.
// docs/formats/archive.md, clause 5. Runs in any thread.
import { type Facts, factsOf } from './facts.ts';
import { readInto, type Unread, withFile } from './file.ts';

export type BodiesJob = { readonly path: string; readonly count: number };

/** `facts` has an element for each line found, at most as many as asked for. */
export type BodiesResult = {
  readonly facts: readonly Facts[];
  /** Lines, or the beginning of one, after those asked for. */
  readonly goesOn: boolean;
  readonly sizeBytes: number;
  readonly unread: Unread | null;
};

// The longest body: 4 MiB of fields, and at most 16,384 leaves with salts or hashes.
const mostLineBytes = 8 * 1024 * 1024;
const lineFeed = 0x0a;

/** Reads the first `count` bodies of a file. */
export function readBodies({ path, count }: BodiesJob): BodiesResult {
  const nothing = { facts: [], goesOn: false, sizeBytes: 0 };
  const read = withFile(path, (fd, sizeBytes) => {
    const lines = new Lines(fd);
    const facts: Facts[] = [];
    while (facts.length < count) {
      const line = lines.next();
      if (line === undefined) break;
      facts.push(line.length > mostLineBytes ? factsOf(new Uint8Array(0)) : factsOf(line));
    }
    return { facts, goesOn: lines.goesOn(), sizeBytes, unread: null };
  });
  return 'why' in read ? { ...nothing, unread: read } : read;
}

/** The first body of a file, if one can be read. */
export function readFirstBody(path: string): Facts | undefined {
  return readBodies({ path, count: 1 }).facts[0];
}

/** Lines of a file. One without its line feed, or longer than any body, comes out as unreadable. */
class Lines {
  readonly #fd: number;
  #held: Buffer = Buffer.alloc(0);
  #isEnded = false;

  constructor(fd: number) {
    this.#fd = fd;
  }

  /** The next line without its line feed; undefined at the end. */
  next(): Uint8Array | undefined {
    let searched = 0;
    for (;;) {
      const end = this.#held.indexOf(lineFeed, searched);
      if (end >= 0) return this.#take(end);
      searched = this.#held.length;
      if (searched > mostLineBytes || !this.#more()) break;
    }
    // No line feed: what is left is no line, and the file is not read any further.
    const isEmpty = this.#held.length === 0;
    this.#isEnded = true;
    this.#held = Buffer.alloc(0);
    return isEmpty ? undefined : new Uint8Array(0);
  }

  goesOn(): boolean {
    return this.#held.length > 0 || this.#more();
  }

  #take(end: number): Uint8Array {
    const line = this.#held.subarray(0, end);
    this.#held = this.#held.subarray(end + 1);
    return line;
  }

  #more(): boolean {
    if (this.#isEnded) return false;
    const chunk = Buffer.allocUnsafe(1 << 18);
    const got = readInto(this.#fd, chunk);
    if (got < chunk.length) this.#isEnded = true;
    this.#held = Buffer.concat([this.#held, chunk.subarray(0, got)]);
    return got > 0;
  }
}
