// The distinct values of a column, as bytes in one heap, each with a number from
// 1 in the order of first meeting. 0 is the empty cell. Bytes rather than strings,
// so that a list of millions of rows is read without a string for every cell.

/** The distinct values of a column, in arrays that threads share. */
export type Values = {
  /** How many there are, the empty one not counted. */
  readonly size: number;
  readonly heap: Uint8Array;
  /** Value i lies from starts[i] to starts[i + 1]. */
  readonly starts: Uint32Array;
};

/** Value i as a string. */
export function valueAt({ heap, starts }: Values, i: number): string {
  const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0];
  let text = '';
  // Most are short and plain, and put together sooner than a decoder is asked.
  for (let at = from; at < to; at += 1) {
    const byte = heap[at] ?? 0;
    if (byte > lastAscii || to - from > mostPlain) return decoder.decode(heap.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

const lastAscii = 0x7f;
const mostPlain = 32;

const firstHeap = 1 << 16;
const firstSlots = 1 << 10;

/** The values while they are gathered. */
export class Dictionary {
  #heap = new Uint8Array(new SharedArrayBuffer(firstHeap));
  #used = 0;
  #starts = new Uint32Array(new SharedArrayBuffer(4 * firstSlots));
  /** Number and hash of a value side by side, at twice the slot. */
  #slots: Int32Array = new Int32Array(firstSlots * 4);
  #count = 0;

  values(): Values {
    return { size: this.#count, heap: this.#heap, starts: this.#starts };
  }

  /** The number of the value in these bytes, new or known. */
  add(bytes: Uint8Array, from: number, to: number): number {
    if (to <= from) return 0;
    let hash = seed;
    for (let i = from; i < to; i += 1) hash = hashStep(hash, bytes[i] ?? 0);
    return this.addHashed(bytes, from, to, hash);
  }

  /** The same for at least one byte, over which {@link hashStep} has gone from {@link seed} on. */
  addHashed(bytes: Uint8Array, from: number, to: number, unmixed: number): number {
    const hash = mixed(unmixed);
    const slots = this.#slots;
    const mask = (slots.length >> 1) - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[2 * slot] ?? 0;
      if (code === 0) return this.#insert(bytes, from, to, hash, slot);
      if (slots[2 * slot + 1] === hash && this.#equals(code, bytes, from, to)) return code;
    }
  }

  #insert(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const size = to - from;
    if (this.#used + size > this.#heap.length) this.#growHeap(this.#used + size);
    if (size > 32) this.#heap.set(bytes.subarray(from, to), this.#used);
    else for (let i = 0; i < size; i += 1) this.#heap[this.#used + i] = bytes[from + i] ?? 0;
    this.#used += size;
    this.#count += 1;
    const code = this.#count;
    if (code + 1 >= this.#starts.length) this.#growCodes();
    this.#starts[code + 1] = this.#used;
    this.#slots[2 * slot] = code;
    this.#slots[2 * slot + 1] = hash;
    if (code * 4 > this.#slots.length) this.#growSlots();
    return code;
  }

  #equals(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[code] ?? 0;
    const size = to - from;
    if ((this.#starts[code + 1] ?? 0) - start !== size) return false;
    for (let i = 0; i < size; i += 1) {
      if (this.#heap[start + i] !== bytes[from + i]) return false;
    }
    return true;
  }

  #growHeap(least: number): void {
    const heap = new Uint8Array(new SharedArrayBuffer(Math.max(this.#heap.length * 2, least)));
    heap.set(this.#heap);
    this.#heap = heap;
  }

  #growCodes(): void {
    const starts = new Uint32Array(new SharedArrayBuffer(8 * this.#starts.length));
    starts.set(this.#starts);
    this.#starts = starts;
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = old.length - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      let slot = (old[at + 1] ?? 0) & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[at] ?? 0;
      slots[2 * slot + 1] = old[at + 1] ?? 0;
    }
    this.#slots = slots;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** FNV-1a, a byte at a time, so that a cell can be hashed while its end is looked for. */
export const seed = 0x811c9dc5 | 0;

export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** A last mixing (Murmur3's), so that the low bits may pick a slot. */
function mixed(unmixed: number): number {
  const hash = Math.imul(unmixed ^ (unmixed >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The hash of the bytes of a text. */
export function hashText(text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > lastAscii) return mixed(encoder.encode(text).reduce(hashStep, seed));
    hash = hashStep(hash, unit);
  }
  return mixed(hash);
}
