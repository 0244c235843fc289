// Judgements as a list: what was judged to be one or not, what was assessed, by whom and why.
import { Type } from 'typebox';
import { listJudgements } from '../../register/query/list-judgements.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id, PageQuery, pageOf } from '../shapes/basics.ts';
import { JudgementRowShape } from '../shapes/claim.ts';

/** What narrows the list of judgements. */
export const JudgementQuery = {
  judges: Type.Optional(
    Type.Union([
      Type.Literal('same'),
      Type.Literal('different'),
      Type.Literal('unsure'),
      Type.Literal('assessment'),
      Type.Literal('reliability'),
      Type.Literal('credibility'),
    ]),
  ),
  state: Type.Optional(Type.Union([Type.Literal('stands'), Type.Literal('withdrawn')])),
  entity: Type.Optional(Id),
  cluster: Type.Optional(Id),
};

export function judgementRoutes(api: App, office: Office): void {
  api.get(
    '/judgements',
    {
      schema: {
        summary: 'Judgements on pairs, assessments of points and grades, the newest first',
        querystring: Type.Object({ ...PageQuery, ...JudgementQuery }, closed),
        response: { 200: pageOf(JudgementRowShape) },
      },
    },
    (request) => {
      const { cursor, limit, ...filter } = request.query;
      return listJudgements(office.view(levelOf(request)), filter, { cursor, limit });
    },
  );
}
