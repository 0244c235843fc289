// The rows that one row is compared with: those behind it in all its blocks, each once
// and in order, whichever passes propose it.
import { type Allowed, mayPair } from '../run/allowed.ts';
import type { CandidateIndex } from './index.ts';

export type Blocks = Pick<CandidateIndex, 'blocks' | 'starts' | 'places'>;

/** So many rows are enough for their reads to be on their way together. */
const rowsTogether = 32;

export class Candidates {
  readonly #index: Blocks;
  readonly #source: Uint8Array;
  readonly #allowed: Allowed;
  /** What {@link find} has found, at the beginning. */
  rows = new Int32Array(1024);
  /** What was read ahead, so that reading it is not left out as idle. */
  read = 0;

  constructor(index: Blocks, source: Uint8Array, allowed: Allowed) {
    this.#index = index;
    this.#source = source;
    this.#allowed = allowed;
  }

  /** Puts the candidates of a row into {@link rows}. @returns how many there are. */
  find(row: number): number {
    if (row % rowsTogether === 0) this.#lookAt(row);
    const size = this.#gather(row);
    const { rows } = this;
    sort(rows, size);
    const isOne = this.#allowed.lists === 1;
    const own = this.#source[row] ?? 0;
    let [kept, last] = [0, -1];
    for (let i = 0; i < size; i += 1) {
      const other = rows[i] ?? 0;
      if (other === last) continue;
      last = other;
      if (!isOne && !mayPair(this.#allowed, own, this.#source[other] ?? 0)) continue;
      rows[kept] = other;
      kept += 1;
    }
    return kept;
  }

  /** Reads where the blocks of the next rows begin, all at once: one after the other each would be waited for. */
  #lookAt(row: number): void {
    const { blocks, starts, places } = this.#index;
    const end = starts[Math.min(row + rowsTogether, starts.length - 1)] ?? 0;
    let read = 0;
    for (let p = starts[row] ?? 0; p < end; p += 1) read ^= blocks[places[p] ?? 0] ?? 0;
    this.read = read;
  }

  /** The rows behind one in its blocks, some of them several times. @returns how many. */
  #gather(row: number): number {
    const { blocks, starts, places } = this.#index;
    const end = starts[row + 1] ?? 0;
    let size = 0;
    for (let p = starts[row] ?? 0; p < end; p += 1) {
      for (let at = (places[p] ?? 0) + 1; ; at += 1) {
        const entry = blocks[at] ?? -1;
        if (size === this.rows.length) this.#grow();
        this.rows[size] = entry < 0 ? ~entry : entry;
        size += 1;
        if (entry < 0) break;
      }
    }
    return size;
  }

  #grow(): void {
    const rows = new Int32Array(2 * this.rows.length);
    rows.set(this.rows);
    this.rows = rows;
  }
}

/** Up to so many rows are put in order one by one. */
const fewRows = 48;

function sort(rows: Int32Array, size: number): void {
  if (size > fewRows) {
    rows.subarray(0, size).sort();
    return;
  }
  for (let i = 1; i < size; i += 1) {
    const row = rows[i] ?? 0;
    let at = i;
    for (; at > 0 && (rows[at - 1] ?? 0) > row; at -= 1) rows[at] = rows[at - 1] ?? 0;
    rows[at] = row;
  }
}
