// Plain names, a given and a family name in Latin letters of no known language: what a
// look at their lines tells of two, and the comparison of what it leaves open. Most names
// of most lists are plain, and most pairs of them are told apart without reading a letter.
import { type NameField, slotBits, tokenMask } from '../record/field.ts';
import {
  familyAt,
  familyLettersAt,
  givenAt,
  givenLettersAt,
  notPlain,
  type RowLines,
} from '../record/row-lines.ts';
import { mostJaro } from './jaro.ts';
import { clear, type NameAgreement, rarityPart } from './name-agreement.ts';
import { leastAlike, sameToken, type TokenLikeness, tokenLevels } from './token-likeness.ts';

/** What a look at two parts of names tells: one is missing, they are different, may be alike, or are the same. */
const [missing, different] = [0, 1];
export const [perhaps, same] = [2, 3];

export class PlainNames {
  readonly #name: NameField;
  readonly #likeness: TokenLikeness;
  readonly #lines: RowLines;
  /** What was seen of the parts of the last two names. */
  given = missing;
  family = missing;
  /** Their tokens. */
  givenA = 0;
  familyA = 0;
  #givenB = 0;
  #familyB = 0;

  constructor(name: NameField, likeness: TokenLikeness, lines: RowLines) {
    this.#name = name;
    this.#likeness = likeness;
    this.#lines = lines;
  }

  /** Looks at the names of two rows. @returns whether they are plain, and no part can stand for one of the other kind. */
  look(rowA: number, rowB: number): boolean {
    const { numbers, width } = this.#lines;
    const [a, b] = [rowA * width, rowB * width];
    const givenA = numbers[a + givenAt] ?? 0;
    const givenB = numbers[b + givenAt] ?? 0;
    if (givenA === notPlain || givenB === notPlain) return false;
    const familyA = numbers[a + familyAt] ?? 0;
    const familyB = numbers[b + familyAt] ?? 0;
    const lettersA = numbers[a + givenLettersAt] ?? 0;
    const lettersB = numbers[b + givenLettersAt] ?? 0;
    const endA = numbers[a + familyLettersAt] ?? 0;
    const endB = numbers[b + familyLettersAt] ?? 0;
    this.given = seen(givenA, givenB, lettersA, lettersB);
    this.family = seen(familyA, familyB, endA, endB);
    if (this.given !== same && this.family !== same) {
      const isWhole = givenA !== 0 && givenB !== 0 && familyA !== 0 && familyB !== 0;
      const first = seen(givenA, familyB, lettersA, endB) >= perhaps;
      if (first && !isWhole) return false;
      if (first === isWhole && seen(familyA, givenB, endA, lettersB) >= perhaps) return false;
    }
    this.givenA = givenA & tokenMask;
    this.familyA = familyA & tokenMask;
    this.#givenB = givenB & tokenMask;
    this.#familyB = familyB & tokenMask;
    return true;
  }

  /** Compares the names that were looked at. */
  compare(out: NameAgreement): void {
    const { shareGiven, shareFamily } = this.#name;
    const given = this.#level(this.given, this.givenA, this.#givenB);
    const family = this.#level(this.family, this.familyA, this.#familyB);
    clear(out);
    if (given + family === 0) return;
    out.level = 1 + tokenLevels * given + family;
    out.givenPart = rarityPart[given] ?? 0;
    out.familyPart = rarityPart[family] ?? 0;
    if (out.givenPart > 0) out.given = commoner(shareGiven, this.givenA, this.#givenB);
    if (out.familyPart > 0) out.family = commoner(shareFamily, this.familyA, this.#familyB);
  }

  #level(kind: number, x: number, y: number): number {
    if (kind === same) return sameToken;
    return kind === perhaps ? this.#likeness.level(x, y) : kind;
  }
}

function seen(x: number, y: number, lettersX: number, lettersY: number): number {
  if (x === 0 || y === 0) return missing;
  const [sizeX, sizeY] = [x >>> slotBits, y >>> slotBits];
  if (sizeX === 0 || sizeY === 0) return perhaps;
  if (x === y) return same;
  return mostJaro(sizeX, sizeY, lettersX, lettersY) >= leastAlike ? perhaps : different;
}

/** Of two tokens that are alike the one that more people bear. */
function commoner(shares: Float32Array, x: number, y: number): number {
  return x === y || (shares[x] ?? 0) >= (shares[y] ?? 0) ? x : y;
}
