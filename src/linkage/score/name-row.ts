// The words of one name while it is compared with another: a copy, in which
// neighbours that the other list writes as one word are put together.
import { slotBits, slotFamily, slotGiven, slotMiddle, tokenMask } from '../record/field.ts';
import { alikeToken, type TokenLikeness } from './token-likeness.ts';

/** No name has more words; see record/name-tokens.ts. */
export const mostWords = 8;

export class NameRow {
  readonly #words = new Int32Array(mostWords);
  /** For each word what it is written together with the next; 0 where that is no word. */
  readonly #joins = new Int32Array(mostWords);
  #canJoin = false;
  size = 0;

  load(rows: Int32Array, joins: Int32Array | undefined, from: number, width: number): void {
    this.size = 0;
    this.#canJoin = false;
    while (this.size < width && rows[from + this.size] !== 0) {
      this.#words[this.size] = rows[from + this.size] ?? 0;
      const join = joins === undefined ? 0 : (joins[from + this.size] ?? 0);
      this.#joins[this.size] = join;
      if (join !== 0) this.#canJoin = true;
      this.size += 1;
    }
  }

  slot(i: number): number {
    return (this.#words[i] ?? 0) >>> slotBits;
  }

  token(i: number): number {
    return (this.#words[i] ?? 0) & tokenMask;
  }

  find(slot: number): number {
    for (let i = 0; i < this.size; i += 1) if (this.slot(i) === slot) return i;
    return -1;
  }

  /**
   * Puts neighbours together that are a word of the other name better than either of
   * them is: گل محمدی and Golmohammadi. Says whether there are any.
   */
  joinFor(other: NameRow, likeness: TokenLikeness): boolean {
    if (!this.#canJoin) return false;
    let isJoined = false;
    for (let i = 0; i < this.size; i += 1) {
      const join = this.#joins[i] ?? 0;
      if (join === 0) continue;
      const next = this.#nextOf(i, join >>> slotBits);
      if (next === -1 || !this.#isBetter(i, next, join, other, likeness)) continue;
      const stays = join >>> slotBits === slotFamily ? next : i;
      this.#words[stays] = join;
      this.#joins[stays] = 0;
      this.#remove(stays === i ? next : i);
      isJoined = true;
      i -= 1;
    }
    return isJoined;
  }

  /** Where the word stands that is written after word i; the slot is that of the two together. */
  #nextOf(i: number, slot: number): number {
    if (slot === slotFamily) return this.find(slotFamily);
    if (slot === slotGiven) return this.find(slotMiddle);
    return i + 1 < this.size ? i + 1 : -1;
  }

  #isBetter(
    i: number,
    next: number,
    join: number,
    other: NameRow,
    likeness: TokenLikeness,
  ): boolean {
    for (let j = 0; j < other.size; j += 1) {
      if (other.slot(j) !== join >>> slotBits) continue;
      const whole = likeness.level(join & tokenMask, other.token(j));
      if (whole < alikeToken) continue;
      const part = Math.max(
        likeness.level(this.token(i), other.token(j)),
        likeness.level(this.token(next), other.token(j)),
      );
      if (whole > part) return true;
    }
    return false;
  }

  #remove(i: number): void {
    this.#words.copyWithin(i, i + 1, this.size);
    this.#joins.copyWithin(i, i + 1, this.size);
    this.size -= 1;
  }
}
