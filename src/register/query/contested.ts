// Every point on which sources differ, with who says what.
import { sql } from 'kysely';
import type { ComparisonRule } from '../../format/contradiction.ts';
import { type ClaimView, type Named, standingRows, viewClaims } from './claim-view.ts';
import { readGrades } from './grades.ts';
import { type PointView, pointsOf, readCopies } from './points.ts';
import { clusters, standingClaims, type View } from './view.ts';
import { vocabularyOf } from './vocabulary.ts';

export type ContestedPoint = PointView & {
  readonly subject: Named;
  readonly verdict: 'contested' | 'differing';
};

const groupsToPage = 200;

// What the vocabulary does not know can still be denied.
const plainRule: ComparisonRule = { contradiction: 'never', scope: [] };

/**
 * The points that are contested or merely differ, in the order of subject and predicate. Entities
 * that are judged to be the same are one subject.
 */
export async function* contested(view: View): AsyncGenerator<ContestedPoint> {
  const { terms } = await vocabularyOf(view);
  const around = { copies: await readCopies(view), grades: await readGrades(view) };
  const ruled = [...terms].filter(([, { contradiction }]) => contradiction !== 'never');
  const compared = ruled.map(([term]) => term);
  let after: Group = { subject: '', predicate: '' };
  for (;;) {
    const groups = await findGroups(view, compared, after);
    const said = await claimsOfGroups(view, groups);
    for (const group of groups) {
      const term = terms.get(group.predicate) ?? plainRule;
      const claims = said.get(groupKey(group)) ?? [];
      yield* contestedIn(term, claims, around);
    }
    const last = groups.at(-1);
    if (last === undefined || groups.length < groupsToPage) return;
    after = last;
  }
}

function* contestedIn(
  term: ComparisonRule,
  claims: readonly ClaimView[],
  around: Parameters<typeof pointsOf>[2],
): Generator<ContestedPoint> {
  const subject = claims[0]?.subject;
  if (!subject) return;
  for (const point of pointsOf(term, claims, around)) {
    const { verdict } = point;
    if (verdict !== 'agrees') yield { ...point, verdict, subject };
  }
}

type Group = { readonly subject: string; readonly predicate: string };

function groupKey({ subject, predicate }: Group): string {
  return `${predicate} ${subject}`;
}

/** What a subject is counted as: its cluster, or itself. */
function subjects(view: View) {
  const cluster = clusters(view).select(['entity', 'cluster']).as('one');
  const subject = sql<string>`coalesce(one.cluster, claim.subject)`;
  return { cluster, subject };
}

/**
 * Subjects and predicates about which more than one thing is said; of predicates whose values may
 * all hold, only those of which something is not merely asserted.
 */
async function findGroups(view: View, compared: readonly string[], after: Group): Promise<Group[]> {
  const { cluster, subject } = subjects(view);
  const rows = await standingClaims(view)
    .leftJoin(cluster, 'one.entity', 'claim.subject')
    .select([subject.as('subject'), 'claim.predicate'])
    .where('claim.subject', 'is not', null)
    .where('claim.predicate', 'is not', null)
    .groupBy([subject, 'claim.predicate'])
    .having(sql<boolean>`(${subject}, claim.predicate) > (${after.subject}, ${after.predicate})`)
    .having(
      sql<boolean>`min(concat(claim.stance, ' ', claim.object)) <> max(concat(claim.stance, ' ', claim.object))`,
    )
    .having(
      sql<boolean>`claim.predicate = any(${compared}::text[]) or bool_or(claim.stance <> 'asserts')`,
    )
    .orderBy(subject)
    .orderBy('claim.predicate')
    .limit(groupsToPage)
    .execute();
  return rows.map((row) => ({ subject: row.subject, predicate: row.predicate ?? '' }));
}

async function claimsOfGroups(
  view: View,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, ClaimView[]>> {
  if (groups.length === 0) return new Map();
  const { cluster, subject } = subjects(view);
  const wanted = sql.join(groups.map((group) => sql`(${group.subject}, ${group.predicate})`));
  const rows = await standingRows(view)
    .leftJoin(cluster, 'one.entity', 'claim.subject')
    .select(subject.as('group_subject'))
    .where(sql<boolean>`(${subject}, claim.predicate) in (${wanted})`)
    .orderBy('claim.position')
    .execute();
  const views = await viewClaims(view, rows);
  const said = new Map<string, ClaimView[]>();
  for (const [i, claim] of views.entries()) {
    const key = groupKey({
      subject: rows[i]?.group_subject ?? '',
      predicate: claim.predicate?.id ?? '',
    });
    const known = said.get(key);
    if (known === undefined) said.set(key, [claim]);
    else known.push(claim);
  }
  return said;
}

/** The ids of the sources that take part in a point. */
export function sourcesIn({ answers }: ContestedPoint): string[] {
  return answers.flatMap(({ sources }) => sources.map(({ id }) => id));
}
