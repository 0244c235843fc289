// Whether there is what somebody wants to grade.
import { Failure } from '../../base/failure.ts';
import type { Graded } from '../../format/kinds/grade.ts';
import { listResting } from './list-claims.ts';
import { readClaimStates } from './recording.ts';
import type { View } from './view.ts';

/** @throws Failure K-030 for an entity that is no source, R-003 for a claim that is not there. */
export async function requireGradable(view: View, graded: Graded): Promise<void> {
  if ('claim' in graded) {
    const { claim } = graded;
    if (!(await readClaimStates(view, [claim])).has(claim)) {
      throw new Failure('R-003', { prefix: claim });
    }
    return;
  }
  const { rows } = await listResting(view, graded.source, { limit: 1 });
  if (rows.length === 0) throw new Failure('K-030', { entity: graded.source });
}
