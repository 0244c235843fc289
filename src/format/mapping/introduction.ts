// A cell whose text stands for an entity that the import introduces: the members that
// say so, and that ids made from texts never meet those made from anything else
// (docs/formats/mapping.md, clauses 13 and 14).
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { type Expression, expressionMembers, readExpression } from './expression.ts';
import { type At, findMember, matching, member, membersOf, refuse, textOf } from './reader.ts';

export type Introduction = {
  /** What the ids of the entities begin with. */
  readonly prefix: string;
  readonly kind: string;
  /** The language of their names; null for that of the mapping. */
  readonly language: string | null;
};

/** What a cell is read by, and what its text introduces where no `map` names it. */
export type EntityRule = {
  readonly main: Expression;
  readonly introduces: Introduction | null;
};

// Long enough for any name of an import, short enough that the key still fits behind it.
const prefix = /^[a-z0-9][a-z0-9._-]{0,79}$/;
const term = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** @throws Failure I-001, I-002. */
export function readPrefix(at: At): string {
  return matching(at, prefix);
}

/** @throws Failure I-001, I-002. */
export function readEntityRule(at: At): EntityRule {
  const { value, path } = at;
  const isIntroducing =
    value !== null && typeof value === 'object' && Object.hasOwn(value, 'introduces');
  if (!isIntroducing) return { main: readExpression(at), introduces: null };
  const { introduces, ...rest } = membersOf(at, [...expressionMembers, 'introduces']);
  const main = readExpression({ value: rest, path });
  if (!('column' in main)) return refuse(path, phrase('map-one-column'));
  if (main.otherwise !== undefined) return refuse(`${path}.else`, phrase('map-else-introduces'));
  return {
    main,
    introduces: readIntroduction({ value: introduces ?? null, path: `${path}.introduces` }),
  };
}

function readIntroduction(at: At): Introduction {
  const { path } = at;
  const members = membersOf(at, ['prefix', 'kind', 'language']);
  const language = findMember(members, 'language', path);
  return {
    prefix: readPrefix(member(members, 'prefix', path)),
    kind: matching(member(members, 'kind', path), term),
    language: language === undefined || language.value === null ? null : textOf(language),
  };
}

/** Where a mapping makes ids: from rows, which have no one kind, or from cells. */
export type Maker = {
  readonly path: string;
  readonly prefix: string;
  readonly kind: string | null;
};

/**
 * One id must not come to stand for two things: what cells introduce shares a prefix with cells of
 * the same kind alone, and no other prefix begins with it or is its beginning.
 *
 * @throws Failure I-006.
 */
export function checkMakers(makers: readonly Maker[]): void {
  for (const cells of makers) {
    if (cells.kind === null) continue;
    const other = makers.find((each) => runsInto(cells, each));
    if (other === undefined) continue;
    throw new Failure('I-006', { path: cells.path, other: other.path, prefix: cells.prefix });
  }
}

function runsInto(cells: Maker, other: Maker): boolean {
  if (cells.prefix === other.prefix) return cells.kind !== other.kind;
  return cells.prefix.startsWith(other.prefix) || other.prefix.startsWith(cells.prefix);
}
