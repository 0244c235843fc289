// A map from digests to a few bytes each, kept as plain bytes: for millions of
// them, where strings and objects would take ten times the room.

// Room for this many bytes of records is made at a time, and never moved.
const chunkBytes = 1 << 18;
const leastSlots = 1 << 10;
const mostFilled = 0.7;

/** How long the keys and the values are; every key and every value has the same length. */
export type PackedShape = { readonly keyBytes: number; readonly valueBytes: number };

/**
 * Keys are digests, or the beginnings of digests: their first four bytes must be spread evenly.
 * A value is given as the bytes themselves, which its reader may write to.
 */
export class PackedMap {
  readonly #keyBytes: number;
  readonly #recordBytes: number;
  readonly #recordsOfChunk: number;
  readonly #chunks: Buffer[] = [];
  /** By the beginning of a key and the next free place: the number of its record plus one, or 0. */
  #slots = new Uint32Array(leastSlots);
  #size = 0;

  constructor({ keyBytes, valueBytes }: PackedShape) {
    this.#keyBytes = keyBytes;
    this.#recordBytes = keyBytes + valueBytes;
    this.#recordsOfChunk = Math.max(1, Math.floor(chunkBytes / this.#recordBytes));
  }

  get size(): number {
    return this.#size;
  }

  /** The value under a key; undefined if there is none. */
  find(key: Uint8Array): Buffer | undefined {
    const record = this.#slots[this.#slotOf(key)] ?? 0;
    return record === 0 ? undefined : this.valueAt(record - 1);
  }

  /** The value under a key, which is added with zeros for its value if it is not there. */
  take(key: Uint8Array): Buffer {
    const slot = this.#slotOf(key);
    const record = this.#slots[slot] ?? 0;
    if (record !== 0) return this.valueAt(record - 1);
    const added = this.#add(key);
    this.#slots[slot] = added + 1;
    if (this.#size > this.#slots.length * mostFilled) this.#grow();
    return this.valueAt(added);
  }

  /** The key that was added as number `at`, counted from 0. */
  keyAt(at: number): Buffer {
    const start = (at % this.#recordsOfChunk) * this.#recordBytes;
    return this.#chunkOf(at).subarray(start, start + this.#keyBytes);
  }

  valueAt(at: number): Buffer {
    const start = (at % this.#recordsOfChunk) * this.#recordBytes;
    return this.#chunkOf(at).subarray(start + this.#keyBytes, start + this.#recordBytes);
  }

  /** The slot in which a key is, or belongs. */
  #slotOf(key: Uint8Array): number {
    const last = this.#slots.length - 1;
    let slot = beginningOf(key) & last;
    for (let record = this.#slots[slot]; record; record = this.#slots[slot]) {
      if (this.keyAt(record - 1).equals(key)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #add(key: Uint8Array): number {
    const at = this.#size;
    if (at % this.#recordsOfChunk === 0) {
      this.#chunks.push(Buffer.alloc(this.#recordsOfChunk * this.#recordBytes));
    }
    this.#size += 1;
    this.keyAt(at).set(key);
    return at;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const last = this.#slots.length - 1;
    for (let at = 0; at < this.#size; at += 1) {
      let slot = beginningOf(this.keyAt(at)) & last;
      while (this.#slots[slot]) slot = (slot + 1) & last;
      this.#slots[slot] = at + 1;
    }
  }

  #chunkOf(at: number): Buffer {
    const chunk = this.#chunks[Math.floor(at / this.#recordsOfChunk)];
    if (chunk === undefined) throw new RangeError(`there is no record ${at}`);
    return chunk;
  }
}

function beginningOf(key: Uint8Array): number {
  const high = ((key[0] ?? 0) << 24) | ((key[1] ?? 0) << 16);
  return (high | ((key[2] ?? 0) << 8) | (key[3] ?? 0)) >>> 0;
}
