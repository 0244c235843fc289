// A person's grade of the reliability of a source, or of the credibility of a claim. It is read
// with the judgements, and taken back like them.
import { Type } from 'typebox';
import { Failure } from '../../base/failure.ts';
import { draftGrade } from '../../claims/grade.ts';
import { type Graded, gradeKind } from '../../format/kinds/grade.ts';
import { listResting } from '../../register/query/list-claims.ts';
import { readClaimStates } from '../../register/query/recording.ts';
import type { View } from '../../register/query/view.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id } from '../shapes/basics.ts';
import { GradeDraftShape } from '../shapes/record.ts';

export function gradeRoutes(api: App, office: Office): void {
  api.post(
    '/grades',
    {
      schema: {
        summary:
          'Grade the reliability of a source (A to F) or the credibility of a claim (1 to 6)',
        body: GradeDraftShape,
        response: { 201: Type.Object({ id: Id }, closed) },
      },
    },
    async (request, reply) => {
      const { graded, reason } = request.body;
      const id = await office.write(async (session) => {
        await requireTarget(office.view(levelOf(request)), graded);
        const head = { at: session.now(), by: session.author.id };
        return session.add(gradeKind, draftGrade({ ...head, graded, reason }));
      });
      return reply.code(201).send({ id });
    },
  );
}

/** @throws Failure K-030 for an entity that is no source, R-003 for a claim that is not there. */
async function requireTarget(view: View, graded: Graded): Promise<void> {
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
