// Views of lists that people named and kept on this installation.
import { Type } from 'typebox';
import { writeHex } from '../../base/bytes.ts';
import { noAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { dropView, keepView, savedViewsFor } from '../saved-views.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id } from '../shapes/basics.ts';
import { SavedViewShape } from '../shapes/overview.ts';

const { name } = SavedViewShape.properties;
// An address of the workbench, not of another host.
const path = Type.String({ maxLength: 2000, pattern: '^/(?![/\\\\])' });
const config = { access: 'read', changes: 'anytime' } as const;

export function savedViewRoutes(api: App, office: Office): void {
  api.get(
    '/views',
    {
      config,
      schema: {
        summary: 'The views that were kept here',
        response: { 200: Type.Object({ rows: Type.Array(SavedViewShape) }, closed) },
      },
    },
    async (request) => ({ rows: savedViewsFor(office.local, levelOf(request)) }),
  );

  api.post(
    '/views',
    {
      config,
      schema: {
        summary: 'Keeps a view under a name',
        body: Type.Object({ name, path }, closed),
        response: { 201: SavedViewShape },
      },
    },
    async (request, reply) => {
      const view = { id: writeHex(office.random(16)), ...request.body };
      keepView(office.local, { ...view, level: levelOf(request) });
      return reply.code(201).send(view);
    },
  );

  api.delete(
    '/views/:id',
    {
      config,
      schema: {
        summary: 'Forgets a view',
        params: Type.Object({ id: Id }, closed),
        response: { 204: noAnswer },
      },
    },
    async (request, reply) => {
      dropView(office.local, request.params.id, levelOf(request));
      return reply.code(204).send(null);
    },
  );
}
