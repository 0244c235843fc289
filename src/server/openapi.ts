// The description of the API (OpenAPI 3.1), made from the schemas of the routes.
import type { SwaggerOptions } from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import { accessOf } from './security/reader.ts';
import { ProblemShape } from './shapes/basics.ts';
import { version } from './version.ts';

const problem = {
  description: 'What was wrong, with a code: problem details (RFC 9457)',
  content: { 'application/problem+json': { schema: ProblemShape } },
};

export const openApiOptions: SwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Gavah',
      version,
      description: 'An evidence archive over HTTP: what the workbench is built on.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gavah-<the first eight digits of the archive’s id>',
          description: 'Set by POST /api/session; HttpOnly, SameSite=Strict.',
        },
      },
    },
    security: [{ session: [] }],
  },
  hideUntagged: true,
};

const emptyQuery = { type: 'object', properties: {} };

/** Adds to a route's schema what the description says of every route; called as each is added. */
export function describeRoute(route: RouteOptions): void {
  const { url, method, schema = {}, config } = route;
  const methods = Array.isArray(method) ? method : [method];
  if (schema.hide === true || methods.includes('HEAD')) return;
  const parts = url.replace(/^\/api\/?/, '').split('/');
  const name = [...methods, ...parts].map((part) => part.replace(/\W/g, '-').toLowerCase());
  const access = accessOf(methods[0] ?? '', config?.access);
  const described = {
    ...schema,
    // What is not asked for is not taken: a misspelt filter must not pass for none.
    querystring: closedQuery(schema.querystring ?? emptyQuery),
    tags: schema.tags ?? [parts[0] ?? ''],
    operationId: name.join('_').replace(/_-/g, '_by-'),
    response: { '4xx': problem, ...(isRecord(schema.response) ? schema.response : {}) },
    ...(access === 'open' ? { security: [] } : {}),
    'x-access': access,
  };
  route.schema = described;
}

/** As the route gave it, with what TypeBox keeps in it out of sight: its reading of numbers needs that. */
function closedQuery(query: object): object {
  const properties = { ...Object.getOwnPropertyDescriptors(query) };
  return Object.defineProperties({}, { ...properties, additionalProperties: closed });
}

const closed = { value: false, enumerable: true, writable: true, configurable: true } as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
