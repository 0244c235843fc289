// Points as they are shown in lists: every answer with who gives it, counted
// whole, and of its claims the first few in full.
import { sql } from 'kysely';
import type { Json } from '../../base/json.ts';
import {
  type Answer,
  type Compared,
  comparePoint,
  type Point,
  type Verdict,
} from '../../format/contradiction.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import type { TermValue } from '../../format/kinds/vocabulary.ts';
import type { Copies } from '../../format/origins.ts';
import { scopeKey } from '../fold/point-rows.ts';
import { anyPosition, anyText } from './any-of.ts';
import { type ClaimView, claimRows, type Named, viewClaims } from './claim-view.ts';
import type { ConfirmationView } from './confirmations.ts';
import { type Label, type Labels, labelsOf, termLabelsOf } from './labels.ts';
import { confirmationOf, type Weighing, weighingFor } from './point-weighing.ts';
import { readCopies } from './points.ts';
import { remember } from './remembered.ts';
import { assessmentsOn, type JudgementView } from './show-judgements.ts';
import { clusters, currentClaims, type View } from './view.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A point as the fold keeps it; `subject` is an entity or the least member of its cluster. */
export type PointKey = {
  readonly subject: string;
  readonly predicate: string;
  readonly scope: string;
  readonly verdict: Verdict;
};

export type ListedAnswer = {
  readonly stance: Claim['stance'];
  readonly object: Claim['object'];
  readonly objectLabel: Label | null;
  /** How many of the sources did not take it from another. */
  readonly origins: number;
  readonly sourceCount: number;
  readonly sources: readonly Named[];
  readonly claimCount: number;
  readonly claims: readonly ClaimView[];
  /** Which level's rule it meets, and why. */
  readonly confirmation: ConfirmationView;
};

export type ListedPoint = {
  readonly subject: Named;
  readonly predicate: Named;
  readonly scope: Readonly<Record<string, Json>>;
  /** The labels of the entities that the scope names. */
  readonly scopeLabels: Readonly<Record<string, Label>>;
  readonly verdict: Verdict;
  readonly claimCount: number;
  readonly answerCount: number;
  readonly answers: readonly ListedAnswer[];
  readonly assessments: readonly JudgementView[];
};

/** The most of each that is shown of one point. */
export type Most = { readonly answers: number; readonly claims: number; readonly sources: number };

type Rule = Pick<TermValue, 'contradiction' | 'scope'>;

type Found = {
  readonly key: PointKey;
  readonly rule: Rule;
  readonly point: Point;
  readonly shown: readonly Answer[];
};

/** These points, in the order given. */
export async function viewPoints(
  view: View,
  keys: readonly PointKey[],
  most: Most,
): Promise<ListedPoint[]> {
  if (keys.length === 0) return [];
  const { terms } = await remember(view, 'vocabulary', () => vocabularyOf(view));
  const copies = await remember(view, 'copies', () => readCopies(view));
  const said = await readCompared(view, keys);
  const found = keys.flatMap((key) => {
    const rule = terms.get(key.predicate) ?? { contradiction: 'never' as const, scope: [] };
    const point = findPoint(rule, { key, copies, claims: said.get(pairOf(key)) ?? [] });
    if (point === undefined) return [];
    return [{ key, rule, point, shown: point.answers.slice(0, most.answers) }];
  });
  const words = {
    ...(await wordsFor(view, found, most)),
    ...(await weighingFor(
      view,
      found.flatMap(({ shown }) => shown),
      copies,
    )),
  };
  return found.map((each) => listedPoint(each, words, most));
}

/** Every point of one subject and predicate, those that agree among them, in the order of scopes. */
export async function pointsOn(
  view: View,
  pair: Pick<PointKey, 'subject' | 'predicate'>,
  most: Most,
): Promise<ListedPoint[]> {
  const { terms } = await remember(view, 'vocabulary', () => vocabularyOf(view));
  const said = await readCompared(view, [{ ...pair, scope: '', verdict: 'agrees' }]);
  const rule = terms.get(pair.predicate) ?? { contradiction: 'never' as const, scope: [] };
  const points = comparePoint(rule, said.get(pairOf(pair)) ?? []);
  const keys = points.map(({ scope, verdict }) => ({ ...pair, scope: scopeKey(scope), verdict }));
  return viewPoints(view, keys, most);
}

type ToCompare = {
  readonly key: PointKey;
  readonly copies: Copies;
  readonly claims: readonly Compared[];
};

function findPoint(rule: Rule, { key, copies, claims }: ToCompare): Point | undefined {
  return comparePoint(rule, claims, copies).find(({ scope }) => scopeKey(scope) === key.scope);
}

function pairOf({ subject, predicate }: Pick<PointKey, 'subject' | 'predicate'>): string {
  return JSON.stringify([subject, predicate]);
}

/** What is said of the subjects, and of all in a cluster with them; ids are positions here. */
async function readCompared(
  view: View,
  keys: readonly PointKey[],
): Promise<ReadonlyMap<string, Compared[]>> {
  const subjects = [...new Set(keys.map(({ subject }) => subject))];
  const ties = await clusters(view)
    .select(['entity', 'cluster'])
    .where('cluster', '=', anyText(subjects))
    .execute();
  const clusterOf = new Map(ties.map(({ entity, cluster }) => [entity, cluster]));
  // One row for each answer with all that give it: rows are what takes time.
  const rows = await currentClaims(view)
    .select(['subject', 'predicate', 'stance', 'place', 'role'])
    .select([asText('object'), asText('when_value'), asText('scope')])
    .select(sql<string[]>`array_agg(claim.position::text order by position)`.as('positions'))
    .select(sql<string[]>`array_agg(source order by position)`.as('sources'))
    .where('subject', '=', anyText([...new Set([...subjects, ...clusterOf.keys()])]))
    .where('predicate', '=', anyText([...new Set(keys.map(({ predicate }) => predicate))]))
    .where('stance', 'is not', null)
    .where('source', 'is not', null)
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7, 8`)
    .execute();
  const said = new Map<string, Compared[]>();
  for (const row of rows) {
    const subject = clusterOf.get(row.subject ?? '') ?? row.subject ?? '';
    const key = pairOf({ subject, predicate: row.predicate ?? '' });
    const known = said.get(key) ?? [];
    known.push(...comparedIn(row));
    said.set(key, known);
  }
  return said;
}

function asText(column: 'object' | 'when_value' | 'scope') {
  return sql<string | null>`${sql.ref(column)}::text`.as(column);
}

type SaidRow = {
  readonly stance: string | null;
  readonly object: string | null;
  readonly when_value: string | null;
  readonly place: string | null;
  readonly role: string | null;
  readonly scope: string | null;
  readonly positions: readonly string[];
  readonly sources: readonly string[];
};

// The fold took these from an entry whose shape it had checked. Numbers of one
// length, so that the order of the ids is that of the log.
function comparedIn(row: SaidRow): Compared[] {
  const { place, role, positions, sources } = row;
  const said = {
    stance: row.stance as Claim['stance'],
    object: parsed(row.object) as Claim['object'],
    when: parsed(row.when_value) as Claim['when'],
    scope: parsed(row.scope) as Claim['scope'],
    stands: true,
  };
  return positions.map((position, i) => {
    return { ...said, place, role, id: position.padStart(16, '0'), source: sources[i] ?? '' };
  });
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

type Words = {
  readonly entities: Labels;
  readonly terms: Labels;
  readonly claims: ReadonlyMap<number, ClaimView>;
  readonly assessments: readonly JudgementView[];
  readonly ids: ReadonlyMap<number, string>;
};

async function wordsFor(view: View, found: readonly Found[], most: Most): Promise<Words> {
  const answers = found.flatMap(({ shown }) => shown);
  const positions = answers.flatMap(({ claims }) => claims.slice(0, most.claims).map(Number));
  const rows = positions.length === 0 ? [] : await rowsAt(view, positions);
  const views = await viewClaims(view, rows);
  const assessed = await assessmentsOn(
    view,
    found.flatMap(({ point }) => point.answers.flatMap(({ claims }) => claims.map(Number))),
  );
  return {
    claims: new Map(views.map((claim) => [claim.position, claim])),
    ...assessed,
    terms: await termLabelsOf(view, [
      ...found.map(({ key }) => key.predicate),
      ...answers.flatMap(({ object }) => (object !== null && 'term' in object ? object.term : [])),
    ]),
    entities: await labelsOf(view, [
      ...found.map(({ key }) => key.subject),
      ...found.flatMap(({ point }) => entitiesInScope(point).map(([, id]) => id)),
      ...answers.flatMap(({ sources }) => sources.slice(0, most.sources)),
      ...answers.flatMap(({ object }) =>
        object !== null && 'entity' in object ? object.entity : [],
      ),
    ]),
  };
}

function rowsAt(view: View, positions: readonly number[]) {
  return claimRows(view)
    .where('claim.position', '=', anyPosition(positions))
    .orderBy('claim.position')
    .execute();
}

function entitiesInScope({ scope }: Point): [string, string][] {
  return ['place', 'where'].flatMap((name): [string, string][] => {
    const id = scope[name];
    return typeof id === 'string' ? [[name, id]] : [];
  });
}

function listedPoint(found: Found, words: Words & Weighing, most: Most): ListedPoint {
  const { key, point, shown } = found;
  const positions = point.answers.flatMap(({ claims }) => claims.map(Number));
  const ids = new Set(positions.map((position) => words.ids.get(position)));
  return {
    subject: { id: key.subject, label: words.entities.of(key.subject) },
    predicate: { id: key.predicate, label: words.terms.of(key.predicate) },
    scope: point.scope,
    scopeLabels: Object.fromEntries(
      entitiesInScope(point).map(([name, id]) => [name, words.entities.of(id)]),
    ),
    verdict: key.verdict,
    claimCount: positions.length,
    answerCount: point.answers.length,
    answers: shown.map((answer) => ({
      ...listedAnswer(answer, words, most),
      confirmation: confirmationOf(answer, { rule: found.rule, point }, words),
    })),
    assessments: words.assessments.filter(({ claims }) => claims.some((id) => ids.has(id))),
  };
}

function listedAnswer(
  answer: Answer,
  words: Words,
  most: Most,
): Omit<ListedAnswer, 'confirmation'> {
  const { stance, object, origins, sources, claims } = answer;
  return {
    stance,
    object,
    objectLabel: objectLabel(object, words),
    origins,
    sourceCount: sources.length,
    sources: sources.slice(0, most.sources).map((id) => ({ id, label: words.entities.of(id) })),
    claimCount: claims.length,
    claims: claims.slice(0, most.claims).flatMap((id) => words.claims.get(Number(id)) ?? []),
  };
}

function objectLabel(object: Claim['object'], words: Words): Label | null {
  if (object === null) return null;
  if ('entity' in object) return words.entities.of(object.entity);
  return 'term' in object ? words.terms.of(object.term) : null;
}
