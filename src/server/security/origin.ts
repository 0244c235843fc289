// Requests that another site makes through the reader's browser. The cookie is
// SameSite=Strict, but sites are told apart by name alone: what another port of
// this machine serves is the same site, so that the origin is looked at as well.
import type { FastifyRequest } from 'fastify';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Types that no page of another site can send without asking first, which we never allow. */
const ownTypes = /^application\/(json|octet-stream)\s*(;|$)/i;

type Asked = Pick<FastifyRequest, 'method' | 'headers'>;

/** @throws Failure S-005 for a request that is not from our own pages or from a programme. */
export function requireOwnOrigin({ method, headers }: Asked): void {
  const isSafe = safeMethods.includes(method);
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(isSafe && site === 'none')) {
    throw new Failure('S-005', { why: phrase('from-site', { site: String(site).slice(0, 32) }) });
  }
  if (headers.origin !== undefined && !isOwn(headers.origin, headers.host)) {
    throw new Failure('S-005', {
      why: phrase('from-origin', { origin: headers.origin.slice(0, 255) }),
    });
  }
  if (isSafe || headers['x-gavah'] !== undefined) return;
  if (ownTypes.test(headers['content-type'] ?? '')) return;
  throw new Failure('S-005', { why: phrase('no-header') });
}

function isOwn(origin: string, host: string | undefined): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}
