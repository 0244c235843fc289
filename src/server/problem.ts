// Failures as HTTP answers: RFC 9457 problem details that carry the code and its
// words in both languages. Whatever is no failure of ours is S-012, and its
// details stay in the terminal.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Code } from '../base/codes.ts';
import { codes } from '../base/codes.ts';
import { describeFailure, Failure, plainParams, showFailure } from '../base/failure.ts';
import { phrase, quoted } from '../base/phrase.ts';
import type { Problem } from './shapes/basics.ts';

/** The codes that have a status of their own; what else a caller gave wrongly is 422. */
const statuses: Partial<Readonly<Record<Code, number>>> = {
  'S-001': 401,
  'S-002': 401,
  'S-003': 403,
  'S-004': 403,
  'S-005': 403,
  'S-006': 421,
  'S-007': 404,
  'S-008': 400,
  'S-009': 413,
  'S-010': 415,
  'S-011': 429,
  'S-013': 404,
  'S-017': 404,
  'S-018': 503,
  'R-003': 404,
  'L-003': 409,
  'L-004': 403,
  'L-005': 403,
  'L-007': 503,
  'L-009': 403,
  'L-011': 403,
  'L-016': 403,
  'X-009': 404,
  'X-020': 404,
  'X-021': 409,
  'X-022': 413,
  'X-023': 413,
  'V-021': 404,
  'V-030': 507,
  'V-031': 503,
};

export function statusOf(code: Code): number {
  return statuses[code] ?? (codes[code].kind === 'broken' ? 500 : 422);
}

export function problemOf(failure: Failure): Problem {
  const { code, params } = failure;
  const words = { en: showFailure(failure, 'en'), fa: showFailure(failure, 'fa') };
  const status = statusOf(code);
  return {
    type: `urn:gavah:${code}`,
    title: code,
    status,
    code,
    detail: describeFailure(failure, 'en'),
    words,
    params: plainParams(params),
  };
}

/** What Fastify itself refuses, as our codes. Undefined for what nobody foresaw. */
export function failureOf(error: unknown, request: FastifyRequest): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!isRefusal(error)) return undefined;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Failure('S-009', { mostBytes: request.routeOptions.bodyLimit ?? 0 }, error);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Failure('S-010', { type: request.headers['content-type'] ?? '' }, error);
    case 'FST_ERR_BAD_URL':
      return new Failure('S-008', { where: 'address', why: phrase('percent-encoding') }, error);
    default:
      if (error.statusCode >= 500) return undefined;
      return new Failure('S-008', { where: 'body', why: quoted(error.message) }, error);
  }
}

type Refusal = Error & { readonly statusCode: number; readonly code?: unknown };

/** An error of Fastify or of one of its parts, which say with a status what is wrong. */
function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}

/**
 * A request that the server's end cut off found its register gone. That is no fault of the
 * register: the request is told that the server stops, and nobody else is told anything.
 */
export function atClosing(error: unknown, isClosing: boolean): unknown {
  const isCut = isClosing && error instanceof Failure && error.code === 'R-001';
  return isCut ? new Failure('S-018', {}, error) : error;
}

/** Tells whoever runs the server what was not foreseen. */
export type Complain = (error: unknown) => void;

export function sendProblem(
  reply: FastifyReply,
  { error, complain }: { readonly error: unknown; readonly complain: Complain },
): FastifyReply {
  const failure = failureOf(error, reply.request) ?? new Failure('S-012', {}, error);
  if (statusOf(failure.code) >= 500 && failure.code !== 'S-018') complain(error);
  const problem = problemOf(failure);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .removeHeader('etag')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}
