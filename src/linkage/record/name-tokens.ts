// The words of names as numbers: each distinct cell is normalised once, and each
// row gets its tokens with the slot that each stands in.
import { type Language, type NameToken, prepareName } from '../names/name.ts';
import { valueAt } from '../table/dictionary.ts';
import { comparedText } from '../table/shared.ts';
import type { Column } from '../table/table.ts';
import { slotAny, slotBits, slotFamily, slotGiven, slotMiddle, slotNick } from './field.ts';
import { isRank } from './ranks.ts';

/** No row keeps more tokens than these; the first and the last of the name are always among them. */
export const mostTokens = 8;

export type NamePart = 'name' | 'given' | 'family' | 'father' | 'grandfather' | 'nick';
export type NameColumn = { readonly part: NamePart; readonly column: Column };

/** The columns of one spelling of the name in one list, and where their rows go. */
export type NameSource = {
  readonly columns: readonly NameColumn[];
  /** Row in the list by number of the row in the records from `first` on. */
  readonly rows: Int32Array;
  readonly first: number;
  readonly language: Language;
};

/** Numbers for tokens, over all lists and spellings. */
export class TokenTable {
  readonly tokens: NameToken[] = [];
  /** Tokens that stand one after the other in a name, by number. */
  readonly neighbours: (readonly [number, number])[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #pairs = new Map<number, number>();

  numberOf(token: NameToken): number {
    const found = this.#numbers.get(token.text);
    if (found !== undefined) return found;
    this.tokens.push(token);
    this.#numbers.set(token.text, this.tokens.length);
    return this.tokens.length;
  }

  /** The number of two neighbours, from 1. */
  numberOfPair(first: number, second: number): number {
    const key = first * 2 ** slotBits + second;
    const found = this.#pairs.get(key);
    if (found !== undefined) return found;
    this.neighbours.push([first, second]);
    this.#pairs.set(key, this.neighbours.length);
    return this.neighbours.length;
  }
}

type Cell = { readonly main: readonly number[]; readonly nicks: readonly number[] };
const emptyCell: Cell = { main: [], nicks: [] };

/** One word of plain letters: where no language is known nothing more can be made of it. */
const plainWord = /^[a-z]+$/i;

function plainCell(text: string, table: TokenTable): Cell {
  if (isRank(text)) return emptyCell;
  const isInitial = text.length === 1;
  const token: NameToken = {
    text,
    script: 'latin',
    role: 'any',
    keys: [],
    isInitial,
    language: 'und',
  };
  return { main: [table.numberOf(token)], nicks: [] };
}

/** Of a value that has not been read yet, and of one that is not one word; else its token + 1, or 1 for none. */
const [unread, notOne] = [0, -1];

/** The cells of a column; read when a row first has them: in the order of the rows, whatever that of the file. */
class Cells {
  readonly part: NamePart;
  readonly #column: Column;
  readonly #read: (text: string) => Cell;
  /** Of each value what it is, as numbers, because most cells are one word. */
  readonly #words: Int32Array;
  readonly #others = new Map<number, Cell>();

  constructor({ part, column }: NameColumn, table: TokenTable, language: Language) {
    this.part = part;
    this.#column = column;
    this.#words = new Int32Array(column.values.size + 1);
    this.#words[0] = 1;
    this.#read = (text) => readCell(part, comparedText(text), table, language);
  }

  /** The only word of a row, 0 if it has none, or {@link notOne} of another number. */
  word(row: number): number {
    const code = this.#column.codes[row] ?? 0;
    const found = this.#words[code] ?? unread;
    if (found === notOne) return notOne;
    return found === unread ? this.#wordOf(code) : found - 1;
  }

  cell(row: number): Cell {
    const word = this.word(row);
    if (word === 0) return emptyCell;
    const other = word === notOne ? this.#others.get(this.#column.codes[row] ?? 0) : undefined;
    return other ?? { main: [word], nicks: [] };
  }

  #wordOf(code: number): number {
    const cell = this.#read(valueAt(this.#column.values, code));
    const isPlain = cell.main.length <= 1 && cell.nicks.length === 0;
    const word = isPlain ? (cell.main[0] ?? 0) : notOne;
    this.#words[code] = isPlain ? word + 1 : notOne;
    if (!isPlain) this.#others.set(code, cell);
    return word;
  }
}

function readCell(part: NamePart, text: string, table: TokenTable, language: Language): Cell {
  if (language === 'und' && plainWord.test(text)) return plainCell(text.toLowerCase(), table);
  const isNick = part === 'nick';
  const given =
    part === 'name' ? { full: text } : isNick ? { alternates: [text] } : { [part]: text };
  const main: number[] = [];
  const nicks: number[] = [];
  for (const token of prepareName(given, { language }).tokens) {
    if (isRank(token.text)) continue;
    (token.role === 'nick' ? nicks : main).push(table.numberOf(token));
  }
  return { main, nicks };
}

/** One spelling of the names of all lists: the words, and beside each the number of the pair that it begins. */
export type Spelling = { readonly words: Int32Array; readonly pairs: Int32Array };

export function emptySpelling(count: number, language: Language): Spelling {
  const size = count * mostTokens;
  const pairs = new Int32Array(language === 'und' ? 0 : size);
  return { words: new Int32Array(size), pairs };
}

/** Fills one spelling of the names of one list. */
export function fillNames(out: Spelling, source: NameSource, table: TokenTable): void {
  const columns = source.columns.map((each) => new Cells(each, table, source.language));
  const slots = new Slots();
  const isPair = columns.map(({ part }) => part).join() === 'given,family';
  const [given, family] = columns;
  source.rows.forEach((row, at) => {
    const to = (source.first + at) * mostTokens;
    if (isPair && given !== undefined && family !== undefined) {
      // Both names are one word each, as most are: nothing has to be sorted out.
      if (fillPair(out.words, to, given.word(row), family.word(row))) return;
    }
    slots.clear();
    for (const cells of columns) slots.add(cells.part, cells.cell(row));
    slots.write(out, to, table);
  });
}

function fillPair(out: Int32Array, to: number, given: number, family: number): boolean {
  if (given === notOne || family === notOne) return false;
  if (given > 0) out[to] = (slotGiven << slotBits) | given;
  if (family > 0) out[given > 0 ? to + 1 : to] = (slotFamily << slotBits) | family;
  return true;
}

/** Sorts the tokens of one row into slots. */
class Slots {
  #given: number[] = [];
  #family: number[] = [];
  #full: number[] = [];
  #elders: number[] = [];
  #nicks: number[] = [];

  clear(): void {
    for (const list of [this.#given, this.#family, this.#full, this.#elders, this.#nicks]) {
      list.length = 0;
    }
  }

  add(part: NamePart, { main, nicks }: Cell): void {
    this.#listOf(part).push(...main);
    this.#nicks.push(...nicks);
  }

  #listOf(part: NamePart): number[] {
    switch (part) {
      case 'given':
        return this.#given;
      case 'family':
        return this.#family;
      case 'name':
        return this.#full;
      case 'nick':
        return this.#nicks;
      default:
        return this.#elders;
    }
  }

  write({ words, pairs }: Spelling, from: number, table: TokenTable): void {
    const middle: number[] = [];
    // How many of the names between follow the given name, and how many the family name ends.
    let [after, before] = [0, 0];
    let [first, last] = [0, 0];
    if (this.#full.length > 0) {
      first = this.#full[0] ?? 0;
      last = this.#full.length > 1 ? (this.#full.at(-1) ?? 0) : 0;
      middle.push(...this.#full.slice(1, -1));
      after = middle.length;
      before = middle.length;
    } else {
      first = this.#given[0] ?? 0;
      last = this.#family.at(-1) ?? 0;
      middle.push(...this.#given.slice(1), ...this.#family.slice(0, -1));
      after = Math.max(0, this.#given.length - 1);
      before = Math.max(0, this.#family.length - 1);
    }
    const written = middle.length;
    middle.push(...this.#elders.filter((token) => !middle.includes(token)));
    // A lone word of a full name may be either part.
    const lone = last === 0 && middle.length === 0 && this.#full.length > 0;
    let at = from;
    const put = (slot: number, token: number, joined = 0, next = 0) => {
      if (token === 0 || at >= from + mostTokens) return;
      words[at] = (slot << slotBits) | token;
      if (next !== 0 && pairs.length > 0) {
        pairs[at] = (joined << slotBits) | table.numberOfPair(token, next);
      }
      at += 1;
    };
    put(lone ? slotAny : slotGiven, first, slotGiven, after > 0 ? middle[0] : 0);
    put(slotFamily, last);
    middle.forEach((token, i) => {
      const isLast = i === written - 1 && before > 0;
      const isWithin = i < written - 1 && (i < after - 1 || i >= written - before);
      if (isLast) put(slotMiddle, token, slotFamily, last);
      else put(slotMiddle, token, slotMiddle, isWithin ? middle[i + 1] : 0);
    });
    for (const token of this.#nicks) put(slotNick, token);
  }
}
