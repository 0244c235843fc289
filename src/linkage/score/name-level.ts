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
import { mostWords, NameRow } from './name-row.ts';
import {
  alikeToken,
  nearToken,
  sameToken,
  TokenLikeness,
  tokenLevels,
  weakToken,
} from './token-likeness.ts';

/** 1 + {@link tokenLevels} · given + family, then the two levels of names that stand crosswise. */
export const crossStrong = 1 + tokenLevels * tokenLevels;
export const crossWeak = crossStrong + 1;
export const nameLevels = crossWeak + 1;

export const middleLevels = ['missing', 'different', 'some the same', 'alike', 'the same'] as const;

const most = mostWords;
// How much of a token's rarity counts at each level: a token that is only alike says less. Words
// that are hardly alike may still be one name, and of a common name there are the more others
// that are like it: next to nothing counts for, all against.
const rarityPart = [0, 0, 0.01, 0.01, 0.01, 0.3, 0.6, 1];

export class NameComparer {
  readonly #name: NameField;
  readonly #likeness: TokenLikeness;
  /** Whether names between are those of fathers: a given name among them is another person's. */
  readonly #namesFathers: boolean;
  readonly #levels = new Uint8Array(most * most);
  readonly #partner = new Int8Array(most);
  readonly #partnerOf = new Int8Array(most);
  readonly #a = new NameRow();
  readonly #b = new NameRow();
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
    clear(this.agreement);
    if (this.#rowsA[this.#fromA] === 0 || this.#rowsB[this.#fromB] === 0) return;
    if (this.#isPair(this.#rowsA, this.#fromA) && this.#isPair(this.#rowsB, this.#fromB)) {
      this.#comparePlain();
      return;
    }
    this.#load(variantA, variantB);
    this.#compareFreely();
  }

  #load(variantA: number, variantB: number): void {
    const { width, joins } = this.#name;
    this.#a.load(this.#rowsA, joins[variantA], this.#fromA, width);
    this.#b.load(this.#rowsB, joins[variantB], this.#fromB, width);
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

  /** One given and one family name, as most rows are. */
  #isPair(rows: Int32Array, from: number): boolean {
    const { width } = this.#name;
    return (
      width > 1 &&
      (rows[from] ?? 0) >>> slotBits === slotGiven &&
      (rows[from + 1] ?? 0) >>> slotBits === slotFamily &&
      (width === 2 || rows[from + 2] === 0)
    );
  }

  #comparePlain(): void {
    const givenA = (this.#rowsA[this.#fromA] ?? 0) & tokenMask;
    const givenB = (this.#rowsB[this.#fromB] ?? 0) & tokenMask;
    const familyA = (this.#rowsA[this.#fromA + 1] ?? 0) & tokenMask;
    const familyB = (this.#rowsB[this.#fromB + 1] ?? 0) & tokenMask;
    const given = this.#likeness.level(givenA, givenB);
    const family = this.#likeness.level(familyA, familyB);
    if (given <= weakToken && family <= weakToken) {
      const likeness = this.#likeness;
      const mayCross = likeness.mayBeAlike(givenA, familyB) && likeness.mayBeAlike(familyA, givenB);
      const x = mayCross ? likeness.level(givenA, familyB) : 0;
      const y = x >= alikeToken ? likeness.level(familyA, givenB) : 0;
      if (y >= alikeToken && x + y > given + family + 2) {
        this.#load(0, 0);
        this.#setCross(x, y, 1, most);
        return;
      }
    }
    this.#setLevels(given, family);
    this.#setTokens(
      rarityPart[given] === 0 ? 0 : this.#commoner(givenA, givenB, true),
      rarityPart[family] === 0 ? 0 : this.#commoner(familyA, familyB, false),
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
    this.agreement.level = x + y >= nearToken + sameToken ? crossStrong : crossWeak;
    const { shareGiven, shareFamily } = this.#name;
    const [first, second] = [this.#a.token((one / most) | 0), this.#a.token((other / most) | 0)];
    const asWritten = (shareGiven[first] ?? 0) * (shareFamily[second] ?? 0);
    const exchanged = (shareGiven[second] ?? 0) * (shareFamily[first] ?? 0);
    const isExchanged = exchanged > asWritten || (exchanged === asWritten && second < first);
    const [given, family] = isExchanged ? [other, one] : [one, other];
    const level = Math.min(x, y);
    this.#setTokens(this.#commonerOf(given, true), this.#commonerOf(family, false), level, level);
  }

  /** The same for a pair of parts, the place in a's name times {@link most} and that in b's. */
  #commonerOf(pair: number, isGiven: boolean): number {
    return this.#commoner(this.#a.token((pair / most) | 0), this.#b.token(pair % most), isGiven);
  }

  /** Of two tokens that are alike the one that more people bear. */
  #commoner(a: number, b: number, isGiven: boolean): number {
    if (a === b) return a;
    const shares = isGiven ? this.#name.shareGiven : this.#name.shareFamily;
    return (shares[a] ?? 0) >= (shares[b] ?? 0) ? a : b;
  }

  #compareFreely(): void {
    this.#a.joinFor(this.#b, this.#likeness);
    this.#b.joinFor(this.#a, this.#likeness);
    this.#assign();
    const given = this.#slotLevel(slotGiven);
    const family = this.#slotLevel(slotFamily);
    // One pair of parts cannot stand for both: a given name that is a family name elsewhere.
    const isTwice = this.#namesFathers && given.cross && family.cross && given.pair === family.pair;
    const areCross =
      given.cross && family.cross && given.level >= alikeToken && family.level >= alikeToken;
    if (areCross && !isTwice) this.#setCross(given.level, family.level, given.pair, family.pair);
    else {
      // A part that answers to a part of another kind agrees less than in its place.
      const part = ({ level, cross }: PartAgreement, most: number) =>
        cross ? Math.min(level, most) : level;
      const g = part(given, isTwice || (given.elder && this.#namesFathers) ? 1 : weakToken);
      const f = part(family, weakToken);
      this.#setLevels(g, f);
      this.#setTokens(given.token, family.token, g, f);
    }
    this.#setMiddle();
  }

  /** Greedily, the best agreement first; tokens of the same slot before others. */
  #assign(): void {
    const [n, m] = [this.#a.size, this.#b.size];
    this.#partner.fill(-1, 0, n);
    this.#partnerOf.fill(-1, 0, m);
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < m; j += 1) {
        const level = this.#likeness.level(this.#a.token(i), this.#b.token(j));
        this.#levels[i * most + j] = 2 * level + (this.#a.slot(i) === this.#b.slot(j) ? 1 : 0);
      }
    }
    for (let value = 2 * sameToken + 1; value >= 4; value -= 1) {
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

  #slotLevel(slot: number): PartAgreement {
    const i = this.#a.find(slot);
    const j = this.#b.find(slot);
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
    const [slotA, slotB] = [this.#a.slot(i), this.#b.slot(j)];
    const cross = slotA !== slotB && slotA !== slotAny && slotB !== slotAny;
    const elder = slotA === slotMiddle || slotB === slotMiddle;
    return { level, token, cross, elder, pair: i * most + j };
  }

  /** A slot that one side at most has: a lone token, of which nobody knows what it is, may fill it. */
  #loneLevel(slot: number, i: number, j: number): PartAgreement {
    const x = this.#a.find(slotAny);
    const y = this.#b.find(slotAny);
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
    for (let i = 0; i < this.#a.size; i += 1) {
      const j = this.#partner[i] ?? -1;
      if (this.#a.slot(i) !== slotMiddle) continue;
      if (j === -1) sizeA += 1;
      else if (this.#b.slot(j) === slotMiddle) {
        const level = (this.#levels[i * most + j] ?? 0) >> 1;
        matched += 1;
        sum += level;
        const part = rarityPart[level] ?? 0;
        if (part > this.agreement.middlePart) {
          this.agreement.middlePart = part;
          this.agreement.middleToken = this.#commonerOf(i * most + j, true);
        }
      }
    }
    for (let j = 0; j < this.#b.size; j += 1) {
      if (this.#b.slot(j) === slotMiddle && this.#partnerOf[j] === -1) sizeB += 1;
    }
    // What is left over on one side only is a name that the other does not give.
    const left = Math.min(sizeA, sizeB);
    if (matched + left === 0) return;
    if (matched === 0) this.agreement.middle = 1;
    else if (left > 0) this.agreement.middle = 2;
    else this.agreement.middle = sum >= nearToken * matched ? 4 : 3;
  }
}
