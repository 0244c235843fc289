// Long work as those who may see everything follow it: its state, its events,
// and an end to it. Events are server-sent; each is the whole state of the job.
import { Type } from 'typebox';
import { fileAnswer, noAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import { followJob } from '../job-events.ts';
import type { Office } from '../office.ts';
import { closed, Id } from '../shapes/basics.ts';
import { JobShape } from '../shapes/work.ts';

const params = Type.Object({ id: Id }, closed);
const config = { access: 'whole', changes: 'anytime' } as const;

export function jobRoutes(api: App, office: Office): void {
  const { jobs } = office;

  api.get(
    '/jobs',
    {
      config,
      schema: {
        summary: 'The jobs that are known, newest first, without their results',
        response: { 200: Type.Object({ rows: Type.Array(JobShape) }, closed) },
      },
    },
    async () => ({ rows: jobs.list() }),
  );

  api.get(
    '/jobs/:id',
    { config, schema: { summary: 'A job as it is', params, response: { 200: JobShape } } },
    async (request) => jobs.get(request.params.id).job,
  );

  api.delete(
    '/jobs/:id',
    { config, schema: { summary: 'Asks a job to end', params, response: { 200: JobShape } } },
    async (request) => jobs.cancel(request.params.id),
  );
  addEvents(api, office);
}

function addEvents(api: App, { jobs }: Office): void {
  api.get(
    '/jobs/:id/events',
    {
      config,
      // A stream that nobody reads would never end.
      exposeHeadRoute: false,
      schema: {
        summary: 'Every change of a job as it happens',
        params,
        response: {
          200: fileAnswer('text/event-stream', 'Server-sent events; the data of each is a job.'),
          204: noAnswer,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { job, revision } = jobs.get(id);
      const seen = Number(request.headers['last-event-id'] ?? 0);
      // A browser that lost the connection asks again; 204 tells it to leave it at that.
      if (job.state !== 'running' && seen >= revision) return reply.code(204).send(null);
      reply.type('text/event-stream').header('x-accel-buffering', 'no');
      return reply.send(followJob(jobs, id, seen));
    },
  );
}
