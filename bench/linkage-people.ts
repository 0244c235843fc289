// Invented people for the bench of linkage, as many rows as wanted and the same
// every time: names by Zipf's law over syllables put together, so widened that
// people do not share a few thousand family names; 1 to 12 rows a person, with
// slips, gaps, exchanged names and moves. `node bench/linkage-people.ts ROWS FILE`.
import { closeSync, openSync, writeSync } from 'node:fs';

/** A generator of 32 bits (Marsaglia's xorshift), seeded, the same on every machine. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  }

  below(limit: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return Math.floor(((x >>> 0) / 2 ** 32) * limit);
  }

  is(share: number): boolean {
    return this.below(1_000_000) < share * 1_000_000;
  }

  /** A rank from 0 to limit − 1, with weights 1 / (rank + shift). */
  zipf(limit: number, shift: number): number {
    const u = this.below(2 ** 30) / 2 ** 30;
    return Math.min(limit - 1, Math.floor(shift * (((limit + shift) / shift) ** u - 1)));
  }
}

const starts = 'b br d da f g gr h j k kl l m n p pr r s sh st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea io ou'.split(' ');
const ends = 'n r l s t m k d nd rt x th ck ng'.split(' ');
const familyEnds = 'son man ton ley field wick er ow ski berg ari ani'.split(' ');

const pick = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
};

/** The n-th word of two or three syllables; different numbers nearly always give different words. */
function word(n: number, salt: number): string {
  const chance = new Chance(n * 31 + salt);
  const syllable = () => pick(starts, chance.below(99991)) + pick(vowels, chance.below(99991));
  const count = n < 60 ? 1 : chance.is(0.6) ? 2 : 1;
  let out = syllable();
  for (let i = 0; i < count; i += 1) out += syllable();
  return out + (chance.is(0.6) ? pick(ends, chance.below(99991)) : '');
}

const givenNames = 12_000;
const familyNames = 400_000;
const cities = 3_000;

type Person = {
  readonly given: string;
  readonly family: string;
  readonly birth: string;
  readonly sex: string;
  readonly city: string;
  readonly postcode: string;
};

function personOf(chance: Chance): Person {
  const year = 1920 + chance.below(90);
  const two = (n: number) => String(n).padStart(2, '0');
  const city = chance.zipf(cities, 20);
  const family = chance.zipf(familyNames, 300);
  return {
    given: word(chance.zipf(givenNames, 12), 1),
    family: word(family, 2) + (family % 3 === 0 ? pick(familyEnds, family >> 2) : ''),
    birth: `${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`,
    sex: chance.is(0.5) ? 'f' : 'm',
    city: word(city, 3) + (city % 2 === 0 ? pick(['ford', 'bury', 'stad', 'abad'], city) : ''),
    postcode: `${String(10000 + city * 17).slice(-5)}${two(chance.below(60))}`,
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

function slip(text: string, chance: Chance): string {
  const at = chance.below(text.length);
  const letter = /\d/.test(text.charAt(at))
    ? String(chance.below(10))
    : letters.charAt(chance.below(26));
  switch (chance.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1);
    default:
      return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  }
}

/** What one clerk writes of a person. */
function written(person: Person, chance: Chance): string[] {
  const cell = (text: string, missing: number, slips: number) => {
    if (chance.is(missing)) return '';
    return chance.is(slips) ? slip(text, chance) : text;
  };
  let given = cell(person.given, 0.06, 0.12);
  let family = cell(person.family, 0.05, 0.12);
  if (chance.is(0.03)) [given, family] = [family, given];
  if (chance.is(0.02)) given = given.charAt(0);
  const birth = cell(birthAsWritten(person.birth, chance), 0.15, 0);
  const hasMoved = chance.is(0.1);
  const home = hasMoved ? personOf(chance) : person;
  return [
    given,
    family,
    birth,
    cell(person.sex, 0.1, 0),
    cell(home.city, 0.15, 0.06),
    cell(home.postcode, 0.3, 0.04),
  ];
}

function birthAsWritten(birth: string, chance: Chance): string {
  const [year = '', month = '', day = ''] = birth.split('-');
  if (chance.is(0.05)) return `${year}-01-01`;
  if (chance.is(0.02)) return `${year}-${day > '12' ? month : day}-${day > '12' ? day : month}`;
  if (!chance.is(0.06)) return birth;
  const at = pick([2, 3, 5, 6, 8, 9], chance.below(99991));
  return birth.slice(0, at) + String(chance.below(10)) + birth.slice(at + 1);
}

/** Rows with the truth as `cluster`; a person's rows stand together, to be shuffled by the harness. */
export function* people(rows: number): Generator<string> {
  const chance = new Chance(1988);
  yield 'id,first_name,surname,dob,sex,city,postcode,cluster';
  for (let row = 0, number = 0; row < rows; number += 1) {
    const person = personOf(chance);
    const size = Math.min(rows - row, chance.is(0.35) ? 1 : 1 + chance.zipf(12, 3));
    for (let i = 0; i < size; i += 1, row += 1) {
      yield `${row},${written(person, chance).join(',')},${number}`;
    }
  }
}

export function writePeople(rows: number, path: string): void {
  const file = openSync(path, 'w');
  let piece: string[] = [];
  for (const line of people(rows)) {
    piece.push(line);
    if (piece.length < 20_000) continue;
    writeSync(file, `${piece.join('\n')}\n`);
    piece = [];
  }
  if (piece.length > 0) writeSync(file, `${piece.join('\n')}\n`);
  closeSync(file);
}

if (import.meta.main)
  writePeople(Number(process.argv[2] ?? 1_000_000), process.argv[3] ?? 'people.csv');
