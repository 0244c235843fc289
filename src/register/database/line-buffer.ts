// Lines of COPY as UTF-8 bytes, gathered in one buffer: a text that is not kept
// costs the collector of garbage next to nothing, and bytes go to another thread
// without being copied.

const firstBytes = 64 * 1024;

export class LineBuffer {
  #bytes = new Uint8Array(firstBytes);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(line: string): void {
    // No UTF-16 unit takes more than three bytes of UTF-8.
    const most = this.#length + 3 * line.length;
    if (most > this.#bytes.length) this.#grow(most);
    this.#length += encoder.encodeInto(line, this.#bytes.subarray(this.#length)).written;
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** The bytes so far; nothing may be added after. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }
}

const encoder = new TextEncoder();
