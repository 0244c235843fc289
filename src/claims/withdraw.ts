// Taking back: a claim or a judgement that is no longer held to. The target
// stays in the log and in every view that asks for it; it supports nothing more.
import { checkShape, type ValueOf } from '../format/kind.ts';
import { withdrawKind } from '../format/kinds/judgement.ts';

export type Withdrawal = ValueOf<typeof withdrawKind>;

/**
 * A withdrawal that may be logged. Whether the target exists is for the caller to see.
 *
 * @throws Failure E-004 if a member is missing or of a wrong shape; a reason is never left out.
 */
export function draftWithdrawal(input: Withdrawal): Withdrawal {
  checkShape(withdrawKind, input);
  return input;
}
