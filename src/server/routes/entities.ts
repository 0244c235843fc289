// Entities: the lists, the page of one, and what belongs to it page by page.
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { ClaimView } from '../../register/query/claim-view.ts';
import { membersOf } from '../../register/query/cluster-members.ts';
import type { PageOf, Paging } from '../../register/query/cursors.ts';
import { readEntity, requireSeen } from '../../register/query/entity-page.ts';
import { listClaims, listMentions, listResting } from '../../register/query/list-claims.ts';
import { listEntities } from '../../register/query/list-entities.ts';
import { pointsOn } from '../../register/query/point-views.ts';
import { readRelations } from '../../register/query/relations.ts';
import { readTimeline } from '../../register/query/timeline.ts';
import type { View } from '../../register/query/view.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id, LeapQuery, PageQuery, pageOf } from '../shapes/basics.ts';
import { ClaimShape, PointShape } from '../shapes/claim.ts';
import { EntityRowShape, EntityShape, RelationShape, TimelineRowShape } from '../shapes/entity.ts';

const mostOfPoint = { answers: 12, claims: 1, sources: 12 };
const mostPoints = 50;

const Word = Type.String({ minLength: 1, maxLength: 128 });
const params = Type.Object({ id: Id }, closed);
const paged = Type.Object(PageQuery, closed);

/** What narrows and orders the lists of entities. */
export const EntityQuery = {
  kind: Type.Optional(Word),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(
    Type.Union([Type.Literal('name-en'), Type.Literal('name-fa'), Type.Literal('claims')]),
  ),
  contested: Type.Optional(Type.Boolean()),
};

export function entityRoutes(api: App, office: Office): void {
  api.get(
    '/entities',
    {
      schema: {
        summary: 'Entities of a kind, or whose name holds certain words, in order',
        querystring: Type.Object({ ...LeapQuery, ...EntityQuery }, closed),
        response: { 200: pageOf(EntityRowShape) },
      },
    },
    (request) => {
      const { cursor, limit, skip, ...filter } = request.query;
      return listEntities(office.view(levelOf(request)), filter, { cursor, limit, skip });
    },
  );

  api.get(
    '/entities/:id',
    {
      schema: {
        summary: 'What is said of an entity: names, the first claims by predicate, what differs',
        params,
        response: { 200: EntityShape },
      },
    },
    (request) => readEntity(office.view(levelOf(request)), request.params.id),
  );

  addClaims(api, office);
  addPartsOf(api, office);
}

function addClaims(api: App, office: Office): void {
  api.get(
    '/entities/:id/claims',
    {
      schema: {
        summary: 'Claims about an entity and those it is judged to be the same as, in log order',
        params,
        querystring: Type.Object({ ...PageQuery, predicate: Type.Optional(Word) }, closed),
        response: { 200: pageOf(ClaimShape) },
      },
    },
    async (request) => {
      const { view, id } = await seen(office, request);
      const { predicate, ...paging } = request.query;
      const { members } = await membersOf(view, id);
      return listClaims(view, { subject: members, predicate }, paging);
    },
  );

  api.get(
    '/entities/:id/points',
    {
      schema: {
        summary:
          'The points of one predicate, those that agree too, with how far each is confirmed',
        params,
        querystring: Type.Object({ predicate: Word }, closed),
        response: { 200: Type.Object({ points: Type.Array(PointShape) }, closed) },
      },
    },
    async (request) => {
      const { view, id } = await seen(office, request);
      const { subject } = await membersOf(view, id);
      const { predicate } = request.query;
      const points = await pointsOn(view, { subject, predicate }, mostOfPoint);
      return { points: points.slice(0, mostPoints) };
    },
  );

  const addList = (
    name: string,
    summary: string,
    list: (view: View, id: string, paging: Paging) => Promise<PageOf<ClaimView>>,
  ) =>
    api.get(
      `/entities/:id/${name}`,
      { schema: { summary, params, querystring: paged, response: { 200: pageOf(ClaimShape) } } },
      async (request) => {
        const { view, id } = await seen(office, request);
        return list(view, id, request.query);
      },
    );
  addList('mentions', 'Claims about others that speak of it', listMentions);
  addList('resting', 'Claims that rest on it as their source', listResting);
}

function addPartsOf(api: App, office: Office): void {
  api.get(
    '/entities/:id/timeline',
    {
      schema: {
        summary: 'What is dated of it, and of the incidents that it takes part in, by first day',
        params,
        querystring: paged,
        response: { 200: pageOf(TimelineRowShape) },
      },
    },
    async (request) => {
      const { view, id } = await seen(office, request);
      return readTimeline(view, id, request.query);
    },
  );

  api.get(
    '/entities/:id/relations',
    {
      schema: {
        summary: 'What ties it to other entities, in both directions, counted',
        params,
        querystring: paged,
        response: { 200: pageOf(RelationShape) },
      },
    },
    async (request) => {
      const { view, id } = await seen(office, request);
      return readRelations(view, id, request.query);
    },
  );
}

type Asked = FastifyRequest & { readonly params: { readonly id: string } };

/** The id that is asked for. @throws Failure R-003 where the reader may see nothing of it. */
async function seen(office: Office, request: Asked) {
  const view = office.view(levelOf(request));
  await requireSeen(view, request.params.id);
  return { view, id: request.params.id };
}
