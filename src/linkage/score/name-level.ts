// How two names agree, all their parts together: the level of the given names
// and that of the family names, which of them stand crosswise, and what lies
// between or beside them (second names, the father's and grandfather's names).
import {
  type NameField,
  slotAny,
  slotBits,
  slotFamily,
  slotGiven,
  slotMiddle,
  tokenMask,
} from '../record/field.ts';
import {
  clear,
  type NameAgreement,
  noPart,
  nothing,
  type PartAgreement,
} from './name-agreement.ts';
import { TokenLikeness, tokenLevels } from './token-likeness.ts';

/** 1 + 6 · given + family, then the two levels of names that stand crosswise. */
export const crossStrong = 1 + tokenLevels * tokenLevels;
export const crossWeak = crossStrong + 1;
export const nameLevels = crossWeak + 1;

export const middleLevels = ['missing', 'different', 'some the same', 'alike', 'the same'] as const;

const most = 8;
// How much of a token's rarity counts at each level: a token that is only alike says less.
const rarityPart = [0, 0, 0, 0.3, 0.6, 1];

export class NameComparer {
  readonly #name: NameField;
  readonly #likeness: TokenLikeness;
  /** Whether names between are those of fathers: a given name among them is another person's. */
  readonly #namesFathers: boolean;
  readonly #levels = new Uint8Array(most * most);
  readonly #partner = new Int8Array(most);
  readonly #partnerOf = new Int8Array(most);
  #sizeA = 0;
  #sizeB = 0;
  #rowsA: Int32Array = new Int32Array(0);
  #rowsB: Int32Array = new Int32Array(0);
  #fromA = 0;
  #fromB = 0;
  readonly agreement: NameAgreement = { ...nothing };

  constructor(name: NameField) {
    this.#name = name;
    this.#likeness = new TokenLikeness(name);
    this.#namesFathers = name.language !== 'und';
  }

  /** Compares row a in one spelling with row b in another; the answer is in {@link agreement}. */
  compare(a: number, b: number, variantA: number, variantB: number): void {
    const { width, variants } = this.#name;
    this.#rowsA = variants[variantA] ?? this.#rowsA;
    this.#rowsB = variants[variantB] ?? this.#rowsB;
    this.#fromA = a * width;
    this.#fromB = b * width;
    this.#sizeA = this.#size(this.#rowsA, this.#fromA);
    this.#sizeB = this.#size(this.#rowsB, this.#fromB);
    clear(this.agreement);
    if (this.#sizeA === 0 || this.#sizeB === 0) return;
    if (this.#isPlain()) this.#comparePlain();
    else this.#compareFreely();
  }

  /** An order of names that has nothing to do with the order of their rows. */
  isBefore(a: number, b: number): boolean {
    const { width, variants } = this.#name;
    for (const rows of variants) {
      for (let i = 0; i < width; i += 1) {
        const difference = (rows[a * width + i] ?? 0) - (rows[b * width + i] ?? 0);
        if (difference !== 0) return difference < 0;
      }
    }
    return false;
  }

  #size(rows: Int32Array, from: number): number {
    const { width } = this.#name;
    let size = 0;
    while (size < width && rows[from + size] !== 0) size += 1;
    return size;
  }

  /** Both rows are one given and one family name, as most are. */
  #isPlain(): boolean {
    return (
      this.#sizeA === 2 &&
      this.#sizeB === 2 &&
      this.#isPair(this.#rowsA, this.#fromA) &&
      this.#isPair(this.#rowsB, this.#fromB)
    );
  }

  #isPair(rows: Int32Array, from: number): boolean {
    return (
      (rows[from] ?? 0) >>> slotBits === slotGiven &&
      (rows[from + 1] ?? 0) >>> slotBits === slotFamily
    );
  }

  #comparePlain(): void {
    const givenA = (this.#rowsA[this.#fromA] ?? 0) & tokenMask;
    const givenB = (this.#rowsB[this.#fromB] ?? 0) & tokenMask;
    const familyA = (this.#rowsA[this.#fromA + 1] ?? 0) & tokenMask;
    const familyB = (this.#rowsB[this.#fromB + 1] ?? 0) & tokenMask;
    const given = this.#likeness.level(givenA, givenB);
    const family = this.#likeness.level(familyA, familyB);
    if (given <= 2 && family <= 2) {
      const likeness = this.#likeness;
      const mayCross = likeness.mayBeAlike(givenA, familyB) && likeness.mayBeAlike(familyA, givenB);
      const x = mayCross ? likeness.level(givenA, familyB) : 0;
      const y = x >= 3 ? likeness.level(familyA, givenB) : 0;
      if (y >= 3 && x + y > given + family + 2) {
        this.#setCross(x, y, 1, most);
        return;
      }
    }
    this.#setLevels(given, family);
    this.#setTokens(
      this.#commoner(givenA, givenB, true),
      this.#commoner(familyA, familyB, false),
      given,
      family,
    );
  }

  #setLevels(given: number, family: number): void {
    this.agreement.level = given + family === 0 ? 0 : 1 + tokenLevels * given + family;
  }

  #setTokens(given: number, family: number, givenLevel: number, familyLevel: number): void {
    const out = this.agreement;
    out.given = given;
    out.family = family;
    out.givenPart = rarityPart[givenLevel] ?? 0;
    out.familyPart = rarityPart[familyLevel] ?? 0;
  }

  /** Which of the two is the given name is told by what more people are called. */
  #setCross(x: number, y: number, one: number, other: number): void {
    this.agreement.level = x + y >= 9 ? crossStrong : crossWeak;
    const { shareGiven, shareFamily } = this.#name;
    const [first, second] = [this.#tokenA((one / most) | 0), this.#tokenA((other / most) | 0)];
    const asWritten = (shareGiven[first] ?? 0) * (shareFamily[second] ?? 0);
    const exchanged = (shareGiven[second] ?? 0) * (shareFamily[first] ?? 0);
    const isExchanged = exchanged > asWritten || (exchanged === asWritten && second < first);
    const [given, family] = isExchanged ? [other, one] : [one, other];
    const level = Math.min(x, y);
    this.#setTokens(this.#commonerOf(given, true), this.#commonerOf(family, false), level, level);
  }

  /** The same for a pair of parts, the place in a's name times {@link most} and that in b's. */
  #commonerOf(pair: number, isGiven: boolean): number {
    return this.#commoner(this.#tokenA((pair / most) | 0), this.#tokenB(pair % most), isGiven);
  }

  /** Of two tokens that are alike the one that more people bear. */
  #commoner(a: number, b: number, isGiven: boolean): number {
    const shares = isGiven ? this.#name.shareGiven : this.#name.shareFamily;
    return (shares[a] ?? 0) >= (shares[b] ?? 0) ? a : b;
  }

  #slotA(i: number): number {
    return (this.#rowsA[this.#fromA + i] ?? 0) >>> slotBits;
  }

  #slotB(j: number): number {
    return (this.#rowsB[this.#fromB + j] ?? 0) >>> slotBits;
  }

  #tokenA(i: number): number {
    return (this.#rowsA[this.#fromA + i] ?? 0) & tokenMask;
  }

  #tokenB(j: number): number {
    return (this.#rowsB[this.#fromB + j] ?? 0) & tokenMask;
  }

  #compareFreely(): void {
    this.#assign();
    const given = this.#slotLevel(slotGiven);
    const family = this.#slotLevel(slotFamily);
    // One pair of parts cannot stand for both: a given name that is a family name elsewhere.
    const isTwice = this.#namesFathers && given.cross && family.cross && given.pair === family.pair;
    const areCross = given.cross && family.cross && given.level >= 3 && family.level >= 3;
    if (areCross && !isTwice) this.#setCross(given.level, family.level, given.pair, family.pair);
    else {
      // A part that answers to a part of another kind agrees less than in its place.
      const part = ({ level, cross }: PartAgreement, most: number) =>
        cross ? Math.min(level, most) : level;
      const g = part(given, isTwice || (given.elder && this.#namesFathers) ? 1 : 2);
      const f = part(family, 2);
      this.#setLevels(g, f);
      this.#setTokens(given.token, family.token, g, f);
    }
    this.#setMiddle();
  }

  /** Greedily, the best agreement first; tokens of the same slot before others. */
  #assign(): void {
    const [n, m] = [this.#sizeA, this.#sizeB];
    this.#partner.fill(-1, 0, n);
    this.#partnerOf.fill(-1, 0, m);
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < m; j += 1) {
        const level = this.#likeness.level(this.#tokenA(i), this.#tokenB(j));
        this.#levels[i * most + j] = 2 * level + (this.#slotA(i) === this.#slotB(j) ? 1 : 0);
      }
    }
    for (let value = 11; value >= 4; value -= 1) {
      for (let i = 0; i < n; i += 1) {
        if (this.#partner[i] !== -1) continue;
        for (let j = 0; j < m; j += 1) {
          if (this.#levels[i * most + j] !== value || this.#partnerOf[j] !== -1) continue;
          this.#partner[i] = j;
          this.#partnerOf[j] = i;
          break;
        }
      }
    }
  }

  #find(isA: boolean, slot: number): number {
    const size = isA ? this.#sizeA : this.#sizeB;
    for (let i = 0; i < size; i += 1) {
      if ((isA ? this.#slotA(i) : this.#slotB(i)) === slot) return i;
    }
    return -1;
  }

  #slotLevel(slot: number): PartAgreement {
    const i = this.#find(true, slot);
    const j = this.#find(false, slot);
    const partner = i === -1 ? -1 : (this.#partner[i] ?? -1);
    const partnerOf = j === -1 ? -1 : (this.#partnerOf[j] ?? -1);
    if (partner !== -1) return this.#pairLevel(i, partner, slot);
    if (partnerOf !== -1) return this.#pairLevel(partnerOf, j, slot);
    if (i !== -1 && j !== -1) return { ...noPart, level: 1 };
    return this.#loneLevel(slot, i, j);
  }

  #pairLevel(i: number, j: number, slot: number): PartAgreement {
    const level = (this.#levels[i * most + j] ?? 0) >> 1;
    const token = this.#commonerOf(i * most + j, slot === slotGiven);
    const [slotA, slotB] = [this.#slotA(i), this.#slotB(j)];
    const cross = slotA !== slotB && slotA !== slotAny && slotB !== slotAny;
    const elder = slotA === slotMiddle || slotB === slotMiddle;
    return { level, token, cross, elder, pair: i * most + j };
  }

  /** A slot that one side at most has: a lone token, of which nobody knows what it is, may fill it. */
  #loneLevel(slot: number, i: number, j: number): PartAgreement {
    const x = this.#find(true, slotAny);
    const y = this.#find(false, slotAny);
    if (slot === slotGiven && x !== -1 && y !== -1) {
      const isPair = this.#partner[x] === y;
      return isPair ? this.#pairLevel(x, y, slot) : { ...noPart, level: 1 };
    }
    // Against a whole name a lone token that fits nothing differs in one part, not in two.
    if (slot !== slotGiven) return noPart;
    const differs =
      (x !== -1 && this.#partner[x] === -1 && j !== -1) ||
      (y !== -1 && this.#partnerOf[y] === -1 && i !== -1);
    return differs ? { ...noPart, level: 1 } : noPart;
  }

  /** Only names between answer to each other here: what answers to a given or family name counts there. */
  #setMiddle(): void {
    let [sizeA, sizeB, matched, sum] = [0, 0, 0, 0];
    for (let i = 0; i < this.#sizeA; i += 1) {
      const j = this.#partner[i] ?? -1;
      if (this.#slotA(i) !== slotMiddle) continue;
      if (j === -1) sizeA += 1;
      else if (this.#slotB(j) === slotMiddle) {
        const level = (this.#levels[i * most + j] ?? 0) >> 1;
        matched += 1;
        sum += level;
        if (level >= 4) this.agreement.middleToken = this.#commonerOf(i * most + j, true);
      }
    }
    for (let j = 0; j < this.#sizeB; j += 1) {
      if (this.#slotB(j) === slotMiddle && this.#partnerOf[j] === -1) sizeB += 1;
    }
    // What is left over on one side only is a name that the other does not give.
    const left = Math.min(sizeA, sizeB);
    if (matched + left === 0) return;
    if (matched === 0) this.agreement.middle = 1;
    else if (left > 0) this.agreement.middle = 2;
    else this.agreement.middle = sum >= 4 * matched ? 4 : 3;
  }
}
