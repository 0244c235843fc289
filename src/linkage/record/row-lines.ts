// What most comparisons need of a row, as one line of numbers that lies together in
// memory: the two parts of a plain name with the letters of each, and the codes of all
// fields. Rows lie anywhere, and every further place to look costs as much as comparing.
import { sharedInts } from '../table/shared.ts';
import { type Field, type NameField, slotBits, slotFamily, slotGiven, tokenMask } from './field.ts';

/** The lines of all rows; see {@link givenAt} and its like for what stands where. */
export type RowLines = {
  readonly numbers: Int32Array;
  /** How many numbers a line has. */
  readonly width: number;
  /** Where in a line the codes of the fields begin. */
  readonly codesAt: number;
};

/**
 * Where in a line the parts of the name stand: the size of a word << 27 | its token, or 0
 * where there is none. Only a word that is compared letter by letter has a size.
 */
export const [givenAt, familyAt] = [0, 1];
/** Where the sets of their letters stand; see table/shared.ts. */
export const [givenLettersAt, familyLettersAt] = [2, 3];
const nameNumbers = 4;

/** For the given name, where the name is more than a given and a family name in one spelling. */
export const notPlain = -1;

/** Longer words have no size here. */
const mostSize = 30;

export function rowLines(
  name: NameField | undefined,
  fields: readonly Field[],
  count: number,
): RowLines {
  const codesAt = name === undefined ? 0 : nameNumbers;
  const width = codesAt + fields.length;
  const numbers = sharedInts(count * width);
  if (name !== undefined) {
    for (let row = 0; row < count; row += 1) putName(numbers, row * width, name, row);
  }
  fields.forEach(({ codes }, f) => {
    for (let row = 0, at = codesAt + f; row < count; row += 1, at += width)
      numbers[at] = codes[row] ?? 0;
  });
  return { numbers, width, codesAt };
}

function putName(numbers: Int32Array, at: number, name: NameField, row: number): void {
  const { variants, width, language } = name;
  const [words] = variants;
  if (words === undefined || variants.length > 1 || language !== 'und') {
    numbers[at + givenAt] = notPlain;
    return;
  }
  for (let i = row * width; i < (row + 1) * width; i += 1) {
    const word = words[i] ?? 0;
    if (word === 0) return;
    const slot = word >>> slotBits;
    const to = slot === slotGiven ? givenAt : familyAt;
    if ((slot !== slotGiven && slot !== slotFamily) || numbers[at + to] !== 0) {
      numbers[at + givenAt] = notPlain;
      return;
    }
    putWord(numbers, at + to, name, word & tokenMask);
  }
}

function putWord(
  numbers: Int32Array,
  at: number,
  { texts: { heads }, isTyped }: NameField,
  token: number,
): void {
  const size = (heads[2 * token + 2] ?? 0) - (heads[2 * token] ?? 0);
  const isSized = isTyped[token] === 1 && size <= mostSize;
  numbers[at] = isSized ? (size << slotBits) | token : token;
  numbers[at + givenLettersAt] = heads[2 * token + 1] ?? 0;
}
