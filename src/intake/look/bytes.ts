// A file as those look at it who want a few of its bytes: strict and bounded, because
// it may have been made to lead a reader astray.
import type { Peeked } from '../../vault/vault.ts';

/** Thrown where a file cannot be followed: it ends too soon, goes in circles, or is too much. */
export class Unclear extends Error {}

/** The most that is read of one file, and in how many goes. */
const mostBytes = 2 << 20;
const mostReads = 4_096;
/** A file no larger than this is read in one go. */
const wholeBytes = 1 << 17;

export class Bytes {
  readonly size: number;
  readonly #peeked: Peeked;
  readonly #whole: Buffer | undefined;
  #bytes = 0;
  #reads = 0;

  constructor(peeked: Peeked) {
    this.size = peeked.sizeBytes;
    this.#peeked = peeked;
    this.#whole = this.size <= wholeBytes ? this.#read(0, this.size) : undefined;
  }

  /** Exactly these bytes. @throws Unclear where the file does not have them, or enough was read. */
  at(from: number, length: number): Buffer {
    if (!Number.isSafeInteger(from) || from < 0 || length < 0 || from + length > this.size) {
      throw new Unclear();
    }
    this.#reads += 1;
    if (this.#reads > mostReads) throw new Unclear();
    return this.#whole?.subarray(from, from + length) ?? this.#read(from, length);
  }

  /** As many bytes as there are, up to `length`. */
  upTo(from: number, length: number): Buffer {
    return this.at(from, Math.max(0, Math.min(length, this.size - from)));
  }

  /** The last bytes, at most `length`. */
  tail(length: number): Buffer {
    return this.upTo(Math.max(0, this.size - length), length);
  }

  #read(from: number, length: number): Buffer {
    this.#bytes += length;
    if (this.#bytes > mostBytes) throw new Unclear();
    const read = Buffer.from(this.#peeked.read(from, length));
    if (read.length !== length) throw new Unclear();
    return read;
  }
}
