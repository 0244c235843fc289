// An analyst's assessment of a point: a judgement with a reason. It changes no claim
// and is taken back like any other judgement.
import { Type } from 'typebox';
import { Failure } from '../../base/failure.ts';
import { draftJudgement } from '../../claims/judge.ts';
import { checkRelation, checkValues } from '../../format/claim.ts';
import type { ClaimObject } from '../../format/kinds/claim.ts';
import { judgementKind } from '../../format/kinds/judgement.ts';
import { findKnown, readClaimStates, readKindsOf } from '../../register/query/recording.ts';
import type { View } from '../../register/query/view.ts';
import { vocabularyOf } from '../../register/query/vocabulary.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id } from '../shapes/basics.ts';
import { AssessmentShape } from '../shapes/record.ts';

const IdAlone = Type.Object({ id: Id }, closed);

export function assessmentRoutes(api: App, office: Office): void {
  api.post(
    '/assessments',
    {
      schema: {
        summary: 'Record what an analyst holds of the claims of one point, and why',
        body: AssessmentShape,
        response: { 201: IdAlone },
      },
    },
    async (request, reply) => {
      const { claims, value, reason } = request.body;
      const id = await office.write(async (session) => {
        const view = office.view(levelOf(request));
        const point = await readPoint(view, claims);
        if (value !== null) await checkValue(view, { ...point, value });
        const head = { at: session.now(), by: session.author.id };
        const named = { claims: [...new Set(claims)], value, reason };
        const judgement = draftJudgement({ ...head, judges: 'assessment', ...named });
        return session.add(judgementKind, judgement);
      });
      return reply.code(201).send({ id });
    },
  );
}

type Point = { readonly subject: string; readonly predicate: string };

/** What the claims are about. @throws Failure R-003 for one that is not there, K-029 for several points. */
async function readPoint(view: View, claims: readonly string[]): Promise<Point> {
  const states = await readClaimStates(view, claims);
  const missing = claims.find((claim) => !states.has(claim));
  if (missing !== undefined) throw new Failure('R-003', { prefix: missing });
  const [first, ...rest] = states.values();
  const { subject, predicate } = first ?? { subject: null, predicate: null };
  const isOne = rest.every((one) => one.subject === subject && one.predicate === predicate);
  if (subject === null || predicate === null || !isOne) throw new Failure('K-029');
  return { subject, predicate };
}

/** The value must be one that the predicate can have. @throws Failure K-002, K-004 to K-006, K-023, D-, N-, Q-. */
async function checkValue(
  view: View,
  point: Point & { readonly value: ClaimObject },
): Promise<void> {
  const { value: object, subject, predicate } = point;
  const entity = 'entity' in object ? object.entity : subject;
  if (!(await findKnown(view, [entity])).has(entity)) throw new Failure('K-023', { entity });
  const kinds = await readKindsOf(view, [subject, entity]);
  const claim = { subject, predicate, object, stance: 'asserts', when: null, scope: null } as const;
  const [found] = [
    ...checkRelation(await vocabularyOf(view), claim, (id) => kinds.get(id) ?? []),
    ...checkValues(claim),
  ];
  if (found !== undefined) throw new Failure(found.code, found.params);
}
