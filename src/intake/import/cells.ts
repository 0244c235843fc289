// Expressions of a mapping made into functions of a row's cells, once per file.
import { Failure } from '../../base/failure.ts';
import type { Expression, Literal } from '../../format/mapping/expression.ts';

export type Cells = readonly string[];

/** Where each column of a file stands, and which were asked for so far. */
export type Header = {
  readonly file: string;
  readonly places: ReadonlyMap<string, number>;
  readonly asked: Set<string>;
};

/** What an expression says of a row, and the columns that it looks at. */
export type Reading<T> = {
  readonly columns: readonly string[];
  readonly read: (cells: Cells) => T;
};

export function headerOf(file: string, columns: readonly string[]): Header {
  return { file, places: new Map(columns.map((column, i) => [column, i])), asked: new Set() };
}

/** @throws Failure I-004 if the file has no such column. */
export function placeOf(header: Header, column: string): number {
  const place = header.places.get(column);
  if (place === undefined) throw new Failure('I-004', { column, file: header.file });
  header.asked.add(column);
  return place;
}

/** One value. Reading throws Failure I-030. @throws Failure I-004. */
export function compileOne(expression: Expression | undefined, header: Header): Reading<Literal> {
  if (expression === undefined) return { columns: [], read: () => null };
  if ('literal' in expression) {
    const { literal } = expression;
    return { columns: [], read: () => literal };
  }
  if ('columns' in expression) return compileJoined(expression.columns, header);
  const { column, fallback } = expression;
  const place = placeOf(header, column);
  return {
    columns: [column],
    read: (cells) => {
      const cell = (cells[place] ?? '').trim();
      return cell === '' ? fallback : mapped(cell, expression);
    },
  };
}

function compileJoined(columns: readonly string[], header: Header): Reading<Literal> {
  const places = columns.map((column) => placeOf(header, column));
  const read = (cells: Cells): Literal => {
    const texts = places.map((place) => (cells[place] ?? '').trim());
    const joined = texts.filter((text) => text !== '').join(' ');
    return joined === '' ? null : joined;
  };
  return { columns, read };
}

export type ColumnExpression = Extract<Expression, { readonly column: string }>;

/** One value or, where the cell is split, several. @throws Failure I-004. */
export function compileAll(
  expression: Expression | undefined,
  header: Header,
): Reading<readonly Literal[]> {
  if (expression === undefined || !('split' in expression) || expression.split === null) {
    const one = compileOne(expression, header);
    return { columns: one.columns, read: (cells) => [one.read(cells)] };
  }
  const { columns, read } = compileSplit(expression, header);
  return {
    columns,
    read: (cells) => {
      const parts = read(cells);
      return parts.length === 0
        ? [expression.fallback]
        : parts.map((part) => mapped(part, expression));
    },
  };
}

/** The texts of a cell: its parts where it is split, none where it is empty. @throws Failure I-004. */
export function compileSplit(
  { column, split }: ColumnExpression,
  header: Header,
): Reading<readonly string[]> {
  const place = placeOf(header, column);
  const read = (cells: Cells): readonly string[] => {
    const cell = cells[place] ?? '';
    const parts = split === null ? [cell] : cell.split(split);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  };
  return { columns: [column], read };
}

function mapped(text: string, { map, otherwise, column }: ColumnExpression): Literal {
  if (map === null) return text;
  const literal = map.has(text) ? map.get(text) : otherwise;
  if (literal === undefined) throw new Failure('I-030', { cell: brief(text), column });
  return literal;
}

/** {@link compileOne} as text. */
export function compileText(
  expression: Expression | undefined,
  header: Header,
): Reading<string | null> {
  const { columns, read } = compileOne(expression, header);
  return { columns, read: (cells) => textOf(read(cells)) };
}

/** A literal as text; an empty text is absent. */
export function textOf(literal: Literal): string | null {
  if (typeof literal === 'string') return literal === '' ? null : literal;
  return literal === null ? null : String(literal);
}

/** A text short enough to stand in a message. */
export function brief(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).toWellFormed()}…`;
}
