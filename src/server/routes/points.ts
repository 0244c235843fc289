// The points on which sources differ, with who says what and how analysts assess it.
import { Type } from 'typebox';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { listPoints, type PointFilter } from '../../register/query/list-points.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id, PageQuery, pageOf } from '../shapes/basics.ts';
import { PointShape } from '../shapes/claim.ts';

/** What narrows the list of points; verdicts with a comma between. */
export const PointQuery = {
  verdict: Type.Optional(
    Type.String({ maxLength: 32, description: 'contested, differing, or both with a comma' }),
  ),
  predicate: Type.Optional(Id),
  subject: Type.Optional(Id),
};

export function pointRoutes(api: App, office: Office): void {
  api.get(
    '/points',
    {
      schema: {
        summary: 'Points whose answers differ, those that most claims take part in first',
        querystring: Type.Object({ ...PageQuery, ...PointQuery }, closed),
        response: { 200: pageOf(PointShape) },
      },
    },
    (request) => {
      const { cursor, limit, verdict, ...filter } = request.query;
      const narrowed = { ...filter, verdict: verdictsIn(verdict) };
      return listPoints(office.view(levelOf(request)), narrowed, { cursor, limit });
    },
  );
}

const verdicts = ['contested', 'differing'] as const;

/** @throws Failure S-008 for a word that is no verdict. */
export function verdictsIn(text: string | undefined): PointFilter['verdict'] {
  return text?.split(',').map((word) => {
    const found = verdicts.find((verdict) => verdict === word);
    if (found === undefined)
      throw new Failure('S-008', { where: 'query', why: phrase('no-verdict') });
    return found;
  });
}
