// What the rules of confirmation look at in the answers that are shown: of each claim its source,
// how the archive has it, and the grades that stand.
import { sql } from 'kysely';
import type { Answer, Point } from '../../format/contradiction.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import type { TermValue } from '../../format/kinds/vocabulary.ts';
import type { Copies } from '../../format/origins.ts';
import { anyPosition, anyText } from './any-of.ts';
import { type ConfirmationView, viewConfirmation, type WeighedClaim } from './confirmations.ts';
import { type Grades, readGrades } from './grades.ts';
import { currentClaims, entries, type View } from './view.ts';

export type Weighing = {
  readonly copies: Copies;
  readonly grades: Grades;
  readonly weighed: ReadonlyMap<number, WeighedClaim>;
};

/** What of the claims of the answers that are shown is weighed, by their positions. */
export async function weighingFor(
  view: View,
  answers: readonly Answer[],
  copies: Copies,
): Promise<Weighing> {
  const grades = await readGrades(view);
  const shown = answers.flatMap(({ claims }) => claims.map(Number));
  const rows = await currentClaims(view)
    .select(['claim.position', 'source', 'access'])
    .select(sql<boolean>`machine is not null`.as('is_lead'))
    .where('claim.position', '=', anyPosition(shown))
    .execute();
  const graded = await positionsOf(view, [...grades.claims.keys()]);
  const weighed = new Map(
    rows.map(({ position, source, access, is_lead: isLead }): [number, WeighedClaim] => [
      position,
      {
        ...{ source: source ?? '', access: access as Claim['access'] | null, isLead },
        credibility: grades.claims.get(graded.get(position) ?? '') ?? [],
      },
    ]),
  );
  return { copies, grades, weighed };
}

/** The ids of these entries by their positions. */
async function positionsOf(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await entries(view)
    .select(['entry.id', 'position'])
    .where('entry.id', '=', anyText(ids))
    .execute();
  return new Map(rows.map(({ id, position }) => [position, id]));
}

type Compared = { readonly rule: Pick<TermValue, 'contradiction'>; readonly point: Point };

/** Which level's rule an answer of a point meets. */
export function confirmationOf(
  answer: Answer,
  { rule, point }: Compared,
  words: Weighing,
): ConfirmationView {
  return viewConfirmation({
    ...{ rule: rule.contradiction, answer, answers: point.answers, copies: words.copies },
    claims: answer.claims.flatMap((id) => words.weighed.get(Number(id)) ?? []),
    sources: words.grades.sources,
  });
}
