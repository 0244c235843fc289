// The grades that stand, by source and by claim: who graded it how and why. Of one person's
// grades of the same thing the last counts; of different persons' all stand side by side, and
// nothing is made of them (docs/formats/grade.md, clauses 4 to 6).
import { remember } from './remembered.ts';
import { judgementRows, viewJudgements } from './show-judgements.ts';
import type { View } from './view.ts';

export type GradeView = {
  readonly id: string;
  readonly at: string | null;
  readonly by: string | null;
  readonly byName: string | null;
  readonly grade: string;
  readonly reason: string | null;
};

type ByTarget = ReadonlyMap<string, readonly GradeView[]>;

export type Grades = {
  /** Of reliability, by the source. */
  readonly sources: ByTarget;
  /** Of credibility, by the claim. */
  readonly claims: ByTarget;
};

/** All that the reader may see: persons grade by hand, and there are never very many. */
export function readGrades(view: View): Promise<Grades> {
  return remember(view, 'grades', async () => {
    const rows = await judgementRows(view)
      .where('judges', 'in', ['reliability', 'credibility'])
      .where('withdrawn_by', 'is', null)
      .execute();
    const found = {
      sources: new Map<string, GradeView[]>(),
      claims: new Map<string, GradeView[]>(),
    };
    for (const one of await viewJudgements(view, rows)) {
      const { judges, entities, claims, id, at, by, byName, grade, reason } = one;
      const isOfSource = judges === 'reliability';
      const target = isOfSource ? entities[0] : claims[0];
      if (target === undefined || grade === null) continue;
      const known = isOfSource ? found.sources : found.claims;
      const others = (known.get(target) ?? []).filter((other) => other.by !== by);
      known.set(target, [...others, { id, at, by, byName, grade, reason }]);
    }
    return found;
  });
}
