// An expression of a mapping: a literal, or what a column's cell says
// (docs/formats/mapping.md, clause 5).
import { phrase } from '../../base/phrase.ts';
import { type At, findMember, listOf, member, membersOf, refuse, textOf } from './reader.ts';

export type Literal = string | number | boolean | null;

export type Expression =
  | { readonly literal: Literal }
  /** The texts of these cells with one space between; a cell that is empty is left out. */
  | { readonly columns: readonly string[] }
  | {
      readonly column: string;
      /** From the cell's text. */
      readonly map: ReadonlyMap<string, Literal> | null;
      /** What a text is that is not in the map; undefined where it refuses the row. */
      readonly otherwise: Literal | undefined;
      /** One claim for each part of the cell. */
      readonly split: string | null;
      readonly fallback: Literal;
    };

export const absent: Expression = { literal: null };

export const expressionMembers = ['column', 'columns', 'map', 'else', 'split', 'default'];

/** @throws Failure I-001, I-002. */
export function readExpression(at: At): Expression {
  const { value, path } = at;
  if (isLiteral(value)) return { literal: value };
  const members = membersOf(at, expressionMembers);
  if (members.columns !== undefined) return readColumns(at);
  const split = findMember(members, 'split', path);
  const fallback = findMember(members, 'default', path);
  const otherwise = findMember(members, 'else', path);
  if (otherwise !== undefined && members.map === undefined) {
    return refuse(otherwise.path, phrase('map-else'));
  }
  return {
    column: textOf(member(members, 'column', path)),
    map: readMap(findMember(members, 'map', path)),
    otherwise: otherwise === undefined ? undefined : readLiteral(otherwise),
    split: split === undefined ? null : textOf(split),
    fallback: fallback === undefined ? null : readLiteral(fallback),
  };
}

function readColumns(at: At): Expression {
  const members = membersOf(at, ['columns']);
  const columns = listOf(member(members, 'columns', at.path)).map(textOf);
  return columns.length > 1 ? { columns } : refuse(at.path, phrase('map-columns'));
}

/** An expression where one claim cannot become several. @throws Failure I-001, I-002. */
export function readSingle(at: At): Expression {
  const expression = readExpression(at);
  if (!('column' in expression) || expression.split === null) return expression;
  return refuse(at.path, phrase('map-split'));
}

function readMap(at: At | undefined): ReadonlyMap<string, Literal> | null {
  if (at === undefined) return null;
  const { value, path } = at;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refuse(path, phrase('map-object'));
  }
  const entries = Object.entries(value).map(
    ([cell, each]) => [cell, readLiteral({ value: each, path: `${path}.${cell}` })] as const,
  );
  return new Map(entries);
}

function readLiteral({ value, path }: At): Literal {
  return isLiteral(value) ? value : refuse(path, phrase('map-literal'));
}

function isLiteral(value: unknown): value is Literal {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value === 'string') return value.isWellFormed();
  return value === null || typeof value === 'boolean';
}
