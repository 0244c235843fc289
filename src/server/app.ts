// The HTTP application: what every request passes, the API under /api, and the
// workbench's files. Routes are in routes/, and are listed in routes.ts.
import cookies from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyTypeProvider,
  fastify,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Failure } from '../base/failure.ts';
import { checkingSerializer } from './answers.ts';
import type { Office } from './office.ts';
import { describeRoute, openApiOptions } from './openapi.ts';
import { pathOf } from './path-of.ts';
import { atClosing, type Complain, sendProblem } from './problem.ts';
import { apiRoutes, pageRoutes } from './routes.ts';
import { guard } from './security/guard.ts';
import { setSecurityHeaders } from './security/headers.ts';
import { type Binding, hostsOf, requireHost } from './security/hosts.ts';
import { compileInput } from './security/input.ts';

/** Answers may be built of read-only parts; what may be left out may be undefined. */
type Given<T> = T extends readonly (infer Each)[]
  ? readonly Given<Each>[]
  : T extends object
    ? { readonly [Name in keyof T]: Given<T[Name]> | Missing<T, Name> }
    : T;

/** `undefined` for a member that may be left out: JSON leaves out what is undefined. */
type Missing<T, Name extends keyof T> =
  Record<never, never> extends Pick<T, Name> ? undefined : never;

interface Shapes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown;
  readonly serializer: this['schema'] extends TSchema ? Given<Static<this['schema']>> : unknown;
}

/** Fastify with TypeBox's types: what a route's schemas say is what its handler gets and gives. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  Shapes
>;

export type AppOptions = Binding & {
  readonly complain: Complain;
  /** Where the built workbench lies. */
  readonly workbench: string;
  /** Checks every answer against its schema, as tests do: a wrong one is an error then. */
  readonly checkAnswers?: boolean;
};

/** The largest body of a request that is no upload. */
const mostBodyBytes = 4 * 1024 * 1024;

/** @throws Failure S-014 as {@link hostsOf}. */
export async function buildApp(office: Office, options: AppOptions): Promise<App> {
  const hosts = hostsOf(options);
  const { complain, checkAnswers = false } = options;
  const app = newApp(options);
  app.setValidatorCompiler(compileInput);
  app.setSerializerCompiler(checkingSerializer(checkAnswers));
  app.setErrorHandler((cause, _request, reply) =>
    sendProblem(reply, { error: atClosing(cause, office.isClosing), complain }),
  );
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply);
    requireHost(request.headers.host, hosts);
  });
  await app.register(cookies);
  await app.register(rateLimit, { global: false });
  await app.register(swagger, openApiOptions);
  await app.register(
    async (api: App) => {
      api.addHook('onRoute', describeRoute);
      guard(api, office);
      api.setNotFoundHandler((request) => {
        throw new Failure('S-007', { method: request.method, path: pathOf(request.url) });
      });
      for (const addRoutes of apiRoutes) addRoutes(api, office);
    },
    { prefix: '/api' },
  );
  for (const addRoutes of pageRoutes) await addRoutes(app, options);
  return app;
}

function newApp({ complain }: AppOptions): App {
  return fastify({
    bodyLimit: mostBodyBytes,
    routerOptions: { maxParamLength: 256, caseSensitive: true },
    // Ten minutes for the whole of a request; large files come in pieces.
    requestTimeout: 600_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16_384 },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error, _request, reply) => {
      setSecurityHeaders(reply);
      sendProblem(reply, { error, complain });
    },
  }).withTypeProvider<Shapes>();
}
