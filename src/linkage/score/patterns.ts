// Counted patterns: how many compared pairs had which levels. All that the
// estimation needs to know of millions of pairs.

export class Patterns {
  readonly width: number;
  readonly #radix: readonly number[];
  readonly #counts = new Map<number, number>();

  /** For comparisons with these many levels each. */
  constructor(sizes: readonly number[]) {
    this.width = sizes.length;
    this.#radix = sizes;
  }

  add(levels: Uint8Array, count = 1): void {
    let key = 0;
    for (let c = 0; c < this.width; c += 1) {
      key = key * (this.#radix[c] ?? 1) + (levels[c] ?? 0);
    }
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  /** Adds what another thread has counted. */
  merge(entries: Iterable<readonly [number, number]>): void {
    for (const [key, count] of entries) this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  entries(): [number, number][] {
    return [...this.#counts];
  }

  /** Levels of every pattern one after the other, with the counts; in the order of the patterns. */
  table(): { readonly levels: Uint8Array; readonly counts: Float64Array } {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    const levels = new Uint8Array(sorted.length * this.width);
    const counts = new Float64Array(sorted.length);
    sorted.forEach(([key, count], i) => {
      counts[i] = count;
      let rest = key;
      for (let c = this.width - 1; c >= 0; c -= 1) {
        const radix = this.#radix[c] ?? 1;
        levels[i * this.width + c] = rest % radix;
        rest = Math.floor(rest / radix);
      }
    });
    return { levels, counts };
  }
}
