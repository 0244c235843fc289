// Clusters as a list: which entities judgements hold to be one, and whose judgements these are.
import { Type } from 'typebox';
import { listClusters } from '../../register/query/list-clusters.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, LeapQuery, pageOf } from '../shapes/basics.ts';
import { ClusterRowShape } from '../shapes/cluster.ts';

/** What narrows the list of clusters. */
export const ClusterQuery = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  disputed: Type.Optional(Type.Boolean()),
};

export function clusterRoutes(api: App, office: Office): void {
  api.get(
    '/clusters',
    {
      schema: {
        summary: 'Entities that judgements hold to be one, those of most members first',
        querystring: Type.Object({ ...LeapQuery, ...ClusterQuery }, closed),
        response: { 200: pageOf(ClusterRowShape) },
      },
    },
    (request) => {
      const { cursor, limit, skip, ...filter } = request.query;
      return listClusters(office.view(levelOf(request)), filter, { cursor, limit, skip });
    },
  );
}
