// Files on their way in: whole where they are small, many at once where they are
// very small, in pieces where they are large.
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Failure } from '../../base/failure.ts';
import { noAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import { NewUploadShape, unpackFiles } from '../incoming/packed-files.ts';
import { uploadsOf } from '../incoming/uploads-of.ts';
import type { Office } from '../office.ts';
import { closed, Id } from '../shapes/basics.ts';
import { UploadShape } from '../shapes/work.ts';

const params = Type.Object({ id: Id }, closed);

/** The largest file, or pack of files, that comes in one request. */
const mostWholeBytes = 32 << 20;

const Name = Type.String({ minLength: 1, maxLength: 4096 });
const Whole = Type.Object(
  {
    name: Name,
    path: Type.Optional(Type.String({ minLength: 1, maxLength: 16_384 })),
    modified: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' })),
  },
  closed,
);

export function uploadRoutes(api: App, office: Office): void {
  // In a scope of its own: elsewhere bytes are no body.
  api.register(async (scope: App) => {
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
      done(null, payload),
    );
    addWhole(scope, office);
    addPieces(scope, office);
  });
}

function addWhole(api: App, office: Office): void {
  const uploads = uploadsOf(office);
  api.put(
    '/uploads',
    { schema: { querystring: Whole, response: { 201: UploadShape } } },
    async (request, reply) => {
      const { name, path = null, modified = null } = request.query;
      const bytes = await wholeBody(request);
      return reply.code(201).send(uploads.put({ name, path, modified }, bytes));
    },
  );

  api.post(
    '/uploads/pack',
    { schema: { response: { 201: Type.Object({ uploads: Type.Array(UploadShape) }, closed) } } },
    async (request, reply) => {
      const files = unpackFiles(await wholeBody(request));
      const kept = files.map(({ note: { name, path, modified }, bytes }) =>
        uploads.put({ name, path, modified }, bytes),
      );
      return reply.code(201).send({ uploads: kept });
    },
  );
}

function addPieces(api: App, office: Office): void {
  const uploads = uploadsOf(office);
  api.post(
    '/uploads',
    { schema: { body: NewUploadShape, response: { 201: UploadShape } } },
    async (request, reply) => reply.code(201).send(uploads.begin(request.body)),
  );

  api.patch(
    '/uploads/:id',
    {
      schema: {
        params,
        headers: Type.Object({ 'upload-offset': Type.Integer({ minimum: 0 }) }),
        response: { 200: UploadShape },
      },
    },
    (request) => uploads.add(request.params.id, request.headers['upload-offset'], bodyOf(request)),
  );

  const config = { access: 'write', changes: 'anytime' } as const;
  api.get(
    '/uploads/:id',
    { config, schema: { params, response: { 200: UploadShape } } },
    async (request, reply) => {
      const upload = uploads.get(request.params.id);
      reply.header('upload-offset', upload.received).header('upload-length', upload.sizeBytes);
      return upload;
    },
  );

  api.delete(
    '/uploads/:id',
    { schema: { params, response: { 204: noAnswer } } },
    async (request, reply) => {
      uploads.remove(request.params.id);
      return reply.code(204).send(null);
    },
  );
}

/** The bytes of a request. @throws Failure S-010 where it has none. */
function bodyOf({ body, headers }: FastifyRequest): AsyncIterable<Uint8Array> {
  const isStream = body !== null && typeof body === 'object' && Symbol.asyncIterator in body;
  if (!isStream) throw new Failure('S-010', { type: headers['content-type'] ?? '' });
  // What the parser above passes on is the request itself, which gives bytes.
  return body as AsyncIterable<Uint8Array>;
}

/** @throws Failure X-023 for more than is taken in one request. */
async function wholeBody(request: FastifyRequest): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bodyOf(request)) {
    size += piece.length;
    if (size > mostWholeBytes) throw new Failure('X-023', { most: mostWholeBytes });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
