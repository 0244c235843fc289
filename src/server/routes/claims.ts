// Claims: lists by where they stand, who says them and of what, and one by its id.
import { Type } from 'typebox';
import { listClaims } from '../../register/query/list-claims.ts';
import { readClaim } from '../../register/query/show.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id, PageQuery, pageOf } from '../shapes/basics.ts';
import { ClaimShape, JudgementShape } from '../shapes/claim.ts';

/** What narrows the lists of claims. */
export const ClaimQuery = {
  item: Type.Optional(Id),
  source: Type.Optional(Id),
  subject: Type.Optional(Id),
  predicate: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  state: Type.Optional(
    Type.Union([Type.Literal('stands'), Type.Literal('withdrawn'), Type.Literal('superseded')]),
  ),
};

export function claimRoutes(api: App, office: Office): void {
  api.get(
    '/claims',
    {
      schema: {
        summary:
          'Claims in log order, narrowed by item, source, subject, predicate, state and names',
        querystring: Type.Object({ ...PageQuery, ...ClaimQuery }, closed),
        response: { 200: pageOf(ClaimShape) },
      },
    },
    (request) => {
      const { cursor, limit, ...filter } = request.query;
      return listClaims(office.view(levelOf(request)), filter, { cursor, limit });
    },
  );

  api.get(
    '/claims/:id',
    {
      schema: {
        summary: 'A claim with the judgements on it',
        params: Type.Object({ id: Id }, closed),
        response: {
          200: Type.Object({ claim: ClaimShape, judgements: Type.Array(JudgementShape) }, closed),
        },
      },
    },
    (request) => readClaim(office.view(levelOf(request)), request.params.id),
  );
}
