// Which claims of one subject and predicate cannot both hold, which merely
// differ, and who says what. Pure: plain values in, plain values out, in an
// order that depends on the claims alone. Implements docs/formats/vocabulary.md,
// clauses 9 to 15. Nothing is chosen and nothing is promoted to a fact.
import { type Json, writeJson } from '../base/json.ts';
import type { Claim, TermValue } from './kinds/claim.ts';
import { type Copies, countOrigins } from './origins.ts';
import { compareObjects, type Verdict, worse } from './verdict.ts';

export type { Verdict } from './verdict.ts';

/** What of a claim is compared. `stands` is false where it was withdrawn or superseded. */
export type Compared = Pick<
  Claim,
  'object' | 'stance' | 'when' | 'place' | 'role' | 'scope' | 'source'
> & { readonly id: string; readonly stands: boolean };

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
  term: Pick<TermValue, 'contradiction' | 'scope'>,
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
  term: Pick<TermValue, 'scope'>,
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

function pointOf(
  term: Pick<TermValue, 'contradiction' | 'scope'>,
  group: readonly Compared[],
  copies: Copies,
): Point {
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

function verdictOf(rule: TermValue['contradiction'], answers: readonly Answer[]): Verdict {
  let verdict: Verdict = 'agrees';
  for (const [i, a] of answers.entries()) {
    for (const b of answers.slice(i + 1)) verdict = worse(verdict, compareAnswers(rule, a, b));
  }
  return verdict;
}

// "We do not know" stands beside any answer; a denial contests what it denies,
// and one that names nothing contests every assertion.
function compareAnswers(rule: TermValue['contradiction'], a: Answer, b: Answer): Verdict {
  if (a.stance === 'unknown' || b.stance === 'unknown') return 'agrees';
  if (a.stance !== b.stance) {
    const denied = a.stance === 'denies' ? a : b;
    const denies = denied.object === null || keyOf(a.object) === keyOf(b.object);
    return denies ? 'contested' : 'agrees';
  }
  if (a.stance === 'denies' || a.object === null || b.object === null) return 'agrees';
  return compareObjects(rule, a.object, b.object);
}
