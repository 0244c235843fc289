// What every request under /api passes, in this order, before its route sees it:
// where it comes from, who asks, whether they may, whether the answer is known
// to them already, and whether its input is clean.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { whyOf } from '../../base/why.ts';
import { foldVersion } from '../../register/fold/cursor.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { version } from '../version.ts';
import { dataPolicy } from './headers.ts';
import { requireCleanText } from './input.ts';
import { requireOwnOrigin } from './origin.ts';
import { accessOf, type Reader } from './reader.ts';

/** The name of the session's cookie; archives on one machine share its cookies, ports or not. */
export function cookieName(office: Office): string {
  return `gavah-${office.archive.current.meta.id.slice(0, 8)}`;
}

export function guard(api: App, office: Office): void {
  api.decorateRequest('reader', null);
  const cookie = cookieName(office);
  api.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', dataPolicy).header('cache-control', 'no-store');
    requireOwnOrigin(request);
    request.reader = office.sessions.find(request.cookies[cookie]);
    requireAccess(request, office);
    if (isUnchanged(request, reply, office)) return reply.code(304).send();
    return undefined;
  });
  api.addHook('preValidation', async (request) => {
    requireCleanText('address', request.params);
    requireCleanText('query', request.query);
    requireCleanText('body', request.body);
  });
}

/** @throws Failure S-001, S-003, S-004. */
function requireAccess(request: FastifyRequest, office: Office): void {
  const { method, routeOptions } = request;
  const access = accessOf(method, routeOptions.config?.access);
  if (access === 'open') return;
  const { reader } = request;
  if (reader === null) throw new Failure('S-001');
  if (access === 'read') return;
  if (reader.level !== 'protected') {
    throw new Failure('S-003', {
      level: phrase(`level-${reader.level}`),
      needed: phrase('level-protected'),
    });
  }
  if (access === 'write' && office.readOnly !== null) {
    throw new Failure('S-004', { why: whyOf(office.readOnly) });
  }
}

/** Sets the ETag of an answer that the log alone decides; true if the reader has it already. */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, office: Office): boolean {
  const { method, reader, routeOptions } = request;
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead || reader === null || routeOptions.config?.changes === 'anytime') return false;
  if (routeOptions.url === undefined) return false;
  const tag = tagOf(office, reader, request.url);
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  // Whether the reader has it is asked weakly (RFC 9110, 13.1.2): what stands between may have
  // packed the answer and called its tag weak for that.
  const had = (request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  return had.some((each) => each.replace(/^W\//, '') === tag);
}

function tagOf(office: Office, { level }: Reader, url: string): string {
  // Another archive may be served at the same address later, and be as long.
  const { origin } = office.archive.current.meta;
  const parts = [version, foldVersion, origin, office.register.position, level, url];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32)}"`;
}
