// Columns of places, postcodes, addresses, ids and words as one field over all
// lists: each distinct cell is normalised once.
import { foldText } from '../../base/fold-text.ts';
import type { Language } from '../names/name.ts';
import { valueAt } from '../table/dictionary.ts';
import { comparedText, sharedInts, sharedTexts } from '../table/shared.ts';
import type { Column } from '../table/table.ts';
import type { TextField, TextKind } from './field.ts';
import { joinSpellings } from './place-spelling.ts';

/** A column of one list, and where its rows go in the records. */
export type Placed = {
  readonly column: Column;
  /** Row in the list, by number of the row in the records from `first` on. */
  readonly rows: Int32Array;
  readonly first: number;
};

const normal: { readonly [K in TextKind]: (text: string) => string } = {
  place: foldText,
  text: foldText,
  postcode: (text) => foldText(text).replaceAll(' ', ''),
  number: (text) => foldText(text).replaceAll(' ', ''),
  email: (text) => text.trim().toLowerCase(),
  sex: sexOf,
};

const sexes: readonly (readonly [string, RegExp])[] = [
  ['f', /^(?:f|female|woman|girl|w|زن|دختر|مونث|انثی|انثا|خانم)$/],
  ['m', /^(?:m|male|man|boy|مرد|پسر|مذکر|ذکر|اقا)$/],
];

/** 'f', 'm', or nothing for what is neither. */
function sexOf(text: string): string {
  const folded = foldText(text);
  return sexes.find(([, pattern]) => pattern.test(folded))?.[0] ?? '';
}

/** Cells that say that nothing is known. */
const nothing = /^(?:null|none|nan|n a|na|unknown|unk|نامعلوم|نامشخص|غیر معروف)$/;

type Wanted = {
  readonly kind: TextKind;
  readonly name: string;
  readonly count: number;
  readonly language: Language;
};

export function buildText(given: Wanted, sources: readonly Placed[]): TextField {
  const numbers = new Map<string, number>();
  const texts = [''];
  const codes = sharedInts(given.count);
  for (const { column, rows, first } of sources) {
    // Numbered in the order of the rows, which is the same for every order of the file.
    const own = new Int32Array(column.values.size + 1).fill(-1);
    own[0] = 0;
    const numberOf = (code: number): number => {
      const text = normal[given.kind](comparedText(valueAt(column.values, code)));
      if (text === '' || nothing.test(text)) return 0;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    };
    rows.forEach((row, at) => {
      const code = column.codes[row] ?? 0;
      if (own[code] === -1) own[code] = numberOf(code);
      codes[first + at] = own[code] ?? 0;
    });
  }
  if (given.kind === 'place') {
    const joined = joinSpellings(texts, given.language);
    for (let row = 0; row < codes.length; row += 1) codes[row] = joined[codes[row] ?? 0] ?? 0;
  }
  const counts = countsOf(codes, texts.length);
  return { kind: given.kind, name: given.name, codes, texts: sharedTexts(texts), counts };
}

/** In how many rows each code stands; none for 0. */
export function countsOf(codes: Int32Array, size: number): Int32Array {
  const counts = sharedInts(size);
  for (const code of codes) if (code > 0) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
