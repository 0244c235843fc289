// What a mapping says of one claim: the predicate, what it says, and the members
// that go with it (docs/formats/mapping.md, clauses 4 and 6 to 10).
import { phrase } from '../../base/phrase.ts';
import { type Range, ranges } from '../claim.ts';
import { type Expression, readExpression, readSingle } from './expression.ts';
import { type EntityRule, readEntityRule } from './introduction.ts';
import { type At, findMember, listOf, type Members, membersOf, refuse, textOf } from './reader.ts';

/** Named parts of a value, each an expression; a part that is not given is absent. */
export type Parts = { readonly [name: string]: Expression };

export type ObjectRule =
  | ({ readonly range: 'entity' } & EntityRule)
  | { readonly range: 'term' | 'link'; readonly main: Expression }
  | {
      readonly range: 'name';
      readonly parts: Parts;
      readonly named: readonly (readonly [type: string, value: Expression])[];
    }
  | {
      readonly range: 'text' | 'date' | 'quantity' | 'point' | 'measure';
      readonly parts: Parts;
    };

export type ChainRule = { readonly cell: Expression } | { readonly links: readonly Parts[] };

/** The members that go with a claim; what is not given here is absent. */
export type MemberRules = {
  readonly single: Parts;
  readonly when?: Parts;
  readonly scope?: Parts;
  readonly scopeWhen?: Parts;
  readonly reading?: Parts;
  readonly chain?: ChainRule;
};

export type ClaimRule = {
  readonly path: string;
  readonly predicate: Expression;
  readonly objects: readonly ObjectRule[];
  readonly members: MemberRules;
};

const singles = [
  'stance',
  'place',
  'role',
  'source',
  'cited',
  'access',
  'hedge',
  'visibility',
  'note',
  'ref',
] as const;
const memberNames: readonly string[] = [...singles, 'when', 'scope', 'chain', 'reading'];

const dateParts = ['edtf', 'calendar', 'asWritten'];
const partsOf: Readonly<Record<string, readonly string[]>> = {
  date: dateParts,
  quantity: [
    ...['counts', 'lower', 'upper', 'value', 'alternatives'],
    ...['approximate', 'hedge', 'asWritten', 'type'],
  ],
  point: ['latitude', 'longitude', 'precision'],
  measure: ['number', 'unit'],
};

/** @throws Failure I-001, I-002. */
export function readClaimRule(at: At, defaults: MemberRules): ClaimRule {
  const members = membersOf(at, ['predicate', 'object', ...memberNames]);
  const { predicate, object, ...rest } = members;
  if (predicate === undefined) return refuse(at.path, phrase('map-no-predicate'));
  const own = readMembers(rest, at.path);
  const said = readSingle({ value: predicate, path: `${at.path}.predicate` });
  const objects =
    object === undefined ? [] : readObjects({ value: object, path: `${at.path}.object` });
  // What a row introduces must be known before it is read whether the row is good.
  if (!('literal' in said) && objects.some(introduces)) {
    return refuse(`${at.path}.predicate`, phrase('map-predicate-introduces'));
  }
  return {
    path: at.path,
    predicate: said,
    objects,
    members: { ...defaults, ...own, single: { ...defaults.single, ...own.single } },
  };
}

function introduces(rule: ObjectRule): boolean {
  return rule.range === 'entity' && rule.introduces !== null;
}

/** @throws Failure I-001, I-002. */
export function readDefaults(at: At | undefined): MemberRules {
  return at === undefined ? { single: {} } : readMembers(membersOf(at, memberNames), at.path);
}

function readMembers(members: Members, path: string): MemberRules {
  const [when, scope, reading, chain] = ['when', 'scope', 'reading', 'chain'].map((name) =>
    findMember(members, name, path),
  );
  return {
    single: readParts(members, singles, path),
    ...(when !== undefined && { when: readPartsOf(when, dateParts) }),
    ...(scope !== undefined && readScope(scope)),
    ...(reading !== undefined && { reading: readPartsOf(reading, ['certainty', 'note']) }),
    ...(chain !== undefined && { chain: readChain(chain) }),
  };
}

/** A rule's scope takes the place of the whole scope of the defaults. */
function readScope(at: At): Pick<MemberRules, 'scope' | 'scopeWhen'> {
  const members = membersOf(at, ['what', 'whom', 'where', 'when']);
  const when = findMember(members, 'when', at.path);
  return {
    scope: readParts(members, ['what', 'whom', 'where'], at.path),
    scopeWhen: when === undefined ? {} : readPartsOf(when, dateParts),
  };
}

function readChain(at: At): ChainRule {
  if (!Array.isArray(at.value)) return { cell: readSingle(at) };
  return { links: listOf(at).map((link) => readPartsOf(link, ['speaker', 'label', 'basis'])) };
}

function readObjects(at: At): ObjectRule[] {
  const members = membersOf(at, ranges);
  const rules = ranges.flatMap((range) => {
    const inner = findMember(members, range, at.path);
    return inner === undefined ? [] : [readObject(range, inner)];
  });
  return rules.length > 0 ? rules : refuse(at.path, phrase('map-says-nothing'));
}

function readObject(range: Range, at: At): ObjectRule {
  switch (range) {
    case 'entity':
      return { range, ...readEntityRule(at) };
    case 'term':
    case 'link':
      return { range, main: readExpression(at) };
    case 'name':
      return readName(at);
    case 'text':
      return { range, parts: readText(at) };
    default:
      return { range, parts: readPartsOf(at, partsOf[range] ?? []) };
  }
}

function readText(at: At): Parts {
  const { value, path } = at;
  const isParts = value !== null && typeof value === 'object' && !Object.hasOwn(value, 'column');
  if (!isParts) return { text: readExpression(at) };
  const members = membersOf(at, ['text', 'language']);
  return { ...readMain(members, 'text', path), ...readParts(members, ['language'], path) };
}

function readName(at: At): ObjectRule {
  const names = ['language', 'script', 'status', 'scheme'];
  const members = membersOf(at, ['full', 'parts', ...names]);
  const parts = { ...readMain(members, 'full', at.path), ...readParts(members, names, at.path) };
  const list = findMember(members, 'parts', at.path);
  return { range: 'name', parts, named: list === undefined ? [] : listOf(list).map(readNamed) };
}

function readNamed(at: At): readonly [string, Expression] {
  const [type, value, ...more] = listOf(at);
  if (type === undefined || value === undefined || more.length > 0) {
    return refuse(at.path, phrase('map-pair'));
  }
  return [textOf(type), readSingle(value)];
}

function readMain(members: Members, name: string, path: string): Parts {
  const at = findMember(members, name, path);
  return at === undefined
    ? refuse(path, phrase('map-no-member', { name }))
    : { [name]: readExpression(at) };
}

function readPartsOf(at: At, names: readonly string[]): Parts {
  return readParts(membersOf(at, names), names, at.path);
}

function readParts(members: Members, names: readonly string[], path: string): Parts {
  const found = names.flatMap((name) => {
    const at = findMember(members, name, path);
    return at === undefined ? [] : [[name, readSingle(at)] as const];
  });
  return Object.fromEntries(found);
}
