// A concordance: which codes of another's lists stand beside the words of our vocabularies, and how
// near they are. Implements docs/formats/concordance.md. It holds words and codes only: it recodes
// no claim, and says of no act that it was lawful or not.
import type { Static } from 'typebox';
import { Failure } from '../base/failure.ts';
import { type Phrase, phrase } from '../base/phrase.ts';
import { defineKind } from './kind.ts';
import { closed, Label, Null, Term } from './kinds/shapes.ts';
import { Shape } from './shape.ts';
import { placed } from './shape-check.ts';

const Words = Shape.Object({ en: Label, fa: Label }, closed);
const ListNumber = Shape.Integer({ minimum: 1, maximum: 999 });

/** How a code stands to our word, by the names of SKOS without their “Match”. */
const RelationShape = Shape.Union([
  Shape.Literal('exact'),
  Shape.Literal('close'),
  Shape.Literal('broad'),
  Shape.Literal('narrow'),
  Shape.Literal('related'),
]);

const MatchShape = Shape.Object(
  {
    list: ListNumber,
    /** Null, as the name: the list as a whole. */
    code: Shape.Union([Shape.String({ pattern: '^\\d{12}$' }), Null]),
    name: Shape.Union([Label, Null]),
    relation: RelationShape,
    remark: Shape.Union([Term, Null]),
  },
  closed,
);

const WordShape = Shape.Object(
  {
    word: Label,
    type: Shape.Union([
      Shape.Literal('kind'),
      Shape.Literal('predicate'),
      Shape.Literal('value'),
      Shape.Literal('role'),
    ]),
    /** The vocabulary that defines it: a word that another one redefines is another word. */
    vocabulary: Label,
    matches: Shape.Array(MatchShape, { maxItems: 16 }),
    /** Why there is no match; null where there is one. */
    remark: Shape.Union([Term, Null]),
  },
  closed,
);

const concordanceFile = defineKind('gavah.concordance/1', {
  name: Label,
  version: Label,
  scheme: Shape.Object({ name: Words, source: Label }, closed),
  relations: Shape.Array(Shape.Object({ relation: RelationShape, label: Words }, closed)),
  lists: Shape.Array(
    Shape.Object({ list: ListNumber, name: Label, presumes: Shape.Union([Term, Null]) }, closed),
  ),
  remarks: Shape.Array(Shape.Object({ remark: Term, words: Words }, closed)),
  words: Shape.Array(WordShape),
});

export const concordanceShape = concordanceFile.schema;
export type Concordance = Static<typeof concordanceShape>;
export type ConcordanceWord = Concordance['words'][number];
export type Match = ConcordanceWord['matches'][number];

/**
 * The concordance of a file, already read as JSON.
 *
 * @throws Failure K-033 if it is of another shape, gives a word, list, remark or match twice,
 *   names one that it does not explain or explains one that it does not name, has a word with
 *   neither match nor reason, or holds a word to say as much as a code that presumes more.
 */
export function parseConcordance(json: unknown): Concordance {
  const { format, ...rest } = isRecord(json) ? json : { format: undefined };
  if (format !== concordanceFile.name) {
    return refuse(phrase('no-format', { formats: `"${concordanceFile.name}"` }));
  }
  if (!isConcordance(rest)) return refuse(placed(concordanceFile.check(rest)));
  checkNamed(rest);
  const presuming = new Set(
    rest.lists.filter(({ presumes }) => presumes !== null).map(({ list }) => list),
  );
  for (const word of rest.words) checkWord(word, presuming);
  checkNames(rest.words);
  return rest;
}

function refuse(why: Phrase): never {
  throw new Failure('K-033', { why });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isConcordance(value: object): value is Concordance {
  return concordanceFile.check(value) === undefined;
}

/** Whatever is named is explained once, and nothing is explained that is not named. */
function checkNamed({ relations, lists, remarks, words }: Concordance): void {
  const matches = words.flatMap((word) => word.matches);
  const named = [...words, ...matches].map(({ remark }) => remark);
  checkSame(
    lists.map(({ list }) => list),
    matches.map(({ list }) => list),
  );
  checkSame(
    remarks.map(({ remark }) => remark),
    [...named, ...lists.map(({ presumes }) => presumes)].filter((one) => one !== null),
  );
  checkSame(
    relations.map(({ relation }) => relation),
    RelationShape.anyOf.map((each) => each.const),
  );
  const ids = words.map(({ type, word }) => `${type} ${word}`);
  checkSame(ids, ids);
}

function checkSame<T extends string | number>(explained: readonly T[], named: readonly T[]): void {
  const once = new Set<T>();
  for (const one of explained) {
    if (once.has(one)) refuse(phrase('given-twice', { name: one }));
    once.add(one);
  }
  for (const one of named) if (!once.has(one)) refuse(phrase('not-explained', { name: one }));
  const wanted = new Set(named);
  for (const one of once) if (!wanted.has(one)) refuse(phrase('not-named', { name: one }));
}

// A code that presumes a violation, a perpetrator or a victim never says just what our word says,
// or less: nobody may come to it by the word alone.
const withoutMore: ReadonlySet<Match['relation']> = new Set(['exact', 'close', 'broad']);

function checkWord({ word, matches, remark }: ConcordanceWord, presuming: ReadonlySet<number>) {
  if ((matches.length === 0) !== (remark !== null)) refuse(phrase('match-or-reason', { word }));
  const given = new Set<string>();
  for (const { list, code, name, relation } of matches) {
    const id = codeOf(list, code);
    if (given.has(id)) refuse(phrase('given-twice', { name: `${word} ${id}` }));
    if ((code === null) !== (name === null)) refuse(phrase('code-and-name', { code: id }));
    if (presuming.has(list) && withoutMore.has(relation)) {
      refuse(phrase('presumes-more', { word, code: id }));
    }
    given.add(id);
  }
}

/** A code has one name, wherever it stands. */
function checkNames(words: readonly ConcordanceWord[]): void {
  const names = new Map<string, string | null>();
  for (const { list, code, name } of words.flatMap(({ matches }) => matches)) {
    const id = codeOf(list, code);
    if (names.has(id) && names.get(id) !== name) refuse(phrase('two-names', { code: id }));
    names.set(id, name);
  }
}

function codeOf(list: number, code: string | null): string {
  return code === null ? String(list) : `${list}/${code}`;
}
