// Which claims of one subject and predicate cannot both hold, which merely
// differ, and who says what. Pure: plain values in, plain values out, in an
// order that depends on the claims alone. Implements docs/formats/vocabulary.md,
// clauses 9 to 15. Nothing is chosen and nothing is promoted to a fact.
import { type Json, writeJson } from '../base/json.ts';
import type { Claim, ClaimObject } from './kinds/claim.ts';
import type { TermValue } from './kinds/vocabulary.ts';
import { type Copies, countOrigins } from './origins.ts';
import { compareObjects, type Verdict } from './verdict.ts';

export type { Verdict } from './verdict.ts';

/** What of a claim is compared. `stands` is false where it was withdrawn or superseded. */
export type Compared = Pick<
  Claim,
  'object' | 'stance' | 'when' | 'place' | 'role' | 'scope' | 'source'
> & { readonly id: string; readonly stands: boolean };

/** What of a predicate says how its claims are compared. */
export type ComparisonRule = {
  readonly contradiction: TermValue['contradiction'];
  readonly scope: readonly TermValue['scope'][number][];
};

/** One answer to the question that the point asks, and who gives it. */
export type Answer = {
  readonly stance: Claim['stance'];
  readonly object: Claim['object'];
  /** Ids and sources in code-unit order, each once. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  /** How many of the sources did not take it from another: copies count once. */
  readonly origins: number;
};

export type Point = {
  /** The qualifiers that all claims of the point share, by the predicate's scope. */
  readonly scope: Readonly<Record<string, Json>>;
  readonly verdict: Verdict;
  readonly answers: readonly Answer[];
};

/**
 * The points that claims of ONE subject and ONE predicate make: one for each scope, each with
 * its verdict. Claims that do not stand take no part. Deterministic for any order of the claims.
 */
export function comparePoint(
  term: ComparisonRule,
  claims: readonly Compared[],
  copies: Copies = new Map(),
): Point[] {
  const groups = new Map<string, Compared[]>();
  for (const claim of claims) {
    if (claim.stands) put(groups, writeJson(scopeOf(term, claim)), claim);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => pointOf(term, group, copies));
}

function put<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** The qualifiers of a claim that must be equal for it to be compared with another. */
export function scopeOf(
  term: Pick<ComparisonRule, 'scope'>,
  claim: Pick<Compared, 'when' | 'place' | 'role' | 'scope'>,
): Readonly<Record<string, Json>> {
  const { when, place, role, scope } = claim;
  const all: Record<TermValue['scope'][number], Json> = {
    when: daysOf(when),
    place,
    role,
    what: scope?.what ?? null,
    whom: scope?.whom ?? null,
    where: scope?.where ?? null,
    'scope-when': daysOf(scope?.when ?? null),
  };
  return Object.fromEntries(term.scope.map((name) => [name, all[name]]));
}

// Two dates are the same scope if they mean the same days, however they were written.
function daysOf(date: Claim['when']): Json {
  if (date === null) return null;
  const { earliest, latest } = date;
  return earliest === null && latest === null
    ? date.asWritten
    : `${earliest ?? '..'}/${latest ?? '..'}`;
}

function pointOf(term: ComparisonRule, group: readonly Compared[], copies: Copies): Point {
  const byAnswer = new Map<string, Compared[]>();
  for (const claim of group) put(byAnswer, `${claim.stance} ${keyOf(claim.object)}`, claim);
  const answers = [...byAnswer]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => answerOf(same, copies));
  const [first] = group;
  const scope = first === undefined ? {} : scopeOf(term, first);
  return { scope, verdict: verdictOf(term.contradiction, answers), answers };
}

function answerOf(same: readonly Compared[], copies: Copies): Answer {
  const ordered = same.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sources = [...new Set(same.map(({ source }) => source))].sort();
  return {
    stance: ordered[0]?.stance ?? 'asserts',
    object: ordered[0]?.object ?? null,
    claims: [...new Set(ordered.map(({ id }) => id))],
    sources,
    origins: countOrigins(sources, copies),
  };
}

/**
 * The text by which two objects are the same answer: dates by the days they mean, quantities
 * by their numbers, names by their letters; what a source hedges or how it words it aside.
 */
export function keyOf(object: Claim['object']): string {
  if (object === null) return 'null';
  if ('date' in object) return writeJson({ date: daysOf(object.date) });
  if ('name' in object) return writeJson({ name: object.name.full });
  if ('text' in object) return writeJson({ text: object.text });
  if ('point' in object) {
    const { latitude, longitude } = object.point;
    return writeJson({ point: [latitude, longitude] });
  }
  if (!('quantity' in object)) return writeJson(object);
  const { counts, lower, upper, alternatives, approximate, type } = object.quantity;
  return writeJson({ quantity: { counts, lower, upper, alternatives, approximate, type } });
}

// "We do not know" stands beside any answer; a denial contests what it denies,
// and one that names nothing contests every assertion.
function verdictOf(rule: TermValue['contradiction'], answers: readonly Answer[]): Verdict {
  const asserted = objectsOf(answers, 'asserts');
  const denied = new Set(answers.filter(({ stance }) => stance === 'denies').map(answerKey));
  const isDenied = denied.has('null') || asserted.some((object) => denied.has(keyOf(object)));
  if (asserted.length > 0 && isDenied) return 'contested';
  return asserted.length < 2 ? 'agrees' : compareObjects(rule, asserted);
}

/** Whether another answer of the same point cannot hold beside this one (clauses 11 and 12). */
export function isContestedBy(
  rule: TermValue['contradiction'],
  answer: Answer,
  others: readonly Answer[],
): boolean {
  if (answer.stance === 'unknown') return false;
  return others.some(
    (other) => other !== answer && verdictOf(rule, [answer, other]) === 'contested',
  );
}

function objectsOf(answers: readonly Answer[], wanted: Answer['stance']): ClaimObject[] {
  return answers.flatMap(({ stance, object }) =>
    stance === wanted && object !== null ? [object] : [],
  );
}

function answerKey({ object }: Answer): string {
  return keyOf(object);
}
