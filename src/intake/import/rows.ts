// A row made into its claims. Everything that can be worked out once for a file
// is; what is left for a row is to read cells and put a claim together.
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { type Range, strictest } from '../../format/claim.ts';
import type { Claim, ClaimObject } from '../../format/kinds/claim.ts';
import type { TermValue } from '../../format/kinds/vocabulary.ts';
import type { ClaimRule, ObjectRule } from '../../format/mapping/rule.ts';
import type { FileRule } from '../../format/mapping.ts';
import { findPredicate, type Vocabulary } from '../../format/vocabulary.ts';
import { type Cells, compileText, type Header, placeOf, type Reading } from './cells.ts';
import { entityId } from './entity-id.ts';
import {
  compileIntroduced,
  type Introduced,
  type Introductions,
  introducingClaims,
} from './introduced.ts';
import { compileMembers, type MemberReadings, oneOf } from './members.ts';
import type { ObjectReading } from './parts.ts';
import { compileObject } from './values.ts';
import { checkWords } from './words.ts';

/** What every claim of a file has alike. `item` is the entry id of the file as an item. */
export type Frame = { readonly at: string; readonly by: string; readonly item: string };

export type Surroundings = {
  readonly vocabulary: Vocabulary;
  readonly language: string | null;
  readonly compiler: string;
  /** True for what stands for an entity in a chain; anything else is a label. */
  readonly isEntity: (text: string) => boolean;
};

/** A file's rule, ready to read rows. Every `read` throws a Failure that refuses the row. */
export type RowReader = {
  readonly key: (cells: Cells, line: number) => string;
  readonly subject: (cells: Cells, line: number) => string;
  /** The kind of the entity that the row introduces, or null. */
  readonly introduces: (cells: Cells) => string | null;
  /** The entities that cells of the row introduce, whether an earlier row did so or not. */
  readonly introduced: (cells: Cells) => Introduced[];
  /** `introductions` are those of the rows before in the same reading. */
  readonly claims: (place: Place, frame: Frame, introductions: Introductions) => Claim[];
};

/** A row of a file as it stands there. */
export type Place = { readonly cells: Cells; readonly line: number };

/** @throws Failure I-004, I-005. */
export function compileRows(rule: FileRule, header: Header, around: Surroundings): RowReader {
  const introduces = compileText(rule.introduces, header);
  const rules = [...kindRule(rule), ...rule.claims];
  const makers = rules.map((each) => compileClaim(each, { header, around, rule }));
  const { key, subject } = compileIds(rule, header);
  return {
    key,
    subject,
    introduces: introduces.read,
    introduced: (cells) => makers.flatMap((maker) => maker.introduced(cells)),
    claims: ({ cells, line }, frame, introductions) => {
      const ids = { key: key(cells, line), subject: subject(cells, line) };
      const row = { cells, line, frame, introductions, ...ids };
      return makers.flatMap((maker) => maker.claims(row));
    },
  };
}

/** How a row is named and whom it is about. @throws Failure I-004. */
function compileIds(
  { key, subject }: FileRule,
  header: Header,
): Pick<RowReader, 'key' | 'subject'> {
  const named =
    key === null ? (_: Cells, line: number) => String(line) : textAt(placeOf(header, key));
  if ('column' in subject) return { key: named, subject: textAt(placeOf(header, subject.column)) };
  return { key: named, subject: (cells, line) => entityId(subject.prefix, named(cells, line)) };
}

function textAt(place: number): (cells: Cells) => string {
  return (cells) => (cells[place] ?? '').trim();
}

/** A row that introduces an entity says of what kind it is. */
function kindRule({ introduces, defaults }: FileRule): ClaimRule[] {
  if ('literal' in introduces && introduces.literal === null) return [];
  return [
    {
      path: 'introduces',
      predicate: { literal: 'kind' },
      objects: [{ range: 'term', main: introduces }],
      members: defaults,
    },
  ];
}

type Row = {
  readonly cells: Cells;
  readonly line: number;
  readonly frame: Frame;
  readonly introductions: Introductions;
  readonly key: string;
  readonly subject: string;
};

type FileContext = {
  readonly header: Header;
  readonly around: Surroundings;
  readonly rule: FileRule;
};

/** What a claim of one range reads, and the columns of which it does so. */
type Way = {
  readonly object: ObjectReading['read'] | undefined;
  readonly introduced: (cells: Cells) => readonly Introduced[];
  readonly used: readonly Used[];
};
type Used = readonly [column: string, place: number];

type ClaimMaker = {
  readonly introduced: (cells: Cells) => readonly Introduced[];
  readonly claims: (row: Row) => Claim[];
};

function compileClaim(rule: ClaimRule, context: FileContext): ClaimMaker {
  const { header, around } = context;
  const predicate = compileText(rule.predicate, header);
  const members = compileMembers(rule.members, header, around.isEntity);
  const ways = compileWays(rule, context, [...predicate.columns, ...members.columns]);
  checkWords(rule, around.vocabulary);
  const claims = (row: Row) => {
    const term = predicateOf(predicate, row.cells, around.vocabulary);
    const stance = stanceOf(members, row.cells);
    const way = ways.get(term.range) ?? ways.get(null);
    if (way?.object === undefined && stance === 'asserts') {
      throw new Failure('I-033', {
        range: phrase(`range-${term.range ?? 'any'}`),
        predicate: term.term,
      });
    }
    const objects: readonly (ClaimObject | null)[] = way?.object?.(row.cells) ?? [];
    const said = objects.length === 0 && stance !== 'asserts' ? [null] : objects;
    if (said.length === 0) return [];
    const one = claimOf(row, { term, stance, members, around, used: way?.used ?? [] });
    const named = (way?.introduced(row.cells) ?? []).filter((each) =>
      row.introductions.take(each, one.visibility),
    );
    return [
      ...named.flatMap((each) => introducingClaims(each, one, row)),
      ...said.map((object) => ({ ...one, object })),
    ];
  };
  return { introduced: introducedUnder(rule, ways, around.vocabulary), claims };
}

/** What a rule introduces: its predicate, which then stands in the mapping, must take an entity. */
function introducedUnder(
  { predicate }: ClaimRule,
  ways: ReadonlyMap<Range | null, Way>,
  vocabulary: Vocabulary,
): Way['introduced'] {
  const word = 'literal' in predicate ? String(predicate.literal) : '';
  const way = findPredicate(vocabulary, word)?.range === 'entity' ? ways.get('entity') : undefined;
  return way?.introduced ?? (() => []);
}

function compileWays(
  rule: ClaimRule,
  { header, around, rule: file }: FileContext,
  columns: readonly string[],
): ReadonlyMap<Range | null, Way> {
  const placed = (more: readonly string[]): Used[] =>
    [...new Set([...subjectColumns(file), ...more, ...columns])].map((name) => [
      name,
      placeOf(header, name),
    ]);
  const ways = new Map<Range | null, Way>([
    [null, { object: undefined, introduced: () => [], used: placed([]) }],
  ]);
  for (const each of rule.objects) {
    const object = compileObject(each, header, around.language);
    const introduced = introducedBy(each, header, around.language);
    ways.set(each.range, { object: object.read, introduced, used: placed(object.columns) });
  }
  return ways;
}

function introducedBy(
  rule: ObjectRule,
  header: Header,
  language: string | null,
): Way['introduced'] {
  return rule.range === 'entity' ? compileIntroduced(rule, { header, language }) : () => [];
}

function subjectColumns({ key, subject }: FileRule): string[] {
  if ('column' in subject) return [subject.column];
  return key === null ? [] : [key];
}

function predicateOf(
  predicate: Reading<string | null>,
  cells: Cells,
  vocabulary: Vocabulary,
): TermValue {
  const word = predicate.read(cells);
  if (word === null) throw new Failure('I-032', { member: 'predicate' });
  const term = findPredicate(vocabulary, word);
  if (term === undefined) throw new Failure('K-001', { predicate: word });
  return term;
}

const stances = ['asserts', 'denies', 'unknown'] as const;
const accesses = ['held', 'excerpt', 'secondary', 'not-seen'] as const;
const visibilities = ['public', 'team', 'protected'] as const;

function stanceOf(members: MemberReadings, cells: Cells): Claim['stance'] {
  const text = members.text('stance', cells);
  return text === null ? 'asserts' : oneOf(stances, text, 'stance');
}

type Parts = {
  readonly term: TermValue;
  readonly stance: Claim['stance'];
  readonly members: MemberReadings;
  readonly around: Surroundings;
  readonly used: readonly Used[];
};

function claimOf(row: Row, { term, stance, members, around, used }: Parts): Claim {
  const { cells, line, frame, key, subject } = row;
  const access = members.text('access', cells);
  const visibility = members.text('visibility', cells);
  const columns: string[] = [];
  for (const [name, place] of used) if ((cells[place] ?? '').trim() !== '') columns.push(name);
  return {
    at: frame.at,
    by: frame.by,
    ref: members.text('ref', cells),
    subject,
    predicate: term.term,
    object: null,
    stance,
    when: members.when(cells),
    place: members.text('place', cells),
    role: members.text('role', cells),
    scope: members.scope(cells),
    source: members.text('source', cells) ?? around.compiler,
    cited: members.text('cited', cells),
    access: access === null ? 'not-seen' : oneOf(accesses, access, 'access'),
    chain: members.chain(cells),
    hedge: members.text('hedge', cells),
    item: frame.item,
    locator: [{ type: 'row', line, key, columns }],
    reading: members.reading(cells),
    machine: null,
    visibility:
      visibility === null
        ? strictest('team', term.visibility)
        : oneOf(visibilities, visibility, 'visibility'),
    supersedes: null,
    note: members.text('note', cells),
  };
}
