// Every list whole, as CSV that no spreadsheet takes for formulas: UTF-8 without a
// byte order mark, written as it is read. docs/register.md, "Export".
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type TProperties, Type } from 'typebox';
import {
  claimsCsv,
  clustersCsv,
  entitiesCsv,
  itemsCsv,
  judgementsCsv,
  pointsCsv,
  sourcesCsv,
} from '../../register/export/list-csv.ts';
import { fileAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed } from '../shapes/basics.ts';
import { ClaimQuery } from './claims.ts';
import { ClusterQuery } from './clusters.ts';
import { EntityQuery } from './entities.ts';
import { ItemQuery } from './items.ts';
import { JudgementQuery } from './judgements.ts';
import { SourceQuery } from './overview.ts';
import { PointQuery, verdictsIn } from './points.ts';

export function downloadRoutes(api: App, office: Office): void {
  api.get('/entities.csv', { schema: schemaOf('entities', EntityQuery) }, (request, reply) =>
    send(reply, 'entities', entitiesCsv(office.view(levelOf(request)), request.query)),
  );
  api.get('/items.csv', { schema: schemaOf('items', ItemQuery) }, (request, reply) =>
    send(reply, 'items', itemsCsv(office.view(levelOf(request)), request.query)),
  );
  api.get('/claims.csv', { schema: schemaOf('claims', ClaimQuery) }, (request, reply) =>
    send(reply, 'claims', claimsCsv(office.view(levelOf(request)), request.query)),
  );
  api.get('/sources.csv', { schema: schemaOf('sources', SourceQuery) }, (request, reply) =>
    send(reply, 'sources', sourcesCsv(office.view(levelOf(request)), request.query)),
  );
  api.get('/points.csv', { schema: schemaOf('points', PointQuery) }, (request, reply) => {
    const { verdict, ...filter } = request.query;
    const narrowed = { ...filter, verdict: verdictsIn(verdict) };
    return send(reply, 'points', pointsCsv(office.view(levelOf(request)), narrowed));
  });
  api.get('/judgements.csv', { schema: schemaOf('judgements', JudgementQuery) }, (request, reply) =>
    send(reply, 'judgements', judgementsCsv(office.view(levelOf(request)), request.query)),
  );
  api.get('/clusters.csv', { schema: schemaOf('clusters', ClusterQuery) }, (request, reply) =>
    send(reply, 'clusters', clustersCsv(office.view(levelOf(request)), request.query)),
  );
}

function schemaOf<P extends TProperties>(what: string, filters: P) {
  return {
    summary: `All ${what} that the list with these filters has, as CSV`,
    querystring: Type.Object(filters, closed),
    response: { 200: fileAnswer('text/csv', 'RFC 4180, UTF-8, the first line names the columns') },
  };
}

function send(reply: FastifyReply, name: string, text: AsyncGenerator<string>): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(Readable.from(text, { objectMode: false }));
}
