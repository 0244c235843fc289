// Signing in with a one-time link, saying who is signed in, giving a link to
// somebody else, and signing out.
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { Failure, showFailure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { type Level, levelNumber } from '../../register/level.ts';
import { actors } from '../../register/query/view.ts';
import { noAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { cookieName } from '../security/guard.ts';
import { levelOf, readerOf } from '../security/reader.ts';
import { sessionLifeMs } from '../security/sessions.ts';
import { closed, VisibilityShape } from '../shapes/basics.ts';
import { type Session, SessionShape } from '../shapes/overview.ts';
import { version } from '../version.ts';

const TokenShape = Type.Object({ token: Type.String({ minLength: 1, maxLength: 128 }) }, closed);
const described = { 200: SessionShape };

const rateLimit = {
  max: 20,
  timeWindow: 60_000,
  errorResponseBuilder: (_request: unknown, { ttl }: { readonly ttl: number }) =>
    new Failure('S-011', { seconds: Math.ceil(ttl / 1000) }),
};

export function sessionRoutes(api: App, office: Office): void {
  addSignIn(api, office);
  addLinks(api, office);

  api.get(
    '/session',
    {
      config: { changes: 'anytime' },
      schema: { summary: 'Who is signed in, and whether they can write', response: described },
    },
    async (request) => describe(office, levelOf(request)),
  );

  api.delete(
    '/session',
    {
      config: { access: 'read' },
      schema: { summary: 'Signs out', response: { 204: noAnswer } },
    },
    async (request, reply) => {
      office.sessions.end(readerOf(request).hash);
      reply.clearCookie(cookieName(office), { path: '/' });
      return reply.code(204).send(null);
    },
  );
}

function addSignIn(api: App, office: Office): void {
  api.post(
    '/session',
    {
      config: { access: 'open', rateLimit },
      schema: {
        summary: 'Signs in with the token of a one-time link',
        body: TokenShape,
        response: described,
      },
    },
    async (request, reply) => {
      const level = office.links.use(request.body.token);
      if (level === undefined) throw new Failure('S-002');
      setCookie(reply, cookieName(office), office.sessions.begin(level));
      return describe(office, level);
    },
  );
}

function addLinks(api: App, office: Office): void {
  api.post(
    '/session/links',
    {
      config: { access: 'read' },
      schema: {
        summary: 'Makes a one-time link for somebody else, of no higher level',
        body: Type.Object({ level: VisibilityShape }, closed),
        response: { 200: Type.Object({ link: Type.String() }, closed) },
      },
    },
    async (request) => {
      const { level } = request.body;
      const own = levelOf(request);
      if (levelNumber(level) > levelNumber(own)) {
        throw new Failure('S-003', {
          level: phrase(`level-${own}`),
          needed: phrase(`level-${level}`),
        });
      }
      return { link: `${request.protocol}://${request.host}/sign-in#${office.links.give(level)}` };
    },
  );
}

function setCookie(reply: FastifyReply, name: string, token: string): void {
  reply.setCookie(name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    maxAge: sessionLifeMs / 1000,
  });
}

async function describe(office: Office, level: Level): Promise<Session> {
  const { id, name } = office.archive.current.meta;
  const { readOnly } = office;
  const why = readOnly ?? (level === 'protected' ? null : levelTooLow(level));
  return {
    level,
    actor: await findActor(office, level),
    archive: { id, name },
    canWrite: why === null,
    readOnlyWhy: why?.message ?? null,
    readOnlyWords: why && { en: showFailure(why, 'en'), fa: showFailure(why, 'fa') },
    version,
  };
}

function levelTooLow(level: Level): Failure {
  return new Failure('S-003', {
    level: phrase(`level-${level}`),
    needed: phrase('level-protected'),
  });
}

/** The actor that entries are written by, as far as the reader may know of actors. */
async function findActor(office: Office, level: Level): Promise<Session['actor']> {
  const { actor } = office;
  if (actor === null) return null;
  const view = office.view(level);
  const row = await actors(view)
    .select('actor.name')
    .where('entry.id', '=', actor)
    .executeTakeFirst();
  if (row === undefined) return null;
  const label = { en: row.name ?? actor, fa: row.name ?? actor, isNamed: row.name !== null };
  return { id: actor, label };
}
