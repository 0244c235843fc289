// The names in a folder as bytes, in byte order: of a folder with a million files it
// keeps the names and eight bytes for each, and nothing more.
import { opendirSync } from 'node:fs';

/** At how many names the system is asked once more. */
const namesAtOnce = 256;

export type FolderNames = {
  /** The name at a place in byte order; undefined behind the last. */
  at(place: number): Buffer | undefined;
};

/** @throws the system's error where the folder cannot be listed. */
export function readFolderNames(path: Buffer): FolderNames {
  // Node gives names as bytes where it is asked to, as readdir does; its types do not say so yet.
  const asBytes = { encoding: 'buffer' } as const;
  const folder = opendirSync(path, Object.assign({ bufferSize: namesAtOnce }, asBytes as object));
  const names = new Names();
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
      names.add(Buffer.from(entry.name));
    }
  } finally {
    folder.closeSync();
  }
  return names.sorted();
}

class Names {
  #bytes = Buffer.alloc(1024);
  #ends = new Uint32Array(64);
  #count = 0;

  add(name: Buffer): void {
    const start = this.#startOf(this.#count);
    const end = start + name.length;
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * end);
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends);
    this.#bytes.set(name, start);
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  sorted(): FolderNames {
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i);
    const bytes = this.#bytes;
    order.sort((a, b) =>
      bytes.compare(bytes, this.#startOf(b), this.#ends[b], this.#startOf(a), this.#ends[a]),
    );
    return {
      at: (place) => {
        const i = order[place];
        return i === undefined ? undefined : bytes.subarray(this.#startOf(i), this.#ends[i]);
      },
    };
  }

  #startOf(i: number): number {
    return i === 0 ? 0 : (this.#ends[i - 1] ?? 0);
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
