// A person's grade of a source or of a claim, with a reason. It changes no claim, is worked out
// by nothing, and is taken back like a judgement.
import { checkShape, type ValueOf } from '../format/kind.ts';
import { gradeKind } from '../format/kinds/grade.ts';

export type Grade = ValueOf<typeof gradeKind>;

/**
 * A grade that may be logged. Whether the source or the claim exists is for the caller to see.
 *
 * @throws Failure E-004 if a member is missing or of a wrong shape: a letter for a claim, a digit
 *   for a source, both at once, no reason.
 */
export function draftGrade(input: Omit<Grade, 'scale'>): Grade {
  const grade: Grade = { ...input, scale: 'admiralty' };
  checkShape(gradeKind, grade);
  return grade;
}
