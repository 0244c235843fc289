// Points on which claims stand against one another, by the rule of each
// predicate. What is one point and what contests what is decided in
// format/contradiction.ts; here the claims are fetched and named.
import type { Json } from '../../base/json.ts';
import { type Compared, type ComparisonRule, comparePoint } from '../../format/contradiction.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import type { Copies } from '../../format/origins.ts';
import type { Verdict } from '../../format/verdict.ts';
import type { ClaimView, Named } from './claim-view.ts';
import { type ConfirmationView, viewConfirmation, type WeighedClaim } from './confirmations.ts';
import type { Grades } from './grades.ts';
import type { Label } from './labels.ts';
import { currentClaims, type View } from './view.ts';

export type AnswerView = {
  readonly stance: Claim['stance'];
  readonly object: Claim['object'];
  readonly objectLabel: Label | null;
  /** How many of the sources did not take it from another. */
  readonly origins: number;
  readonly sources: readonly Named[];
  readonly claims: readonly ClaimView[];
  /** Which level's rule it meets, and why. */
  readonly confirmation: ConfirmationView;
};

export type PointView = {
  readonly predicate: Named;
  /** The qualifiers that all its claims share. */
  readonly scope: Readonly<Record<string, Json>>;
  readonly verdict: Verdict;
  readonly answers: readonly AnswerView[];
};

/** Which sources are said to copy which. */
export async function readCopies(view: View): Promise<Copies> {
  const rows = await currentClaims(view)
    .select(['subject', 'object_entity'])
    .where('predicate', '=', 'copies')
    .where('stance', '=', 'asserts')
    .orderBy('claim.position')
    .execute();
  const copies = new Map<string, string[]>();
  for (const { subject, object_entity: other } of rows) {
    if (subject === null || other === null) continue;
    const known = copies.get(subject);
    if (known === undefined) copies.set(subject, [other]);
    else known.push(other);
  }
  return copies;
}

/** The points that claims of one subject and one predicate make. A closed claim takes no part. */
export function pointsOf(
  term: ComparisonRule,
  claims: readonly ClaimView[],
  { copies, grades }: { readonly copies: Copies; readonly grades: Grades },
): PointView[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const compared = claims.map(comparedOf).filter((claim) => claim !== undefined);
  const predicate = claims[0]?.predicate;
  if (!predicate) return [];
  return comparePoint(term, compared, copies).map(({ scope, verdict, answers }) => ({
    predicate,
    scope,
    verdict,
    answers: answers.map((answer) => {
      const { stance, object, origins, claims: ids } = answer;
      const said = ids.flatMap((id) => byId.get(id) ?? []);
      const objectLabel = said[0]?.objectLabel ?? null;
      const confirmation = viewConfirmation({
        ...{ rule: term.contradiction, answer, answers, copies, sources: grades.sources },
        claims: said.flatMap((claim) => weighedOf(claim, grades)),
      });
      const shown = { stance, object, objectLabel, origins, confirmation };
      return { ...shown, sources: sourcesOf(said), claims: said };
    }),
  }));
}

function weighedOf({ id, source, access, machine }: ClaimView, { claims }: Grades): WeighedClaim[] {
  if (source === null) return [];
  const credibility = claims.get(id) ?? [];
  return [{ source: source.id, access, isLead: machine !== null, credibility }];
}

function comparedOf(claim: ClaimView): Compared | undefined {
  const { id, object, stance, when, place, role, scope, source, state } = claim;
  if (stance === null || source === null) return undefined;
  const plain = { object, stance, when, role, scope };
  return { id, ...plain, place: place?.id ?? null, source: source.id, stands: state === 'stands' };
}

function sourcesOf(claims: readonly ClaimView[]): Named[] {
  const sources = new Map<string, Named>();
  for (const { source } of claims) if (source !== null) sources.set(source.id, source);
  return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
